import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { endNoncareerOrLimited } from './end-noncareer-or-limited.ts'

const on = day('2025-01-20')
const noncareer = {
  appointmentType: 'noncareer',
  noticeReceived: day('2025-01-17'),
  effectiveDate: day('2025-01-18'),
} as const

export const endNoncareerOrLimitedCases = casesOf(endNoncareerOrLimited, [
  {
    name: 'A noncareer appointee, a day after the notice',
    on,
    proves: ['performance/PM-S22', 'staffing/APT-10', 'S3-NC-6', 'S4-IX.B.1'],
    facts: noncareer,
    gives: { allowed: true, firstLawful: day('2025-01-18') },
  },
  {
    name: 'On the day of the notice',
    on,
    proves: ['staffing/APT-10'],
    facts: { ...noncareer, effectiveDate: day('2025-01-17') },
    gives: { allowed: false, missing: ['the notice came less than a day before'] },
  },
  {
    name: 'Two days after it',
    on,
    facts: { ...noncareer, effectiveDate: day('2025-01-19') },
    gives: { allowed: true },
  },
  {
    name: 'A limited appointee who is not covered, for discipline',
    on,
    proves: ['staffing/APT-10', 'S4-IX.B.1'],
    facts: { ...noncareer, appointmentType: 'limited-term', endIsDisciplinary: true },
    gives: { allowed: true },
  },
  {
    name: 'A covered limited appointee, for discipline',
    on,
    proves: ['staffing/APT-10'],
    facts: {
      ...noncareer,
      appointmentType: 'limited-emergency',
      coveredByAdverseActions: true,
      endIsDisciplinary: true,
    },
    gives: { allowed: false, firstLawful: null, missing: ['the procedure for adverse actions applies'] },
  },
  {
    name: 'A covered limited appointee, for another reason',
    on,
    facts: {
      ...noncareer,
      appointmentType: 'limited-term',
      coveredByAdverseActions: true,
      endIsDisciplinary: false,
    },
    gives: { allowed: true },
  },
  {
    name: 'A career appointee is removed by other rules',
    on,
    facts: { ...noncareer, appointmentType: 'career' },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'In 1991',
    on,
    proves: ['performance/PM-S22', 'S4-IX.B.1'],
    facts: { ...noncareer, noticeReceived: day('1991-07-01'), effectiveDate: day('1991-07-02') },
    gives: { allowed: true },
  },
  {
    name: 'Covered, and the reason is not known',
    on,
    facts: { ...noncareer, appointmentType: 'limited-term', coveredByAdverseActions: true },
    gives: { missing: ['endIsDisciplinary'] },
  },
  {
    name: 'Notice before the regulation',
    on,
    facts: { ...noncareer, noticeReceived: day('1980-09-18') },
    gives: 'no-law',
  },
  {
    name: 'A limited-term appointee, a day after the notice',
    on: day('2025-01-20'),
    facts: {
      appointmentType: 'limited-term',
      noticeReceived: day('2025-01-17'),
      effectiveDate: day('2025-01-18'),
    },
    gives: { allowed: true },
  },
  {
    name: 'Coverage by the adverse actions does not help a noncareer appointee',
    on: day('2025-01-20'),
    facts: {
      appointmentType: 'noncareer',
      noticeReceived: day('2025-01-17'),
      effectiveDate: day('2025-01-18'),
      coveredByAdverseActions: true,
    },
    gives: { allowed: true },
  },
])
