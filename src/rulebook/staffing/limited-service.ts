import { addDays, addMonths, day, type IsoDate } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate, shownOf } from '../kernel/shown.ts'

/** The most months of limited service that the preceding 48 may hold. */
const MOST = 36
const WINDOW = 48

/** Days that make a month where service is given in days. */
const DAYS_A_MONTH = 30

/** Whether a limited appointment may be given or kept; whole months left; the first lawful date where it can be told. */
type Answer = { allowed: boolean; months: number; days: number; monthsLeft: number; firstLawful?: IsoDate }

/** The 48-month rule: no limited appointment after more than 36 months of limited service within 48. */
export const limitedService = rule({
  id: 'staffing/limited-service',
  asks: 'May this person be given, or keep, a limited appointment on this day?',
  needs: ['limitedServiceMonths'],
  may: ['limitedServiceDays', 'limitedServiceEnded', 'limitedServiceUnbroken'],
  says({ allowed, months, days, firstLawful }: Answer) {
    const odd = days === 0 ? '' : ` and ${shownOf(days, 'day', 'days')}`
    const served = `${shownOf(months, 'month', 'months')}${odd} of limited service in the preceding ${WINDOW} months`
    if (allowed) return `Allowed: ${served}; up to ${MOST} are allowed.`
    const first = firstLawful === undefined ? '' : ` First lawful date: ${shownDate(firstLawful)}.`
    return `Not allowed: ${served}; at most ${MOST} are allowed.${first}`
  },
  changes({ allowed, monthsLeft, firstLawful }) {
    if (allowed && monthsLeft === 0) return [`A month more within the ${WINDOW} would bar it.`]
    if (allowed) {
      return [
        `${shownOf(monthsLeft, 'whole month', 'whole months')} more within the ${WINDOW} are allowed; beyond ${MOST} in all it would be barred.`,
      ]
    }
    return firstLawful === undefined
      ? [
          `${MOST} months or fewer within the preceding ${WINDOW} would allow it; earlier service does not count.`,
        ]
      : [`From ${shownDate(firstLawful)} no more than ${MOST} months lie within the preceding ${WINDOW}.`]
  },
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3395(c)'],
      summary:
        'A person who has served more than 36 of the preceding 48 months under limited term and limited emergency appointments, in any mix, may neither be given nor keep one. Exactly 36 is allowed.',
      apply(facts, note): Answer {
        const { limitedServiceEnded, limitedServiceUnbroken } = facts
        const given = facts.limitedServiceDays ?? 0
        if (given >= DAYS_A_MONTH) note.assumed('Service given in days', '30 days make a month')
        const months = note.count(
          'Whole months of limited service in the preceding 48',
          facts.limitedServiceMonths + Math.floor(given / DAYS_A_MONTH),
        )
        const days = given % DAYS_A_MONTH
        const most = note.count('Most months of it that are allowed', MOST, '5 USC 3395(c)')
        const allowed = note.test(
          'The service is no more than that, to the day',
          months < most || (months === most && days === 0),
          '5 USC 3395(c)',
        )
        const answer = { allowed, months, days, monthsLeft: Math.max(0, most - months - (days > 0 ? 1 : 0)) }
        if (allowed || limitedServiceEnded === undefined || limitedServiceUnbroken !== true) return answer
        note.assumed('Months', 'counted by the calendar, from the day after the unbroken service ended')
        const firstLawful = addMonths(addDays(limitedServiceEnded, 1), WINDOW - most)
        return {
          ...answer,
          firstLawful: note.date('First day with no more than 36 of 48 months behind it', firstLawful),
        }
      },
    },
  ],
})
