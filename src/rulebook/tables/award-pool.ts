import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** The greater of two shares: of all career rates together, and of their average. In basis points. */
type PoolShares = { ofPayroll: number; ofAverage: number }

/** The limit that the statute sets to the performance awards of an agency in a fiscal year. */
export const AWARD_POOL = dated<PoolShares>(
  'Statutory limit on performance awards',
  [
    { from: day('1998-10-21'), by: '5 USC 5384(b)(3)', value: { ofPayroll: 10_00, ofAverage: 20_00 } },
    { from: day('1985-02-06'), by: '5 USC 5384(b)(3)', value: { ofPayroll: 3_00, ofAverage: 15_00 } },
  ],
  'percent',
)

/**
 * The limit that the administration set below the statute: a share of career payroll in basis points, with the earlier
 * year's spending as a further limit where one is named. `null` where there is none.
 */
type SpendingCap = { share: number; earlierYear: boolean } | null

/** Administrative limits; the memoranda of fiscal 2015 and 2016 were not found. */
export const AWARD_SPENDING_CAP = dated<SpendingCap>(
  'Administrative limit on performance awards',
  [
    {
      from: day('2025-08-11'),
      by: 'OPM memorandum of 11 August 2025',
      value: null,
      standing: 'secondary',
      also: [
        {
          by: 'EO 13714',
          says: 'Agencies may spend 7.5% of career salaries from fiscal year 2017 on.',
          governs: false,
          why: 'The memorandum takes the place of all earlier guidance on awards; no formal end of the figure was found.',
        },
      ],
    },
    {
      from: day('2016-10-01'),
      by: 'OMB M-16-22',
      value: { share: 7_50, earlierYear: false },
      standing: 'secondary',
    },
    {
      from: day('2014-10-01'),
      known: day('2015-01-01'),
      by: 'SEA primer, cash awards',
      value: { share: 5_00, earlierYear: false },
      standing: 'secondary',
      also: [
        {
          by: 'Accounts of the spending limits on awards',
          says: 'For fiscal years 2015 and 2016 the limit was 4.8%.',
          governs: false,
          why: 'The memoranda of those years were not found; the figure printed in 2015 is kept until they are.',
        },
      ],
    },
    {
      from: day('2013-10-01'),
      known: day('2013-11-01'),
      by: 'OPM and OMB memorandum of 1 November 2013',
      value: { share: 5_00, earlierYear: true },
      standing: 'secondary',
      also: [
        {
          by: 'Accounts of the spending limits on awards',
          says: 'The agency’s share of sequestration comes off as well.',
          governs: false,
          why: 'The shares of the agencies are not on record; an office enters its own limit.',
        },
      ],
    },
    {
      from: day('2012-10-01'),
      by: 'Sequestration guidance for fiscal year 2013',
      value: { share: 0, earlierYear: false },
      standing: 'secondary',
    },
    {
      from: day('2011-06-10'),
      by: 'OPM and OMB memorandum of 10 June 2011',
      value: { share: 5_00, earlierYear: true },
      standing: 'secondary',
    },
    { from: day('1985-02-06'), by: '5 USC 5384(b)(3)', value: null },
  ],
  'percent',
)
