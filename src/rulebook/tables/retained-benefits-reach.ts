import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** Which appointments let a career executive keep SES benefits. */
export const RETAINED_BENEFITS_REACH = dated<'Executive Schedule' | 'Senate-confirmed'>(
  'Appointments that let a career executive keep SES benefits',
  [
    { from: day('1986-11-01'), known: day('1990-07-17'), by: 'PL 101-335', value: 'Executive Schedule' },
    { from: day('1979-07-13'), by: '5 USC 3392(c)(1)', value: 'Senate-confirmed' },
  ],
)
