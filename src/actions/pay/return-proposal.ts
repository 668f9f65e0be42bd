import { z } from 'zod'
import { payCaseStream } from '../../record/pay-terms.ts'
import { action } from '../action.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { invalid, personField } from '../fields.ts'
import { executivePay, executiveStreams } from './executive-pay.ts'
import { SHEET_FIELDS } from './pay-fields.ts'
import { sheetAtHand, sheetStreams } from './sheet-at-hand.ts'

/** A proposal goes back to whoever made it; the board's word on it falls away. */
export const returnProposal = action({
  id: 'pay/return-proposal',
  title: 'Return a proposal',
  about: 'Sends a proposal back to whoever made it, with a reason. What the board said of it falls away.',
  power: 'run-pay',
  fields: z.strictObject({
    ...SHEET_FIELDS,
    person: personField({ title: 'Executive' }),
    reason: wordsField({ title: 'Reason', hint: 'Sealed' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [...sheetStreams(input), ...executiveStreams(input.person, input.fiscalYear)],
  decide(input, given) {
    const sheet = sheetAtHand(given, input)
    if ('refused' in sheet) return sheet.refused
    const { person, fiscalYear, reason } = input
    const found = executivePay(given, input, person)
    if ('refused' in found) return found.refused
    const { payCase } = found
    if (given.who.person === person)
      return invalid('person', person, 'it is your own; somebody else in the office returns it')
    if (payCase === undefined)
      return { kind: 'not-found', message: `nothing is proposed for ${person} after ${fiscalYear}` }
    if (payCase.state !== 'proposed' && payCase.state !== 'recommended')
      return invalid('person', person, `the proposal for ${person} is ${payCase.state}; it is not returned`)
    return {
      kind: 'events',
      says: `The proposal for ${person} goes back.`,
      rulings: [],
      events: [
        {
          stream: payCaseStream(person, fiscalYear),
          type: 'pay/returned',
          effective: given.today,
          body: { person, fiscalYear },
          personal: { reason },
        },
      ],
    }
  },
})
