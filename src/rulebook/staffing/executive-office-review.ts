import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** Nobody in the Executive Office of the President reviews SES appointments of an independent regulatory commission. */
export const executiveOfficeReview = rule({
  id: 'staffing/executive-office-review',
  asks: 'May the Executive Office of the President review or approve this SES appointment or removal?',
  needs: ['independentCommission'],
  says: ({ allowed }: { allowed: boolean }) =>
    allowed
      ? 'The statute does not bar it: the agency is no independent regulatory commission.'
      : 'It may not, directly or indirectly: the agency is an independent regulatory commission.',
  changes: ({ allowed }) => [
    allowed
      ? 'Were the agency an independent regulatory commission, it would be barred.'
      : 'Were the agency no independent regulatory commission, the statute would not bar it.',
  ],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3392(d)'],
      summary:
        'Appointments to and removals from SES positions of an independent regulatory commission are not subject to review or approval within the Executive Office of the President.',
      apply: ({ independentCommission }, note) => ({
        allowed: note.test(
          'The agency is no independent regulatory commission',
          !independentCommission,
          '5 USC 3392(d)',
        ),
      }),
    },
  ],
})
