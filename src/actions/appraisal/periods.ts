import { z } from 'zod'
import { type Appraisal, appraisalStream } from '../../record/appraisal.ts'
import { endPeriod as endPeriodRule } from '../../rulebook/appraisal/end-period.ts'
import { extendPeriod as extendPeriodRule } from '../../rulebook/appraisal/extend-period.ts'
import { daysServed } from '../../rulebook/kernel/counting.ts'
import { action, type Decision } from '../action.ts'
import { dateField, invalid, yesNoField } from '../fields.ts'
import { ask, bars, refuse } from '../asked.ts'
import { streamsOf } from './at-hand.ts'
import { officeCase, withPlan } from './plan-case.ts'
import { OF_FIELDS, wordsField } from './rating-fields.ts'

/** A period that ends without enough for a rating goes on until one can be prepared. */
export const extendPeriod = action({
  id: 'appraisal/extend-period',
  title: 'Extend an appraisal period',
  about:
    'Extends the period of an executive who can’t be rated at its end, such as one with fewer than 90 days under the plan.',
  power: 'run-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    until: dateField({ title: 'New last day' }),
    otherReason: yesNoField({
      title: 'No rating can be prepared for another reason than too few days',
    }).optional(),
    reason: wordsField({ title: 'Reason' }, 4000),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, until, reason, otherReason = false } = input
    const found = withPlan(officeCase(given, input), input)
    if ('refused' in found) return found.refused
    const { period, versions } = found.appraisal
    const settled = isSettled(found.appraisal)
    if (settled !== undefined) return settled
    if (until <= period.end) {
      return invalid('until', until, `the period runs to ${period.end}; give a later day`)
    }
    const [first] = versions
    const daysUnderPlan = first === undefined ? 0 : daysServed(first.from, period.end)
    const asked = ask(
      extendPeriodRule,
      { on: period.end, scopes: given.scopes },
      { daysUnderPlan, periodEnd: period.end, otherReasonNoRating: otherReason },
    )
    const compared = { daysUnderPlan, end: period.end, until }
    if (asked.value?.required !== true) return refuse(asked, { compared })
    const { ratableFrom } = asked.value
    if (first !== undefined && ratableFrom !== null && until < ratableFrom) {
      const message = `by ${until} the 90 days are not over; extend it to ${ratableFrom} or later`
      return refuse(asked, { message, compared, earliest: ratableFrom })
    }
    return {
      kind: 'events',
      says: `The period of ${person} runs to ${until}. ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream: appraisalStream(person, fiscalYear),
          type: 'appraisal/period-extended',
          effective: given.today,
          body: { person, fiscalYear, until },
          personal: { reason },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

/** The agency ends a period early where there is enough to appraise on, 5 USC 4314(b)(1)(D). */
export const endPeriod = action({
  id: 'appraisal/end-period',
  title: 'End an appraisal period early',
  about: 'Ends the period of an executive before its time, where the agency finds enough to appraise on.',
  power: 'run-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    end: dateField({ title: 'New last day' }),
    adequateBasis: yesNoField({ title: 'There is an adequate basis to appraise and rate' }),
    promotesEffectiveness: yesNoField({ title: 'Ending it early promotes effectiveness' }),
    reason: wordsField({ title: 'Reason' }, 4000),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, end, reason } = input
    const found = withPlan(officeCase(given, input), input)
    if ('refused' in found) return found.refused
    const { period, versions } = found.appraisal
    const settled = isSettled(found.appraisal)
    if (settled !== undefined) return settled
    if (end >= period.end || end < period.start) {
      return invalid(
        'end',
        end,
        `the period runs from ${period.start} to ${period.end}; give an earlier day within it`,
      )
    }
    const [first] = versions
    if (first === undefined) {
      return invalid(
        'person',
        person,
        `the plan of ${person} is not communicated yet; nothing can be rated on it`,
      )
    }
    const asked = ask(
      endPeriodRule,
      { on: end, scopes: given.scopes },
      {
        periodEnd: end,
        underPlanSince: first.from,
        adequateBasis: input.adequateBasis,
        shorteningPromotesEffectiveness: input.promotesEffectiveness,
      },
    )
    if (bars(asked)) {
      const compared = { end, underPlanSince: first.from, days: daysServed(first.from, end) }
      return refuse(asked, { compared, earliest: asked.value?.firstLawful ?? null })
    }
    return {
      kind: 'events',
      says: `The period of ${person} ends on ${end}. ${asked.explanation.answer}`,
      rulings: asked.explanation.kind === 'ruled' ? [asked.explanation] : [],
      events: [
        {
          stream: appraisalStream(person, fiscalYear),
          type: 'appraisal/period-ended-early',
          effective: given.today,
          body: { person, fiscalYear, end },
          personal: { reason },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

/** A period stays as it is once its executive is rated, or is not to be. */
function isSettled({ person, fiscalYear, initial, notRated }: Appraisal): Decision | undefined {
  if (initial === undefined && notRated === undefined) return undefined
  const message = `${person} is rated for fiscal year ${fiscalYear}, or not to be; the period stays`
  return invalid('person', person, message)
}
