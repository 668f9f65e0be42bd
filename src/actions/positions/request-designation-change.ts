import { z } from 'zod'
import { designationOn, pendingChange } from '../../record/designation.ts'
import { action } from '../action.ts'
import { agencyField, designationField, longTextField, positionField } from './position-fields.ts'
import { positionOfRecord } from './position-of-record.ts'
import { invalid } from '../fields.ts'

/** A change of an established position's designation is asked of OPM, 5 CFR 214.403; it waits until OPM answers. */
export const requestDesignationChange = action({
  id: 'positions/request-designation-change',
  title: 'Ask OPM to change a designation',
  about:
    'Asks for an established position to become general or career reserved. Nothing changes until OPM answers.',
  power: 'establish-position',
  fields: z.strictObject({
    unit: agencyField(),
    position: positionField(),
    to: designationField('New designation'),
    reason: longTextField({ title: 'Reason' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`],
  decide({ unit, position, to, reason }, given) {
    const found = positionOfRecord(given, unit, position)
    if ('refused' in found) return found.refused
    if (pendingChange(found.events) !== undefined) {
      return invalid('position', position, `a change of ${position} already waits for OPM’s answer`)
    }
    if (designationOn(found.events, given.today) === to) {
      return invalid('to', to, `${position} is ${to} already; name the other designation`)
    }
    return {
      kind: 'events',
      says: `OPM is asked to make ${position} ${to}. Until it answers, the designation stays.`,
      rulings: [],
      events: [
        {
          stream: `position:${position}`,
          type: 'positions/designation-change-requested',
          effective: given.today,
          body: { position, to, reason },
        },
      ],
    }
  },
})
