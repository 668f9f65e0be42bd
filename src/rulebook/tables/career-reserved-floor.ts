import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** The least number of career reserved positions governmentwide. */
export const CAREER_RESERVED_FLOOR = dated<number>(
  'Governmentwide floor of career reserved positions',
  [{ from: day('1980-09-19'), by: '5 CFR 214.402(e)', value: 3571 }],
  'positions',
)
