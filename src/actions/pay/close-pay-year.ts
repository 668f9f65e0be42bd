import { z } from 'zod'
import { civil } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { countedIn } from '../../record/pay.ts'
import { payStream } from '../../record/pay-terms.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import { aggregateCorrection } from '../../rulebook/pay/aggregate-correction.ts'
import { aggregateLimit } from '../../rulebook/pay/aggregate-limit.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { countField, invalid, listField } from '../fields.ts'
import { dollarsField } from './money-fields.ts'
import { PAYEE_FIELDS, payeeOf, payeeStreams } from './payee.ts'

const REMEDIES = ['debt', 'waived', 'corrected'] as const

/** The estimate of a year meets what was received: what is over the limit is a debt or waived, 5 CFR 530.203(g), (h). */
export const closePayYear = action({
  id: 'pay/close-pay-year',
  title: 'Close a calendar year of pay',
  about:
    'Compares what was received in a calendar year with the yearly limit, as it stood on the last day of it. What is over is a debt or waived; what was put off too much may be paid after all.',
  power: 'pay-out',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    year: countField({ title: 'Calendar year', hint: 'Such as 2026' }, 2100),
    basicPay: dollarsField({ title: 'Basic pay received', hint: 'In the calendar year, as payroll has it' }),
    remedy: listField(REMEDIES, {
      title: 'Put right by',
      hint: 'Asked where the limit was passed, or too much was put off',
      labels: {
        debt: 'A debt of the executive',
        waived: 'The agency head waived the debt',
        corrected: 'A corrective payment within the year',
      },
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payeeStreams,
  decide(input, given) {
    const { person, year, basicPay, remedy } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const last = civil(year, 12, 31)
    if (last === undefined || year < 1991) {
      return invalid('year', year, 'the limit for a calendar year began in 1991; give a later year')
    }
    if (given.today < last) return invalid('year', year, `${year} can be closed from ${last} on`)
    const { pay } = payee
    const closed = pay.years.find((one) => one.year === year)
    if (closed !== undefined) return invalid('year', year, `${year} was closed on ${closed.on}`)
    const at = { on: last, scopes: given.scopes }
    const systemCertified = payee.certified(last)
    const limit = ask(aggregateLimit, at, { paymentDate: last, systemCertified })
    if (limit.value === undefined) return refuse(limit, { compared: { year } })
    const counted = countedIn(pay, year)
    const putOff = pay.payments.filter((one) => one.on.startsWith(String(year)))
    const correction = ask(aggregateCorrection, at, {
      paymentDate: last,
      systemCertified,
      basicPayReceived: basicPay,
      countablePayments: counted,
      deferredSoFar: putOff.reduce((all, one) => all + (one.carried ?? 0), 0) as Cents,
    })
    const over = (basicPay + counted - limit.value.limit) as Cents
    const mends = mendsOf(over, correction.value?.corrective ?? usd(0), counted)
    if (mends === 'none' && remedy !== undefined) {
      return invalid('remedy', remedy, 'the year kept to its limit, and nothing is to be put right')
    }
    if (mends === 'over' && remedy !== 'debt' && remedy !== 'waived') {
      return refuse(correction, {
        message: `${shownUsd(over)} was received above the limit of ${shownUsd(limit.value.limit)}: say whether it is a debt or was waived`,
        compared: { over: over / 100, limit: limit.value.limit / 100, remedy },
      })
    }
    if (mends === 'under' && (remedy === 'debt' || remedy === 'waived')) {
      return invalid('remedy', remedy, 'nothing was received above the limit, so there is no debt')
    }
    const said = correction.value === undefined ? limit.explanation.answer : correction.explanation.answer
    return {
      kind: 'events',
      says: `${year} is closed: ${shownUsd((basicPay + counted) as Cents)} was received. ${said}`,
      rulings: [limit.explanation, ...(correction.value === undefined ? [] : [correction.explanation])],
      events: [
        {
          stream: payStream(person),
          type: 'pay/year-closed',
          effective: last,
          body: {
            person,
            year,
            basicPay,
            limit: limit.value.limit,
            over,
            ...(remedy === undefined ? {} : { remedy }),
          },
          ruling: correction.value === undefined ? limit.explanation : correction.explanation,
        },
      ],
    }
  },
})

/** What is to be put right; basic pay alone above the limit is never held back. */
function mendsOf(over: Cents, corrective: Cents, counted: Cents): 'over' | 'under' | 'none' {
  if (over > 0 && counted > 0) return 'over'
  return corrective > 0 ? 'under' : 'none'
}
