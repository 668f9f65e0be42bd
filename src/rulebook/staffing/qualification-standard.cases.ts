import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { qualificationStandard } from './qualification-standard.ts'

const on = day('2026-11-22')
const reserved = {
  standardUse: 'announcement',
  designation: 'career-reserved',
  standardExists: true,
  standardCoversBoth: true,
  standardSpecific: true,
  criteriaJobRelated: true,
  shutsOutOutsiders: false,
  excessiveExperience: false,
  excessiveEducation: false,
  barredCriterion: false,
} as const
const general = { standardUse: 'appointment', designation: 'general', standardExists: true } as const

export const qualificationStandardCases = casesOf(qualificationStandard, [
  {
    name: 'A full standard of a career reserved position, before the announcement',
    on,
    proves: ['staffing/APT-08'],
    facts: reserved,
    gives: { allowed: true },
  },
  {
    name: 'Announced before there is one',
    on,
    proves: ['staffing/APT-08'],
    facts: { ...reserved, standardExists: false },
    gives: { allowed: false, missing: ['a written standard before the announcement'] },
  },
  {
    name: 'Executive qualifications alone, too vague, and one criterion foreign to the job',
    on,
    facts: { ...reserved, standardCoversBoth: false, standardSpecific: false, criteriaJobRelated: false },
    gives: {
      allowed: false,
      missing: [
        'both the technical and the executive qualifications',
        'enough detail to rate and rank applicants',
        'job-related criteria alone',
      ],
    },
  },
  {
    name: 'Ten years in the agency and a doctorate',
    on,
    proves: ['staffing/APT-08'],
    facts: {
      ...reserved,
      shutsOutOutsiders: true,
      excessiveExperience: true,
      excessiveEducation: true,
      barredCriterion: true,
    },
    gives: {
      allowed: false,
      missing: [
        'room for well-qualified people from outside the agency',
        'no longer minimum experience than similar General Schedule positions',
        'no more minimum education than similar General Schedule positions',
        'no criterion that the law bars',
      ],
    },
  },
  {
    name: 'A general position: OPM was consulted first',
    on,
    proves: ['staffing/APT-08'],
    facts: { ...general, followsReservedStandard: false, opmConsulted: true },
    gives: { allowed: true },
  },
  {
    name: 'A general position: OPM was not consulted',
    on,
    proves: ['staffing/APT-08'],
    facts: { ...general, followsReservedStandard: false, opmConsulted: false },
    gives: { allowed: false, missing: ['consultation of OPM before the standard is developed'] },
  },
  {
    name: 'A general position that follows the standard for career reserved ones',
    on,
    facts: { ...reserved, designation: 'general', followsReservedStandard: true },
    gives: { allowed: true },
  },
  {
    name: 'Filled without a standard',
    on,
    facts: { ...reserved, standardUse: 'appointment', standardExists: false },
    gives: { allowed: false, missing: ['a written standard before the appointment'] },
  },
  {
    name: 'A general position, and nothing known of the way chosen',
    on,
    facts: general,
    gives: { missing: ['followsReservedStandard', 'opmConsulted'] },
  },
  { name: 'Before the regulation', on: day('1980-09-18'), facts: reserved, gives: 'no-law' },
  {
    name: 'A general position: consultation with OPM must be told',
    on: day('2026-11-22'),
    facts: {
      standardUse: 'appointment',
      designation: 'general',
      standardExists: true,
      followsReservedStandard: false,
    },
    gives: { missing: ['opmConsulted'] },
  },
])
