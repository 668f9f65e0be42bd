import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { dated } from '../kernel/table.ts'

/** Where it is written what an equivalent position is: comparable in duties and in pay, under any pay system. */
export const EQUIVALENT_POSITION = dated<Cite>('Meaning of an equivalent position', [
  { from: day('1980-09-19'), by: '5 CFR 214.201', value: '5 CFR 214.201' },
  { from: day('1979-07-13'), by: '5 USC 3132(a)(2)', value: '5 USC 3132(a)(2)', standing: 'assumed' },
])
