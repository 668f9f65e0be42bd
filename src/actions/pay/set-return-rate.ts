import { z } from 'zod'
import { addDays, daysBetween } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { lastAdjustmentOn, rateOn } from '../../record/pay.ts'
import { FACTS } from '../../rulebook/facts.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { returnRate } from '../../rulebook/pay/return-rate.ts'
import { ask, refuse } from '../asked.ts'
import { action } from '../action.ts'
import { countField, invalid, listField, yesNoField } from '../fields.ts'
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
import { decidesOn, type ReservedMatter } from './official.ts'
import { breakBefore, ownPay, payAtHand, payStreamsOf } from './pay-at-hand.ts'
import { BAND_BEGAN, rateGiven } from './rate-given.ts'
import { rateSet } from './rate-set.ts'

/** The rate of somebody who comes back, after a break or a Presidential appointment, 5 CFR 534.404(i). */
export const setReturnRate = action({
  id: 'pay/set-return-rate',
  title: 'Set the rate on return',
  about: 'Sets basic pay for an executive who comes back to the Service; the twelve months begin anew.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAY_OF,
    from: fromField(),
    ...RATE,
    returnFrom: listField(FACTS.returnFrom.allowed, { title: 'Back from' }),
    breakDays: countField({
      title: 'Days of the break',
      hint: 'Left blank, as the record has it',
      unit: 'days',
    }).optional(),
    formerRate: dollarsField({
      title: 'Last SES rate before',
      hint: 'Left blank, as the record has it',
      unit: '$ a year',
    }).optional(),
    exception: yesNoField({
      title: 'An exception to the twelve months is approved for the return',
    }).optional(),
    justification: justificationField(),
    document: paperField(),
    inspectorGeneral: inspectorField(),
    political: politicalField(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const { person, from, returnFrom, justification, document } = input
    const own = ownPay(given, person)
    if (own !== undefined) return own
    const found = payAtHand(given, input, from)
    if ('refused' in found) return found.refused
    const rate = rateGiven(given, from, input)
    if ('refused' in rate) return rate.refused
    const before = addDays(from, -1)
    const former = input.formerRate ?? (rateOn(found.pay, before)?.cents as Cents | undefined)
    const away = breakBefore(found)
    const breakDays = input.breakDays ?? (away === undefined ? undefined : daysBetween(away.left, away.back))
    const later = found.pay.rates.find((one) => one.from >= from)
    if (later !== undefined) {
      return invalid('from', from, `a rate from ${shownDate(later.from)} is on record already`)
    }
    const higher = former !== undefined && rate.cents > former
    const short = returnFrom === 'a break in service' && breakDays !== undefined && breakDays <= 30
    const excepted = returnFrom === 'presidential appointment, SES pay kept' && input.exception === true
    const reserved: ReservedMatter[] = [
      ...(aboveLevelIII(given, from, rate.cents) ? (['a rate above level III'] as const) : []),
      ...(short && higher && document !== undefined ? (['a higher rate after a short break'] as const) : []),
      ...(excepted ? (['a second raise within twelve months'] as const) : []),
    ]
    if (excepted && document === undefined) {
      return invalid('document', null, 'an exception is approved in writing: name the paper')
    }
    const official = decidesOn(given, from, input, reserved)
    if ('refused' in official) return official.refused
    const adjusted = lastAdjustmentOn(found.pay, before)
    const facts = {
      effectiveDate: from,
      proposedPay: rate.cents,
      ...(from < BAND_BEGAN ? {} : { systemCertified: found.certified }),
      returnFrom,
      aboveLevelIIIOnFile: justification !== undefined,
      ...(breakDays === undefined ? {} : { breakDays }),
      ...(former === undefined ? {} : { formerSesPay: former }),
      ...(adjusted === undefined ? {} : { lastAdjustment: adjusted.from }),
      ...(document === undefined ? {} : { higherReturnApproved: true }),
      ...(excepted ? { returnExceptionApproved: true } : {}),
    }
    const asked = ask(returnRate, { on: from, scopes: given.scopes }, facts)
    if (asked.value?.allowed !== true) return refuse(asked, rangeOf(asked, from, rate.cents, found.certified))
    const above = { ground: 'highest performance or contribution', justification } as const
    const allowed = allowedRate(given, found, from, rate.cents, above)
    if ('refused' in allowed) return allowed.refused
    const present = former ?? rate.cents
    const frozen = unfrozen(given, found, from, { present, proposed: rate.cents }, { ...input, first: true })
    if ('refused' in frozen) return frozen.refused
    const set = rateSet(
      given,
      from,
      {
        person,
        cents: rate.cents,
        basis: `the rate on return from ${returnFrom}`,
        action: returnFrom === 'a break in service' ? 'rate on reappointment' : 'rate on reinstatement',
        ...(document === undefined ? {} : { document }),
        ...(rate.es === undefined ? {} : { es: rate.es }),
      },
      { ruling: asked.explanation, justification },
    )
    return {
      kind: 'events',
      says: `${person} is paid ${shownUsd(rate.cents)} from ${shownDate(from)}. ${set.clock.answer}`,
      rulings: [asked.explanation, ...allowed.rulings, ...official.rulings, ...frozen.rulings, set.clock],
      events: [set.event],
    }
  },
})
