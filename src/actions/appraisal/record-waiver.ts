import { z } from 'zod'
import { cycleStream } from '../../record/appraisal-cycle.ts'
import { action } from '../action.ts'
import { invalid, textField } from '../fields.ts'
import { dayProblem } from './at-hand.ts'
import { CYCLE_FIELDS, cycleAtHand } from './cycle-at-hand.ts'
import { onField } from './rating-fields.ts'

/** The first fiscal year whose ratings the limit of 30% binds. */
const FIRST_LIMITED = 2026

/** The President’s certification that lifts the limit of 30% for an agency’s cycle, with its document. */
export const recordWaiver = action({
  id: 'appraisal/record-waiver',
  title: 'Record a waiver of the limit on ratings',
  about:
    'The President may waive the limit on levels 4 and 5 by certifying that the agency’s executives did outstandingly. The document is named.',
  power: 'publish-system',
  fields: z.strictObject({
    ...CYCLE_FIELDS,
    on: onField('Certified on'),
    document: textField({ title: 'Document', hint: 'The President’s certification, with its date' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [cycleStream(unit, fiscalYear)],
  decide(input, given) {
    const { unit, fiscalYear, on, document } = input
    const cycle = cycleAtHand(given, input)
    if ('refused' in cycle) return cycle.refused
    const wrongDay = dayProblem(on, given.today)
    if (wrongDay !== undefined) return wrongDay
    if (fiscalYear < FIRST_LIMITED) {
      const message = `no limit binds the ratings of fiscal year ${fiscalYear}; it begins with ${FIRST_LIMITED}`
      return invalid('fiscalYear', fiscalYear, message)
    }
    if (cycle.waiver !== undefined) {
      return invalid(
        'document',
        document,
        `the limit is waived since ${cycle.waiver.on}: ${cycle.waiver.document}`,
      )
    }
    return {
      kind: 'events',
      says: `The limit on levels 4 and 5 is waived for ${unit} in fiscal year ${fiscalYear}.`,
      rulings: [],
      events: [
        {
          stream: cycleStream(unit, fiscalYear),
          type: 'appraisal/cap-waived',
          effective: on,
          body: { unit, fiscalYear, document },
        },
      ],
    }
  },
})
