import { z } from 'zod'
import { cycleStream } from '../../record/appraisal-cycle.ts'
import { ratingApprover } from '../../rulebook/appraisal/rating-approver.ts'
import { departmentDelegation } from '../../rulebook/organization/department-delegation.ts'
import { action } from '../action.ts'
import { invalid, textField } from '../fields.ts'
import { ask } from '../asked.ts'
import { dayProblem } from './at-hand.ts'
import { CYCLE_FIELDS, cycleAtHand } from './cycle-at-hand.ts'
import { onField } from './rating-fields.ts'

/** The department validates the distribution of a cycle, or returns it, DHS SES directive, IV.A. */
export const validateCycle = action({
  id: 'appraisal/validate-cycle',
  title: 'Validate the ratings of a cycle',
  about:
    'The department’s decision on the signed distribution of a cycle: validated, or returned with the reason. The cycle closes with it.',
  power: 'approve-department',
  fields: z.strictObject({
    ...CYCLE_FIELDS,
    on: onField('Decided on'),
    answer: z
      .enum(['validated', 'returned'], {
        error: (issue) => `${String(issue.input)} is neither validated nor returned`,
      })
      .meta({ title: 'Answer' }),
    reason: textField(
      { title: 'Reason', hint: 'Needed where it is returned; about the distribution, not about a person' },
      2000,
    ).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear }) => [cycleStream(unit, fiscalYear)],
  decide(input, given) {
    const { unit, fiscalYear, on, answer, reason } = input
    const cycle = cycleAtHand(given, input)
    if ('refused' in cycle) return cycle.refused
    const { signed, validated } = cycle
    if (signed === undefined) {
      const message = 'the board’s distribution is not signed yet; it is validated after that'
      return invalid('fiscalYear', fiscalYear, message)
    }
    const wrongDay = dayProblem(on, given.today, { day: signed.on, what: 'the distribution was signed' })
    if (wrongDay !== undefined) return wrongDay
    if (validated?.answer === 'validated') {
      return invalid('answer', answer, `the cycle was validated on ${validated.on}`)
    }
    if (answer === 'returned' && reason === undefined) {
      return invalid('reason', null, 'say why it is returned')
    }
    const { explanation } = ask(ratingApprover, { on, scopes: given.scopes }, { executivePart: 'component' })
    const under = ask(
      departmentDelegation,
      { on, scopes: given.scopes },
      { departmentOffice: 'Deputy Secretary' },
    )
    return {
      kind: 'events',
      says:
        answer === 'validated'
          ? `The ratings of ${unit} for fiscal year ${fiscalYear} are validated: ${signed.top} of ${signed.rated} at levels 4 and 5.`
          : `The distribution of ${unit} goes back: ${String(reason)}`,
      rulings: [explanation, under.explanation],
      events: [
        {
          stream: cycleStream(unit, fiscalYear),
          type: 'appraisal/cycle-validated',
          effective: on,
          body: { unit, fiscalYear, answer, ...(reason === undefined ? {} : { reason }) },
          ruling: explanation,
        },
      ],
    }
  },
})
