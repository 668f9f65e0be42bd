import { z } from 'zod'
import { payStream } from '../../record/pay-terms.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { reductionProcedure } from '../../rulebook/pay/reduction-procedure.ts'
import { ask, bars, refuse } from '../asked.ts'
import { onField, wordsField } from '../appraisal/rating-fields.ts'
import { action } from '../action.ts'
import { invalid } from '../fields.ts'
import { PAY_OF } from './adjust-fields.ts'
import { payStreamsOf } from './pay-at-hand.ts'
import { reductionAtHand } from './reduction-at-hand.ts'

const WAYS = ['orally', 'in writing', 'both', 'waived'] as const

/** The executive answers the notice of a cut, or waives the answer, 5 CFR 534.404(j)(3). */
export const answerReduction = action({
  id: 'pay/answer-reduction',
  title: 'Answer the notice of a cut',
  about: 'The executive’s answer, orally, in writing or both, with evidence; or that it is waived.',
  power: 'answer-pay',
  fields: z.strictObject({
    ...PAY_OF,
    on: onField('Answered on'),
    how: z
      .enum(WAYS, { error: (issue) => `${String(issue.input)} is none of ${WAYS.join(', ')}` })
      .meta({ title: 'How' }),
    text: wordsField({ title: 'Your answer', hint: 'What was said or written; it is sealed' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const { person, on, how, text } = input
    if (given.who.person !== person) return nobodyElse(person)
    const found = reductionAtHand(given, input, on)
    if ('refused' in found) return found.refused
    const { notice, answered, decided } = found.reduction
    if (decided !== undefined) return invalid('on', on, `it was decided on ${shownDate(decided.on)}`)
    if (answered !== undefined) return invalid('how', how, `you answered on ${shownDate(answered.on)}`)
    if ((how === 'waived') !== (text === undefined)) {
      const message = how === 'waived' ? 'a waiver has no text; leave it out' : 'give the answer, or waive it'
      return invalid('text', text ?? null, message)
    }
    const facts = { noticeReceived: notice.received, answerGivenOn: on }
    const procedure = ask(reductionProcedure, { on: notice.received, scopes: given.scopes }, facts)
    if (bars(procedure)) return refuse(procedure, { compared: { received: notice.received, on } })
    if (on > notice.answerBy && procedure.value?.answerUntil !== null) {
      const message = `the time to answer ran to ${shownDate(notice.answerBy)}`
      return refuse(procedure, {
        message,
        compared: { received: notice.received, answerBy: notice.answerBy, on },
      })
    }
    return {
      kind: 'events',
      says: how === 'waived' ? 'The answer is waived.' : 'Your answer is with whoever decides.',
      rulings: [procedure.explanation],
      events: [
        {
          stream: payStream(person),
          type: 'pay/reduction-answered',
          effective: on,
          body: { person, how },
          ...(text === undefined ? {} : { personal: { text } }),
          ruling: procedure.explanation,
        },
      ],
    }
  },
})

/** What anybody is told who would speak for an executive: as if there were nothing. */
export function nobodyElse(person: string) {
  return { kind: 'not-found' as const, message: `no reduction of the pay of ${person} is proposed to you` }
}
