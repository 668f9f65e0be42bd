import { z } from 'zod'
import { cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { action } from '../action.ts'
import { invalid, rowsField, textField } from '../fields.ts'
import { agencyField, fiscalYearField } from './rating-fields.ts'

/** The goals that the plans of a cycle are aligned with, each with the document and page where it stands. */
export const setGoals = action({
  id: 'appraisal/set-goals',
  title: 'Set the goals of a cycle',
  about:
    'Lists the goals that plans name for their elements, with document and page. A later list takes the place of the earlier.',
  power: 'run-appraisal',
  fields: z.strictObject({
    unit: agencyField(),
    fiscalYear: fiscalYearField(),
    goals: rowsField(
      {
        goal: textField({ title: 'Goal' }),
        source: textField({
          title: 'Document',
          hint: 'Such as the strategic plan or the budget justification',
        }),
        page: textField({ title: 'Page' }, 40).optional(),
      },
      { title: 'Goals' },
      200,
    ),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [cycleStream(unit, fiscalYear)],
  decide({ unit, fiscalYear, goals }, given) {
    const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
    if (cycle === undefined) {
      return invalid(
        'fiscalYear',
        fiscalYear,
        `${unit} has no appraisal cycle for fiscal year ${fiscalYear}; open it first`,
      )
    }
    const twice = goals.find(({ goal }, index) => goals.findIndex((one) => one.goal === goal) < index)
    if (twice !== undefined) return invalid('goals', twice.goal, `${twice.goal} stands on the list twice`)
    return {
      kind: 'events',
      says: `${goals.length} goals stand for the plans of fiscal year ${fiscalYear}.`,
      rulings: [],
      events: [
        {
          stream: cycleStream(unit, fiscalYear),
          type: 'appraisal/goals-set',
          effective: given.today,
          body: {
            unit,
            fiscalYear,
            goals: goals.map(({ goal, source, page }) => ({
              goal,
              source,
              ...(page === undefined ? {} : { page }),
            })),
          },
        },
      ],
    }
  },
})
