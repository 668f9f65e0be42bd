import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { anniversary } from '../../rulebook/pay/anniversary.ts'
import { transferRate } from '../../rulebook/pay/transfer-rate.ts'
import { ask, refuse } from '../asked.ts'
import { action } from '../action.ts'
import { invalid, yesNoField } from '../fields.ts'
import {
  exceptionReasonField,
  fromField,
  inspectorField,
  justificationField,
  paperField,
  PAY_OF,
  politicalField,
  reasonsApart,
} from './adjust-fields.ts'
import { aboveLevelIII, allowedRate, unfrozen } from './allowed-rate.ts'
import { dollarsField } from './money-fields.ts'
import { decidesOn, type ReservedMatter } from './official.ts'
import { payStreamsOf } from './pay-at-hand.ts'
import { rateChange } from './rate-change.ts'
import { rateSet } from './rate-set.ts'

/** The rate that the gaining agency sets on a transfer, 5 CFR 534.404(h), 5 USC 5382(c). */
export const setTransferRate = action({
  id: 'pay/set-transfer-rate',
  title: 'Set the rate on a transfer',
  about:
    'Sets basic pay for an executive who comes from another agency: the same rate, or another of the own band.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAY_OF,
    from: fromField(),
    rate: dollarsField({ title: 'Rate', unit: '$ a year' }),
    exception: yesNoField({
      title: 'Greater scope or recruitment warrants a raise within the twelve months',
    }).optional(),
    greaterResponsibility: yesNoField({
      title: 'The new position brings substantially greater responsibility',
      hint: 'Asked from 2011 to 2013 alone',
    }).optional(),
    justification: justificationField(),
    exceptionReason: exceptionReasonField(),
    document: paperField(),
    inspectorGeneral: inspectorField(),
    political: politicalField(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const { person, from, document } = input
    const change = rateChange(given, input)
    if ('refused' in change) return change.refused
    const { found, rate } = change
    const basicPay = change.present.cents as Cents
    const adjusted = change.adjusted?.from ?? change.present.from
    const same = rate.cents === basicPay
    const excepted = input.exception === true
    const above = !same && aboveLevelIII(given, from, rate.cents)
    const { justification, exceptionReason } = excepted
      ? reasonsApart(input, above)
      : { justification: input.justification, exceptionReason: undefined }
    if (excepted && (document === undefined || exceptionReason === undefined)) {
      const field = document === undefined ? 'document' : 'exceptionReason'
      return invalid(
        field,
        null,
        'an exception is found and approved in writing: give its own reason and the paper',
      )
    }
    const reserved: ReservedMatter[] = [
      ...(above ? (['a rate above level III'] as const) : []),
      ...(excepted ? (['a second raise within twelve months'] as const) : []),
    ]
    const official = decidesOn(given, from, input, reserved)
    if ('refused' in official) return official.refused
    const exception = 'greater scope or recruitment' as const
    const facts = {
      effectiveDate: from,
      basicPay,
      proposedPay: rate.cents,
      systemCertified: found.certified,
      lastAdjustment: adjusted,
      aboveLevelIIIOnFile: justification !== undefined,
      ...(input.greaterResponsibility === undefined
        ? {}
        : { greaterResponsibility: input.greaterResponsibility }),
      ...(excepted
        ? { increaseException: exception, exceptionApproved: true, exceptionInWriting: true }
        : {}),
    }
    const asked = ask(transferRate, { on: from, scopes: given.scopes }, facts)
    if (asked.value?.allowed !== true) {
      const { highest, lacks = [] } = asked.value ?? {}
      const within = lacks.some((lack) => lack.includes('within twelve months'))
      const compared = {
        from,
        present: basicPay / 100,
        rate: rate.cents / 100,
        certified: found.certified,
        highest: highest === undefined ? null : highest / 100,
        lastAdjustment: adjusted,
      }
      return refuse(asked, { compared, earliest: within ? anniversary(adjusted) : null })
    }
    const ground = { ground: 'highest performance or contribution', justification, kept: same } as const
    const allowed = allowedRate(given, found, from, rate.cents, ground)
    if ('refused' in allowed) return allowed.refused
    const frozen = unfrozen(given, found, from, { present: basicPay, proposed: rate.cents }, input)
    if ('refused' in frozen) return frozen.refused
    const set = rateSet(
      given,
      from,
      {
        person,
        cents: rate.cents,
        basis: same ? 'a transfer at the same rate' : 'a transfer at another rate',
        action: same ? 'transfer at the same rate' : 'transfer at another rate',
        ...(excepted ? { exception } : {}),
        ...(document === undefined ? {} : { document }),
      },
      { ruling: asked.explanation, justification, exceptionReason },
    )
    return {
      kind: 'events',
      says: `${person} is paid ${shownUsd(rate.cents)} from ${shownDate(from)}. ${set.clock.answer}`,
      rulings: [asked.explanation, ...allowed.rulings, ...official.rulings, ...frozen.rulings, set.clock],
      events: [set.event],
    }
  },
})
