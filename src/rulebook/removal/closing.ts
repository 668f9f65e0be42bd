import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import type { FactValue } from '../facts.ts'

type Outcome = FactValue<'caseOutcome'>
type Answer = { allowed: boolean; outcome: Outcome; onlyRemoval: boolean }

/** How the case that an unsatisfactory rating opens may be closed. */
export const closing = rule({
  id: 'removal/closing',
  asks: 'May the case that an unsatisfactory rating, or a second low one, opened be closed in this way?',
  needs: ['removalIsRequired', 'caseOutcome'],
  says({ allowed, outcome, onlyRemoval }: Answer) {
    const ways = onlyRemoval
      ? 'two such ratings leave removal from the SES alone'
      : 'it ends in another SES position or in removal'
    return allowed
      ? `It may be closed as ${outcome}: ${ways}.`
      : `It may not be closed as ${outcome}: ${ways}.`
  },
  changes: ({ onlyRemoval }) =>
    onlyRemoval
      ? ['Without a second such rating, reassignment or transfer within the SES would also close it.']
      : ['A second such rating within the years would leave removal alone.'],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 4314(b)(3)', '5 USC 4314(b)(4)'],
      summary:
        'An unsatisfactory rating ends in reassignment or transfer within the SES, or in removal from it. Where two ratings require the removal, nothing else closes the case. Leaving the executive in place never does.',
      apply({ removalIsRequired: onlyRemoval, caseOutcome: outcome }, note): Answer {
        const allowed = onlyRemoval
          ? note.test('The executive is removed from the SES', outcome === 'removed', '5 USC 4314(b)')
          : note.test(
              'The executive goes to another SES position or is removed',
              outcome !== 'retained',
              '5 USC 4314(b)(3)',
            )
        return { allowed, outcome, onlyRemoval }
      },
    },
  ],
})
