import { z } from 'zod'
import { addDays } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { rateOn } from '../../record/pay.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { conversion2004 } from '../../rulebook/pay/conversion-2004.ts'
import { ask, refuse } from '../asked.ts'
import { action } from '../action.ts'
import { invalid } from '../fields.ts'
import { PAY_OF } from './adjust-fields.ts'
import { dollarsField } from './money-fields.ts'
import { decidesOn } from './official.ts'
import { ownPay, payAtHand, payStreamsOf } from './pay-at-hand.ts'
import { BAND_BEGAN } from './rate-given.ts'
import { rateSet } from './rate-set.ts'

/** The rate in the band that took the place of one of the six rates, 5 CFR 534.406; no adjustment. */
export const convertToBand = action({
  id: 'pay/convert-2004',
  title: 'Convert one of the six rates to the band',
  about:
    'On 11 January 2004: the old rate with locality, or base and locality of November 2003 where that is higher.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAY_OF,
    locality: dollarsField({ title: 'Locality received just before', unit: '$ a year' }),
    november2003Pay: dollarsField({ title: 'Base and locality of November 2003', unit: '$ a year' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const { person, locality, november2003Pay } = input
    const own = ownPay(given, person)
    if (own !== undefined) return own
    const from = BAND_BEGAN
    const found = payAtHand(given, input, from)
    if ('refused' in found) return found.refused
    const before = rateOn(found.pay, addDays(from, -1))
    if (before === undefined) return invalid('person', person, 'no rate is on record on 10 January 2004')
    const done = found.pay.rates.find((rate) => rate.from >= from)
    if (done !== undefined) {
      return invalid('person', person, `a rate from ${shownDate(done.from)} is on record already`)
    }
    const facts = { basicPay: before.cents as Cents, localityBefore: locality, november2003Pay }
    const asked = ask(conversion2004, { on: from, scopes: given.scopes }, facts)
    if (asked.value === undefined) return refuse(asked, { compared: { from } })
    const official = decidesOn(given, from, {}, [])
    if ('refused' in official) return official.refused
    const { rate } = asked.value
    const set = rateSet(
      given,
      from,
      { person, cents: rate, basis: 'the conversion to the band', action: 'conversion of 2004' },
      { ruling: asked.explanation },
    )
    return {
      kind: 'events',
      says: `${person} is paid ${shownUsd(rate)} from ${shownDate(from)}. ${asked.explanation.answer}`,
      rulings: [asked.explanation, ...official.rulings, set.clock],
      events: [set.event],
    }
  },
})
