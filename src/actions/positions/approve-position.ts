import { z } from 'zod'
import { action } from '../action.ts'
import { textField } from '../fields.ts'
import { reasonMissing } from './impartiality.ts'
import { agencyField, designationField, positionField } from './position-fields.ts'
import { placeFor } from './space.ts'
import { takeStep } from './step.ts'

/** The agency head or a delegate decides which positions are SES ones, inside the allocation, 5 USC 3133(c). */
export const approvePosition = action({
  id: 'positions/approve-position',
  title: 'Approve a position',
  about:
    'Approves a proposed position that the board has reviewed and designates it. It takes a place at once; OPM is not asked.',
  power: 'establish-position',
  fields: z.strictObject({
    unit: agencyField(),
    position: positionField(),
    designation: designationField('Designation').optional(),
    reason: textField({
      title: 'Reason for the designation',
      hint: 'Why a career incumbent is needed, or why not',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`, `allocation:${input.unit}`],
  counts: true,
  decide({ unit, position, designation, reason }, given) {
    const step = takeStep(given, unit, position, 'approve')
    if ('refused' in step) return step.refused
    const lacking = reasonMissing(step.proposal, designation, reason)
    if (lacking !== undefined) return lacking
    const place = placeFor(given, unit, given.today, 'approved')
    if (place.refused !== undefined) return place.refused
    return {
      kind: 'events',
      says: `${position} is approved${designation === undefined ? '; it must be designated before it is established' : ` as ${designation}`}. ${place.explanation.answer}`,
      rulings: [step.explanation, place.explanation],
      events: [
        {
          stream: `position:${position}`,
          type: 'positions/position-approved',
          effective: given.today,
          body: {
            position,
            ...(designation === undefined ? {} : { designation }),
            ...(reason === undefined ? {} : { reason }),
          },
          ruling: place.explanation,
        },
      ],
    }
  },
})
