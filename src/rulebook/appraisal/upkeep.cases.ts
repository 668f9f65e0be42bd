import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { upkeep } from './upkeep.ts'

const on = day('2026-11-22')
const of2005 = { executivesTrained: true, ratersTrained: true, systemEvaluated: true }
const today = { ...of2005, aggregateResultsShared: true }

export const upkeepCases = casesOf(upkeep, [
  { name: 'All of it', on, proves: ['performance/PM-C14'], facts: today, gives: { allowed: true } },
  {
    name: 'The results are not shown',
    on,
    proves: ['performance/PM-C14'],
    facts: { ...today, aggregateResultsShared: false },
    gives: { allowed: false, missing: ['the results in the aggregate for executives to see'] },
  },
  {
    name: 'Nobody is trained, nothing evaluated',
    on,
    proves: ['performance/PM-C14'],
    facts: { ...today, executivesTrained: false, ratersTrained: false, systemEvaluated: false },
    gives: { allowed: false },
  },
  {
    name: 'In 2005',
    on: day('2005-10-01'),
    proves: ['performance/PM-C14'],
    facts: of2005,
    gives: { allowed: true },
  },
  { name: 'Nothing known of the results', on, facts: of2005, gives: { missing: ['aggregateResultsShared'] } },
  { name: 'Before the rule of 2000', on: day('2000-11-12'), facts: today, gives: 'no-law' },
])
