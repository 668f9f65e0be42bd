import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { qualificationNarrative } from './qualification-narrative.ts'

const on = day('2019-09-03')
const scopes = ['department:DHS'] as const
const complete = {
  narrativeChallenge: true,
  narrativeContext: true,
  narrativeAction: true,
  narrativeResult: true,
} as const

export const qualificationNarrativeCases = casesOf(qualificationNarrative, [
  { name: 'All four parts', on, scopes, proves: ['S2-15'], facts: complete, gives: { allowed: true } },
  {
    name: 'Challenge and result alone',
    on,
    scopes,
    proves: ['S2-15'],
    facts: { ...complete, narrativeContext: false, narrativeAction: false },
    gives: { allowed: false, missing: ['the context', 'the action'] },
  },
  {
    name: 'Context and action alone',
    on,
    scopes,
    facts: { ...complete, narrativeChallenge: false, narrativeResult: false },
    gives: { allowed: false, missing: ['the challenge', 'the result'] },
  },
  {
    name: 'A result without a number is complete',
    on,
    scopes,
    proves: ['S2-15'],
    facts: { ...complete, resultMeasured: false },
    gives: { allowed: true },
  },
  {
    name: 'The result is not known',
    on,
    scopes,
    facts: { ...complete, narrativeResult: undefined },
    gives: { missing: ['narrativeResult'] },
  },
  { name: 'The day before', on: day('2019-07-30'), scopes, facts: complete, gives: 'no-law' },
])
