import { z } from 'zod'
import { action } from '../action.ts'
import { textField } from '../fields.ts'
import { reasonMissing } from './impartiality.ts'
import { agencyField, designationField, positionField } from './position-fields.ts'
import { takeStep } from './step.ts'

/** The first designation is the agency's own until the position is established, 5 USC 3132(b)(1). */
export const designatePosition = action({
  id: 'positions/designate-position',
  title: 'Designate an approved position',
  about: 'Gives an approved position its first designation, general or career reserved.',
  power: 'establish-position',
  fields: z.strictObject({
    unit: agencyField(),
    position: positionField(),
    designation: designationField('Designation'),
    reason: textField({ title: 'Reason', hint: 'Why a career incumbent is needed, or why not' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`],
  decide({ unit, position, designation, reason }, given) {
    const step = takeStep(given, unit, position, 'designate')
    if ('refused' in step) return step.refused
    const lacking = reasonMissing(step.proposal, designation, reason)
    if (lacking !== undefined) return lacking
    return {
      kind: 'events',
      says: `${position} is designated ${designation}.`,
      rulings: [step.explanation],
      events: [
        {
          stream: `position:${position}`,
          type: 'positions/position-designated',
          effective: given.today,
          body: { position, designation, ...(reason === undefined ? {} : { reason }) },
          ruling: step.explanation,
        },
      ],
    }
  },
})
