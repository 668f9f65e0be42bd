import type { PayTerms, ScenarioRow } from '../bodies/pay.ts'
import type { RowResult } from './row-result.ts'
import { type Overlay, termsOnSheet, type WorksheetRow } from './row.ts'

/** Amounts of one executive as a form sends them: dollars as text. */
export type RowSent = { person: string; rate?: string; award?: string; exception?: PayTerms['exception'] }

/** Whether what is tried for a row differs from what is on record for it; a scenario lies over every row and may say the same. */
export function isTried(row: WorksheetRow, overlay: Overlay): boolean {
  if (!overlay.has(row.person)) return false
  const record = termsOnSheet(row, undefined)
  const tried = termsOnSheet(row, overlay)
  return rateOf(record, row) !== rateOf(tried, row) || !sameAward(record, tried)
}

/**
 * What is tried as proposals, where it differs from the record. An amount that is on record and emptied is taken back:
 * the award becomes 0, and the rate stays what it is today.
 */
export function proposalsOf(
  rows: readonly WorksheetRow[],
  results: readonly RowResult[],
  overlay: Overlay,
): readonly RowSent[] {
  return rows.flatMap((row, index) => {
    const result = results[index]
    if (result === undefined || !isTried(row, overlay)) return []
    const { terms, award } = result
    const record = termsOnSheet(row, undefined)
    const rate = terms.rate ?? (record.rate === undefined ? undefined : row.rate)
    const given = givesAward(terms) || givesAward(record)
    return [
      {
        person: row.person,
        ...(rate === undefined ? {} : { rate: String(rate / 100) }),
        ...(rate === undefined || rate === row.rate || terms.exception === undefined
          ? {}
          : { exception: terms.exception }),
        ...(given ? { award: String(award / 100) } : {}),
      },
    ]
  })
}

/** The rows of a scenario as a form sends them. */
export function scenarioSent(rows: readonly ScenarioRow[]): readonly RowSent[] {
  return rows.map(({ person, rate, award }) => ({
    person,
    ...(rate === undefined ? {} : { rate: String(rate / 100) }),
    ...(award === undefined ? {} : { award: String(award / 100) }),
  }))
}

/** Whether terms speak of an award at all; one of nothing is a decision too. */
export function givesAward({ award, awardPoints }: PayTerms): boolean {
  return award !== undefined || awardPoints !== undefined
}

function rateOf({ rate }: PayTerms, row: WorksheetRow): number {
  return rate ?? row.rate
}

function sameAward(one: PayTerms, other: PayTerms): boolean {
  if (one.award !== undefined && other.award !== undefined) return one.award === other.award
  if (!givesAward(one) || !givesAward(other)) return givesAward(one) === givesAward(other)
  return one.awardPoints === other.awardPoints
}
