import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { incentiveStream } from '../../record/pay-terms.ts'
import { incentiveWaiver } from '../../rulebook/awards/incentive-waiver.ts'
import { maySign } from '../../rulebook/organization/may-sign.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { invalid, textField } from '../fields.ts'
import { INCENTIVE_FIELDS, incentiveAtHand, incentiveStreams } from './incentive-at-hand.ts'
import { conditionsOf, mayHave } from './incentive-conditions.ts'

/** The holder of the power to set pay approves an incentive that somebody else proposed. */
export const approveIncentive = action({
  id: 'awards/approve-incentive',
  title: 'Approve an incentive',
  about:
    'Approves a proposed recruitment, relocation or retention incentive. Its service agreement is signed next; whoever proposed it does not approve it.',
  power: 'set-pay',
  fields: z.strictObject({
    ...INCENTIVE_FIELDS,
    document: textField({
      title: 'Waiver',
      hint: 'OPM’s waiver of the limit and its date; asked where OPM gives it',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: incentiveStreams,
  incentives: (input) => input.person,
  decide(input, given) {
    const { person, incentive: name, document } = input
    const found = incentiveAtHand(given, input)
    if ('refused' in found) return found.refused
    const { payee, incentive } = found
    const { proposed, state } = incentive
    if (state !== 'proposed') return invalid('incentive', name, `it is ${state} already`)
    const on = given.today
    const waives = ask(incentiveWaiver, { on, scopes: given.scopes }, { incentiveType: proposed.kind })
    if (proposed.by === given.who.person) {
      const message = `${given.who.name} proposed it and does not approve it too`
      const facts = {
        powerHeldBy: 'the seat itself',
        withinPowersUnit: true,
        signerIsSubject: false,
      } as const
      const signs = ask(maySign, { on, scopes: given.scopes }, facts)
      return refuse(signs, { message, compared: { proposedBy: proposed.by }, cites: ['Cadre practice'] })
    }
    if (proposed.waiver && waives.value?.waivedBy === 'OPM' && document === undefined) {
      const message = 'OPM waives the limit for it: name the waiver and its date'
      return refuse(waives, { message, compared: { waiver: null } })
    }
    const may = mayHave(payee, given, proposed, { incentive: name, on })
    if ('refused' in may) return may.refused
    const met = conditionsOf(payee, given, proposed, { on, agreement: 'to be signed' })
    if ('refused' in met) return met.refused
    return {
      kind: 'events',
      says: `The ${proposed.kind} incentive of ${shownUsd(proposed.cents as Cents)} is approved.`,
      rulings: [...met.rulings, ...may.rulings, ...(proposed.waiver ? [waives.explanation] : [])],
      events: [
        {
          stream: incentiveStream(person, name),
          type: 'awards/incentive-approved',
          effective: on,
          body: { person, incentive: name, ...(document === undefined ? {} : { document }) },
          ruling: met.rulings.at(-1),
        },
      ],
    }
  },
})
