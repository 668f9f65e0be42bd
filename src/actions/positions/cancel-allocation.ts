import { z } from 'zod'
import { ofType, standing } from '../../record/fold.ts'
import { action } from '../action.ts'
import { entryField, textField, unitField } from '../fields.ts'

/** An entry made in error is cancelled by a new one; nothing is deleted. */
export const cancelAllocation = action({
  id: 'positions/cancel-allocation',
  title: 'Cancel an allocation',
  about: 'Takes back an allocation that was entered in error. It stays on record as cancelled.',
  power: 'mend-allocation',
  fields: z.strictObject({
    unit: unitField({ title: 'Agency' }),
    entry: entryField({ title: 'Entry to cancel', hint: 'The identifier shown in the allocation ledger' }),
    reason: textField({ title: 'Reason', widget: 'textarea' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`allocation:${input.unit}`],
  decide({ unit, entry, reason }, given) {
    const stream = `allocation:${unit}`
    const mended = ofType(standing(given.history(stream)), 'positions/allocation-entered').find(
      ({ id }) => id === entry,
    )
    if (mended === undefined) {
      return { kind: 'not-found', message: `no standing allocation of ${unit} has the identifier ${entry}` }
    }
    return {
      kind: 'events',
      says: `The allocation of ${unit} from ${mended.effective} is cancelled.`,
      rulings: [],
      events: [
        {
          stream,
          type: 'record/entry-cancelled',
          effective: mended.effective,
          body: { mends: entry, reason },
        },
      ],
    }
  },
})
