import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { bothQualifications } from './both-qualifications.ts'

const on = day('2019-08-01')
const scopes = ['component:ICE', 'department:DHS'] as const
const both = { executiveSetMet: true, technicalSetMet: true } as const

export const bothQualificationsCases = casesOf(bothQualifications, [
  {
    name: 'Both sets',
    on,
    proves: ['S4-Q.a-2', 'S2-3-4', 'S2-3-5'],
    facts: both,
    gives: { allowed: true },
  },
  {
    name: 'The technical set alone',
    on,
    proves: ['S4-Q.a-2', 'S2-3-4'],
    facts: { ...both, executiveSetMet: false },
    gives: { allowed: false, missing: ['the executive qualifications'] },
  },
  {
    name: 'The executive set alone',
    on,
    proves: ['S4-Q.a-2', 'S2-3-5'],
    facts: { ...both, technicalSetMet: false },
    gives: { allowed: false, missing: ['the technical qualifications of the position'] },
  },
  {
    name: 'At ICE, with OPM’s minimum',
    on,
    scopes,
    proves: ['S0-3.12'],
    facts: { ...both, opmMinimumMet: true },
    gives: { allowed: true },
  },
  {
    name: 'At ICE, below OPM’s minimum',
    on,
    scopes,
    proves: ['S0-3.12'],
    facts: { ...both, opmMinimumMet: false },
    gives: { allowed: false, missing: ['OPM’s minimum requirements'] },
  },
  { name: 'At ICE, the minimum not known', on, scopes, facts: both, gives: { missing: ['opmMinimumMet'] } },
  { name: 'Before the account', on: day('1991-06-30'), facts: both, gives: 'no-law' },
])
