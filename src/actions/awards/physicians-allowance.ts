import { z } from 'zod'
import { standing } from '../../record/fold.ts'
import { payStream } from '../../record/pay-terms.ts'
import { allowanceOn, allowancesOf, type PhysiciansAllowance } from '../../record/physicians-allowance.ts'
import { physiciansAllowance } from '../../rulebook/awards/physicians-allowance.ts'
import { termEnds } from '../../rulebook/kernel/counting.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action, type Given } from '../action.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { ask, refuse } from '../asked.ts'
import { countField, dateField, invalid, textField } from '../fields.ts'
import { dollarsField } from '../pay/money-fields.ts'
import { appointmentOn, PAYEE_FIELDS, payeeOf, payeeStreams } from '../pay/payee.ts'

const YEAR_MONTHS = 12

/** The allowances of an executive on record; for whoever reads the executive’s pay. */
export function allowancesIn(given: Given, person: string): readonly PhysiciansAllowance[] {
  return allowancesOf(standing(given.history(payStream(person))))
}

/** A physician who is an executive agrees to serve for an allowance, 5 USC 5948. */
export const agreePhysiciansAllowance = action({
  id: 'awards/agree-physicians-allowance',
  title: 'Agree a physicians’ comparability allowance',
  about:
    'Enters the signed agreement of an executive who is a Government physician: the allowance a year and the term of a year or more. Payments keep to it.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    start: dateField({ title: 'First day' }),
    end: dateField({ title: 'Last day', hint: 'A year after the first day at the earliest' }),
    months: countField(
      {
        title: 'Months as a Government physician',
        hint: 'When the agreement begins; the limit turns on 24 months',
        unit: 'months',
      },
      900,
    ),
    amount: dollarsField({ title: 'Allowance', unit: '$ a year' }),
    need: wordsField({ title: 'Why it is needed', hint: 'To recruit or keep the physician; sealed' }),
    document: textField({ title: 'Agreement', hint: 'The title and date of the signed paper' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payeeStreams,
  decide(input, given) {
    const { person, start, end, months, amount, need, document } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const appointment = appointmentOn(payee, start > given.today ? given.today : start)
    if (typeof appointment !== 'string') return appointment.refused
    if (end <= start) return invalid('end', end, `${end} is not after ${start}`)
    if (amount === 0) return invalid('amount', 0, 'nothing would be paid; give an amount')
    const beside = allowancesIn(given, person).find(
      (one) => start <= (one.ended ?? one.end) && one.start <= end,
    )
    if (beside !== undefined) {
      return invalid(
        'start',
        start,
        `an agreement from ${shownDate(beside.start)} through ${shownDate(beside.ended ?? beside.end)} is on record`,
      )
    }
    const first = termEnds(start, YEAR_MONTHS)
    const asked = ask(
      physiciansAllowance,
      { on: start, scopes: given.scopes },
      { physicianMonths: months, physicianAllowance: amount, physicianAgreement: end >= first },
    )
    if (asked.value?.within !== true) {
      const limit = asked.value === undefined ? null : asked.value.limit / 100
      return refuse(asked, { compared: { amount: amount / 100, limit, end, first } })
    }
    return {
      kind: 'events',
      says: `An allowance of ${shownUsd(amount)} a year is agreed from ${shownDate(start)} through ${shownDate(end)}. ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream: payStream(person),
          type: 'pay/physician-agreed',
          effective: start,
          body: { person, start, end, months, cents: amount, document },
          personal: { need },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

/** An agreement ends before its time; what is then owed stands in texts that were not read. */
export const endPhysiciansAllowance = action({
  id: 'awards/end-physicians-allowance',
  title: 'End a physicians’ comparability allowance',
  about: 'Ends the agreement before its last day; nothing more is paid under it.',
  power: 'set-pay',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    on: dateField({ title: 'Last day', hint: 'A day up to today' }),
    reason: wordsField({ title: 'Reason', hint: 'It is sealed' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payeeStreams,
  decide(input, given) {
    const { person, on, reason } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const wrongDay = dayProblem(on, given.today)
    if (wrongDay !== undefined) return wrongDay
    const running = allowanceOn(allowancesIn(given, person), on)
    if (running === undefined || running.ended !== undefined) {
      return invalid(
        'on',
        on,
        `no agreement of ${person} on a physicians’ allowance runs on ${shownDate(on)}`,
      )
    }
    return {
      kind: 'events',
      says: `The physicians’ allowance ends on ${shownDate(on)}. What is owed for the term not served stands in texts that were not read: the office determines it.`,
      rulings: [],
      events: [
        {
          stream: payStream(person),
          type: 'pay/physician-ended',
          effective: on,
          body: { person },
          personal: { reason },
        },
      ],
    }
  },
})
