import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { executiveOn } from '../../record/executive.ts'
import { rateOn } from '../../record/pay.ts'
import { payStream } from '../../record/pay-terms.ts'
import { savedPay } from '../../rulebook/removal/saved-pay.ts'
import { savedPayIncrease } from '../../rulebook/removal/saved-pay-increase.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dateField, invalid, listField } from '../fields.ts'
import { dollarsField } from './money-fields.ts'
import { PAYEE_FIELDS, payeeOf, payeeStreams } from './payee.ts'

/** How the basis of a rate begins that is a saved one. */
const SAVED = 'saved rate'

const SHARED = {
  unit: ({ unit }: { unit: string }) => unit,
  units: ({ unit }: { unit: string }) => [unit],
  reads: payeeStreams,
}

/** On guaranteed placement outside the Service pay is the highest of three rates, 5 USC 3594(c). */
export const setSavedRate = action({
  ...SHARED,
  id: 'pay/set-saved-rate',
  title: 'Set pay on placement outside the SES',
  about:
    'Sets the rate of an executive placed at GS-15 or above: that of the new position, of the position before the SES, or the last SES rate, whichever is highest.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    from: dateField({ title: 'From', hint: 'The day of the placement' }),
    placementRate: dollarsField({ title: 'Rate for the new position' }),
    placementMaximum: dollarsField({ title: 'Highest payable rate of its grade' }).optional(),
    formerPostRate: dollarsField({
      title: 'Today’s rate of the position before the SES',
      hint: 'Where there was one',
    }).optional(),
  }),
  decide(input, given) {
    const { person, from, placementRate, placementMaximum, formerPostRate } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const executive = executiveOn(payee.file, from)
    if (executive !== undefined) {
      const message = `${person} still holds an appointment to the Service on ${shownDate(from)}: record the removal first`
      return invalid('person', person, message)
    }
    const last = rateOn(payee.pay, from)
    if (last?.from === from) return invalid('from', from, `a rate is set from ${from} already`)
    const asked = ask(
      savedPay,
      { on: from, scopes: given.scopes },
      {
        placementRate,
        effectiveDate: from,
        ...(last === undefined ? {} : { basicPay: last.cents as Cents }),
        ...(placementMaximum === undefined ? {} : { placementMaximum }),
        ...(formerPostRate === undefined ? {} : { formerPostRate }),
      },
    )
    if (asked.value === undefined) return refuse(asked, { compared: { from } })
    const { rate, basis, saved } = asked.value
    return {
      kind: 'events',
      says: `From ${shownDate(from)}: ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream: payStream(person),
          type: 'pay/rate-set',
          effective: from,
          body: {
            person,
            cents: rate,
            basis: saved ? `${SAVED}, by the ${basis}` : `by the ${basis}`,
            counts: false,
          },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

/** A saved rate grows by half of each rise of the grade’s maximum, until the maximum reaches it. */
export const raiseSavedRate = action({
  ...SHARED,
  id: 'pay/raise-saved-rate',
  title: 'Raise a saved rate',
  about:
    'Raises a saved rate by half of a rise of the grade’s highest payable rate; once the maximum reaches it, the maximum is paid and saved pay ends.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    from: dateField({ title: 'From' }),
    maximumBefore: dollarsField({ title: 'Highest payable rate before' }),
    maximumAfter: dollarsField({ title: 'Highest payable rate after' }),
    change: listField(['pay schedule adjustment', 'another worksite or schedule'], { title: 'Changed by' }),
  }),
  decide(input, given) {
    const { person, from, maximumBefore, maximumAfter, change } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const last = rateOn(payee.pay, from)
    if (last === undefined || !last.basis.startsWith(SAVED)) {
      return invalid('person', person, `no saved rate of ${person} is in force on ${shownDate(from)}`)
    }
    if (last.from === from) return invalid('from', from, `a rate is set from ${from} already`)
    const asked = ask(
      savedPayIncrease,
      { on: from, scopes: given.scopes },
      {
        savedRate: last.cents as Cents,
        gradeMaximumBefore: maximumBefore,
        gradeMaximumAfter: maximumAfter,
        maximumChange: change,
        effectiveDate: from,
      },
    )
    if (asked.value === undefined) return refuse(asked, { compared: { from } })
    const { rate, ended } = asked.value
    return {
      kind: 'events',
      says: `From ${shownDate(from)} ${shownUsd(rate)} is paid. ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream: payStream(person),
          type: 'pay/rate-set',
          effective: from,
          body: {
            person,
            cents: rate,
            basis: ended ? 'the grade’s maximum, with which saved pay ended' : last.basis,
            counts: false,
          },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
