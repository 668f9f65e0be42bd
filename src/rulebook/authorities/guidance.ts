import { day } from '../../base/dates.ts'
import { type Authority, guidance } from './authority.ts'

/** Guidance, memoranda and accounts that do not bind. */
export const GUIDANCE = {
  'OPM SES-91-04': guidance('Features of the Senior Executive Service, July 1991', '1991-07-01'),
  'OPM SES Desk Guide': guidance('Senior Executive Service Desk Guide, December 2020', '2020-12-01'),
  'SEA primer': guidance(
    'The Senior Executive Service: A Management Primer, Senior Executives Association, 2015',
    '2015-01-01',
  ),
  // It bears no date: cited from the first day of the row that uses it.
  'USCIS SES briefing': guidance(
    'Preparing for the Senior Executive Service, briefing of U.S. Citizenship and Immigration Services, undated',
    '2019-07-31',
  ),
  'Cadre practice': {
    title: 'A choice of this system on a point that no source settles; an office may choose otherwise',
    level: 'guidance',
    from: day('1979-07-13'),
  },
} as const satisfies Record<string, Authority>
