import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { rateOn } from '../../record/pay.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { secondScheduleRise } from '../../rulebook/pay/second-schedule-rise.ts'
import { ask, refuse } from '../asked.ts'
import { action } from '../action.ts'
import { dateField, invalid, yesNoField } from '../fields.ts'
import { inspectorField, justificationField, paperField, PAY_OF } from './adjust-fields.ts'
import { aboveLevelIII, allowedRate } from './allowed-rate.ts'
import { dollarsField } from './money-fields.ts'
import { decidesOn } from './official.ts'
import { movingFrom, ownPay, payAtHand, payStreamsOf } from './pay-at-hand.ts'
import { rateSet } from './rate-set.ts'

/** A raise given before is topped up after the Executive Schedule rose again, 5 CFR 534.404(f); no adjustment. */
export const topUp = action({
  id: 'pay/top-up',
  title: 'Top up a raise after a later rise of the schedule',
  about:
    'After a second rise of the Executive Schedule in a year, or for pay exactly at the old maximum: the same criteria, from the day of the raise or of the rise.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAY_OF,
    riseFrom: dateField({ title: 'The schedule rose with effect from' }),
    second: yesNoField({ title: 'It is a second rise of the year, with effect from January' }),
    oldMaximum: dollarsField({
      title: 'Highest rate before the rise',
      hint: 'Where it is no second rise',
      unit: '$ a year',
    }).optional(),
    rate: dollarsField({ title: 'Rate', unit: '$ a year' }),
    sameCriteria: yesNoField({ title: 'The criteria of the raise are met' }),
    justification: justificationField(),
    document: paperField(),
    inspectorGeneral: inspectorField(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const { person, rate, riseFrom, justification, document } = input
    const own = ownPay(given, person)
    if (own !== undefined) return own
    const now = payAtHand(given, input, given.today)
    if ('refused' in now) return now.refused
    const moving = movingFrom(now, given.today)
    if ('refused' in moving) return moving.refused
    const facts = {
      performanceWarrants: input.sameCriteria,
      lastAdjustment: (moving.adjusted ?? moving.present).from,
      scheduleRiseEffective: riseFrom,
      secondRiseInYear: input.second,
      basicPay: (rateOn(now.pay, riseFrom)?.cents ?? moving.present.cents) as Cents,
      ...(input.oldMaximum === undefined ? {} : { oldMaximumRate: input.oldMaximum }),
    }
    const asked = ask(secondScheduleRise, { on: riseFrom, scopes: given.scopes }, facts)
    const from = asked.value?.from
    if (from === undefined || from === null) {
      const compared = { riseFrom, lastAdjustment: facts.lastAdjustment, present: facts.basicPay / 100 }
      return refuse(asked, { compared })
    }
    const found = payAtHand(given, input, from)
    if ('refused' in found) return found.refused
    const basicPay = (rateOn(found.pay, from)?.cents ?? 0) as Cents
    if (rate <= basicPay) {
      return invalid(
        'rate',
        rate / 100,
        `${shownUsd(rate)} is no raise: the rate on ${from} is ${shownUsd(basicPay)}`,
      )
    }
    const above = aboveLevelIII(given, from, rate)
    const official = decidesOn(given, from, input, above ? ['a rate above level III'] : [])
    if ('refused' in official) return official.refused
    const ground = { ground: 'highest performance or contribution', justification } as const
    const allowed = allowedRate(given, found, from, rate, ground)
    if ('refused' in allowed) return allowed.refused
    const set = rateSet(
      given,
      from,
      {
        person,
        cents: rate,
        basis: 'a top-up after a later rise of the schedule',
        action: 'top-up after a second schedule rise',
        ...(document === undefined ? {} : { document }),
      },
      { ruling: asked.explanation, justification },
    )
    return {
      kind: 'events',
      says: `${person} is paid ${shownUsd(rate)} from ${shownDate(from)}. ${set.clock.answer}`,
      rulings: [asked.explanation, ...allowed.rulings, ...official.rulings, set.clock],
      events: [set.event],
    }
  },
})
