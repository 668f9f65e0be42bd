import { z } from 'zod'
import { day, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { IncreaseException } from '../../record/pay-terms.ts'
import type { RateOfRecord } from '../../record/pay.ts'
import { FACTS } from '../../rulebook/facts.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { increase } from '../../rulebook/pay/increase.ts'
import { raiseForRating } from '../../rulebook/pay/raise-for-rating.ts'
import { ask, bars, refuse } from '../asked.ts'
import { action, type Decision, type Given } from '../action.ts'
import { invalid, listField, yesNoField } from '../fields.ts'
import {
  exceptionReasonField,
  fromField,
  inspectorField,
  justificationField,
  paperField,
  PAY_OF,
  politicalField,
  RATE,
  reasonsApart,
} from './adjust-fields.ts'
import { aboveLevelIII, allowedRate, keptRate, unfrozen } from './allowed-rate.ts'
import { decidesOn, type ReservedMatter } from './official.ts'
import { latestRating, type PayAtHand, payStreamsOf } from './pay-at-hand.ts'
import { rateChange } from './rate-change.ts'
import { BAND_BEGAN, type RateGiven } from './rate-given.ts'
import { periodNote, rateSet } from './rate-set.ts'

const EXCEPTIONS = FACTS.increaseException.allowed.filter((one) => one !== 'none') as [
  IncreaseException,
  ...IncreaseException[],
]

const FIELDS = z.strictObject({
  ...PAY_OF,
  from: fromField(),
  ...RATE,
  warranted: yesNoField({ title: 'Performance or contribution warrants it' }).optional(),
  exception: listField(EXCEPTIONS, {
    title: 'Exception to the twelve months',
    hint: 'Left blank, twelve months have passed since the last adjustment',
  }).optional(),
  greaterResponsibility: yesNoField({
    title: 'A change of position brings substantially greater responsibility',
    hint: 'Asked from 2011 to 2013 alone',
  }).optional(),
  justification: justificationField(),
  exceptionReason: exceptionReasonField(),
  document: paperField(),
  inspectorGeneral: inspectorField(),
  political: politicalField(),
  higherCoveredJob: yesNoField({
    title: 'A political appointee moves to another covered job of higher duties',
  }).optional(),
})

const EXCEPTION_ON_PAPER =
  'an exception to the twelve months is found and approved in writing: give its own reason and the paper'

type Input = z.output<typeof FIELDS>
type Refused = { refused: Decision }

/** A raise outside the worksheet: by the holder of the power to set pay, 5 USC 5383(c), 5 CFR 534.404. */
export const adjustPay = action({
  id: 'pay/adjust',
  title: 'Raise basic pay',
  about:
    'Raises an executive outside the yearly worksheet: after twelve months, or within them under an exception on paper.',
  power: 'set-pay',
  fields: FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payStreamsOf,
  decide(input, given) {
    const { person, from } = input
    const change = rateChange(given, input)
    if ('refused' in change) return change.refused
    const { found, rate } = change
    const { present, adjusted } = change
    if (rate.cents <= present.cents) {
      const message = `${shownUsd(rate.cents)} is no raise: the present rate is ${shownUsd(present.cents as Cents)}; a cut goes by notice`
      return invalid('rate', rate.cents / 100, message)
    }
    const ruled = raiseRuled(given, found, input, rate, { present, adjusted: adjusted?.from ?? present.from })
    if ('refused' in ruled) return ruled.refused
    const rating = latestRating(found, from)
    const set = rateSet(
      given,
      from,
      {
        person,
        cents: rate.cents,
        basis:
          input.exception === undefined
            ? 'a raise on performance or contribution'
            : `a raise under an exception: ${input.exception}`,
        action: input.exception === undefined ? 'increase' : 'increase under an exception',
        ...(input.exception === undefined ? {} : { exception: input.exception }),
        ...(input.document === undefined ? {} : { document: input.document }),
        ...(rating === undefined || from < BAND_BEGAN ? {} : { fiscalYear: rating.fiscalYear }),
        ...(rate.es === undefined ? {} : { es: rate.es }),
      },
      { ruling: ruled.rulings[0] as Explanation, ...reasonsGiven(given, input, rate.cents) },
    )
    return {
      kind: 'events',
      says: `${person} is paid ${shownUsd(rate.cents)} from ${shownDate(from)}. ${set.clock.answer}${periodNote(from)}`,
      rulings: [...ruled.rulings, set.clock],
      events: [set.event],
    }
  },
})

function reasonsGiven(given: Given, input: Input, cents: Cents) {
  if (input.exception === undefined) return { justification: input.justification }
  return reasonsApart(input, aboveLevelIII(given, input.from, cents))
}

/** Whether the raise stands: the day and the rating, the rate, what is kept or frozen, and who decides. */
function raiseRuled(
  given: Given,
  found: PayAtHand,
  input: Input,
  { cents, es }: RateGiven,
  { present, adjusted }: { present: RateOfRecord; adjusted: IsoDate },
): { rulings: readonly Explanation[] } | Refused {
  const { from, exception, justification } = input
  const basicPay = present.cents as Cents
  const kept = keptRate(given, found, from, basicPay)
  if ('refused' in kept) return kept
  const rate = allowedRate(given, found, from, cents, {
    ground: 'highest performance or contribution',
    justification,
  })
  if ('refused' in rate) return rate
  const above = aboveLevelIII(given, from, cents)
  const { exceptionReason } = reasonsApart(input, above)
  if (exception !== undefined && (exceptionReason === undefined || input.document === undefined)) {
    const field = exceptionReason === undefined ? 'exceptionReason' : 'document'
    return { refused: invalid(field, null, EXCEPTION_ON_PAPER) }
  }
  const reserved: ReservedMatter[] = [
    ...(above ? (['a rate above level III'] as const) : []),
    ...(exception === undefined ? [] : (['a second raise within twelve months'] as const)),
  ]
  const official = decidesOn(given, from, input, reserved)
  if ('refused' in official) return official
  const rating = latestRating(found, from)
  const facts = {
    effectiveDate: from,
    lastAdjustment: adjusted,
    ...(rating === undefined ? {} : { summaryLevel: rating.level }),
    ...(input.warranted === undefined ? {} : { performanceWarrants: input.warranted }),
    ...(exception === undefined
      ? {}
      : { increaseException: exception, exceptionApproved: true, exceptionInWriting: true }),
    ...(input.greaterResponsibility === undefined
      ? {}
      : { greaterResponsibility: input.greaterResponsibility }),
    ...(given.setting('annual-raise-early') === 'twelve-months-by-pay-cycle'
      ? { annualRaiseByCycle: true }
      : {}),
    ...(es === undefined || present.es === undefined ? {} : { ratesUp: es - present.es }),
  }
  const raise = ask(increase, { on: from, scopes: given.scopes }, facts)
  if (bars(raise)) {
    const { firstLawful = null, lacks = [] } = raise.value ?? {}
    const compared = { from, lastAdjustment: adjusted, level: rating?.level ?? null, firstLawful, lacks }
    return { refused: refuse(raise, { compared, earliest: firstLawful }) }
  }
  const linked = linkedToRating(given, found, input, { basicPay, cents })
  if ('refused' in linked) return linked
  const frozen = unfrozen(given, found, from, { present: basicPay, proposed: cents }, input)
  if ('refused' in frozen) return frozen
  return {
    rulings: [
      raise.explanation,
      ...rate.rulings,
      ...kept.rulings,
      ...official.rulings,
      ...linked.rulings,
      ...frozen.rulings,
    ],
  }
}

/** Since the cycle that began on 1 October 2025, how large a raise the rating supports. */
function linkedToRating(
  given: Given,
  found: PayAtHand,
  { from }: Input,
  { basicPay, cents }: { basicPay: Cents; cents: Cents },
): { rulings: readonly Explanation[] } | Refused {
  const rating = latestRating(found, from)
  if (rating === undefined || from < BAND_BEGAN) return { rulings: [] }
  const facts = {
    basicPay,
    proposedPay: cents,
    summaryLevel: rating.level,
    systemCertified: found.certified,
    cycleBegan: day(`${rating.fiscalYear - 1}-10-01`),
  }
  const asked = ask(raiseForRating, { on: from, scopes: given.scopes }, facts)
  if (asked.value?.within === false) {
    const compared = { from, rate: cents / 100, highest: asked.value.highest / 100, level: rating.level }
    return { refused: refuse(asked, { compared }) }
  }
  return { rulings: asked.value === undefined ? [] : [asked.explanation] }
}
