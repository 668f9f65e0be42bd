import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { dated } from '../kernel/table.ts'

/** Where it is written that OPM approves each noncareer appointment. */
export const NONCAREER_APPROVAL = dated<Cite>('Approval of each noncareer appointment by OPM', [
  {
    from: day('2015-01-01'),
    by: '5 CFR 317.601(b)',
    value: '5 CFR 317.601(b)',
    also: [
      {
        by: 'SEA primer',
        says: 'The White House approves noncareer appointments.',
        governs: false,
        why: 'That is practice; statute and regulation ask for OPM’s approval of each use.',
      },
    ],
  },
  { from: day('1995-02-02'), by: '5 CFR 317.601(b)', value: '5 CFR 317.601(b)' },
  { from: day('1991-07-01'), by: 'OPM SES-91-04, III.B.2', value: 'OPM SES-91-04, III.B.2' },
  { from: day('1979-07-13'), by: '5 USC 3134(b)', value: '5 USC 3134(b)', standing: 'assumed' },
])
