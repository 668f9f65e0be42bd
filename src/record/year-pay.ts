import { addDays, civil, type IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { value } from '../rulebook/kernel/decide.ts'
import { hourlyRate } from '../rulebook/pay/hourly-rate.ts'
import { periodFrom, STANDARD_PERIOD } from '../rulebook/pay/pay-periods.ts'
import { type PayOfRecord, rateOn } from './pay.ts'

const PERIOD_DAYS = 14
/** A period is paid on the Thursday of the second week after its last Saturday. No law sets the day; it is taken so. */
const PAID_AFTER = 12

/** A pay date, and the first day of the pay period that it pays. */
export type PayDate = { on: IsoDate; period: IsoDate }

/** The pay dates of a calendar year on the usual cycle, 26 or 27 of them. */
export function payDatesOf(year: number): readonly PayDate[] {
  const first = civil(year, 1, 1)
  const last = civil(year, 12, 31)
  if (first === undefined || last === undefined) return []
  const back = PERIOD_DAYS - 1 + PAID_AFTER
  const dates: PayDate[] = []
  for (let period = periodFrom(addDays(first, -back), STANDARD_PERIOD); ; ) {
    const on = addDays(period, back)
    if (on > last) return dates
    if (on >= first) dates.push({ on, period })
    period = addDays(period, PERIOD_DAYS)
  }
}

/**
 * Basic pay that is received in a calendar year by the rates of record, pay date by pay date, 5 CFR 530.203(c); each
 * period at the rate of its first day, and none for a period that begins after `left`, the last day of service.
 */
export function receivedIn(pay: PayOfRecord, year: number, left?: IsoDate): Cents {
  let sum = 0
  for (const { period } of payDatesOf(year)) {
    const rate = rateOn(pay, period)
    if (rate === undefined || (left !== undefined && period > left)) continue
    const facts = { basicPay: rate.cents as Cents, payPeriodStart: period }
    sum += value(hourlyRate, { on: period }, facts)?.biweekly ?? 0
  }
  return sum as Cents
}
