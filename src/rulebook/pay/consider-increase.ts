import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** Whether a raise must be considered after the annual rating. */
export const considerIncrease = rule({
  id: 'pay/consider-increase',
  asks: 'Must this executive be considered for an annual raise?',
  needs: ['summaryLevel'],
  says: ({ required }: { required: boolean }) =>
    required
      ? 'Required: an outstanding rating must be considered for an annual raise. None is guaranteed, and a decision to give nothing is no adjustment.'
      : 'Not required: only an outstanding rating must be considered.',
  changes: ({ required }) => (required ? [] : ['An outstanding rating must be considered.']),
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.404(b)(2)', '5 CFR 534.404(b)(3)'],
      summary:
        'An executive rated outstanding must be considered for an annual raise, within the band; those at the top in performance or contribution must receive the highest rates or adjustments. Nothing is automatic.',
      apply: ({ summaryLevel }, note) => ({
        required: note.test(
          'The annual summary rating is outstanding',
          summaryLevel === 5,
          '5 CFR 534.404(b)(2)',
        ),
      }),
    },
  ],
})
