import type { Cents } from '../../base/money.ts'
import type { AppraisalLevel } from '../appraisal-terms.ts'
import type { RowResult } from './row-result.ts'
import type { WorksheetRow } from './row.ts'

/** Awards of one level by whole percent: how many from each percent up to the next; those without an award apart. */
export type AwardDistribution = {
  readonly level: AppraisalLevel
  readonly without: number
  /** By whole percent, 5 to 20. */
  readonly counts: ReadonlyMap<number, number>
}

/** The distribution of award percentages by rating, of those who may be given one; highest level first. */
export function awardDistribution(
  rows: readonly WorksheetRow[],
  results: readonly RowResult[],
): readonly AwardDistribution[] {
  const levels: readonly AppraisalLevel[] = [5, 4, 3]
  return levels.map((level) => {
    const counts = new Map<number, number>()
    let without = 0
    rows.forEach((row, index) => {
      const { award, awardPoints, awardRange } = results[index] as RowResult
      if (row.level !== level || awardRange.least === null) return
      if (award === 0 || awardPoints === null) {
        without++
        return
      }
      const percent = Math.floor(awardPoints / 100)
      counts.set(percent, (counts.get(percent) ?? 0) + 1)
    })
    return { level, without, counts }
  })
}

/** How near the best-paid subordinate's pay comes to an executive's; a negative gap means that it is above. */
export type Compression = {
  readonly person: string
  readonly rate: Cents
  readonly subordinate: Cents
  readonly gap: Cents
}

/** Compression with the rates proposed, the smallest gap first; whoever has no subordinate on record is left out. */
export function compressionOf(
  rows: readonly WorksheetRow[],
  results: readonly RowResult[],
): readonly Compression[] {
  return rows
    .flatMap(({ person, subordinateHighest: subordinate }, index) => {
      if (subordinate === null) return []
      const rate = (results[index] as RowResult).rateProposed
      return [{ person, rate, subordinate, gap: (rate - subordinate) as Cents }]
    })
    .toSorted((a, b) => a.gap - b.gap)
}
