import { z } from 'zod'
import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { NewEvent } from '../../record/event.ts'
import { payStream } from '../../record/pay-terms.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { reductionProcedure } from '../../rulebook/pay/reduction-procedure.ts'
import { type Asked, ask, bars, refuse } from '../asked.ts'
import { onField, wordsField } from '../appraisal/rating-fields.ts'
import { action, type Decision, type Given } from '../action.ts'
import { dateField, invalid, textField } from '../fields.ts'
import { inspectorField, PAY_OF, RATE } from './adjust-fields.ts'
import { decidesOn } from './official.ts'
import { movingFrom, ownPay, payStreamsOf } from './pay-at-hand.ts'
import { rateGiven } from './rate-given.ts'
import { rateSet } from './rate-set.ts'
import { type ReductionAtHand, reductionAtHand } from './reduction-at-hand.ts'
import { cutRuled } from './reduction-ruled.ts'

const FIELDS = z.strictObject({
  ...PAY_OF,
  on: onField('Decided on'),
  answer: z
    .enum(['reduced', 'not reduced'], {
      error: (issue) => `${String(issue.input)} is neither reduced nor not reduced`,
    })
    .meta({ title: 'Decision' }),
  ...RATE,
  from: dateField({ title: 'From', hint: 'Left blank, the day that the notice names' }).optional(),
  reasons: wordsField({
    title: 'Specific reasons',
    hint: 'They go to the executive in writing, and are sealed',
  }),
  document: textField({ title: 'Decision on paper', hint: 'Its title and date' }).optional(),
  inspectorGeneral: inspectorField(),
})

type Input = z.output<typeof FIELDS>
type Answer = {
  allowed: boolean
  reconsiderationUntil: IsoDate | null
  lacks: readonly string[]
  firstEffective: IsoDate
}

/** The written decision on a proposed cut, with its specific reasons, 5 CFR 534.404(j)(3). */
export const decideReduction = action({
  id: 'pay/decide-reduction',
  title: 'Decide on a cut in pay',
  about:
    'Decides, after the answer or the time for one, whether pay is cut: never further than the notice said.',
  power: 'set-pay',
  fields: FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const own = ownPay(given, input.person)
    if (own !== undefined) return own
    const at = reductionAtHand(given, input, input.on)
    if ('refused' in at) return at.refused
    const { decided } = at.reduction
    if (decided !== undefined) return invalid('on', input.on, `it was decided on ${shownDate(decided.on)}`)
    const procedure = procedureAsked(given, at, input)
    if (at.found.career && bars(procedure)) return tooSoon(procedure, at, input)
    const reconsiderBy = procedure.value?.reconsiderationUntil ?? undefined
    if (input.answer === 'not reduced') {
      const { event } = decidedEvent(input, undefined, reconsiderBy, procedure)
      const says = `The pay of ${input.person} is not cut.`
      return { kind: 'events', says, rulings: [procedure.explanation], events: [event] }
    }
    return reduced(given, at, input, procedure, reconsiderBy)
  },
})

function procedureAsked(given: Given, { reduction }: ReductionAtHand, { on, from }: Input): Asked<Answer> {
  const { notice, answered } = reduction
  const facts = {
    noticeReceived: notice.received,
    effectiveDate: from ?? notice.effective,
    decisionDate: on,
    decisionGivesReasons: true,
    ...(answered === undefined ? {} : { answerGivenOn: answered.on }),
  }
  return ask(reductionProcedure, { on: notice.received, scopes: given.scopes }, facts)
}

function tooSoon(procedure: Asked<Answer>, { reduction }: ReductionAtHand, { on, from }: Input): Decision {
  const { received, answerBy, effective } = reduction.notice
  const { lacks = [], firstEffective = null } = procedure.value ?? {}
  const early = lacks.includes('decided before the time to answer was over')
  return refuse(procedure, {
    compared: { received, answerBy, on, from: from ?? effective, firstEffective, lacks },
    earliest: early ? answerBy : firstEffective,
  })
}

function reduced(
  given: Given,
  { found, reduction }: ReductionAtHand,
  input: Input,
  procedure: Asked<Answer>,
  reconsiderBy: IsoDate | undefined,
): Decision {
  const { person, on } = input
  const { notice } = reduction
  const from = input.from ?? notice.effective
  const asGiven = input.rate === undefined && input.es === undefined ? { rate: notice.cents as Cents } : input
  const rate = rateGiven(given, from, asGiven)
  if ('refused' in rate) return rate.refused
  if (rate.cents < notice.cents) {
    const message = `the notice named ${shownUsd(notice.cents as Cents)}; a deeper cut takes a new notice`
    return invalid('rate', rate.cents / 100, message)
  }
  const moving = movingFrom(found, from)
  if ('refused' in moving) return moving.refused
  const { present, adjusted } = moving
  const cut = cutRuled(given, found, {
    from,
    received: notice.received,
    ground: notice.ground,
    present: {
      cents: present.cents,
      adjusted: adjusted?.from ?? present.from,
      ...(present.es === undefined ? {} : { es: present.es }),
    },
    rate,
    decidedOn: on,
  })
  if ('refused' in cut) return cut.refused
  if (from < on) {
    return invalid('from', from, `a cut does not begin before the decision of ${shownDate(on)}`)
  }
  const official = decidesOn(given, from, input, [])
  if ('refused' in official) return official.refused
  const { event } = decidedEvent(input, rate.cents, reconsiderBy, procedure)
  const set = rateSet(
    given,
    from,
    {
      person,
      cents: rate.cents,
      basis: `a cut: ${notice.ground === 'none' ? 'with consent' : notice.ground}`,
      action: 'reduction',
      ...(input.document === undefined ? {} : { document: input.document }),
      ...(rate.es === undefined ? {} : { es: rate.es }),
    },
    { ruling: cut.rulings[0] ?? procedure.explanation },
  )
  const again =
    reconsiderBy === undefined
      ? ''
      : ` The executive may ask for reconsideration to ${shownDate(reconsiderBy)}.`
  return {
    kind: 'events',
    says: `The pay of ${person} is cut to ${shownUsd(rate.cents)} from ${shownDate(from)}. ${set.clock.answer}${again}`,
    rulings: [...cut.rulings, procedure.explanation, ...official.rulings, set.clock],
    events: [event, set.event],
  }
}

function decidedEvent(
  { person, on, answer, reasons }: Input,
  cents: Cents | undefined,
  reconsiderBy: IsoDate | undefined,
  { explanation }: Asked<Answer>,
): { event: NewEvent } {
  return {
    event: {
      stream: payStream(person),
      type: 'pay/reduction-decided',
      effective: on,
      body: {
        person,
        answer,
        ...(cents === undefined ? {} : { cents }),
        ...(reconsiderBy === undefined || answer === 'not reduced' ? {} : { reconsiderBy }),
      },
      personal: { reasons },
      ruling: explanation,
    },
  }
}
