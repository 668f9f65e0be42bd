import { type Authority, memorandum, replaced } from './authority.ts'

/** Memoranda of the Office of Personnel Management and the Office of Management and Budget. */
export const MEMORANDA = {
  'CPM 97-15': memorandum('Pay adjustments for January 1998', '1998-01-04'),
  'CPM 2004-21': memorandum('Certification of appraisal systems and the higher limits on pay', '2004-01-01'),
  'CPM 2018-02': memorandum('Freeze of the pay of senior political appointees, 2018', '2018-01-01'),
  'OMB M-16-22': memorandum('Implementing Executive Order 13714', '2016-10-01'),
  'OPM and OMB memorandum of 1 November 2013': memorandum(
    'Guidance on awards for fiscal year 2014',
    '2013-11-01',
  ),
  'OPM and OMB memorandum of 10 June 2011': replaced(
    memorandum('Guidance on awards for fiscal years 2011 and 2012', '2011-06-10'),
    'OPM and OMB memorandum of 1 November 2013',
  ),
  'OPM memorandum MSG-068b': memorandum(
    'Annual report on SES ratings and awards for fiscal year 2002',
    '2002-10-01',
  ),
  'OPM QRB memorandum 2004': replaced(
    memorandum(
      'Moratorium on Qualifications Review Board cases during a change of agency head, December 2004',
      '2004-12-21',
    ),
    'OPM QRB memorandum 2013',
    '2013-02-01',
  ),
  'OPM QRB memorandum 2006': memorandum(
    'Time limit for submitting cases to the Qualifications Review Board, about 2006; its day is not at hand',
    '2006-01-01',
  ),
  'OPM memorandum of 5 January 2026': memorandum(
    'Call for nominations for the Presidential rank awards of fiscal year 2026',
    '2026-01-05',
  ),
  'OPM memorandum of 19 December 2008': memorandum(
    'Certification terms under the Senior Professional Performance Act',
    '2008-12-19',
  ),
  'OPM transition memorandum 2009': memorandum(
    'Temporary transition appointing authorities for the Senior Executive Service, January 2009',
    '2009-01-01',
  ),
  'OPM memorandum of 8 April 2011': memorandum(
    'Certification of SES and senior professional appraisal systems',
    '2011-04-08',
  ),
  'OPM memorandum of 4 January 2012': replaced(
    memorandum(
      'Governmentwide basic appraisal system for the Senior Executive Service, issued with OMB',
      '2012-01-04',
    ),
    'OPM memorandum of 25 February 2025',
  ),
  'OPM QRB memorandum 2013': replaced(
    memorandum(
      'Agency moratorium on Qualifications Review Board cases, from nomination of a new head, February 2013',
      '2013-02-01',
    ),
    'OPM QRB memorandum 2019',
    '2019-08-15',
  ),
  'OPM selection memorandum 2016': memorandum(
    'Guidance on methods of selecting executives, 11 March 2016',
    '2016-03-11',
  ),
  'OPM QRB memorandum 2016': memorandum(
    'Governmentwide moratorium on Qualifications Review Board cases for the Presidential transition, 7 December 2016',
    '2016-12-07',
  ),
  'OPM QRB memorandum 2019': memorandum(
    'Modified agency-specific moratorium on Qualifications Review Board cases, 15 August 2019',
    '2019-08-15',
  ),
  'OPM QRB memorandum 2021': memorandum(
    'Governmentwide moratorium on Qualifications Review Board cases for the Presidential transition, 8 January 2021',
    '2021-01-08',
  ),
  'OPM transition memorandum 2021': memorandum(
    'Temporary transition appointing authorities for the Senior Executive Service, 12 January 2021, amended 8 March 2021',
    '2021-01-12',
  ),
  'OPM memorandum of 17 January 2025': replaced(
    memorandum(
      'Updated executive core qualifications, planned for 1 July 2025 and replaced before',
      '2025-01-17',
    ),
    'OPM hiring memorandum 2025',
  ),
  'OPM memorandum of 25 February 2025': memorandum(
    'New SES appraisal system from fiscal year 2026, with its form and guidance',
    '2025-02-25',
  ),
  'OPM memorandum of 11 August 2025': memorandum(
    'Performance award budgets for fiscal year 2025',
    '2025-08-11',
  ),
  'OPM bulletin on SES rating levels': memorandum(
    'Limit on the share of ratings at levels 4 and 5, with the rule in force from 15 October 2025',
    '2025-10-15',
  ),
  'OPM annual SES data call': memorandum(
    'Yearly collection of SES and senior professional ratings, pay and awards',
    '2017-10-01',
  ),
  'OPM redesignation memoranda 2025': memorandum(
    'Designation of career reserved positions as general: memoranda of 4 and 5 February and later in February 2025',
    '2025-02-04',
  ),
  'OPM hiring memorandum 2025': memorandum(
    'Hiring and talent development for the Senior Executive Service, 29 May 2025',
    '2025-05-29',
  ),
  'Presidential memorandum of 3 August 2010': memorandum(
    'Freeze on discretionary awards of political appointees',
    '2010-08-03',
  ),
  'Sequestration guidance for fiscal year 2013': memorandum(
    'Guidance on discretionary spending under sequestration',
    '2012-10-01',
  ),
  'OPM memorandum of 1 December 2025': memorandum('Guidance on SES Reassignments', '2025-12-01'),
} as const satisfies Record<string, Authority>
