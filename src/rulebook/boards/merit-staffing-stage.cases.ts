import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { meritStaffingStage } from './merit-staffing-stage.ts'

const on = day('2026-11-22')
const scopes = ['department:DHS'] as const

export const meritStaffingStageCases = casesOf(meritStaffingStage, [
  {
    name: 'Announced and reviewed: it goes on to rating',
    on,
    scopes,
    proves: ['S2-14'],
    facts: { staffingStage: 'rate', stagesDone: 2 },
    gives: { allowed: true },
  },
  {
    name: 'Not yet reviewed',
    on,
    scopes,
    proves: ['S2-14'],
    facts: { staffingStage: 'rate', stagesDone: 1 },
    gives: { allowed: false, next: 'review' },
  },
  {
    name: 'All five are done',
    on,
    scopes,
    facts: { staffingStage: 'certify', stagesDone: 5 },
    gives: { allowed: false, next: null },
  },
  {
    name: 'The stages done are not known',
    on,
    scopes,
    facts: { staffingStage: 'rate' },
    gives: { missing: ['stagesDone'] },
  },
  {
    name: 'The day before',
    on: day('2019-07-30'),
    scopes,
    facts: { staffingStage: 'rate', stagesDone: 2 },
    gives: 'no-law',
  },
])
