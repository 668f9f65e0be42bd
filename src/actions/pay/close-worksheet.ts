import { z } from 'zod'
import { worksheetStream } from '../../record/pay-terms.ts'
import { action } from '../action.ts'
import { SHEET_FIELDS } from './pay-fields.ts'
import { sheetAtHand, sheetStreams } from './sheet-at-hand.ts'

/** The Executive Services Unit closes a worksheet: nothing is proposed or approved on it any more. */
export const closeWorksheet = action({
  id: 'pay/close-worksheet',
  title: 'Close a pay and award worksheet',
  about: 'Closes the worksheet of an appraisal year. What was approved stands; what was not falls away.',
  power: 'run-pay',
  fields: z.strictObject(SHEET_FIELDS),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: sheetStreams,
  decide(input, given) {
    const found = sheetAtHand(given, input)
    if ('refused' in found) return found.refused
    const { unit, fiscalYear } = input
    return {
      kind: 'events',
      says: `The worksheet of ${unit} for the appraisal year ${fiscalYear} is closed.`,
      rulings: [],
      events: [
        {
          stream: worksheetStream(unit, fiscalYear),
          type: 'pay/worksheet-closed',
          effective: given.today,
          body: { unit, fiscalYear },
        },
      ],
    }
  },
})
