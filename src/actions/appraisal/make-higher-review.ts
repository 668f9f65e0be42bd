import { z } from 'zod'
import { action } from '../action.ts'
import { atHand, dayProblem, streamsOf } from './at-hand.ts'
import { levelField, OF_FIELDS, onField, wordsField } from './rating-fields.ts'
import { invalid } from '../fields.ts'

/** The reviewer finds, and may recommend a level; the rating stays as it is, 5 CFR 430.309. */
export const makeHigherReview = action({
  id: 'appraisal/make-higher-review',
  title: 'Make a review at a higher level',
  about:
    'The finding of the reviewer with the level recommended. It changes no rating; executive, supervisor and board get it.',
  power: 'review-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    on: onField('Made on'),
    level: levelField({ title: 'Level recommended' }),
    finding: wordsField({ title: 'Finding' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, on, level, finding } = input
    const found = atHand(
      given,
      input,
      ({ appraisal }) => appraisal.higherReview?.reviewer === given.who.person,
    )
    if ('refused' in found) return found.refused
    const { higherReview, initial, board, final, state } = found.appraisal
    if (higherReview?.made !== undefined || board !== undefined || final !== undefined) {
      return invalid('fiscalYear', fiscalYear, `the review is over; the appraisal is ${state}`)
    }
    const after = higherReview && { day: higherReview.requested, what: 'the review was asked for' }
    const wrongDay = dayProblem(on, given.today, after)
    if (wrongDay !== undefined) return wrongDay
    const late = higherReview !== undefined && on > higherReview.dueBy
    const view = level === initial?.level ? 'supports' : `recommends level ${level} in place of`
    return {
      kind: 'events',
      says: `The finding ${view} level ${String(initial?.level)}, which stays as it is until the appointing authority decides.${late ? ` It was due by ${higherReview.dueBy}.` : ''}`,
      rulings: [],
      events: [
        {
          stream: `appraisal:${person}/${fiscalYear}`,
          type: 'appraisal/higher-review-made',
          effective: on,
          body: { person, fiscalYear, level },
          personal: { finding },
        },
      ],
    }
  },
})
