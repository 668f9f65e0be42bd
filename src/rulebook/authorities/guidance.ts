import { day } from '../../base/dates.ts'
import { type Authority, guidance } from './authority.ts'

/** Guidance, memoranda and accounts that do not bind. */
export const GUIDANCE = {
  'Accounts of SES benefits': guidance('OPM’s page on the benefits of executives', '2015-01-01'),
  'Accounts of the rank awards': guidance(
    'Reports in the trade press on the years of the Presidential rank awards',
    '1979-07-13',
  ),
  'Accounts of the spending limits on awards': guidance(
    'Reports in the trade press on the administrative limits on awards',
    '2011-06-10',
  ),
  'OPM SES-91-04': guidance('Features of the Senior Executive Service, July 1991', '1991-07-01'),
  'OPM guide to executive qualifications': guidance(
    'Guide to the executive qualifications: activity areas of September 1982, core qualifications since 1997',
    '1982-09-01',
  ),
  'OPM SES Desk Guide': guidance('Senior Executive Service Desk Guide, December 2020', '2020-12-01'),
  'OPM salary tables': guidance(
    'Salary tables of OPM with their notes on the freeze of appointees’ pay',
    '2014-01-01',
  ),
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
  'General Records Schedule 2.1': guidance(
    'Records of staffing: vacancy case files and applications, as described by NARA',
    '2019-07-31',
  ),
  'General Records Schedule 2.2': guidance('Records of employee performance', '2017-01-01'),
  'OPM Form 1558': guidance('Report on SES ratings, pay and awards, June 2005', '2005-06-01'),
  'Guide to Processing Personnel Actions': guidance(
    'OPM guide with the codes of personnel actions, as it stands',
    '2025-01-01',
  ),
  'EHRI data standards': guidance(
    'Data standards of the Enterprise Human Resources Integration, as they stand',
    '2025-01-01',
  ),
} as const satisfies Record<string, Authority>
