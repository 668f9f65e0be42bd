import { z } from 'zod'
import { action } from '../action.ts'
import { invalid, textField } from '../fields.ts'
import { agencyField, positionField } from './position-fields.ts'
import { positionOfRecord } from './position-of-record.ts'

/** Only the Executive Services Unit mends a position's file, ICE Directive 1056.1, 4.6(3); what was entered stays. */
export const correctPosition = action({
  id: 'positions/correct-position',
  title: 'Correct a position',
  about:
    'Mends the title or the duty station of a position that were entered wrongly. What was entered stays on record.',
  power: 'maintain-position',
  fields: z.strictObject({
    unit: agencyField(),
    position: positionField(),
    title: textField({ title: 'Title, corrected' }).optional(),
    location: textField({ title: 'Duty station, corrected' }).optional(),
    reason: textField({ title: 'Reason', widget: 'textarea' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`],
  decide({ unit, position, title, location, reason }, given) {
    const found = positionOfRecord(given, unit, position)
    if ('refused' in found) return found.refused
    if (title === undefined && location === undefined) {
      return invalid('title', null, 'nothing is corrected; give a title or a duty station')
    }
    const { id, effective } = found.established
    return {
      kind: 'events',
      says: `The record of ${position} is corrected.`,
      rulings: [],
      events: [
        {
          stream: `position:${position}`,
          type: 'record/entry-corrected',
          effective,
          body: {
            mends: id,
            body: {
              ...(title === undefined ? {} : { title }),
              ...(location === undefined ? {} : { location }),
            },
            reason,
          },
        },
      ],
    }
  },
})
