import { z } from 'zod'
import { action } from '../action.ts'
import { countField, dateField, textField } from '../fields.ts'

/** OPM's count of career-reserved positions in the whole government, against which the floor of 5 CFR 214.402(e) is held. */
export const countCareerReserved = action({
  id: 'positions/count-career-reserved',
  title: 'Enter the governmentwide count of career-reserved positions',
  about:
    'Records how many positions are career reserved in the whole government. Changes of record are added to it.',
  power: 'enter-allocation',
  fields: z.strictObject({
    careerReserved: countField({ title: 'Career-reserved positions', hint: 'A whole number, such as 3575' }),
    effective: dateField({ title: 'As counted when this day began' }),
    source: textField({ title: 'Source', hint: 'The letter or system that says so, with its date' }),
  }),
  unit: () => 'US',
  units: () => ['US'],
  reads: () => [],
  decide({ careerReserved, effective, source }) {
    return {
      kind: 'events',
      says: `${careerReserved} positions are career reserved governmentwide as ${effective} begins.`,
      rulings: [],
      events: [
        {
          stream: 'allocation:US',
          type: 'positions/governmentwide-counted',
          effective,
          body: { careerReserved, source },
        },
      ],
    }
  },
})
