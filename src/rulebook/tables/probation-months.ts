import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** Months of SES probation in the Department of Defense. */
export const DEFENSE_PROBATION_MONTHS = dated<number>(
  'Months of probation in the Department of Defense',
  [
    { from: day('2022-12-31'), by: 'PL 117-81, section 1106', value: 12, standing: 'recalled' },
    { from: day('2015-11-25'), by: '10 USC 1599e', value: 24 },
    { from: day('1979-07-13'), by: '5 USC 3393(d)', value: 12 },
  ],
  'months',
)
