import { civil, earlier, type IsoDate, later } from '../base/dates.ts'
import { usd } from '../base/money.ts'
import { awardPool } from '../rulebook/awards/pool.ts'
import { awardRecipients } from '../rulebook/awards/recipients.ts'
import type { At } from '../rulebook/kernel/at.ts'
import { decide } from '../rulebook/kernel/decide.ts'

/** Whether the law of a day limits the recipients of performance awards; since 6 February 1985 it limits the dollars. */
export function headsCount(at: At): boolean {
  return decide(awardRecipients, at, {}).kind !== 'no-law'
}

/** Whether the base of a day’s pool holds locality pay, as that of fiscal year 2004 did. */
export function takesLocality(at: At): boolean {
  return decide(awardPool, at, { careerPayroll: usd(1), awardsSoFar: usd(0) }).kind === 'needs'
}

/** The day of a fiscal year by whose law its pool is looked at: today within the year, else its nearest day. */
export function poolDay(fiscalYear: number, today: IsoDate): IsoDate {
  const first = civil(fiscalYear - 1, 10, 1) ?? today
  const last = civil(fiscalYear, 9, 30) ?? today
  return earlier(later(today, first), last)
}
