import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { applicantInformation } from './applicant-information.ts'

const on = day('2026-11-22')

export const applicantInformationCases = casesOf(applicantInformation, [
  ...(
    [
      'how the position is filled',
      'whether considered qualified',
      'whether referred',
      'material on own qualifications',
    ] as const
  ).map((applicantAsks) => ({
    name: `Asked: ${applicantAsks}`,
    on,
    proves: ['staffing/MST-11'],
    facts: { applicantAsks },
    gives: { allowed: true },
  })),
  {
    name: 'Asked: what a confidential source said',
    on,
    proves: ['staffing/MST-11'],
    facts: { applicantAsks: 'material that reveals a confidential source' },
    gives: { allowed: false },
  },
  {
    name: 'Asked: an appeal to OPM against the board',
    on,
    proves: ['staffing/MST-11'],
    facts: { applicantAsks: 'appeal to OPM' },
    gives: { allowed: false },
  },
  { name: 'Nothing is asked', on, facts: {}, gives: { missing: ['applicantAsks'] } },
  {
    name: 'Before the regulation',
    on: day('1989-03-07'),
    facts: { applicantAsks: 'whether referred' },
    gives: 'no-law',
  },
])
