import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { closing } from './closing.ts'

const on = day('2020-02-01')

export const closingCases = casesOf(closing, [
  {
    name: 'One unsatisfactory rating, left in place',
    on,
    proves: ['S3-Pay-7', 'S4-IX.A.2-1', 'staffing/RMV-10'],
    facts: { removalIsRequired: false, caseOutcome: 'retained' },
    gives: { allowed: false },
  },
  {
    name: 'One unsatisfactory rating, reassigned',
    on,
    proves: ['S3-Pay-7', 'S4-IX.A.2-1', 'staffing/RMV-10'],
    facts: { removalIsRequired: false, caseOutcome: 'reassigned' },
    gives: { allowed: true, onlyRemoval: false },
  },
  {
    name: 'One unsatisfactory rating, transferred',
    on,
    proves: ['staffing/RMV-10'],
    facts: { removalIsRequired: false, caseOutcome: 'transferred' },
    gives: { allowed: true },
  },
  {
    name: 'One unsatisfactory rating, removed',
    on,
    proves: ['S3-Pay-7'],
    facts: { removalIsRequired: false, caseOutcome: 'removed' },
    gives: { allowed: true },
  },
  {
    name: 'Two ratings, reassigned',
    on,
    proves: ['S4-IX.A.2-2'],
    facts: { removalIsRequired: true, caseOutcome: 'reassigned' },
    gives: { allowed: false, onlyRemoval: true },
  },
  {
    name: 'Two ratings, removed',
    on,
    proves: ['S4-IX.A.2-2'],
    facts: { removalIsRequired: true, caseOutcome: 'removed' },
    gives: { allowed: true },
  },
  {
    name: 'How it is to be closed is not known',
    on,
    facts: { removalIsRequired: true },
    gives: { missing: ['caseOutcome'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { removalIsRequired: true, caseOutcome: 'removed' },
    gives: 'no-law',
  },
])
