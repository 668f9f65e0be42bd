import { z } from 'zod'
import { appraisalStream } from '../../record/appraisal.ts'
import { progressReview } from '../../rulebook/appraisal/progress-review.ts'
import { action } from '../action.ts'
import { invalid, yesNoField } from '../fields.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem, streamsOf } from './at-hand.ts'
import { supervisedCase, withPlan } from './plan-case.ts'
import { OF_FIELDS, onField, wordsField } from './rating-fields.ts'

/** Reviews that the form of fiscal year 2026 has room for; the law asks for one. */
const ON_THE_FORM = 4

/** A progress review, formal or not: what the executive was told, and advice where performance falls short. */
export const recordProgressReview = action({
  id: 'appraisal/record-progress-review',
  title: 'Record a progress review',
  about:
    'Records that progress was gone over with the executive, with feedback and with advice. It is no rating, and an informal one counts.',
  power: 'write-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    on: onField('Held on'),
    informal: yesNoField({ title: 'Informal' }),
    feedback: wordsField({ title: 'Feedback' }),
    belowFullySuccessful: yesNoField({ title: 'Some element is below fully successful' }),
    advice: wordsField({
      title: 'Advice on improvement',
      hint: 'Needed where an element is below fully successful',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, on, informal, feedback, advice, belowFullySuccessful } = input
    const found = withPlan(supervisedCase(given, input), input)
    if ('refused' in found) return found.refused
    const { appraisal } = found
    const [first] = appraisal.versions
    if (first === undefined) {
      return invalid(
        'person',
        person,
        `the plan of ${person} is not communicated yet; progress is reviewed against it`,
      )
    }
    const problem = dayProblem(on, given.today, { day: first.from, what: 'the plan began to bind' })
    if (problem !== undefined) return problem
    const { end } = appraisal.period
    if (on > end) return invalid('on', on, `the period ended on ${end}; progress is reviewed during it`)
    const count = appraisal.reviews.length + 1
    const asked = ask(
      progressReview,
      { on, scopes: given.scopes },
      {
        progressReviews: count,
        toldOfProgress: true,
        advisedOnImprovement: advice !== undefined,
        reviewWasInformal: informal,
      },
    )
    if (belowFullySuccessful && advice === undefined) {
      const message =
        'an element is below fully successful: say what the executive was advised to do about it'
      return refuse(asked, { message, compared: { belowFullySuccessful, advised: false } })
    }
    const room = appraisal.system === 'fiscal-2026' ? ` of the ${ON_THE_FORM} on the form` : ''
    return {
      kind: 'events',
      says: `Review ${count}${room} of this period is recorded; the law asks for at least one.${advice === undefined ? ' The regulation asks for advice on improvement too; none is recorded.' : ''}`,
      rulings: asked.explanation.kind === 'ruled' ? [asked.explanation] : [],
      events: [
        {
          stream: appraisalStream(person, fiscalYear),
          type: 'appraisal/progress-reviewed',
          effective: on,
          body: { person, fiscalYear, informal, belowFullySuccessful, advised: advice !== undefined },
          personal: { feedback, ...(advice === undefined ? {} : { advice }) },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
