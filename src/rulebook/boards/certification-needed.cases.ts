import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certificationNeeded } from './certification-needed.ts'

const on = day('2026-11-22')
const back = { isInitialCareer: false, removedInProbationForCause: false, removedAndBarred: false } as const

export const certificationNeededCases = casesOf(certificationNeeded, [
  {
    name: 'A first career appointment',
    on,
    proves: ['staffing/QRB-01', 'S2-3-3', 'S4-IV.B-1'],
    facts: { isInitialCareer: true },
    gives: { required: true, competition: true },
  },
  {
    name: 'A transfer, or a reinstatement',
    on,
    proves: ['staffing/QRB-08', 'S4-IV.B-1'],
    facts: back,
    gives: { required: false, competition: false },
  },
  {
    name: 'Removed in probation for performance',
    on,
    proves: ['staffing/QRB-08'],
    facts: { ...back, removedInProbationForCause: true },
    gives: { required: true },
  },
  {
    name: 'Removed later for misconduct',
    on,
    proves: ['staffing/QRB-08'],
    facts: { ...back, removedAndBarred: true },
    gives: { required: true },
  },
  {
    name: 'Resigned after notice of such a removal',
    on,
    proves: ['staffing/QRB-08'],
    facts: { ...back, resignedAfterProposal: true },
    gives: { required: false, competition: true },
  },
  {
    name: 'Resigned during probation: competes again, with the certification held',
    on,
    proves: ['staffing/QRB-08'],
    facts: { ...back, leftInProbation: true },
    gives: { required: false, competition: true },
  },
  {
    name: 'In 1985, a first career appointment',
    on: day('1985-06-01'),
    facts: { isInitialCareer: true },
    gives: { required: true },
  },
  {
    name: 'How the person left is not known',
    on,
    facts: { isInitialCareer: false },
    gives: { missing: ['removedInProbationForCause', 'removedAndBarred'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: back, gives: 'no-law' },
  {
    name: 'Removed in probation for cause is enough',
    on: day('2026-11-22'),
    facts: { isInitialCareer: false, removedInProbationForCause: true },
    gives: { required: true },
  },
  {
    name: 'Removed and barred is enough',
    on: day('2026-11-22'),
    facts: { isInitialCareer: false, removedAndBarred: true },
    gives: { required: true },
  },
])
