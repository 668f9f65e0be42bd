import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { programContent } from './program-content.ts'

const on = day('2015-06-01')
const whole = {
  programMonths: 12,
  programArea: 'civil service',
  meritStaffed: true,
  planApprovedByErb: true,
  trainingHours: 80,
  trainingReachesOut: true,
  assignmentMonths: 4,
  continuousDays: 90,
  executiveLevelDuties: true,
  mentorSuitable: true,
  erbOversees: true,
} as const
const proves = ['staffing/CDP-02']

export const programContentCases = casesOf(programContent, [
  {
    name: 'The least of everything',
    on,
    proves: ['staffing/CDP-02', 'S0-3.2', 'S2-12-1', 'S2-12-2'],
    facts: whole,
    gives: { allowed: true, missing: [] },
  },
  { name: 'Eleven months', on, proves, facts: { ...whole, programMonths: 11 }, gives: { allowed: false } },
  {
    name: '24 months: there is no longest time',
    on,
    proves,
    facts: { ...whole, programMonths: 24 },
    gives: { allowed: true },
  },
  {
    name: '79 hours of training',
    on,
    proves: ['staffing/CDP-02', 'S0-3.2', 'S2-12-2'],
    facts: { ...whole, trainingHours: 79 },
    gives: { allowed: false, missing: ['at least 80 hours of formal training'] },
  },
  { name: '81 hours', on, facts: { ...whole, trainingHours: 81 }, gives: { allowed: true } },
  {
    name: 'Three months of assignment',
    on,
    proves,
    facts: { ...whole, assignmentMonths: 3 },
    gives: { allowed: false },
  },
  {
    name: '89 continuous days',
    on,
    proves: ['staffing/CDP-02', 'S0-3.2'],
    facts: { ...whole, continuousDays: 89 },
    gives: { allowed: false, missing: ['90 continuous days in a substantially different position'] },
  },
  { name: '91 continuous days', on, facts: { ...whole, continuousDays: 91 }, gives: { allowed: true } },
  {
    name: 'Open to the agency alone',
    on,
    proves,
    facts: { ...whole, programArea: 'agency only' },
    gives: { allowed: false },
  },
  {
    name: 'Participants who were not selected by merit staffing',
    on,
    proves: ['staffing/CDP-02', 'S2-12-1'],
    facts: { ...whole, meritStaffed: false },
    gives: { allowed: false },
  },
  {
    name: 'No approved plan',
    on,
    proves,
    facts: { ...whole, planApprovedByErb: false },
    gives: { allowed: false },
  },
  {
    name: 'Training inside alone',
    on,
    proves,
    facts: { ...whole, trainingReachesOut: false },
    gives: { allowed: false },
  },
  {
    name: 'No executive level',
    on,
    proves,
    facts: { ...whole, executiveLevelDuties: false },
    gives: { allowed: false },
  },
  {
    name: 'No suitable mentor',
    on,
    proves,
    facts: { ...whole, mentorSuitable: false },
    gives: { allowed: false },
  },
  { name: 'No oversight', on, proves, facts: { ...whole, erbOversees: false }, gives: { allowed: false } },
  {
    name: 'An assignment outside the Government, documented',
    on,
    proves,
    facts: { ...whole, nonFederalAssignment: true, erbDocumented: true },
    gives: { allowed: true },
  },
  {
    name: 'An assignment outside the Government, not documented',
    on,
    proves,
    facts: { ...whole, nonFederalAssignment: true, erbDocumented: false },
    gives: { allowed: false },
  },
  {
    name: 'In the autumn of 2025',
    on: day('2025-09-01'),
    proves: ['staffing/CDP-03'],
    facts: whole,
    gives: { allowed: true },
  },
  {
    name: 'In 2026, while the final rule is not at hand',
    on: day('2026-11-22'),
    proves: ['staffing/CDP-03'],
    facts: whole,
    gives: { allowed: true },
  },
  {
    name: 'The Board’s documentation is not known',
    on,
    facts: { ...whole, nonFederalAssignment: true },
    gives: { missing: ['erbDocumented'] },
  },
  { name: 'Before the rule', on: day('2009-12-09'), facts: whole, gives: 'no-law' },
])
