import { z } from 'zod'
import { standing } from '../../record/fold.ts'
import { proposalOf } from '../../record/proposal.ts'
import { action } from '../action.ts'
import { dateField, invalid, textField } from '../fields.ts'
import { agencyField, designationField, isTaken, positionField } from './position-fields.ts'
import { placeFor } from './space.ts'
import { takeStep } from './step.ts'

/**
 * A position is established within the agency’s allocation, with exactly one designation, 5 USC 3133(c), 3132(b). Where
 * one of that number was proposed, it must have been approved, and is established as it was designated.
 */
export const establishPosition = action({
  id: 'positions/establish-position',
  title: 'Establish a position',
  about: 'Establishes an SES position within the agency’s allocation and designates it.',
  power: 'establish-position',
  fields: z.strictObject({
    unit: agencyField(),
    office: textField(
      {
        title: 'Office',
        hint: 'The code of the office the position belongs to; the agency itself if left out',
      },
      60,
    ).optional(),
    position: positionField(),
    title: textField({ title: 'Title' }),
    location: textField({ title: 'Duty station', hint: 'City and state' }),
    designation: designationField('Designation'),
    effective: dateField({ title: 'Established on' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit, ...(input.office === undefined ? [] : [input.office])],
  reads: (input) => [`allocation:${input.unit}`, `position:${input.position}`],
  counts: true,
  decide(input, given) {
    const { unit, office, position, title, location, designation, effective } = input
    const history = given.history(`position:${position}`)
    if (isTaken(history)) return invalid('position', position, `${position} is taken; choose another number`)
    const proposed = proposalOf(standing(history))
    const step = proposed === undefined ? undefined : takeStep(given, unit, position, 'establish')
    if (step !== undefined && 'refused' in step) return step.refused
    const approved = step?.proposal
    if (approved?.designation !== undefined && approved.designation !== designation) {
      const message = `${position} was approved as ${approved.designation}; establish it as that, or designate it anew first`
      return invalid('designation', designation, message)
    }
    if (
      approved?.designation === undefined &&
      approved?.proposed.impartialField !== undefined &&
      designation === 'general'
    ) {
      const message = `${position} is in ${approved.proposed.impartialField}, which asks for impartiality; designate it first, with a reason`
      return invalid('designation', designation, message)
    }
    const place = placeFor(given, unit, effective, 'established', approved !== undefined)
    if (place.refused !== undefined) return place.refused
    const { explanation } = place
    const rulings = step === undefined ? [explanation] : [step.explanation, explanation]
    return {
      kind: 'events',
      says: `${title} is established as ${designation} from ${effective}. ${explanation.answer}`,
      rulings,
      events: [
        {
          stream: `position:${position}`,
          type: 'positions/position-established',
          effective,
          body: { position, unit: office ?? approved?.proposed.office ?? unit, title, location, designation },
          ruling: explanation,
        },
      ],
    }
  },
})
