import { day } from '../../base/dates.ts'
import type { Row } from '../kernel/table.ts'

/**
 * A quarter of the working time supervising, in basis points. The briefing bears no date: the row is dated as the
 * component's directive beside which it is used, and that is our choice.
 */
export const DHS_SUPERVISORY_SHARE: Row<number> = {
  from: day('2019-07-31'),
  scope: 'department:DHS',
  by: 'USCIS SES briefing, slide 6',
  value: 25_00,
  standing: 'assumed',
  also: [
    {
      by: '5 USC 3132(a)(2)(D)',
      says: 'The statute asks that employees be supervised and names no share of the time.',
      governs: false,
      why: 'The office may switch the share on or off; the figure is kept either way.',
    },
    {
      by: 'ICE Directive 1056.1, 3.15',
      says: 'The component’s directive names no share of the time either.',
      governs: false,
      why: 'It is silent on the share, so the department’s setting decides.',
    },
  ],
}
