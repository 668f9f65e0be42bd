import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'
import { ICE_AWARD_GRANTOR } from '../offices/ice-awards.ts'

/** Who decides on a performance award. */
export const AWARD_GRANTOR = dated<string>('Who decides on performance awards', [
  ICE_AWARD_GRANTOR,
  {
    from: day('2004-12-06'),
    by: '5 CFR 534.405(a)(4)',
    value: 'the agency head',
    also: [
      {
        by: 'OPM SES-91-04, VI.B',
        says: 'The agency head or a designee makes awards.',
        governs: false,
        why: 'The regulation gives the agency head the final word; whether the power was passed on is a matter of delegation.',
      },
    ],
  },
  { from: day('1991-07-01'), by: 'OPM SES-91-04, VI.B', value: 'the agency head or a designee' },
  { from: day('1979-07-13'), by: '5 USC 5384(b)(2)', value: 'the agency head' },
])
