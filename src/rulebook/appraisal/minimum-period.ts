import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted, daysServed } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Span, type Version } from '../kernel/rule.ts'
import { shownDate, shownOf } from '../kernel/shown.ts'

/** Days under the plan without which no rating is made. */
export const MINIMUM_DAYS = 90

type May = 'daysUnderPlan' | 'underPlanSince' | 'periodEnd'
type Facts = Given<never, May>

/** Whether there are enough days, how many there are, and the first day with enough; null where it cannot be told. */
type Answer = { allowed: boolean; days: number; firstLawful: IsoDate | null }

/** The minimum appraisal period of 90 days. */
export const minimumPeriod = rule<never, Answer, May>({
  id: 'appraisal/minimum-period',
  asks: 'Has the executive worked long enough under the plan to be rated at the end of this period?',
  needs: [],
  may: ['daysUnderPlan', 'underPlanSince', 'periodEnd'],
  datedBy: 'periodEnd',
  day: 'periodEnd',
  says({ allowed, days, firstLawful }) {
    const served = `${shownOf(days, 'day', 'days')} under the plan; ${MINIMUM_DAYS} are needed`
    if (allowed) return `Yes: ${served}.`
    const first = firstLawful === null ? '' : ` First day with enough: ${shownDate(firstLawful)}.`
    return `No: ${served}. The period must be extended.${first}`
  },
  changes: ({ allowed, days }) =>
    allowed
      ? [`Fewer than ${MINIMUM_DAYS} days would bar the rating and extend the period.`]
      : [`${shownOf(MINIMUM_DAYS - days, 'day', 'days')} more under the plan would allow it.`],
  law: [
    {
      ...version(
        '2015-10-26',
        '5 CFR 430.304(b)(4)',
        'The minimum appraisal period is 90 days; nobody is rated on less.',
      ),
      standing: 'recalled',
    },
    version(
      '2000-11-13',
      '5 CFR 430.304(c)(1)(i)',
      'The minimum appraisal period is 90 days; nobody is rated on less.',
    ),
  ],
})

function version(from: string, cite: Cite, summary: string): Version<never, May, Answer> {
  return {
    from: day(from),
    by: [cite],
    summary,
    alsoNeeds: ({ daysUnderPlan }) =>
      daysUnderPlan === undefined ? ['underPlanSince', 'periodEnd'] : undefined,
    lawful: (facts) => spansOf(facts),
    apply(facts, note) {
      const days = note.count('Days under the plan', daysOf(facts, note))
      note.count('Days that are needed', MINIMUM_DAYS, cite)
      const allowed = note.test('There are at least that many', days >= MINIMUM_DAYS, cite)
      const firstLawful = spansOf(facts)[0]?.from ?? null
      return { allowed, days, firstLawful }
    },
  }
}

function daysOf({ daysUnderPlan, underPlanSince, periodEnd }: Facts, note: Note): number {
  if (daysUnderPlan !== undefined) return daysUnderPlan
  if (underPlanSince === undefined || periodEnd === undefined) return 0
  counted(note, 'served')
  return daysServed(underPlanSince, periodEnd)
}

/** The days on which the period may end with a rating; the number of days, where it is given, goes before the dates. */
function spansOf({ daysUnderPlan, underPlanSince }: Facts): readonly Span[] {
  if (daysUnderPlan !== undefined) return daysUnderPlan >= MINIMUM_DAYS ? [{}] : []
  return underPlanSince === undefined ? [] : [{ from: addDays(underPlanSince, MINIMUM_DAYS - 1) }]
}
