import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** What the ceilings on noncareer and limited appointments are a share of. */
export const CEILING_BASE = dated<'allocation'>('Allocated positions as the base of these ceilings', [
  { from: day('2020-12-01'), by: 'OPM SES Desk Guide, chapter 3', value: 'allocation' },
  { from: day('1991-07-01'), by: 'OPM SES-91-04, III.B', value: 'allocation' },
  { from: day('1979-07-13'), by: '5 USC 3134', value: 'allocation', standing: 'assumed' },
])
