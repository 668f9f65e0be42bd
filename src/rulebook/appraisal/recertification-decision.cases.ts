import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { recertificationDecision } from './recertification-decision.ts'

const on = day('2026-11-22')
const made = {
  recertificationDate: day('1994-06-01'),
  recertificationOutcome: 'recertified',
  threeYearsWeighed: true,
  statementOffered: true,
  boardMembers: 5,
  boardCareerMembers: 3,
  decidedByHead: true,
} as const

export const recertificationDecisionCases = casesOf(recertificationDecision, [
  {
    name: 'Recertified',
    on,
    proves: ['performance/PM-S27', 'S4-IX.A.3-4'],
    facts: made,
    gives: { allowed: true, finalBy: null },
  },
  {
    name: 'Conditionally: a year to the final decision',
    on,
    proves: ['performance/PM-S27', 'S4-IX.A.3-5'],
    facts: { ...made, recertificationOutcome: 'conditionally recertified' },
    gives: { allowed: true, finalBy: day('1995-06-01') },
  },
  {
    name: 'Not recertified',
    on,
    proves: ['performance/PM-S27', 'S4-IX.A.3-4', 'staffing/RMV-14'],
    facts: { ...made, recertificationOutcome: 'not recertified' },
    gives: {
      allowed: true,
      follows:
        'The executive is removed from the Service, with an appeal to the Merit Systems Protection Board and placement in a position at GS-15 or above.',
    },
  },
  {
    name: 'The supervisor did not weigh three years',
    on,
    proves: ['performance/PM-S27', 'S4-IX.A.3-2'],
    facts: { ...made, threeYearsWeighed: false },
    gives: { allowed: false },
  },
  {
    name: 'A board of two in four',
    on,
    proves: ['S4-IX.A.3-3'],
    facts: { ...made, boardMembers: 4, boardCareerMembers: 2 },
    gives: { allowed: false, missing: ['a career majority of the board'] },
  },
  {
    name: 'No statement was taken',
    on,
    proves: ['S4-IX.A.3-3'],
    facts: { ...made, statementOffered: false },
    gives: { allowed: false },
  },
  {
    name: 'Decided by the board',
    on,
    proves: ['S4-IX.A.3-4'],
    facts: { ...made, decidedByHead: false },
    gives: { allowed: false, missing: ['the agency head’s own decision'] },
  },
  {
    name: 'Nothing known of the outcome',
    on,
    facts: { ...made, recertificationOutcome: undefined },
    gives: { missing: ['recertificationOutcome'] },
  },
  {
    name: 'After the repeal',
    on,
    proves: ['performance/PM-S27'],
    facts: { ...made, recertificationDate: day('2003-01-24') },
    gives: 'no-law',
  },
])
