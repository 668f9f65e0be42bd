import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { initialRate } from '../../rulebook/pay/initial-rate.ts'
import { ask, bars, refuse } from '../asked.ts'
import { action, type Decision, type Given } from '../action.ts'
import { countField, invalid, yesNoField } from '../fields.ts'
import {
  fromField,
  inspectorField,
  justificationField,
  paperField,
  PAY_OF,
  politicalField,
  RATE,
} from './adjust-fields.ts'
import { aboveLevelIII, allowedRate, rangeOf, unfrozen } from './allowed-rate.ts'
import { dollarsField } from './money-fields.ts'
import { decidesOn } from './official.ts'
import { ownPay, type PayAtHand, payAtHand, payStreamsOf } from './pay-at-hand.ts'
import { BAND_BEGAN, rateGiven } from './rate-given.ts'
import { rateSet } from './rate-set.ts'

const FIELDS = z.strictObject({
  ...PAY_OF,
  from: fromField(),
  ...RATE,
  weighed: yesNoField({
    title: 'Experience, qualifications, accomplishments and present responsibilities were weighed',
  }),
  competitiveYears: countField(
    {
      title: 'Years of current, unbroken competitive service',
      hint: 'Asked of career appointees',
      unit: 'years',
    },
    60,
  ).optional(),
  payBefore: dollarsField({
    title: 'Basic pay last payable before',
    hint: 'Without locality; asked of a career appointee with five such years',
    unit: '$ a year',
  }).optional(),
  justification: justificationField(),
  document: paperField(),
  inspectorGeneral: inspectorField(),
  political: politicalField(),
})

/** The first rate of a new executive, 5 CFR 534.404(a); the twelve months begin with it. */
export const setInitialRate = action({
  id: 'pay/set-initial-rate',
  title: 'Set the first rate',
  about:
    'Sets basic pay at the first appointment to the Service, within the band or at one of the six rates.',
  power: 'set-pay',
  fields: FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const { person, from, justification, document } = input
    const own = ownPay(given, person)
    if (own !== undefined) return own
    const found = payAtHand(given, input, from)
    if ('refused' in found) return found.refused
    const [first] = found.pay.rates
    if (first !== undefined) {
      return invalid(
        'from',
        from,
        `a rate from ${shownDate(first.from)} is on record; the first rate is set once`,
      )
    }
    const rate = rateGiven(given, from, input)
    if ('refused' in rate) return rate.refused
    const ruled = firstRateRuled(given, found, input, rate.cents)
    if ('refused' in ruled) return ruled.refused
    const set = rateSet(
      given,
      from,
      {
        person,
        cents: rate.cents,
        basis: 'the first rate in the Service',
        action: 'first SES rate',
        ...(document === undefined ? {} : { document }),
        ...(rate.es === undefined ? {} : { es: rate.es }),
      },
      { ruling: ruled.rulings[0] as Explanation, justification },
    )
    return {
      kind: 'events',
      says: `${person} is paid ${shownUsd(rate.cents)} from ${shownDate(from)}. ${set.clock.answer}`,
      rulings: [...ruled.rulings, set.clock],
      events: [set.event],
    }
  },
})

function firstRateRuled(
  given: Given,
  found: PayAtHand,
  input: z.output<typeof FIELDS>,
  cents: Cents,
): { rulings: readonly Explanation[] } | { refused: Decision } {
  const { from, justification } = input
  const above = aboveLevelIII(given, from, cents)
  const ground = 'superior competencies of a new appointee' as const
  const facts = {
    proposedPay: cents,
    careerAppointee: found.career,
    experienceWeighed: input.weighed,
    ...(from < BAND_BEGAN ? {} : { systemCertified: found.certified }),
    ...(input.competitiveYears === undefined ? {} : { competitiveServiceYears: input.competitiveYears }),
    ...(input.payBefore === undefined ? {} : { payBeforeEntry: input.payBefore }),
    ...(above && justification !== undefined
      ? { aboveLevelIIIGround: ground, aboveLevelIIIApproved: true }
      : {}),
  }
  const initial = ask(initialRate, { on: from, scopes: given.scopes }, facts)
  if (bars(initial)) return { refused: refuse(initial, rangeOf(initial, from, cents, found.certified)) }
  const rate = allowedRate(given, found, from, cents, { ground, justification })
  if ('refused' in rate) return rate
  const official = decidesOn(given, from, input, above ? ['a rate above level III'] : [])
  if ('refused' in official) return official
  const frozen = unfrozen(given, found, from, { present: cents, proposed: cents }, { ...input, first: true })
  if ('refused' in frozen) return frozen
  // Before July 1991 no rule speaks of the first rate by itself; that it is one of the six does.
  const ruled = initial.value === undefined ? [] : [initial.explanation]
  return { rulings: [...ruled, ...rate.rulings, ...official.rulings, ...frozen.rulings] }
}
