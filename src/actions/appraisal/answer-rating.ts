import { z } from 'zod'
import type { Appraisal } from '../../record/appraisal.ts'
import { challenge } from '../../rulebook/appraisal/challenge.ts'
import { stepDue } from '../../rulebook/appraisal/step-due.ts'
import { action, type Decision, type Given } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { atHand, dayProblem, streamsOf } from './at-hand.ts'
import { OF_FIELDS, onField, wordsField } from './rating-fields.ts'
import { invalid } from '../fields.ts'

/** The executive answers the rating in writing, once, or waives it, 5 USC 4312(b)(3). */
export const answerRating = action({
  id: 'appraisal/answer-rating',
  title: 'Answer a rating',
  about:
    'The executive’s written answer, which goes to the board unaltered; or that answer and review are waived.',
  power: 'answer-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    on: onField('Answered on'),
    answer: z
      .enum(['commented', 'waived'], {
        error: (issue) => `${String(issue.input)} is neither commented nor waived`,
      })
      .meta({ title: 'Answer' }),
    text: wordsField({
      title: 'Your answer',
      hint: 'Goes to the board as you wrote it; none where you waive',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: streamsOf,
  decide(input, given) {
    const { person, fiscalYear, on, answer, text } = input
    const found = atHand(given, input, () => given.who.person === person)
    if ('refused' in found) return found.refused
    const { appraisal } = found
    if (appraisal.answer !== undefined) {
      const message = `you answered on ${appraisal.answer.on}; a rating is answered once`
      return invalid('answer', answer, message)
    }
    const shut = notOpen(appraisal, given)
    if (shut !== undefined) return shut
    const wrongDay = dayProblem(on, given.today, sharedDay(appraisal))
    if (wrongDay !== undefined) return wrongDay
    if ((answer === 'commented') !== (text !== undefined)) {
      const message =
        text === undefined ? 'write the answer, or waive it' : 'a waiver has no text; leave it out'
      return invalid('text', text ?? null, message)
    }
    if (answer === 'waived' && appraisal.higherReview !== undefined) {
      return invalid('answer', answer, 'a review was asked for; give an answer, or none')
    }
    const facts = { challengeWay: 'written response', ratingIsFinal: false } as const
    const ruling = ask(challenge, { on, scopes: given.scopes }, facts).explanation
    return {
      kind: 'events',
      says:
        answer === 'waived'
          ? 'Answer and review are waived; the rating can go to the board.'
          : 'Your answer goes to the board as you wrote it.',
      rulings: [ruling],
      events: [
        {
          stream: `appraisal:${person}/${fiscalYear}`,
          type: 'appraisal/answered',
          effective: on,
          body: { person, fiscalYear, answer },
          ...(text === undefined ? {} : { personal: { text } }),
          ruling,
        },
      ],
    }
  },
})

/** The day on which the rating was shared, as the first for what follows. */
export function sharedDay({
  shared,
}: Appraisal): { day: NonNullable<typeof shared>['on']; what: string } | undefined {
  return shared === undefined ? undefined : { day: shared.on, what: 'the rating was shared' }
}

/** Why the executive may not answer or ask for a review now: it is not shared, it is final, or the time is over. */
export function notOpen(appraisal: Appraisal, given: Given): Decision | undefined {
  const { shared, final, board, fiscalYear } = appraisal
  if (shared === undefined) {
    return invalid('fiscalYear', fiscalYear, 'the rating has not been shared with you yet')
  }
  const { today, scopes } = given
  if (final !== undefined || board !== undefined) {
    const facts = { challengeWay: 'written response', ratingIsFinal: final !== undefined } as const
    const asked = ask(challenge, { on: today, scopes }, facts)
    const message =
      final === undefined ? 'the board has made its recommendation' : `the rating is final since ${final.on}`
    return refuse(asked, { message, compared: { state: appraisal.state, today } })
  }
  if (today <= shared.answerBy) return undefined
  const facts = { ratingStep: 'written response', stepBegan: shared.on } as const
  const message = `the time for an answer ended on ${shared.answerBy}; the rating was shared on ${shared.on}`
  return refuse(ask(stepDue, { on: shared.on, scopes }, facts), {
    message,
    compared: { shared: shared.on, answerBy: shared.answerBy, today },
  })
}
