import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { systemStream } from '../../record/appraisal-cycle.ts'
import { criticalPayStream, payStream } from '../../record/pay-terms.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { invalid } from '../fields.ts'
import { fromField, justificationField, paperField, PAY_OF } from './adjust-fields.ts'
import { aboveLevelIII, allowedRate } from './allowed-rate.ts'
import { CRITICAL_BASIS, CRITICAL_OF, criticalAtHand } from './critical-at-hand.ts'
import { dollarsField } from './money-fields.ts'
import { decidesOn } from './official.ts'
import { movingFrom, ownPay, payAtHand } from './pay-at-hand.ts'
import { rateSet } from './rate-set.ts'

/** When critical pay has ended, pay is again a rate of the schedules, 5 USC 5382; at least what it was before. */
export const endCriticalRate = action({
  id: 'pay/end-critical-rate',
  title: 'Set the rate after critical pay',
  about:
    'Once critical pay has ended: a rate of the band again, and no lower than the one before critical pay.',
  power: 'set-pay',
  fields: z.strictObject({
    ...CRITICAL_OF,
    person: PAY_OF.person,
    from: fromField(),
    rate: dollarsField({ title: 'Rate', unit: '$ a year' }),
    justification: justificationField(),
    document: paperField(),
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
    const { person, from, rate, justification, document } = input
    const own = ownPay(given, person)
    if (own !== undefined) return own
    const at = criticalAtHand(given, input)
    if ('refused' in at) return at.refused
    const { ended } = at.critical
    if (ended === undefined || from < ended) {
      return invalid('from', from, 'critical pay of the position has not ended by that day')
    }
    const found = payAtHand(given, input, from)
    if ('refused' in found) return found.refused
    const moving = movingFrom(found, from)
    if ('refused' in moving) return moving.refused
    const { present } = moving
    if (present.basis !== CRITICAL_BASIS) {
      return invalid('person', person, `${person} is not paid a critical rate on ${shownDate(from)}`)
    }
    const ordinary = found.pay.rates.findLast(
      (one) => one.basis !== CRITICAL_BASIS && one.from <= present.from,
    )
    const before = ordinary?.cents as Cents | undefined
    if ((before !== undefined && rate < before) || rate > present.cents) {
      const least =
        before === undefined ? '' : `${shownUsd(before)}, the rate before critical pay, or more, and `
      return invalid('rate', rate / 100, `give ${least}at most ${shownUsd(present.cents as Cents)}`)
    }
    const above = { ground: 'highest performance or contribution', justification } as const
    const allowed = allowedRate(given, found, from, rate, above)
    if ('refused' in allowed) return allowed.refused
    const official = decidesOn(
      given,
      from,
      input,
      aboveLevelIII(given, from, rate) ? ['a rate above level III'] : [],
    )
    if ('refused' in official) return official.refused
    const [ruling] = allowed.rulings
    if (ruling === undefined) throw new Error('a rate that is allowed has its ruling')
    const set = rateSet(
      given,
      from,
      {
        person,
        cents: rate,
        basis: 'the end of critical pay',
        action: 'reduction',
        ...(document === undefined ? {} : { document }),
      },
      { ruling, justification },
    )
    return {
      kind: 'events',
      says: `${person} is paid ${shownUsd(rate)} from ${shownDate(from)}. ${set.clock.answer} No text that was read asks for notice where critical pay ends.`,
      rulings: [...allowed.rulings, ...official.rulings, set.clock],
      events: [set.event],
    }
  },
})
