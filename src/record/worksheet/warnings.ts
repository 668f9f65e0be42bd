import { awardDistinctions } from '../../rulebook/awards/distinctions.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import { aboveSubordinates } from '../../rulebook/pay/above-subordinates.ts'
import { considerIncrease } from '../../rulebook/pay/consider-increase.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import type { RowResult } from './row-result.ts'
import { hasReason, type WorksheetRow } from './row.ts'
import type { SheetLaw } from './sheet-law.ts'
import { givesAward } from './tried.ts'

/** What does not fit together on the sheet. It bars nothing by itself; some of it needs a written reason. */
export type Warning = {
  readonly kind:
    | 'larger share at a lower rating'
    | 'increase not considered'
    | 'not above subordinates'
    | 'top not given highest'
  readonly person: string
  /** The executive with whom it was compared. */
  readonly other: string | null
  readonly reasonNeeded: boolean
  readonly message: string
}

/** Every warning of the sheet, in the order of its rows, kind by kind. */
export function warningsOf(
  rows: readonly WorksheetRow[],
  results: readonly RowResult[],
  law: SheetLaw,
): readonly Warning[] {
  return [
    ...largerShares(rows, results, law),
    ...topNotHighest(rows, results),
    ...rows.flatMap((row, index) => ofRow(row, results[index] as RowResult, law)),
  ]
}

/** Whether an award may be given and nothing is decided of it: none is typed or proposed, not even 0, and the board has not spoken. */
export function isAwardOpen(row: WorksheetRow, { terms, awardRange }: RowResult): boolean {
  return awardRange.least !== null && !row.approvedAward && row.boardSaid === null && !givesAward(terms)
}

/** How many awards may be given of which nothing is decided. */
export function openAwards(rows: readonly WorksheetRow[], results: readonly RowResult[]): number {
  return rows.reduce(
    (count, row, index) => (isAwardOpen(row, results[index] as RowResult) ? count + 1 : count),
    0,
  )
}

/**
 * Each executive with a larger share than somebody of a higher rating, compared with the least of them. Only awards of
 * which something is decided are held against one another: on a sheet that is half filled an empty cell says nothing.
 */
function largerShares(
  rows: readonly WorksheetRow[],
  results: readonly RowResult[],
  law: SheetLaw,
): readonly Warning[] {
  const least = leastAbove(rows, results)
  return rows.flatMap((row, index) => {
    const { award, awardPoints } = results[index] as RowResult
    const other = row.level === null ? undefined : least[row.level]
    if (row.level === null || other === undefined || award === 0 || awardPoints === null) return []
    const otherRow = rows[other] as WorksheetRow
    const otherPoints = (results[other] as RowResult).awardPoints ?? 0
    if (awardPoints <= otherPoints) return []
    const answer = value(awardDistinctions, law.awardAt, {
      summaryLevel: row.level,
      awardPercent: awardPoints,
      otherLevel: otherRow.level ?? undefined,
      otherPercent: otherPoints,
      writtenReason: hasReason(row, 'a larger share at a lower rating'),
    })
    if (answer === undefined || !answer.reversed) return []
    const compared = `Level ${row.level} with ${percent(awardPoints)}; ${otherRow.name} at Level ${otherRow.level} has ${percent(otherPoints)}.`
    return [
      {
        kind: 'larger share at a lower rating',
        person: row.person,
        other: otherRow.person,
        reasonNeeded: answer.reasonNeeded,
        message: `${compared} ${answer.reasonNeeded ? 'It needs a written reason.' : 'The reason is on file.'}`,
      } as const,
    ]
  })
}

/** By level, who of a higher one has the smallest share, among those of whom something is decided and to whom an award may be given. */
function leastAbove(
  rows: readonly WorksheetRow[],
  results: readonly RowResult[],
): readonly (number | undefined)[] {
  const least: (number | undefined)[] = [undefined, undefined, undefined, undefined, undefined, undefined]
  rows.forEach((row, index) => {
    const result = results[index] as RowResult
    if (row.level === null || result.awardRange.least === null || result.awardPoints === null) return
    if (isAwardOpen(row, result)) return
    for (let lower = 1; lower < row.level; lower++) {
      const so = least[lower]
      if (so === undefined || result.awardPoints < ((results[so] as RowResult).awardPoints ?? 0))
        least[lower] = index
    }
  })
  return least
}

/** Of the highest level on the sheet: whoever could be given more and has neither the highest rates nor the raises. */
function topNotHighest(rows: readonly WorksheetRow[], results: readonly RowResult[]): readonly Warning[] {
  const top = rows.reduce((most, { level }) => Math.max(most, level ?? 0), 0)
  if (top < 4) return []
  let rate = 0
  let raise = 0
  let other: string | null = null
  rows.forEach((row, index) => {
    if (row.level === null || row.level === top) return
    const result = results[index] as RowResult
    rate = Math.max(rate, result.rateProposed)
    if ((result.raisePoints ?? 0) <= raise) return
    raise = result.raisePoints ?? 0
    other = row.person
  })
  return rows.flatMap((row, index) => {
    const { rateProposed, raisePoints, raiseRange } = results[index] as RowResult
    if (row.level !== top || rateProposed >= rate || (raisePoints ?? 0) >= raise) return []
    if (raiseRange.most === null || rateProposed >= raiseRange.most) return []
    return [
      {
        kind: 'top not given highest',
        person: row.person,
        other,
        reasonNeeded: false,
        message: `Level ${top} with a raise of ${percent(raisePoints ?? 0)}; a lower rating has ${percent(raise)}, and a higher rate is paid below.`,
      } as const,
    ]
  })
}

function ofRow(row: WorksheetRow, result: RowResult, law: SheetLaw): readonly Warning[] {
  const found: Warning[] = []
  const { rate, action } = result.terms
  if (row.level !== null && rate === undefined && action === undefined) {
    const answer = value(considerIncrease, law.payAt, { summaryLevel: row.level })
    if (answer?.required === true)
      found.push(of('increase not considered', row, considerIncrease.says(answer)))
  }
  if (row.subordinateHighest === null || row.appointment !== 'career') return found
  const facts = { proposedPay: result.rateProposed, subordinatePay: row.subordinateHighest }
  const answer = value(aboveSubordinates, law.payAt, facts)
  if (answer?.within === false)
    found.push(
      of(
        'not above subordinates',
        row,
        `${aboveSubordinates.says(answer)} It is ${shownUsd(result.rateProposed)}.`,
      ),
    )
  return found
}

function of(kind: Warning['kind'], row: WorksheetRow, message: string): Warning {
  return { kind, person: row.person, other: null, reasonNeeded: false, message }
}

function percent(points: number): string {
  return `${points / 100}%`
}
