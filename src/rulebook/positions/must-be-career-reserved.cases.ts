import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { mustBeCareerReserved } from './must-be-career-reserved.ts'

const on = day('2026-11-22')

const none = {
  inExecutiveOffice: false,
  executiveScheduleIn1978: false,
  competitiveByLaw: false,
  answersToPublic: false,
  careerNeededForTrust: false,
  positionField: 'other',
} as const

const of1978 = {
  ...none,
  executiveScheduleIn1978: true,
  competitiveByLaw: true,
  answersToPublic: true,
} as const

const agent = {
  ...none,
  positionField: 'law enforcement and compliance',
  dayToDayOperations: true,
  advocatesMajorPolicy: false,
} as const

export const mustBeCareerReservedCases = casesOf(mustBeCareerReserved, [
  {
    name: 'Day-to-day law enforcement, apart from major policy',
    on,
    proves: ['staffing/STR-06', 'S4-III.A.1.a'],
    facts: agent,
    gives: { required: true },
  },
  {
    name: 'Law enforcement with a substantial part in major controversial policy',
    on,
    proves: ['staffing/STR-06'],
    facts: { ...agent, advocatesMajorPolicy: true },
    gives: { required: false },
  },
  {
    name: 'Law enforcement that is not day-to-day operations',
    on,
    facts: { ...agent, dayToDayOperations: false },
    gives: { required: false },
  },
  ...(
    [
      'adjudication and appeals',
      'audit and inspection',
      'contracts and procurement',
      'grants',
      'investigation and security',
      'tax liability',
    ] as const
  ).map((positionField) => ({
    name: `Day-to-day work in ${positionField}`,
    on,
    facts: { ...agent, positionField },
    gives: { required: true },
  })),
  {
    name: 'A scientific post whose own duties need a career appointee',
    on,
    proves: ['staffing/STR-06'],
    facts: { ...none, positionField: 'scientific, technical or professional', careerNeededForTrust: true },
    gives: { required: true },
  },
  {
    name: 'A scientific post whose own duties do not',
    on,
    facts: { ...none, positionField: 'scientific, technical or professional' },
    gives: { required: false },
  },
  { name: 'Another post, no ground', on, facts: none, gives: { required: false, reasons: [] } },
  {
    name: 'Another post that the agency finds to need it, given its mission',
    on,
    facts: { ...none, careerNeededForTrust: true },
    gives: { required: true },
  },
  {
    name: 'All three tests of 1978',
    on,
    proves: ['staffing/STR-06'],
    facts: of1978,
    gives: { required: true, reasons: ['it meets the three tests of 1978'] },
  },
  {
    name: 'All three, in the Executive Office of the President',
    on,
    facts: { ...of1978, inExecutiveOffice: true },
    gives: { required: false },
  },
  {
    name: 'Two of the three: not in the competitive service by law',
    on,
    facts: { ...of1978, competitiveByLaw: false },
    gives: { required: false },
  },
  {
    name: 'OPM found that a general position should be career reserved',
    on,
    proves: ['staffing/STR-08'],
    facts: { ...none, opmDirectsCareerReserved: true },
    gives: { required: true, reasons: ['OPM has directed it'] },
  },
  {
    name: 'By the statute alone, before the regulation, a field decides nothing',
    on: day('1980-09-18'),
    facts: agent,
    gives: { required: false },
  },
  {
    name: 'On the first day of the regulation it does',
    on: day('1980-09-19'),
    facts: agent,
    gives: { required: true },
  },
  {
    name: 'Without the field of work',
    on,
    facts: { ...none, positionField: undefined },
    gives: { missing: ['positionField'] },
  },
  {
    name: 'In a listed field, nothing known of the duties',
    on,
    facts: { ...none, positionField: 'grants' },
    gives: { missing: ['dayToDayOperations', 'advocatesMajorPolicy'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: none, gives: 'no-law' },
  {
    name: 'Trust alone asks for a career appointee, beside a field',
    on: day('1980-09-18'),
    facts: {
      inExecutiveOffice: false,
      executiveScheduleIn1978: false,
      competitiveByLaw: false,
      answersToPublic: false,
      careerNeededForTrust: true,
      positionField: 'law enforcement and compliance',
      dayToDayOperations: true,
      advocatesMajorPolicy: false,
    },
    gives: { required: true },
  },
])
