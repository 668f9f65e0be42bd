import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { rateOn } from '../../record/pay.ts'
import { benefitsStream } from '../../record/pay-terms.ts'
import { leavePayment } from '../../rulebook/benefits/leave-payment.ts'
import { shownOf, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem, leftBy } from '../appraisal/at-hand.ts'
import { countField, dateField, invalid } from '../fields.ts'
import { dollarsField } from '../pay/money-fields.ts'
import { PAYEE_FIELDS, paidOnField } from '../pay/payee.ts'
import { paymentEvent } from '../pay/payment-event.ts'
import { dividedAtLimit } from '../pay/year-limit.ts'
import { benefitsAtHand, benefitStreams } from './benefits-at-hand.ts'

/** Unused annual leave is paid in one sum on leaving, 5 USC 5551; it does not count toward the yearly limit. */
export const payOutLeave = action({
  id: 'benefits/pay-out-leave',
  title: 'Pay out annual leave',
  about:
    'Pays unused annual leave on leaving at the hourly rate of that day, and later hours at a later rate.',
  power: 'pay-out',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    left: dateField({ title: 'Last day of service' }),
    on: paidOnField(),
    hours: countField({ title: 'Hours', hint: 'Unused annual leave', unit: 'hours' }, 20_000),
    hoursAfterChange: countField(
      {
        title: 'Of these, after a change of the rate',
        hint: 'Where a schedule or statute changes the rate within the leave',
        unit: 'hours',
      },
      20_000,
    ).optional(),
    basicPayAfterChange: dollarsField({ title: 'Annual rate after that change' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: benefitStreams,
  decide(input, given) {
    const { person, left, on, hours, hoursAfterChange, basicPayAfterChange } = input
    const found = benefitsAtHand(given, input)
    if ('refused' in found) return found.refused
    const { payee, benefits } = found
    const wrongDay = dayProblem(on, given.today, { day: left, what: 'the last day of service' })
    if (wrongDay !== undefined) return wrongDay
    if (leftBy(payee.file, given.today) === undefined) {
      return invalid(
        'person',
        person,
        `the record holds no separation of ${person}; leave is paid on leaving`,
      )
    }
    if (hours === 0) return invalid('hours', 0, 'nothing would be paid; give the hours')
    const before = benefits.paidOut.find((one) => one.on >= left)
    if (before !== undefined) return invalid('person', person, `leave was paid out on ${before.on}`)
    const rate = rateOn(payee.pay, left)
    const asked = ask(
      leavePayment,
      { on: left, scopes: given.scopes },
      {
        leaveToPay: hours,
        leavingDate: left,
        ...(rate === undefined ? {} : { basicPay: rate.cents as Cents }),
        ...(hoursAfterChange === undefined ? {} : { hoursAfterChange }),
        ...(basicPayAfterChange === undefined ? {} : { basicPayAfterChange }),
      },
    )
    if (asked.value === undefined) return refuse(asked, { compared: { hours, left } })
    const cents = asked.value.payment
    const payment = { on, kind: 'terminal-leave', discretionary: false } as const
    const divided = dividedAtLimit(payee, given, { ...payment, cents })
    if ('refused' in divided) return divided.refused
    return {
      kind: 'events',
      says: `${shownUsd(cents)} is paid for ${shownOf(hours, 'hour', 'hours')} of annual leave.`,
      rulings: [asked.explanation, ...divided.rulings],
      events: [
        {
          stream: benefitsStream(person),
          type: 'benefits/leave-paid-out',
          effective: on,
          body: { person, hours, cents },
          ruling: asked.explanation,
        },
        paymentEvent({ person, ...payment, of: `${hours} hours of annual leave` }, divided),
      ],
    }
  },
})
