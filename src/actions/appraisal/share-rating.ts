import { z } from 'zod'
import { challenge } from '../../rulebook/appraisal/challenge.ts'
import { action } from '../action.ts'
import { dueOf } from './answer-time.ts'
import { ask } from '../asked.ts'
import { atHand, dayProblem, streamsOf, supervises } from './at-hand.ts'
import { OF_FIELDS, onField } from './rating-fields.ts'
import { invalid } from '../fields.ts'

/** The supervisor goes over the rating with the executive, who gets it in writing, 5 USC 4312(b)(3). */
export const shareRating = action({
  id: 'appraisal/share-rating',
  title: 'Share a rating',
  about:
    'Records that the rating was discussed with the executive, who got it in writing. The time for an answer runs from then.',
  power: 'write-appraisal',
  fields: z.strictObject({ ...OF_FIELDS, on: onField('Discussed on') }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, on } = input
    const found = atHand(given, input, ({ file }) => supervises(given.who.person, file, given.today))
    if ('refused' in found) return found.refused
    const { initial, state } = found.appraisal
    if (initial === undefined || state !== 'rated') {
      const message =
        initial === undefined
          ? 'there is no rating to share yet; rate the executive first'
          : `the rating is shared already; the appraisal is ${state}`
      return invalid('fiscalYear', fiscalYear, message)
    }
    const wrongDay = dayProblem(on, given.today, { day: initial.on, what: 'the rating was given' })
    if (wrongDay !== undefined) return wrongDay
    const { due, explanation } = dueOf(given, 'written response', on)
    const facts = { challengeWay: 'written response', ratingIsFinal: false } as const
    const rights = ask(challenge, { on, scopes: given.scopes }, facts).explanation
    return {
      kind: 'events',
      says: `${person} may answer in writing and ask for a review at a higher level through ${due}. The rating cannot be appealed.`,
      rulings: [explanation, rights],
      events: [
        {
          stream: `appraisal:${person}/${fiscalYear}`,
          type: 'appraisal/rating-shared',
          effective: on,
          body: { person, fiscalYear, answerBy: due },
          ruling: explanation,
        },
        // Only now: the file is open to the executive.
        {
          stream: `person:${person}`,
          type: 'appraisal/rating-recorded',
          effective: on,
          body: { person, fiscalYear, stage: 'initial', level: initial.level },
        },
      ],
    }
  },
})
