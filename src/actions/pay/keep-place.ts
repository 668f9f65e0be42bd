import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { keepPlace as keepPlaceRule } from '../../rulebook/pay/keep-place.ts'
import { ask, refuse } from '../asked.ts'
import { action } from '../action.ts'
import { invalid, yesNoField } from '../fields.ts'
import {
  fromField,
  inspectorField,
  justificationField,
  paperField,
  PAY_OF,
  politicalField,
} from './adjust-fields.ts'
import { aboveLevelIII, allowedRate, keptRate, unfrozen } from './allowed-rate.ts'
import { dollarsField } from './money-fields.ts'
import { decidesOn } from './official.ts'
import { latestRating, payStreamsOf } from './pay-at-hand.ts'
import { rateChange } from './rate-change.ts'
import { rateSet } from './rate-set.ts'

/** A raise that keeps the place in the band on the day on which it rises, 5 CFR 534.404(b)(4); no adjustment. */
export const keepPlace = action({
  id: 'pay/keep-place',
  title: 'Keep the place in the band',
  about:
    'Raises an executive, on the day on which the band rises, by at most what keeps the relative place in it.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAY_OF,
    from: fromField(),
    rate: dollarsField({ title: 'Rate', unit: '$ a year' }),
    exceptional: yesNoField({
      title: 'An exceptionally meritorious accomplishment, or a like limited circumstance',
      hint: 'Asked of level 4 above level III',
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
    const { person, from, justification, document } = input
    const change = rateChange(given, input)
    if ('refused' in change) return change.refused
    const { found, rate } = change
    const basicPay = change.present.cents as Cents
    if (rate.cents <= basicPay) {
      return invalid(
        'rate',
        rate.cents / 100,
        `${shownUsd(rate.cents)} is no raise: the present rate is ${shownUsd(basicPay)}`,
      )
    }
    const kept = keptRate(given, found, from, basicPay)
    if ('refused' in kept) return kept.refused
    const above = aboveLevelIII(given, from, rate.cents)
    const official = decidesOn(
      given,
      from,
      input,
      above ? ['a keep-place raise past or above level III'] : [],
    )
    if ('refused' in official) return official.refused
    const rating = latestRating(found, from)
    const facts = {
      effectiveDate: from,
      basicPay,
      proposedPay: rate.cents,
      systemCertified: found.certified,
      ...(rating === undefined ? {} : { summaryLevel: rating.level }),
      ...(above ? { aboveLevelIIIApproved: true } : {}),
      ...(input.exceptional === undefined ? {} : { exceptionalAccomplishment: input.exceptional }),
    }
    const asked = ask(keepPlaceRule, { on: from, scopes: given.scopes }, facts)
    if (asked.value?.allowed !== true) {
      const { most, lacks = [] } = asked.value ?? {}
      const compared = {
        from,
        present: basicPay / 100,
        rate: rate.cents / 100,
        most: most === undefined ? null : most / 100,
        level: rating?.level ?? null,
        lacks,
      }
      return refuse(asked, { compared })
    }
    const ground = { ground: 'highest performance or contribution', justification } as const
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
        basis: 'the place in the band kept',
        action: 'keep-place raise',
        ...(document === undefined ? {} : { document }),
        ...(rating === undefined ? {} : { fiscalYear: rating.fiscalYear }),
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
