import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted } from '../kernel/counting.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { MINIMUM_DAYS } from './minimum-period.ts'

type Needs = 'daysUnderPlan'
type May = 'periodEnd' | 'otherReasonNoRating'

/** Whether it must be extended, and the first day on which the minimum is met; null where days are not the reason. */
type Answer = { required: boolean; ratableFrom: IsoDate | null }

/** An appraisal period that ends without enough for a rating is extended; no rating is presumed. */
export const extendPeriod = rule<Needs, Answer, May>({
  id: 'appraisal/extend-period',
  asks: 'Must the appraisal period of this executive be extended?',
  needs: ['daysUnderPlan'],
  may: ['periodEnd', 'otherReasonNoRating'],
  says({ required, ratableFrom }) {
    if (!required) return 'No: a rating can be prepared at its end.'
    const first = ratableFrom === null ? '' : ` The minimum is met on ${shownDate(ratableFrom)}.`
    return `Yes: it is extended until a rating can be prepared; none is presumed.${first}`
  },
  changes: ({ required }) =>
    required
      ? [`${MINIMUM_DAYS} days under the plan, and no other reason against a rating, would end it in time.`]
      : [
          `Fewer than ${MINIMUM_DAYS} days under the plan, or another reason against a rating, would extend it.`,
        ],
  law: [version('2015-10-26', '5 CFR 430.309(c)'), version('2000-11-13', '5 CFR 430.308(e)')],
})

function version(from: string, cite: Cite): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by: [cite],
    summary:
      'Where no annual summary rating can be prepared at the end of the period, because the minimum period is not met or for another reason, the agency extends the period and then prepares the rating.',
    apply({ daysUnderPlan, periodEnd, otherReasonNoRating }, note) {
      note.count('Days under the plan at the end of the period', daysUnderPlan)
      const required = note.anyOf([
        ['The minimum period of 90 days is not met', daysUnderPlan < MINIMUM_DAYS, cite],
        ['No rating can be prepared for another reason', otherReasonNoRating === true, cite],
      ])
      if (daysUnderPlan >= MINIMUM_DAYS || periodEnd === undefined) return { required, ratableFrom: null }
      counted(note, 'served')
      const ratableFrom = note.date(
        'First day on which the minimum is met',
        addDays(periodEnd, MINIMUM_DAYS - daysUnderPlan),
      )
      return { required, ratableFrom }
    },
  }
}
