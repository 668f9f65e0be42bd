import { z } from 'zod'
import type { Designation } from '../../record/event.ts'
import { ofType, standing } from '../../record/fold.ts'
import { decide, explain } from '../../rulebook/index.ts'
import { establish } from '../../rulebook/positions/establish.ts'
import { action } from '../action.ts'
import { dateField, textField, unitField } from '../fields.ts'

const DESIGNATIONS = ['general', 'career-reserved'] as const satisfies readonly Designation[]

/** A position is established within the agency's allocation, with exactly one designation, 5 USC 3133(c), 3132(b). */
export const establishPosition = action({
  id: 'positions/establish-position',
  title: 'Establish a position',
  about: 'Establishes an SES position within the agency’s allocation and designates it.',
  power: 'establish-position',
  fields: z.strictObject({
    unit: unitField({ title: 'Agency', hint: 'The agency that holds the allocation, such as HSBB' }),
    office: textField(
      {
        title: 'Office',
        hint: 'The code of the office the position belongs to; the agency itself if left out',
      },
      60,
    ).optional(),
    position: z
      .string()
      .regex(/^[a-z][a-z0-9-]{2,40}$/, {
        error: (issue) =>
          `${String(issue.input)} is not a position number; use 3 to 41 small letters, digits and hyphens, beginning with a letter`,
      })
      .meta({ title: 'Position number', hint: 'Your own number for it, such as ice-p201' }),
    title: textField({ title: 'Title' }),
    location: textField({ title: 'Duty station', hint: 'City and state' }),
    designation: z
      .enum(DESIGNATIONS, {
        error: (issue) => `${String(issue.input)} is neither general nor career-reserved`,
      })
      .meta({ title: 'Designation' }),
    effective: dateField({ title: 'Established on' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit, ...(input.office === undefined ? [] : [input.office])],
  reads: (input) => [`allocation:${input.unit}`, `position:${input.position}`],
  decide(input, given) {
    const { unit, office, position, title, location, designation, effective } = input
    if (given.history(`position:${position}`).length > 0) {
      const message = `${position} is taken; choose another number`
      return {
        kind: 'invalid',
        problems: [{ field: 'position', value: position, message, code: 'invalid-input' }],
      }
    }
    const entered = ofType(
      standing(given.history(`allocation:${unit}`), { effective }),
      'positions/allocation-entered',
    )
    const allocatedPositions = entered.at(-1)?.body.spaces
    const facts = {
      establishedPositions: given.counts.established + 1,
      ...(allocatedPositions === undefined ? {} : { allocatedPositions }),
    }
    const ruling = decide(establish, { on: effective }, facts)
    const explanation = explain(establish, ruling, facts)
    if (ruling.kind !== 'ruled' || !ruling.value.within) {
      const free = (allocatedPositions ?? 0) - given.counts.established
      return {
        kind: 'refused',
        reason: {
          message:
            allocatedPositions === undefined
              ? `no allocation of ${unit} is in force on ${effective}; OPM’s authorization must be entered first`
              : `granted ${allocatedPositions}, established ${given.counts.established}, free ${free}: there is no space for another position`,
          rule: establish.id,
          compared: { granted: allocatedPositions ?? null, established: given.counts.established, free },
          cites: ['5 USC 3133(c)'],
          ruling: explanation,
        },
      }
    }
    return {
      kind: 'events',
      says: `${title} is established as ${designation} from ${effective}. ${explanation.answer}`,
      rulings: [explanation],
      events: [
        {
          stream: `position:${position}`,
          type: 'positions/position-established',
          effective,
          body: { position, unit: office ?? unit, title, location, designation },
          ruling: explanation,
        },
      ],
    }
  },
})
