import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'
import { ICE_FUNCTIONS_NEEDED } from '../offices/ice-1056-1.ts'

/** Whether an SES position needs one or all of the five functions that the statute lists. */
export const FUNCTIONS_NEEDED = dated<1 | 5>(
  'Number of the five functions that are needed',
  [ICE_FUNCTIONS_NEEDED, { from: day('1979-07-13'), by: '5 USC 3132(a)(2)', value: 1 }],
  'functions',
)
