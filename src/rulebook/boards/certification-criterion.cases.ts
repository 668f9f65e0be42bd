import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certificationCriterion } from './certification-criterion.ts'

const on = day('2026-11-22')
const b = { qrbCriterion: 'B', programApproved: true, programCompleted: true } as const
const c = { qrbCriterion: 'C', specialQualities: true, developmentNamed: true } as const

export const certificationCriterionCases = casesOf(certificationCriterion, [
  {
    name: 'A: demonstrated executive experience',
    on,
    proves: ['staffing/QRB-02', 'S2-16', 'S2-18-1', 'S4-IV.B-a'],
    facts: { qrbCriterion: 'A', executiveExperience: true },
    gives: { allowed: true },
  },
  {
    name: 'A: without it',
    on,
    proves: ['S2-18-1'],
    facts: { qrbCriterion: 'A', executiveExperience: false },
    gives: { allowed: false, missing: ['demonstrated executive experience'] },
  },
  {
    name: 'B: a completed program that OPM approved',
    on,
    proves: ['staffing/QRB-02', 'staffing/CDP-04', 'S2-16', 'S2-18-2', 'S4-IV.B-b'],
    facts: b,
    gives: { allowed: true },
  },
  {
    name: 'B: still in training',
    on,
    proves: ['staffing/QRB-02', 'S2-16', 'S2-18-2'],
    facts: { ...b, programCompleted: false },
    gives: { allowed: false, missing: ['completion of the program'] },
  },
  {
    name: 'B: a program that OPM did not approve',
    on,
    facts: { ...b, programApproved: false },
    gives: { allowed: false, missing: ['a program that OPM approved'] },
  },
  {
    name: 'C: special qualities, with development activities named',
    on,
    proves: ['staffing/QRB-02', 'S2-16', 'S2-18-3', 'S4-IV.B-c'],
    facts: c,
    gives: { allowed: true },
  },
  {
    name: 'C: without either',
    on,
    proves: ['staffing/QRB-02', 'S2-18-3'],
    facts: { ...c, specialQualities: false, developmentNamed: false },
    gives: {
      allowed: false,
      missing: ['special or unique qualities', 'development activities named in the request'],
    },
  },
  {
    name: 'In 1985, B: successful participation',
    on: day('1985-06-01'),
    proves: ['S4-IV.B-b'],
    facts: { qrbCriterion: 'B', programApproved: true, programParticipation: true },
    gives: { allowed: true },
  },
  {
    name: 'In 1985, B: none',
    on: day('1985-06-01'),
    facts: { qrbCriterion: 'B', programApproved: true, programParticipation: false },
    gives: { allowed: false },
  },
  {
    name: 'In 1985, C',
    on: day('1985-06-01'),
    facts: { qrbCriterion: 'C', specialQualities: true },
    gives: { allowed: true },
  },
  {
    name: 'B, and nothing known of the program',
    on,
    facts: { qrbCriterion: 'B' },
    gives: { missing: ['programApproved', 'programCompleted'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: b, gives: 'no-law' },
  {
    name: 'In 1985, A: experience must be told',
    on: day('1985-06-01'),
    facts: { qrbCriterion: 'A', programApproved: true, programParticipation: true },
    gives: { missing: ['executiveExperience'] },
  },
  {
    name: 'A: experience must be told',
    on: day('2026-11-22'),
    facts: { qrbCriterion: 'A' },
    gives: { missing: ['executiveExperience'] },
  },
  {
    name: 'C: qualities and development must be told',
    on: day('2026-11-22'),
    facts: { qrbCriterion: 'C', executiveExperience: true },
    gives: { missing: ['specialQualities', 'developmentNamed'] },
  },
  {
    name: 'In 1985, B: the program’s approval must be told',
    on: day('1985-06-01'),
    facts: { qrbCriterion: 'B', programParticipation: true },
    gives: { missing: ['programApproved'] },
  },
  {
    name: 'In 1985, C: qualities must be told',
    on: day('1985-06-01'),
    facts: { qrbCriterion: 'C', programApproved: true, programParticipation: true },
    gives: { missing: ['specialQualities'] },
  },
])
