import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { value } from '../rulebook/kernel/decide.ts'
import { hourlyRate } from '../rulebook/pay/hourly-rate.ts'
import { payDatesOf } from './pay-dates.ts'
import { type PayOfRecord, rateOn } from './pay.ts'

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
