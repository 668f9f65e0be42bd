import { z } from 'zod'
import { designationOn } from '../../record/designation.ts'
import { decide, explain } from '../../rulebook/index.ts'
import { abolish } from '../../rulebook/positions/abolish.ts'
import { action } from '../action.ts'
import { dateField, invalid, textField } from '../fields.ts'
import { floorWords, oneLessReserved } from './floor.ts'
import { agencyField, positionField } from './position-fields.ts'
import { positionOfRecord } from './position-of-record.ts'

/** A vacant position is abolished and its place is free again, as long as enough stay career reserved, 5 USC 3133(e). */
export const abolishPosition = action({
  id: 'positions/abolish-position',
  title: 'Abolish a position',
  about: 'Ends a vacant position from a day on. Its place in the allocation is free again.',
  power: 'establish-position',
  fields: z.strictObject({
    unit: agencyField(),
    position: positionField(),
    effective: dateField({ title: 'Abolished on', hint: 'The first day without it' }),
    reason: textField({ title: 'Reason', widget: 'textarea' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`, `allocation:${input.unit}`],
  position: (input) => input.position,
  counts: true,
  decide({ unit, position, effective, reason }, given) {
    const found = positionOfRecord(given, unit, position)
    if ('refused' in found) return found.refused
    if (effective <= found.established.effective) {
      const message = `${effective} must be after ${found.established.effective}, when it was established`
      return invalid('effective', effective, message)
    }
    const held = given.incumbents.find(({ until }) => until === undefined || until > effective)
    const facts = { positionIsHeld: held !== undefined }
    const vacant = decide(abolish, { on: effective, scopes: given.scopes }, facts)
    const explanation = explain(abolish, vacant, facts)
    if (held !== undefined) {
      const until = held.until === undefined ? '' : ` until ${held.until}`
      return {
        kind: 'refused',
        reason: {
          message: `${position} is held${until}; only a vacant position is abolished`,
          rule: abolish.id,
          compared: { heldFrom: held.from, heldUntil: held.until ?? null, effective },
          cites: ['5 USC 3133(c)'],
          ...(held.until === undefined ? {} : { earliest: held.until }),
          ruling: explanation,
        },
      }
    }
    const reserved = designationOn(found.events, effective) === 'career-reserved'
    const floor = reserved ? oneLessReserved(given, unit, effective) : undefined
    if (floor?.refused !== undefined) return floor.refused
    return {
      kind: 'events',
      says: `${position} is abolished from ${effective}; its place is free from then on.${floor === undefined ? '' : floorWords(floor)}`,
      rulings: floor === undefined ? [explanation] : [explanation, floor.explanation],
      events: [
        {
          stream: `position:${position}`,
          type: 'positions/position-abolished',
          effective,
          body: { position, reason },
          ruling: floor?.explanation ?? explanation,
        },
      ],
    }
  },
})
