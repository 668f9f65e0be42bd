import { day } from '../../base/dates.ts'
import type { Row } from '../kernel/table.ts'

/** At ICE the directive names the head of the department; who approves within the component is an office setting. */
export const ICE_AWARD_GRANTOR: Row<string> = {
  from: day('2019-07-31'),
  scope: 'component:ICE',
  by: 'ICE Directive 1056.1, 3.10',
  value: 'the head of the department',
  also: [
    {
      by: 'ICE Directive 1056.1, 4.1, footnote 3',
      says: 'The Director alone approves final ratings and performance awards.',
      governs: false,
      why: 'The component approves under delegation; the grant is the act of the head of the department.',
    },
    {
      by: 'DHS SES directive, IV.A',
      says: 'The Deputy Secretary oversees and validates appraisals and awards.',
      governs: false,
      why: 'Validation by the department stands beside the grant and does not replace it.',
    },
  ],
}
