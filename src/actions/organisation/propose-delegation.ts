import { z } from 'zod'
import { ofType, standing } from '../../record/fold.ts'
import { decide, explain } from '../../rulebook/index.ts'
import { maySign } from '../../rulebook/organization/may-sign.ts'
import { action } from '../action.ts'
import { dateField, documentField, textField, untilProblem, unitField } from '../fields.ts'
import {
  holdersFrom,
  inForceOn,
  isPostOfOffice,
  isReserved,
  mayChange,
  proposedBefore,
  unknown,
} from './change.ts'

/** A power passes from the seat that holds it to another seat, by a document, for a scope and for dates. */
export const proposeDelegation = action({
  id: 'organisation/propose-delegation',
  title: 'Propose a delegation',
  about: 'Passes a power from the seat that holds it to another seat, once a second administrator approves.',
  power: 'propose-change',
  fields: z.strictObject({
    unit: unitField({ title: 'Office', hint: 'The office for which the power is delegated, such as HSBB' }),
    vesting: textField(
      { title: 'Power of a seat', hint: 'Its name in the register of powers, such as ice-appoint' },
      80,
    ),
    toPost: textField({ title: 'Seat that receives it', hint: 'Such as ice-post-002' }, 80),
    document: documentField(),
    effective: dateField({ title: 'From' }),
    until: dateField({
      title: 'Until',
      hint: 'The first day no longer delegated; leave blank if open',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`power:${input.vesting}`, `post:${input.toPost}`, streamOf(input)],
  readsAlso: (input, history) => {
    const [vested] = ofType(standing(history(`power:${input.vesting}`)), 'organisation/power-proposed')
    return vested === undefined ? [] : [`post:${vested.body.post}`]
  },
  decide(input, given) {
    const { unit, vesting, toPost, document, effective, until } = input
    const power = given.history(`power:${vesting}`)
    const [vested] = ofType(standing(power), 'organisation/power-proposed')
    // Only the administrators of the office whose seat holds the power pass it on.
    const own = vested !== undefined && isPostOfOffice(given, given.history(`post:${vested.body.post}`))
    if (vested === undefined || !own || !inForceOn(power, effective)) {
      return unknown('vesting', vesting, `power of a seat in force on ${effective} named`)
    }
    const post = given.history(`post:${toPost}`)
    if (!isPostOfOffice(given, post) || toPost === vested.body.post)
      return unknown('toPost', toPost, 'other seat of your office named')
    const stream = streamOf(input)
    if (given.history(stream).length > 0) return proposedBefore('vesting', vesting)
    const wrong = untilProblem(effective, until)
    if (wrong !== undefined) return wrong
    const facts = {
      powerHeldBy: 'delegation to the seat',
      powerReserved: !vested.body.delegable || isReserved(given, vested.body.power),
      delegatorHoldsPower: true,
      withinPowersUnit: given.isUnder(unit, vested.body.unit),
      signerIsSubject: false,
    } as const
    const ruling = decide(maySign, { on: effective, scopes: given.scopes }, facts)
    const signing = explain(maySign, ruling, facts)
    if (ruling.kind !== 'ruled' || !ruling.value.allowed) {
      return {
        kind: 'refused',
        reason: {
          message: `it would have no effect. ${signing.answer}`,
          rule: maySign.id,
          compared: { power: vested.body.power, holder: vested.body.post, delegable: vested.body.delegable },
          cites: [vested.body.reference],
          ruling: signing,
        },
      }
    }
    const { explanation, refused } = mayChange(given, {
      approverProposedIt: false,
      changeConcernsSelf: holdersFrom(post, given.today).includes(given.who.person),
    })
    if (refused !== undefined) return refused
    return {
      kind: 'events',
      says: `The power to ${vested.body.power.replaceAll('-', ' ')} is to pass to ${toPost} from ${effective}; a second administrator must approve it.`,
      rulings: [signing, explanation],
      events: [
        {
          stream,
          type: 'organisation/delegation-proposed',
          effective,
          body: {
            delegation: stream.slice('delegation:'.length),
            power: vested.body.power,
            unit,
            fromPost: vested.body.post,
            toPost,
            document,
            ...(until === undefined ? {} : { until }),
          },
          ruling: signing,
        },
      ],
    }
  },
})

function streamOf({
  unit,
  vesting,
  toPost,
  effective,
}: {
  unit: string
  vesting: string
  toPost: string
  effective: string
}): string {
  return `delegation:${vesting}-${unit}-${toPost}-${effective}`
}
