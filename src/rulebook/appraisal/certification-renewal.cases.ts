import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certificationRenewal } from './certification-renewal.ts'

const on = day('2020-09-30')
const full = { certificationKind: 'full', annualReportsFiled: true, complianceFound: true } as const
const provisional = { ...full, certificationKind: 'provisional' } as const

export const certificationRenewalCases = casesOf(certificationRenewal, [
  {
    name: 'A full certification with reports and compliance',
    on,
    proves: ['performance/PM-E05'],
    facts: full,
    gives: { allowed: true, renewsTo: 'full for two years' },
  },
  {
    name: 'The reports were not filed',
    on,
    proves: ['performance/PM-E05'],
    facts: { ...full, annualReportsFiled: false },
    gives: { allowed: false, lacking: ['the annual reports were not filed'] },
  },
  {
    name: 'No continued compliance',
    on,
    proves: ['performance/PM-E05'],
    facts: { ...full, complianceFound: false },
    gives: { allowed: false },
  },
  {
    name: 'Provisional after one period',
    on,
    proves: ['performance/PM-E05'],
    facts: { ...provisional, periodsUsed: 1 },
    gives: { allowed: true, renewsTo: 'provisional for a calendar year', mayBecomeFull: false },
  },
  {
    name: 'Provisional after two periods in a row',
    on,
    proves: ['performance/PM-E05'],
    facts: { ...provisional, periodsUsed: 2 },
    gives: { allowed: true, mayBecomeFull: true },
  },
  {
    name: 'In 2012: the tool filed six months before the expiry',
    on: day('2012-06-15'),
    proves: ['performance/PM-E05'],
    facts: { ...full, assessmentToolFiled: day('2012-06-14'), certificationEnds: day('2012-12-14') },
    gives: { allowed: true },
  },
  {
    name: 'In 2012: a day too late',
    on: day('2012-06-15'),
    proves: ['performance/PM-E05'],
    facts: { ...full, assessmentToolFiled: day('2012-06-15'), certificationEnds: day('2012-12-14') },
    gives: {
      allowed: false,
      lacking: ['the assessment tool was filed less than six months before the expiry'],
    },
  },
  {
    name: 'In 2012: nothing is known of the tool',
    on: day('2012-06-15'),
    facts: { ...full, certificationEnds: day('2012-12-14') },
    gives: { missing: ['assessmentToolFiled'] },
  },
  { name: 'In 2006', on: day('2006-12-01'), facts: full, gives: { allowed: true } },
  { name: 'Before the regulations', on: day('2004-07-28'), facts: full, gives: 'no-law' },
  {
    name: 'A provisional certification, the periods used not told',
    on: day('2020-09-30'),
    facts: { certificationKind: 'provisional', annualReportsFiled: true, complianceFound: true },
    gives: { allowed: true },
  },
])
