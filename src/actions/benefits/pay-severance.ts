import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { rateOn } from '../../record/pay.ts'
import { severance } from '../../rulebook/benefits/severance.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem, leftBy } from '../appraisal/at-hand.ts'
import { countField, dateField, invalid, yesNoField } from '../fields.ts'
import { dollarsField } from '../pay/money-fields.ts'
import { PAYEE_FIELDS, paidOnField, payeeOf, payeeStreams } from '../pay/payee.ts'
import { paymentEvent } from '../pay/payment-event.ts'
import { dividedAtLimit } from '../pay/year-limit.ts'

/** Severance pay after an involuntary separation, paid by pay periods, 5 USC 5595. */
export const paySeverance = action({
  id: 'benefits/pay-severance',
  title: 'Pay severance',
  about:
    'Works out severance pay after an involuntary separation that was not for cause, and pays all or a part of it. It does not count toward the yearly limit.',
  power: 'pay-out',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    left: dateField({ title: 'Last day of service' }),
    on: paidOnField(),
    amount: dollarsField({ title: 'Amount', hint: 'Of this payment' }),
    months: countField({ title: 'Months employed without a break', unit: 'months' }, 900),
    years: countField(
      { title: 'Years of service', hint: 'Whole years for which no severance was paid yet', unit: 'years' },
      80,
    ),
    age: countField({ title: 'Age', hint: 'In whole years on leaving', unit: 'years' }, 120),
    involuntary: yesNoField({ title: 'The separation was involuntary' }),
    forCause: yesNoField({ title: 'It was for misconduct, delinquency or inefficiency' }),
    annuity: yesNoField({ title: 'An annuity is due at once' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payeeStreams,
  decide(input, given) {
    const { person, left, on, amount } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const wrongDay = dayProblem(on, given.today, { day: left, what: 'the last day of service' })
    if (wrongDay !== undefined) return wrongDay
    if (leftBy(payee.file, given.today) === undefined) {
      return invalid('person', person, `the record holds no separation of ${person}`)
    }
    const rate = rateOn(payee.pay, left)
    const asked = ask(
      severance,
      { on: left, scopes: given.scopes },
      {
        monthsEmployed: input.months,
        separationInvoluntary: input.involuntary,
        separationForCause: input.forCause,
        annuityAtOnce: input.annuity,
        severanceYears: input.years,
        ageYears: input.age,
        leavingDate: left,
        ...(rate === undefined ? {} : { basicPay: rate.cents as Cents }),
      },
    )
    if (asked.value?.eligible !== true) return refuse(asked, { compared: { left, months: input.months } })
    const paid = payee.pay.payments
      .filter((one) => one.kind === 'severance' && one.on >= left)
      .reduce((all, { cents }) => all + cents, 0)
    const rest = Math.max(0, asked.value.severance - paid) as Cents
    if (amount === 0 || amount > rest) {
      const message = `${shownUsd(rest)} is still due of ${shownUsd(asked.value.severance)} in all`
      return refuse(asked, { message, compared: { amount: amount / 100, due: rest / 100 } })
    }
    const payment = { on, kind: 'severance', discretionary: false } as const
    const divided = dividedAtLimit(payee, given, { ...payment, cents: amount })
    if ('refused' in divided) return divided.refused
    return {
      kind: 'events',
      says: `${shownUsd(amount)} of severance is paid; ${shownUsd((rest - amount) as Cents)} is left.`,
      rulings: [asked.explanation, ...divided.rulings],
      events: [paymentEvent({ person, ...payment }, { ...divided, ruling: asked.explanation })],
    }
  },
})
