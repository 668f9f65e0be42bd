import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { aggregate } from '../../rulebook/pay/aggregate.ts'
import { countsReceipt } from '../../rulebook/pay/aggregate-limits.ts'
import { hourlyRate } from '../../rulebook/pay/hourly-rate.ts'
import { aggregateFacts } from './asked.ts'
import type { Problem } from './limits.ts'
import type { WorksheetRow } from './row.ts'
import type { SheetLaw } from './sheet-law.ts'

/** The calendar year of payment: what it comes to, against its limit. */
export type YearResult = {
  /** Basic pay with the new rate, all payments and the award. */
  readonly total: Cents
  readonly limit: Cents
  readonly payableNow: Cents
  /** What of the award waits for the next year. */
  readonly carried: Cents
  readonly dueOn: IsoDate | null
}

const NONE: readonly Problem[] = []

/** The year's total with the award, and what of it can be paid; null where the limit of the year is not on record. */
export function yearOf(
  row: WorksheetRow,
  rate: Cents,
  award: Cents,
  law: SheetLaw,
): { year: YearResult | null; problems: readonly Problem[] } {
  const answer = value(aggregate, law.awardAt, aggregateFacts(row, award, basicPayWith(row, rate, law), law))
  if (answer === undefined) return { year: null, problems: award === 0 ? NONE : [unknownYear(law)] }
  const { total, limit, payableNow, deferred, dueOn } = answer
  const year: YearResult = { total, limit, payableNow, carried: deferred, dueOn }
  if (dueOn === null) return { year, problems: NONE }
  const message = `${shownUsd(payableNow)} can be paid now; ${shownUsd(deferred)} is carried to ${shownDate(dueOn)}, above the yearly limit of ${shownUsd(limit)}.`
  return { year, problems: [{ about: 'year', limit: 'aggregate limit', message, blocks: false }] }
}

/** Basic pay expected in the year, with the new rate from its first pay period on; before receipt counted, the annual rate. */
export function basicPayWith(row: WorksheetRow, rate: Cents, law: SheetLaw): Cents {
  const { awardOn, payOn } = law.terms
  if (!countsReceipt(awardOn)) return awardOn < payOn ? row.rate : rate
  if (rate === row.rate || law.newPeriods === 0) return row.basicPayYear
  const more = biweekly(rate, law) - biweekly(row.rate, law)
  return (row.basicPayYear + more * law.newPeriods) as Cents
}

function biweekly(rate: Cents, law: SheetLaw): number {
  return value(hourlyRate, law.payAt, { basicPay: rate, payPeriodStart: law.terms.payOn })?.biweekly ?? 0
}

function unknownYear(law: SheetLaw): Problem {
  const year = law.terms.awardOn.slice(0, 4)
  const message = `The yearly limit of ${year} is not on record, so it cannot be said how much of the award can be paid then.`
  return { about: 'year', limit: 'no schedule', message, blocks: false }
}
