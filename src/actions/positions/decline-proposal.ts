import { z } from 'zod'
import { action } from '../action.ts'
import { textField } from '../fields.ts'
import { agencyField, positionField } from './position-fields.ts'
import { takeStep } from './step.ts'

/** A proposal ends without a position; the number may be proposed anew. */
export const declineProposal = action({
  id: 'positions/decline-proposal',
  title: 'Decline a proposal',
  about:
    'Ends the proposal of a position. It stays on record as declined; a place that it held is free again.',
  power: 'establish-position',
  fields: z.strictObject({
    unit: agencyField(),
    position: positionField(),
    reason: textField({ title: 'Reason', widget: 'textarea' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`],
  decide({ unit, position, reason }, given) {
    const step = takeStep(given, unit, position, 'decline')
    if ('refused' in step) return step.refused
    return {
      kind: 'events',
      says: `The proposal of ${position} is declined.`,
      rulings: [step.explanation],
      events: [
        {
          stream: `position:${position}`,
          type: 'positions/proposal-declined',
          effective: given.today,
          body: { position, reason },
          ruling: step.explanation,
        },
      ],
    }
  },
})
