import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { participantPlacement } from './participant-placement.ts'

const on = day('2015-06-01')
const outsider = {
  participantHasStatus: false,
  underScheduleB: true,
  scheduleBMonths: 36,
  fullTimeDevelopment: true,
  regularWork: false,
} as const
const employee = { participantHasStatus: true, movesFromOwnPosition: false, ofAnotherAgency: false } as const
const proves = ['staffing/CDP-02']

export const participantPlacementCases = casesOf(participantPlacement, [
  {
    name: 'Without status, under Schedule B for three years',
    on,
    proves,
    facts: outsider,
    gives: { allowed: true },
  },
  {
    name: 'For 37 months',
    on,
    proves,
    facts: { ...outsider, scheduleBMonths: 37 },
    gives: { allowed: false },
  },
  { name: 'For 35 months', on, facts: { ...outsider, scheduleBMonths: 35 }, gives: { allowed: true } },
  {
    name: 'Another appointment',
    on,
    proves,
    facts: { ...outsider, underScheduleB: false },
    gives: { allowed: false },
  },
  {
    name: 'Part-time',
    on,
    proves,
    facts: { ...outsider, fullTimeDevelopment: false },
    gives: { allowed: false },
  },
  {
    name: 'For regular work',
    on,
    proves,
    facts: { ...outsider, regularWork: true },
    gives: { allowed: false },
  },
  { name: 'With status, in the own position', on, proves, facts: employee, gives: { allowed: true } },
  {
    name: 'Moved with consent',
    on,
    proves,
    facts: { ...employee, movesFromOwnPosition: true, employerConsents: true },
    gives: { allowed: true },
  },
  {
    name: 'Moved without consent',
    on,
    proves,
    facts: { ...employee, movesFromOwnPosition: true, employerConsents: false },
    gives: { allowed: false },
  },
  {
    name: 'From another agency, with a memorandum',
    on,
    proves,
    facts: { ...employee, ofAnotherAgency: true, memorandumSigned: true },
    gives: { allowed: true },
  },
  {
    name: 'From another agency, without one',
    on,
    proves,
    facts: { ...employee, ofAnotherAgency: true, memorandumSigned: false },
    gives: { allowed: false },
  },
  {
    name: 'The consent is not known',
    on,
    facts: { ...employee, movesFromOwnPosition: true },
    gives: { missing: ['employerConsents'] },
  },
  { name: 'Before the rule', on: day('2009-12-09'), facts: employee, gives: 'no-law' },
])
