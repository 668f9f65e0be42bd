import { z } from 'zod'
import { appraisalStream } from '../../record/appraisal.ts'
import { action } from '../action.ts'
import { dayProblem, streamsOf } from './at-hand.ts'
import { supervisedCase, withPlan } from './plan-case.ts'
import { OF_FIELDS, onField, wordsField } from './rating-fields.ts'

const ANSWERS = ['acknowledged', 'declined to sign'] as const

/** The plan was worked out with the executive, 5 USC 4312(b)(1); one who declines to sign does not stop it. */
export const recordConsultation = action({
  id: 'appraisal/record-consultation',
  title: 'Record the consultation on a plan',
  about:
    'Records that the plan was talked over with the executive, and whether the executive acknowledged it.',
  power: 'write-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    on: onField('Consulted on'),
    answer: z
      .enum(ANSWERS, {
        error: (issue) => `${String(issue.input)} is neither acknowledged nor declined to sign`,
      })
      .meta({ title: 'Answer of the executive' }),
    comment: wordsField({ title: 'Comment of the executive' }, 4000).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, on, answer, comment } = input
    const found = withPlan(supervisedCase(given, input), input)
    if ('refused' in found) return found.refused
    const problem = dayProblem(on, given.today)
    if (problem !== undefined) return problem
    return {
      kind: 'events',
      says:
        answer === 'acknowledged'
          ? `${person} acknowledged the plan on ${on}.`
          : `${person} declined to sign on ${on}. It is on record and stops nothing.`,
      rulings: [],
      events: [
        {
          stream: appraisalStream(person, fiscalYear),
          type: 'appraisal/plan-consulted',
          effective: on,
          body: { person, fiscalYear, answer },
          ...(comment === undefined ? {} : { personal: { comment } }),
        },
      ],
    }
  },
})
