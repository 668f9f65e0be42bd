import { z } from 'zod'
import { awardPoolYear } from '../../rulebook/awards/pool-year.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { countField, invalid } from '../fields.ts'
import { PAYEE_FIELDS, paidOnField, payeeOf, payeeStreams } from '../pay/payee.ts'
import { paidWords, paymentEvent } from '../pay/payment-event.ts'
import { dividedAtLimit, YEAR_FIELDS } from '../pay/year-limit.ts'

/** A performance award is paid in one sum, save what the limit of the calendar year puts off, 5 CFR 534.405(f). */
export const payAward = action({
  id: 'awards/pay-award',
  title: 'Pay a performance award',
  about:
    'Pays an approved performance award. The yearly limit on total pay is worked out to the end of the year; what passes it is carried and due at the start of the next.',
  power: 'pay-out',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    fiscalYear: countField(
      { title: 'Appraisal year', hint: 'The fiscal year whose rating earned it, such as 2026' },
      2100,
    ),
    on: paidOnField(),
    ...YEAR_FIELDS,
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payeeStreams,
  decide(input, given) {
    const { person, fiscalYear, on, basicPay, stillDue } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const award = payee.pay.awards.find((one) => one.fiscalYear === fiscalYear)
    if (award === undefined || award.state === 'withdrawn') {
      const why = award === undefined ? 'no performance award is approved' : 'the award was withdrawn'
      return invalid('fiscalYear', fiscalYear, `${why} for fiscal year ${fiscalYear}`)
    }
    if (award.state === 'paid') {
      return invalid('fiscalYear', fiscalYear, `the award for fiscal year ${fiscalYear} was paid already`)
    }
    const wrongDay = dayProblem(on, given.today, { day: award.on, what: 'the approval' })
    if (wrongDay !== undefined) return wrongDay
    const pool = ask(awardPoolYear, { on, scopes: given.scopes }, { firstPaymentDate: on })
    if (pool.value !== undefined && award.pool !== undefined && pool.value.fiscalYear !== award.pool) {
      const message = `the award is charged to the pool of fiscal year ${award.pool}, and ${shownDate(on)} lies in fiscal year ${pool.value.fiscalYear}: withdraw it and approve it out of that pool, or pay it on a day of ${award.pool}`
      const compared = { charged: award.pool, paidIn: pool.value.fiscalYear }
      return refuse(pool, { message, compared })
    }
    const payment = { on, kind: 'performance-award', discretionary: true } as const
    const divided = dividedAtLimit(payee, given, { ...payment, cents: award.cents, basicPay, stillDue })
    if ('refused' in divided) return divided.refused
    return {
      kind: 'events',
      says: paidWords(`the performance award for fiscal year ${fiscalYear}`, award.cents, divided),
      rulings: [...divided.rulings, pool.explanation],
      events: [paymentEvent({ person, ...payment, of: String(fiscalYear) }, divided)],
    }
  },
})
