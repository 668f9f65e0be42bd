import { z } from 'zod'
import { standing } from '../../record/fold.ts'
import { action } from '../action.ts'
import { listField, personField, textField } from '../fields.ts'
import { dayProblem } from './at-hand.ts'
import { agencyField, onField } from './rating-fields.ts'

/** Executives and those who rate them are trained in the system, 5 CFR 430.313. */
export const recordTraining = action({
  id: 'appraisal/record-training',
  title: 'Record training in the appraisal system',
  about: 'Who was trained in the appraisal system, as what, in what, and when.',
  power: 'run-appraisal',
  fields: z.strictObject({
    unit: agencyField(),
    person: personField({ title: 'Person' }),
    on: onField('Completed on'),
    audience: listField(['executive', 'rating official', 'reviewer', 'board member'], { title: 'As' }),
    topic: textField({ title: 'Topic', hint: 'Such as the system of fiscal year 2026' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ person }) => [`person:${person}`],
  decide({ person, on, audience, topic }, given) {
    if (standing(given.history(`person:${person}`)).length === 0) {
      return { kind: 'not-found', message: `nobody of your office has the number ${person}` }
    }
    const wrongDay = dayProblem(on, given.today)
    if (wrongDay !== undefined) return wrongDay
    return {
      kind: 'events',
      says: `${person} was trained as ${audience}: ${topic}.`,
      rulings: [],
      events: [
        {
          stream: `person:${person}`,
          type: 'appraisal/training-completed',
          effective: on,
          body: { person, audience, topic },
        },
      ],
    }
  },
})
