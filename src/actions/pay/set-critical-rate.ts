import { z } from 'zod'
import { systemStream } from '../../record/appraisal-cycle.ts'
import type { Cents } from '../../base/money.ts'
import { criticalPayStream, payStream } from '../../record/pay-terms.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { criticalPay } from '../../rulebook/pay/critical-pay.ts'
import { ask, refuse } from '../asked.ts'
import { action } from '../action.ts'
import { invalid } from '../fields.ts'
import { fromField, PAY_OF } from './adjust-fields.ts'
import { CRITICAL_BASIS, CRITICAL_OF, criticalAtHand } from './critical-at-hand.ts'
import { dollarsField } from './money-fields.ts'
import { decidesOn } from './official.ts'
import { movingFrom, ownPay, payAtHand } from './pay-at-hand.ts'
import { rateSet } from './rate-set.ts'

/** The agency pays what was granted as critical pay, 5 USC 5377(d). */
export const setCriticalRate = action({
  id: 'pay/set-critical-rate',
  title: 'Pay a critical rate',
  about: 'Sets basic pay of whoever holds the position at the rate granted as critical pay, or below it.',
  power: 'set-pay',
  fields: z.strictObject({
    ...CRITICAL_OF,
    person: PAY_OF.person,
    from: fromField(),
    rate: dollarsField({ title: 'Rate', hint: 'Left blank, the rate granted', unit: '$ a year' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, person, position }) => [
    criticalPayStream(position),
    `person:${person}`,
    payStream(person),
    systemStream(unit),
  ],
  decide(input, given) {
    const { person, position, from } = input
    const own = ownPay(given, person)
    if (own !== undefined) return own
    const at = criticalAtHand(given, input)
    if ('refused' in at) return at.refused
    const { granted, state } = at.critical
    if (granted === undefined || state !== 'granted' || from < granted.on) {
      return invalid('from', from, 'no critical pay of the position is granted on that day')
    }
    const found = payAtHand(given, input, from)
    if ('refused' in found) return found.refused
    if (found.executive.position !== position) {
      return invalid('person', person, `${person} holds the position ${found.executive.position}`)
    }
    const moving = movingFrom(found, from)
    if ('refused' in moving) return moving.refused
    const present = moving.present.cents as Cents
    const rate = input.rate ?? (granted.cents as Cents)
    const facts = {
      criticalPositions: 1,
      criticalRate: rate,
      criticalApproved: true,
      otherOfficeConsulted: true,
      ordinaryRate: present,
      presidentApproved: granted.presidentApproved,
    }
    const asked = ask(criticalPay, { on: from, scopes: given.scopes }, facts)
    if (rate > granted.cents || asked.value?.allowed !== true) {
      const message =
        rate > granted.cents
          ? `${shownUsd(granted.cents as Cents)} was granted, and ${shownUsd(rate)} is more`
          : asked.explanation.answer
      const compared = { rate: rate / 100, granted: granted.cents / 100, present: present / 100 }
      return refuse(asked, { message, compared })
    }
    const official = decidesOn(given, from, {}, [])
    if ('refused' in official) return official.refused
    const set = rateSet(
      given,
      from,
      { person, cents: rate, basis: CRITICAL_BASIS, action: 'increase', document: granted.document },
      { ruling: asked.explanation },
    )
    return {
      kind: 'events',
      says: `${person} is paid ${shownUsd(rate)} from ${shownDate(from)} as critical pay. ${set.clock.answer}`,
      rulings: [asked.explanation, ...official.rulings, set.clock],
      events: [set.event],
    }
  },
})
