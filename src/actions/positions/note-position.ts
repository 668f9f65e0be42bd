import { z } from 'zod'
import { action } from '../action.ts'
import { countField } from '../fields.ts'
import { agencyField, longTextField, positionField } from './position-fields.ts'
import { takeStep } from './step.ts'

/** The Executive Services Unit advises the board in writing, ICE Directive 1056.1, 4.6(4). */
export const notePosition = action({
  id: 'positions/note-position',
  title: 'Write the technical note',
  about: 'Adds the technical note of the Executive Services Unit to a proposed position, for the board.',
  power: 'note-position',
  fields: z.strictObject({
    unit: agencyField(),
    position: positionField(),
    note: longTextField({ title: 'Technical note' }),
    benchReady: countField({
      title: 'Candidates ready',
      hint: 'How many could succeed to it now, as far as you know: certified graduates, named successors',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`],
  decide({ unit, position, note, benchReady }, given) {
    const step = takeStep(given, unit, position, 'note')
    if ('refused' in step) return step.refused
    return {
      kind: 'events',
      says: `The technical note on ${position} is written; the board can review it.`,
      rulings: [step.explanation],
      events: [
        {
          stream: `position:${position}`,
          type: 'positions/position-noted',
          effective: given.today,
          body: { position, ...(benchReady === undefined ? {} : { benchReady }) },
          personal: { note },
          ruling: step.explanation,
        },
      ],
    }
  },
})
