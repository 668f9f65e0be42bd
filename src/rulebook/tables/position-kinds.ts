import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { dated } from '../kernel/table.ts'

/** Where it is written that SES positions are managerial, supervisory or policy ones. */
export const POSITION_KINDS = dated<Cite>('Kinds of position that the SES takes', [
  { from: day('1991-07-01'), by: 'OPM SES-91-04, I.B', value: 'OPM SES-91-04, I.B' },
  { from: day('1979-07-13'), by: '5 USC 3132(a)(2)', value: '5 USC 3132(a)(2)', standing: 'assumed' },
])
