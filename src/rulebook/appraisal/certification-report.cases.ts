import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certificationReport } from './certification-report.ts'

const on = day('2020-05-01')
const full = {
  periodEndedInCertifiedYear: true,
  reportsRatings: true,
  reportsPay: true,
  reportsAwards: true,
  reportsAggregate: true,
} as const

export const certificationReportCases = casesOf(certificationReport, [
  {
    name: 'All four summaries',
    on,
    proves: ['performance/PM-E07'],
    facts: full,
    gives: { allowed: true, due: true },
  },
  {
    name: 'Lump sums carried over are left out of aggregate compensation',
    on,
    proves: ['performance/PM-E07'],
    facts: { ...full, reportsAggregate: false },
    gives: { allowed: false, lacking: ['aggregate compensation is left out'] },
  },
  {
    name: 'Ratings, pay and awards are left out',
    on,
    proves: ['performance/PM-E07'],
    facts: { ...full, reportsRatings: false, reportsPay: false, reportsAwards: false },
    gives: { allowed: false },
  },
  {
    name: 'The period ended in a year without certification',
    on,
    proves: ['performance/PM-E07'],
    facts: { periodEndedInCertifiedYear: false },
    gives: { allowed: true, due: false },
  },
  {
    name: 'Nothing is known of the awards',
    on,
    facts: { ...full, reportsAwards: undefined },
    gives: { missing: ['reportsAwards'] },
  },
  { name: 'Before the regulations', on: day('2004-07-28'), facts: full, gives: 'no-law' },
])
