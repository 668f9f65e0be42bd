import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { applicationMethod } from './application-method.ts'

const on = day('2026-11-22')
const resume = {
  applicationMethod: 'resume',
  applicationPages: 2,
  technicalNarrative: false,
  executiveAssessment: true,
  politicalLeadersInvolved: true,
} as const

export const applicationMethodCases = casesOf(applicationMethod, [
  {
    name: 'A resume of two pages, with an assessment',
    on,
    proves: ['staffing/MST-08'],
    facts: resume,
    gives: { allowed: true },
  },
  {
    name: 'Three pages',
    on,
    proves: ['staffing/MST-08'],
    facts: { ...resume, applicationPages: 3 },
    gives: { allowed: false, missing: ['at most 2 pages'] },
  },
  { name: 'One page', on, facts: { ...resume, applicationPages: 1 }, gives: { allowed: true } },
  {
    name: 'With a technical narrative, no assessment and no political leadership',
    on,
    proves: ['staffing/MST-08'],
    facts: {
      ...resume,
      technicalNarrative: true,
      executiveAssessment: false,
      politicalLeadersInvolved: false,
    },
    gives: {
      allowed: false,
      missing: [
        'no separate narrative on technical qualifications',
        'a validated executive assessment',
        'political leadership involved throughout',
      ],
    },
  },
  {
    name: 'On 30 September 2025 the assessment was not asked for yet',
    on: day('2025-09-30'),
    proves: ['staffing/MST-08'],
    facts: { applicationMethod: 'resume', applicationPages: 2, technicalNarrative: false },
    gives: { allowed: true },
  },
  {
    name: 'An essay on 29 May 2025: ended at once',
    on: day('2025-05-29'),
    proves: ['staffing/MST-08'],
    facts: {
      applicationMethod: 'narrative of qualifications',
      applicationPages: 10,
      technicalNarrative: false,
    },
    gives: { allowed: false, missing: ['an application by resume alone', 'at most 2 pages'] },
  },
  {
    name: 'An essay of ten pages the day before',
    on: day('2025-05-28'),
    proves: ['staffing/MST-09'],
    facts: { applicationMethod: 'narrative of qualifications', applicationPages: 10 },
    gives: { allowed: true },
  },
  {
    name: 'Eleven pages',
    on: day('2025-05-28'),
    proves: ['staffing/MST-09'],
    facts: { applicationMethod: 'narrative of qualifications', applicationPages: 11 },
    gives: { allowed: false },
  },
  {
    name: 'An accomplishment record in 2016',
    on: day('2016-03-11'),
    proves: ['staffing/MST-09'],
    facts: { applicationMethod: 'accomplishment record', applicationPages: 12 },
    gives: { allowed: true },
  },
  {
    name: 'The technical narrative is not known',
    on: day('2025-05-29'),
    facts: { applicationMethod: 'resume', applicationPages: 2 },
    gives: { missing: ['technicalNarrative'] },
  },
  { name: 'Before the guidance', on: day('2016-03-10'), facts: resume, gives: 'no-law' },
])
