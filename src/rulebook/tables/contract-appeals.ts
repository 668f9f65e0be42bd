import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { dated } from '../kernel/table.ts'

/** Where it is told that members of boards of contract appeals stand outside the SES, by statutes of their own. */
export const CONTRACT_APPEALS = dated<Cite>('Place of boards of contract appeals outside the SES', [
  {
    from: day('1991-07-01'),
    by: 'OPM SES-91-04, I.C.3',
    value: 'OPM SES-91-04, I.C.3',
    standing: 'secondary',
  },
])
