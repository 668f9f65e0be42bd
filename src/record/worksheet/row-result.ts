import { type Cents, shareOf } from '../../base/money.ts'
import type { PayTerms } from '../bodies/pay.ts'
import { awardOf } from './award.ts'
import type { Problem } from './limits.ts'
import { positionIn, raiseOf, type Range } from './raise.ts'
import { type Overlay, termsOnSheet, type WorksheetRow } from './row.ts'
import type { SheetLaw } from './sheet-law.ts'
import { type YearResult, yearOf } from './year.ts'

/** One row reckoned through, with all limits on it. Money is in cents, shares in basis points. */
export type RowResult = {
  readonly person: string
  /** The terms it was reckoned with. */
  readonly terms: PayTerms
  readonly rateProposed: Cents
  readonly raiseCents: Cents
  /** Of today's rate; null where that is not known. */
  readonly raisePoints: number | null
  /** Where the rate stands in the band of the day on which rates begin; null without a schedule. */
  readonly position: { readonly before: number | null; readonly after: number | null }
  /** Of the new rate. */
  readonly raiseRange: Range
  readonly award: Cents
  readonly awardPoints: number | null
  /** Whatever the pool leaves; `rangeInPool` narrows it. */
  readonly awardRange: Range
  /** The calendar year of payment; null where its limit is not on record. */
  readonly aggregate: YearResult | null
  readonly problems: readonly Problem[]
}

/** Reckons one row through. */
export function rowResultOf(row: WorksheetRow, law: SheetLaw, overlay: Overlay | undefined): RowResult {
  const terms = termsOnSheet(row, overlay)
  const { rate, range, problems: ofRate } = raiseOf(row, terms, law)
  const { award, points, range: awardRange, problems: ofAward } = awardOf(row, terms, law)
  const { year, problems: ofYear } = yearOf(row, rate, award, law)
  const raiseCents = (rate - row.rate) as Cents
  return {
    person: row.person,
    terms,
    rateProposed: rate,
    raiseCents,
    raisePoints: raiseCents === 0 ? 0 : (shareOf(raiseCents, row.rate) ?? null),
    position: { before: positionIn(law.band, row.rate), after: positionIn(law.band, rate) },
    raiseRange: range,
    award,
    awardPoints: points,
    awardRange,
    aggregate: year,
    problems: together(ofRate, ofAward, ofYear),
  }
}

function together(...lists: readonly (readonly Problem[])[]): readonly Problem[] {
  const some = lists.filter((list) => list.length > 0)
  return some.length === 0 ? NONE : some.length === 1 ? (some[0] as readonly Problem[]) : some.flat()
}

const NONE: readonly Problem[] = []
