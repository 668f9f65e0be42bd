import { day, type IsoDate } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** A report of one fiscal year and the day by which it is due. */
export type ReportDue = { fiscalYear: number; due: IsoDate }

/** The annual data call, by the fiscal year in which the year reported has ended; a year that is not on record has no row. */
export const DATA_CALL_DUE = dated<ReportDue>(
  'Annual data call, due date',
  [
    {
      from: day('2025-10-01'),
      until: day('2026-10-01'),
      by: 'OPM annual SES data call',
      value: { fiscalYear: 2025, due: day('2026-05-01') },
    },
    {
      from: day('2018-10-01'),
      until: day('2019-10-01'),
      by: 'OPM annual SES data call',
      standing: 'secondary',
      value: { fiscalYear: 2018, due: day('2019-05-17') },
    },
    {
      from: day('2017-10-01'),
      until: day('2018-10-01'),
      by: 'OPM annual SES data call',
      standing: 'secondary',
      value: { fiscalYear: 2017, due: day('2018-03-30') },
    },
  ],
  { fiscalYear: 'year' },
)

/** The agency’s plan for its award budget. */
export const AWARD_PLAN_DUE = dated<ReportDue>(
  'Award plan, due date',
  [
    {
      from: day('2025-08-11'),
      until: day('2025-10-01'),
      by: 'OPM memorandum of 11 August 2025',
      standing: 'secondary',
      value: { fiscalYear: 2025, due: day('2025-09-08') },
    },
  ],
  { fiscalYear: 'year' },
)

/** The report on ratings and awards that the same memorandum asks for. */
export const AWARDS_REPORT_DUE = dated<ReportDue>(
  'Ratings and awards report, due date',
  [
    {
      from: day('2025-08-11'),
      until: day('2026-10-01'),
      by: 'OPM memorandum of 11 August 2025',
      standing: 'secondary',
      value: { fiscalYear: 2025, due: day('2026-02-27') },
    },
  ],
  { fiscalYear: 'year' },
)
