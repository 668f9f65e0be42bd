import { z } from 'zod'
import { LEGAL_POWERS } from '../../record/organisation-terms.ts'
import { maySign } from '../../rulebook/organization/may-sign.ts'
import { action } from '../action.ts'
import { dateField, listField, textField, unitField, yesNoField } from '../fields.ts'
import { holdersFrom, isPostOfOffice, isReserved, mayChange, proposedBefore, unknown } from './change.ts'

/** A seat holds a power by law, order or directive. */
export const proposePower = action({
  id: 'organisation/propose-power',
  title: 'Propose the power of a seat',
  about: 'Enters which seat holds a power by law or order, once a second administrator approves.',
  power: 'propose-change',
  fields: z.strictObject({
    unit: unitField({ title: 'Office', hint: 'The office for which the power is held, such as HSBB' }),
    power: listField(LEGAL_POWERS, { title: 'Power' }),
    post: textField({ title: 'Seat', hint: 'Such as ice-post-001' }, 80),
    reference: textField({ title: 'Law, order or directive', hint: 'With section and date' }),
    delegable: yesNoField({ title: 'May be delegated' }),
    effective: dateField({ title: 'From' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`post:${input.post}`, streamOf(input)],
  decide(input, given) {
    const { unit, power, post, reference, delegable, effective } = input
    const history = given.history(`post:${post}`)
    if (!isPostOfOffice(given, history)) return unknown('post', post, 'seat of your office named')
    const stream = streamOf(input)
    if (given.history(stream).length > 0) return proposedBefore('power', power)
    if (delegable && isReserved(given, power)) {
      return {
        kind: 'refused',
        reason: {
          message: 'the directive reserves this power to the seat that holds it; it may not be delegated',
          rule: maySign.id,
          compared: { power, delegable },
          cites: ['ICE Directive 1056.1, 4.1, footnote 3'],
        },
      }
    }
    const { explanation, refused } = mayChange(given, {
      approverProposedIt: false,
      changeConcernsSelf: holdersFrom(history, given.today).includes(given.who.person),
    })
    if (refused !== undefined) return refused
    return {
      kind: 'events',
      says: `The power to ${power.replaceAll('-', ' ')} is proposed for ${post} from ${effective}; a second administrator must approve it.`,
      rulings: [explanation],
      events: [
        {
          stream,
          type: 'organisation/power-proposed',
          effective,
          body: { vesting: stream.slice('power:'.length), power, post, unit, reference, delegable },
          ruling: explanation,
        },
      ],
    }
  },
})

function streamOf({
  unit,
  power,
  post,
  effective,
}: {
  unit: string
  power: string
  post: string
  effective: string
}): string {
  return `power:${power}-${unit}-${post}-${effective}`
}
