import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'
import { DHS_SUPERVISORY_SHARE } from '../offices/dhs.ts'

/** The least share of working time spent supervising others than personal assistants, in basis points; 0 where none is named. */
export const SUPERVISORY_SHARE = dated<number>(
  'Least share of time spent supervising',
  [DHS_SUPERVISORY_SHARE, { from: day('1979-07-13'), by: '5 USC 3132(a)(2)(D)', value: 0 }],
  'percent',
)
