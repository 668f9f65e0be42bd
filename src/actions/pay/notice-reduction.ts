import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import type { ReductionGround } from '../../record/pay-terms.ts'
import { FACTS } from '../../rulebook/facts.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { reductionProcedure } from '../../rulebook/pay/reduction-procedure.ts'
import { payStream } from '../../record/pay-terms.ts'
import { ask, bars, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { action } from '../action.ts'
import { dateField, invalid, textField, yesNoField } from '../fields.ts'
import { fromField, inspectorField, PAY_OF, RATE } from './adjust-fields.ts'
import { dollarsField } from './money-fields.ts'
import { decidesOn } from './official.ts'
import { latestRating, movingFrom, ownPay, payAtHand, payStreamsOf } from './pay-at-hand.ts'
import { rateGiven } from './rate-given.ts'
import { cutRuled } from './reduction-ruled.ts'

const GROUNDS = FACTS.reductionGround.allowed as readonly [ReductionGround, ...ReductionGround[]]
const BY = ['own agency', 'transfer of function'] as const

/** Written notice that basic pay is to be cut, 5 USC 5383(d), 5 CFR 534.404(j). */
export const noticeReduction = action({
  id: 'pay/notice-reduction',
  title: 'Give notice of a cut in pay',
  about:
    'The written notice of a proposed cut: how far, on which ground, from which day, and until when to answer.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAY_OF,
    received: dateField({ title: 'Notice received on', hint: 'A day up to today' }),
    from: fromField(),
    ...RATE,
    ground: z
      .enum(GROUNDS, {
        error: (issue) =>
          `${String(issue.input)} is no ground for a cut; the grounds are ${GROUNDS.slice(0, -1).join(', ')}; or none, where the executive consents`,
      })
      .meta({ title: 'Ground', labels: { none: 'None: the executive consents in writing' } }),
    consent: textField({
      title: 'Consent',
      hint: 'The paper of the executive’s consent, where there is no ground',
    }).optional(),
    by: z
      .enum(BY, {
        error: (issue) => `${String(issue.input)} is neither the own agency nor a transfer of function`,
      })
      .meta({ title: 'Made by' })
      .optional(),
    representation: yesNoField({ title: 'The executive may be represented' }),
    november2003Pay: dollarsField({
      title: 'Base and locality of November 2003',
      hint: 'Until 10 January 2005, of an executive converted to the band',
    }).optional(),
    reason: wordsField({ title: 'What the notice says', hint: 'It is sealed' }),
    inspectorGeneral: inspectorField(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const { person, received, from, ground, consent } = input
    const own = ownPay(given, person)
    if (own !== undefined) return own
    const wrongDay = dayProblem(received, given.today)
    if (wrongDay !== undefined)
      return invalid('received', received, 'give the day on which it was received, up to today')
    const found = payAtHand(given, input, from)
    if ('refused' in found) return found.refused
    const open = found.pay.reductions.at(-1)
    if (open !== undefined && open.decided === undefined) {
      return invalid('person', person, `the notice of ${shownDate(open.notice.received)} is not decided yet`)
    }
    const rate = rateGiven(given, from, input)
    if ('refused' in rate) return rate.refused
    const moving = movingFrom(found, from)
    if ('refused' in moving) return moving.refused
    const { present, adjusted } = moving
    if (rate.cents >= present.cents) {
      const message = `${shownUsd(rate.cents)} is no cut: the present rate is ${shownUsd(present.cents as Cents)}`
      return invalid('rate', rate.cents / 100, message)
    }
    if (ground === 'none' && found.career && consent === undefined) {
      return invalid('consent', null, 'without a ground the executive consents in writing: name the paper')
    }
    const rating = latestRating(found, received)
    if (ground === 'rating below fully successful' && (rating === undefined || rating.level > 2)) {
      const is =
        rating === undefined ? 'no final rating is on record' : `the latest one is level ${rating.level}`
      return invalid('ground', ground, `it takes a final rating below fully successful, and ${is}`)
    }
    const cut = cutRuled(given, found, {
      from,
      received,
      ground,
      present: {
        cents: present.cents,
        adjusted: adjusted?.from ?? present.from,
        ...(present.es === undefined ? {} : { es: present.es }),
      },
      rate,
      by: input.by,
      november2003Pay: input.november2003Pay,
    })
    if ('refused' in cut) return cut.refused
    const official = decidesOn(given, from, input, [])
    if ('refused' in official) return official.refused
    const procedure = ask(
      reductionProcedure,
      { on: received, scopes: given.scopes },
      { noticeReceived: received, effectiveDate: from, representationAllowed: input.representation },
    )
    if (found.career && bars(procedure)) {
      const { firstEffective = null, lacks = [] } = procedure.value ?? {}
      return refuse(procedure, {
        compared: { received, from, firstEffective, lacks },
        earliest: firstEffective,
      })
    }
    const answerBy = procedure.value?.answerUntil ?? received
    return {
      kind: 'events',
      says: `Notice to ${person}: from ${shownUsd(present.cents as Cents)} to ${shownUsd(rate.cents)} on ${shownDate(from)}. ${procedure.explanation.answer}`,
      rulings: [...cut.rulings, procedure.explanation, ...official.rulings],
      events: [
        {
          stream: payStream(person),
          type: 'pay/reduction-noticed',
          effective: received,
          body: {
            person,
            cents: rate.cents,
            from: present.cents,
            ground,
            received,
            effective: from,
            answerBy,
          },
          personal: { reason: input.reason, ...(consent === undefined ? {} : { consent }) },
          ruling: procedure.explanation,
        },
      ],
    }
  },
})
