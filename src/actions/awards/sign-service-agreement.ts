import { z } from 'zod'
import { type Cents } from '../../base/money.ts'
import { incentiveStream } from '../../record/pay-terms.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action, type Decision, type Given } from '../action.ts'
import { dateField, invalid, listField, textField } from '../fields.ts'
import { ownFileOf, payeeOf } from '../pay/payee.ts'
import {
  INCENTIVE_FIELDS,
  incentiveAtHand,
  type IncentiveAtHand,
  incentiveStreams,
  noneNamed,
} from './incentive-at-hand.ts'
import { conditionsOf, mayHave, serviceEnd } from './incentive-conditions.ts'

/** When an incentive is paid under its agreement. */
const METHODS = ['up front', 'in installments', 'at the end', 'mixed'] as const

const FIELDS = z.strictObject({
  ...INCENTIVE_FIELDS,
  method: listField(METHODS, {
    title: 'Paid',
    labels: {
      'up front': 'Up front',
      'in installments': 'In installments',
      'at the end': 'At the end',
      mixed: 'In part up front, in part later',
    },
  }),
  start: dateField({
    title: 'Service starts',
    hint: 'The first day of a pay period; left blank, as proposed',
  }).optional(),
  document: textField({ title: 'Agreement', hint: 'The title and date of the signed paper' }),
})
type Input = z.output<typeof FIELDS>

const SHARED = {
  fields: FIELDS,
  unit: (input: Input) => input.unit,
  units: (input: Input) => [input.unit],
  reads: incentiveStreams,
  incentives: (input: Input) => input.person,
}

/** The executive signs the service agreement of an approved incentive, 5 CFR 575.110, 575.210 and 575.310. */
export const signServiceAgreement = action({
  ...SHARED,
  id: 'awards/sign-service-agreement',
  title: 'Sign a service agreement',
  about: 'You agree to serve for whole pay periods in return for an incentive that was approved for you.',
  power: 'answer-pay',
  decide(input, given) {
    const found = incentiveAtHand(given, input, ownFileOf)
    // What is only proposed for somebody is not that person's to know of.
    const open = 'incentive' in found && found.incentive.state === 'proposed'
    return signed(input, given, open ? { refused: noneNamed(input) } : found)
  },
})

/** The office enters an agreement that was signed on paper. */
export const recordServiceAgreement = action({
  ...SHARED,
  id: 'awards/record-service-agreement',
  title: 'Record a signed service agreement',
  about:
    'Enters the service agreement of an approved incentive that was signed on paper, with its term and payments.',
  power: 'run-pay',
  decide: (input, given) => signed(input, given, incentiveAtHand(given, input, payeeOf)),
})

function signed(input: Input, given: Given, found: IncentiveAtHand | { refused: Decision }): Decision {
  if ('refused' in found) return found.refused
  const { payee, incentive } = found
  const { person, incentive: name, method, document } = input
  const { proposed, state } = incentive
  if (state !== 'approved') {
    const why = state === 'proposed' ? 'it is not approved yet' : `its agreement is ${state}`
    return invalid('incentive', name, why)
  }
  const start = input.start ?? proposed.start
  const end = serviceEnd(start, proposed.payPeriods)
  const inAdvance = method === 'up front' || method === 'mixed'
  const terms = { ...proposed, start }
  const may = mayHave(payee, given, terms, { incentive: name, on: given.today })
  if ('refused' in may) return may.refused
  const met = conditionsOf(payee, given, terms, { on: given.today, agreement: 'signed', end, inAdvance })
  if ('refused' in met) return met.refused
  return {
    kind: 'events',
    says: `The agreement on ${shownUsd(proposed.cents as Cents)} runs from ${shownDate(start)} through ${shownDate(end)}.`,
    rulings: [...met.rulings, ...may.rulings],
    events: [
      {
        stream: incentiveStream(person, name),
        type: 'awards/service-agreement-signed',
        effective: given.today,
        body: { person, incentive: name, start, end, method, document },
        ruling: met.rulings.at(-1),
      },
    ],
  }
}
