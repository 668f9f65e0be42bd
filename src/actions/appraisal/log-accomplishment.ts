import { z } from 'zod'
import { appraisalStream } from '../../record/appraisal.ts'
import { action } from '../action.ts'
import { invalid, textField } from '../fields.ts'
import { dayProblem, streamsOf } from './at-hand.ts'
import { ownCase, withPlan } from './plan-case.ts'
import { OF_FIELDS, onField, wordsField } from './rating-fields.ts'

/** The executive’s own log of the year; the supervisor sees it beside the rating, and nobody edits it. */
export const logAccomplishment = action({
  id: 'appraisal/log-accomplishment',
  title: 'Log an accomplishment',
  about:
    'Adds an accomplishment to the executive’s own log of the year, with the element that it belongs to.',
  power: 'answer-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    on: onField('Accomplished on'),
    text: wordsField({ title: 'Accomplishment' }),
    element: textField({ title: 'Element', hint: 'Its place in the plan, such as e1' }, 10).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, on, text, element } = input
    const found = withPlan(ownCase(given, input), input)
    if ('refused' in found) return found.refused
    const { appraisal } = found
    const { start, end } = appraisal.period
    const problem = dayProblem(on, given.today, { day: start, what: 'the period began' })
    if (problem !== undefined) return problem
    if (on > end)
      return invalid('on', on, `the period ended on ${end}; what came later belongs to the next one`)
    if (appraisal.final !== undefined || appraisal.notRated !== undefined) {
      return invalid(
        'person',
        person,
        `fiscal year ${fiscalYear} is closed for ${person}; log it under the next one`,
      )
    }
    const elements = appraisal.versions.at(-1)?.elements ?? appraisal.draft.elements
    if (element !== undefined && !elements.some(({ key }) => key === element)) {
      const listed = elements.map(({ key, name }) => `${key} ${name}`).join('; ')
      return invalid('element', element, `${element} is no element of the plan; it has ${listed}`)
    }
    return {
      kind: 'events',
      says: `The accomplishment is in the log of fiscal year ${fiscalYear}, the ${appraisal.accomplishments.length + 1}. of it.`,
      rulings: [],
      events: [
        {
          stream: appraisalStream(person, fiscalYear),
          type: 'appraisal/accomplishment-logged',
          effective: on,
          body: { person, fiscalYear, ...(element === undefined ? {} : { element }) },
          personal: { text },
        },
      ],
    }
  },
})
