import { addDays, civil, type IsoDate } from '../base/dates.ts'
import { periodFrom, STANDARD_PERIOD } from '../rulebook/pay/pay-periods.ts'

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
