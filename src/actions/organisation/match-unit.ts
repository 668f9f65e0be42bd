import { z } from 'zod'
import { action } from '../action.ts'
import { textField, unitField } from '../fields.ts'

/** Puts an agency whose listed name matched nothing under the department that it rolls up to. */
export const matchUnit = action({
  id: 'organisation/match-unit',
  title: 'Match an agency to its department',
  about: 'Says to which department an agency of a position listing rolls up.',
  power: 'match-unit',
  fields: z.strictObject({
    unit: unitField({ title: 'Agency to match' }),
    parent: unitField({ title: 'Department' }),
    reason: textField({ title: 'Reason' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit, input.parent],
  reads: (input) => [`unit:${input.unit}`],
  decide({ unit, parent, reason }, given) {
    if (unit === parent) {
      const message = `${parent} cannot be its own department; name another unit`
      return {
        kind: 'invalid',
        problems: [{ field: 'parent', value: parent, message, code: 'invalid-input' }],
      }
    }
    return {
      kind: 'events',
      says: `${unit} rolls up to ${parent}.`,
      rulings: [],
      events: [
        {
          stream: `unit:${unit}`,
          type: 'organisation/unit-matched',
          effective: given.today,
          body: { unit, parent, reason },
        },
      ],
    }
  },
})
