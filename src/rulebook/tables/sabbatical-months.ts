import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** Fewest months of a sabbatical: the statute sets none, an agency may. */
export const SABBATICAL_LEAST_MONTHS = dated<number>(
  'Fewest months of a sabbatical',
  [
    { from: day('1981-07-13'), scope: 'department:State', by: '3 FAM 2762', value: 3 },
    { from: day('1981-07-13'), by: '5 USC 3396(c)(1)', value: 0 },
  ],
  'months',
)
