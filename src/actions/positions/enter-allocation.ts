import { z } from 'zod'
import { action } from '../action.ts'
import { countField, dateField, textField, unitField } from '../fields.ts'

/** OPM's authorization of SES positions to an agency, 5 USC 3133(c). */
export const enterAllocation = action({
  id: 'positions/enter-allocation',
  title: 'Enter an allocation',
  about: 'Records how many SES positions OPM has authorized for an agency, and from which day.',
  power: 'enter-allocation',
  fields: z.strictObject({
    unit: unitField({ title: 'Agency', hint: 'The agency’s code, such as HE; US for the whole government' }),
    spaces: countField({ title: 'Positions authorized', hint: 'A whole number, such as 90' }),
    effective: dateField({ title: 'From', hint: 'The first day of the authorization, usually 1 October' }),
    careerReservedMinimum: countField({
      title: 'Career-reserved minimum',
      hint: 'Only where OPM has set one for this agency',
    }).optional(),
    source: textField({ title: 'Source', hint: 'The letter or system that says so, with its date' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`allocation:${input.unit}`],
  decide(input) {
    const { unit, spaces, effective, careerReservedMinimum, source } = input
    if (careerReservedMinimum !== undefined && careerReservedMinimum > spaces) {
      const message = `${careerReservedMinimum} is more than the ${spaces} positions authorized; lower it or raise the authorization`
      return {
        kind: 'invalid',
        problems: [
          { field: 'careerReservedMinimum', value: careerReservedMinimum, message, code: 'invalid-input' },
        ],
      }
    }
    return {
      kind: 'events',
      says: `${spaces} positions are authorized for ${unit} from ${effective}.`,
      rulings: [],
      events: [
        {
          stream: `allocation:${unit}`,
          type: 'positions/allocation-entered',
          effective,
          body: {
            unit,
            spaces,
            source,
            ...(careerReservedMinimum === undefined ? {} : { careerReservedMinimum }),
          },
        },
      ],
    }
  },
})
