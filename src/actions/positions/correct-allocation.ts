import { z } from 'zod'
import { ofType, standing } from '../../record/fold.ts'
import { action } from '../action.ts'
import { countField, entryField, textField, unitField } from '../fields.ts'

/** A wrong figure is mended by a new entry that names the one it mends; the old one stays to be seen. */
export const correctAllocation = action({
  id: 'positions/correct-allocation',
  title: 'Correct an allocation',
  about: 'Mends the number of an allocation that was entered wrongly. What was entered stays on record.',
  power: 'mend-allocation',
  fields: z.strictObject({
    unit: unitField({ title: 'Agency' }),
    entry: entryField({ title: 'Entry to correct', hint: 'The identifier shown in the allocation ledger' }),
    spaces: countField({ title: 'Positions authorized, corrected' }),
    reason: textField({ title: 'Reason', widget: 'textarea' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`allocation:${input.unit}`],
  decide({ unit, entry, spaces, reason }, given) {
    const stream = `allocation:${unit}`
    const mended = ofType(standing(given.history(stream)), 'positions/allocation-entered').find(
      ({ id }) => id === entry,
    )
    if (mended === undefined) {
      return { kind: 'not-found', message: `no standing allocation of ${unit} has the identifier ${entry}` }
    }
    return {
      kind: 'events',
      says: `The allocation of ${unit} from ${mended.effective} reads ${spaces} instead of ${mended.body.spaces}.`,
      rulings: [],
      events: [
        {
          stream,
          type: 'record/entry-corrected',
          effective: mended.effective,
          body: { mends: entry, body: { spaces }, reason },
        },
      ],
    }
  },
})
