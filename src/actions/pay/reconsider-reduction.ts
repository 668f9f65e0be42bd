import { z } from 'zod'
import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { NewEvent } from '../../record/event.ts'
import { payStream } from '../../record/pay-terms.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { reductionProcedure } from '../../rulebook/pay/reduction-procedure.ts'
import { ask, bars, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { onField, wordsField } from '../appraisal/rating-fields.ts'
import { action, type Given } from '../action.ts'
import { invalid } from '../fields.ts'
import { PAY_OF } from './adjust-fields.ts'
import { nobodyElse } from './answer-reduction.ts'
import { ownPay, payStreamsOf } from './pay-at-hand.ts'
import { type ReductionAtHand, reductionAtHand } from './reduction-at-hand.ts'

/** The executive asks the agency head to reconsider a cut, within seven days, 5 CFR 534.404(j)(4). */
export const askReconsideration = action({
  id: 'pay/ask-reconsideration',
  title: 'Ask for reconsideration of a cut',
  about:
    'Asks the agency head, whose ruling is final, to reconsider a cut in pay; within seven days of the decision.',
  power: 'answer-pay',
  fields: z.strictObject({
    ...PAY_OF,
    on: onField('Asked on'),
    grounds: wordsField({ title: 'Why', hint: 'It is sealed' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const { person, on, grounds } = input
    if (given.who.person !== person) return nobodyElse(person)
    const at = reductionAtHand(given, input, on)
    if ('refused' in at) return at.refused
    const { decided, reconsideration } = at.reduction
    if (decided?.answer !== 'reduced') return invalid('on', on, 'pay has not been cut by a decision')
    if (reconsideration !== undefined) {
      return invalid('on', on, `it was asked for on ${shownDate(reconsideration.askedOn)}`)
    }
    const asked = askedOn(given, at, decided.on, on)
    if (bars(asked) || asked.value?.reconsiderationUntil === null) {
      const compared = { decided: decided.on, on, until: asked.value?.reconsiderationUntil ?? null }
      return refuse(asked, { compared })
    }
    const wrongDay = dayProblem(on, given.today, { day: decided.on, what: 'the decision' })
    if (wrongDay !== undefined) return wrongDay
    return {
      kind: 'events',
      says: 'The agency head is asked to reconsider. No day is set for the ruling, and the cut is not stayed.',
      rulings: [asked.explanation],
      events: [
        {
          stream: payStream(person),
          type: 'pay/reconsideration-asked',
          effective: on,
          body: { person },
          personal: { grounds },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

/** The agency head rules on a cut, finally, 5 CFR 534.404(j)(4). */
export const decideReconsideration = action({
  id: 'pay/decide-reconsideration',
  title: 'Rule on the reconsideration of a cut',
  about: 'The agency head’s last word on a cut: upheld, or reversed with pay as it was before.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAY_OF,
    on: onField('Ruled on'),
    answer: z
      .enum(['upheld', 'reversed'], {
        error: (issue) => `${String(issue.input)} is neither upheld nor reversed`,
      })
      .meta({ title: 'Ruling' }),
    reasons: wordsField({ title: 'Reasons', hint: 'They are sealed' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const { person, on, answer, reasons } = input
    const own = ownPay(given, person)
    if (own !== undefined) return own
    const at = reductionAtHand(given, input, on)
    if ('refused' in at) return at.refused
    const { notice, decided, reconsideration } = at.reduction
    if (decided === undefined || reconsideration === undefined) {
      return invalid('person', person, 'no reconsideration was asked for')
    }
    if (reconsideration.decided !== undefined) {
      return invalid('on', on, `it was ruled on ${shownDate(reconsideration.decided.on)}, finally`)
    }
    const asked = askedOn(given, at, decided.on, reconsideration.askedOn)
    if (given.who.by === 'delegation') {
      const message = 'the agency head reconsiders; the power is with you by delegation'
      return refuse(asked, { message, compared: { heldBy: 'delegation' }, cites: ['5 CFR 534.404(j)(4)'] })
    }
    const wrongDay = dayProblem(on, given.today, { day: reconsideration.askedOn, what: 'it was asked for' })
    if (wrongDay !== undefined) return wrongDay
    const reversal = answer === 'reversed' ? reversed(at) : []
    const pay = answer === 'reversed' ? notice.from : (decided.cents ?? notice.cents)
    return {
      kind: 'events',
      says: `The cut is ${answer}, finally; pay is ${shownUsd(pay as Cents)}.`,
      rulings: [asked.explanation],
      events: [
        {
          stream: payStream(person),
          type: 'pay/reconsideration-decided',
          effective: on,
          body: { person, answer },
          personal: { reasons },
          ruling: asked.explanation,
        },
        ...reversal,
      ],
    }
  },
})

function askedOn(given: Given, { reduction }: ReductionAtHand, decidedOn: IsoDate, on: IsoDate) {
  const { notice, answered } = reduction
  const facts = {
    noticeReceived: notice.received,
    decisionDate: decidedOn,
    reconsiderationAskedOn: on,
    ...(answered === undefined ? {} : { answerGivenOn: answered.on }),
  }
  return ask(reductionProcedure, { on: notice.received, scopes: given.scopes }, facts)
}

/** The entry of the cut rate is cancelled, so that pay and the twelve months are as if it had not been. */
function reversed({ found, reduction }: ReductionAtHand): NewEvent[] {
  const { notice, decided } = reduction
  const cut = found.pay.rates.findLast(
    ({ action, cents, from }) =>
      action === 'reduction' && cents === decided?.cents && from >= notice.received,
  )
  if (cut === undefined) return []
  return [
    {
      stream: payStream(notice.person),
      type: 'record/entry-cancelled',
      effective: cut.from,
      body: { mends: cut.entry, reason: 'the cut was reversed on reconsideration' },
    },
  ]
}
