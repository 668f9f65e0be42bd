import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

/** Whether saved pay must end. */
type Answer = { required: boolean; event: FactValue<'savedPayEvent'> }

/** What ends saved pay. */
export const savedPayEnds = rule({
  id: 'removal/saved-pay-ends',
  asks: 'Must the saved pay end?',
  needs: ['savedPayEvent'],
  says: ({ required, event }: Answer) => `${required ? 'Saved pay ends' : 'Saved pay goes on'}: ${event}.`,
  changes: ({ required }) =>
    required
      ? ['A move to another worksite alone would not end it.']
      : [
          'A break of a work day, a demotion for cause or at one’s own request, or an equal or higher rate would end it.',
        ],
  law: [
    {
      from: day('2005-05-01'),
      by: ['5 CFR 359.705'],
      summary:
        'Saved pay ends with a break in service of a work day or more, a demotion for performance or conduct or at the executive’s own request, entitlement to an equal or higher rate, or when the grade’s maximum reaches it.',
      apply({ savedPayEvent: event }, note): Answer {
        const required = note.anyOf([
          [
            'There is a break in service of at least a work day',
            event === 'break in service of a work day or more',
            '5 CFR 359.705',
          ],
          [
            'The executive is demoted for performance or conduct',
            event === 'demotion for performance or conduct',
            '5 CFR 359.705',
          ],
          ['The executive asked for a demotion', event === 'demotion at own request', '5 CFR 359.705'],
          [
            'An equal or higher rate is due',
            event === 'entitlement to an equal or higher rate',
            '5 CFR 359.705',
          ],
          [
            'The grade’s maximum has reached the saved rate',
            event === 'saved rate no higher than the maximum',
            '5 CFR 359.705',
          ],
        ])
        return { required, event }
      },
    },
  ],
})
