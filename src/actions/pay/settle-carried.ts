import { z } from 'zod'
import { addDays } from '../../base/dates.ts'
import { executiveOn } from '../../record/executive.ts'
import { carriedOn } from '../../record/pay.ts'
import { payStream } from '../../record/pay-terms.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import { aggregateWhoPays } from '../../rulebook/pay/aggregate-who-pays.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { dateField, invalid, listField, textField, yesNoField } from '../fields.ts'
import { sourcesOf } from './pay-carried.ts'
import { PAYEE_FIELDS, paidOnField, payeeOf, payeeStreams } from './payee.ts'

const WAYS = ['gaining agency', 'after separation', 'at death'] as const
const DEPARTURES = {
  'gaining agency': 'transfer',
  'after separation': 'left-government',
  'at death': 'death',
} as const

/** What is still carried when an executive moves, leaves or dies, 5 CFR 530.204(c) and (d). */
export const settleCarried = action({
  id: 'pay/settle-carried',
  title: 'Settle what was carried over',
  about:
    'Hands a carried amount to the gaining agency with the records and the cost, or pays all of it after separation and 30 days, or at death.',
  power: 'pay-out',
  fields: z.strictObject({
    ...PAYEE_FIELDS,
    how: listField(WAYS, {
      title: 'How',
      labels: {
        'gaining agency': 'Handed to the gaining agency, with its cost',
        'after separation': 'Paid after separation',
        'at death': 'Paid in the settlement of accounts at death',
      },
    }),
    left: dateField({ title: 'Last day of service', hint: 'Or the day of death' }),
    on: paidOnField(),
    costOf: textField({ title: 'Other agency', hint: 'Asked on a transfer: the gaining agency' }).optional(),
    rehired: yesNoField({ title: 'Employed again in the same year' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payeeStreams,
  decide(input, given) {
    const { person, how, left, on, costOf, rehired } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const wrongDay = dayProblem(on, given.today, { day: left, what: 'the last day of service' })
    if (wrongDay !== undefined) return wrongDay
    const cents = carriedOn(payee.pay, on)
    if (cents === 0) return invalid('person', person, `nothing is carried over for ${person}`)
    if (how === 'gaining agency' && costOf === undefined) {
      return invalid('costOf', undefined, 'name the gaining agency, which pays it')
    }
    const asked = ask(
      aggregateWhoPays,
      { on: left, scopes: given.scopes },
      {
        departure: DEPARTURES[how],
        departureDate: left,
        ...(rehired === undefined ? {} : { rehiredSameYear: rehired }),
      },
    )
    if (asked.value === undefined) return refuse(asked, { compared: { how, left } })
    const { dueOn, bornBy } = asked.value
    if (how !== 'gaining agency' && on < dueOn) {
      const message = `it is paid from ${dueOn} on, after a break in service of 30 days`
      return refuse(asked, { message, compared: { on, left, due: dueOn }, earliest: dueOn })
    }
    // Whose record goes on here is paid from it by the gaining agency; who left it, by records that were sent.
    const goesOn = how === 'gaining agency' && executiveOn(payee.file, addDays(left, 1)) !== undefined
    return {
      kind: 'events',
      says: `${shownUsd(cents)} carried over is ${goesOn ? 'handed on' : 'settled'} (${sourcesOf(payee.pay, on)}); it is borne by ${bornBy}. ${asked.explanation.answer}`,
      rulings: [asked.explanation],
      events: [
        {
          stream: payStream(person),
          type: 'pay/carried-settled',
          effective: on,
          body: {
            person,
            cents,
            how,
            due: dueOn,
            ...(costOf === undefined ? {} : { costOf }),
            ...(goesOn ? { carriedOn: true } : {}),
          },
          ruling: asked.explanation,
        },
      ],
    }
  },
})
