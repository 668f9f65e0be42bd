import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { appointmentEffects } from './appointment-effects.ts'

const on = day('2026-11-22')

export const appointmentEffectsCases = casesOf(appointmentEffects, [
  {
    name: 'A first career appointment',
    on,
    proves: ['staffing/APT-01', 'S4-III.B.1', 'S4-IV.B-1', 'S2-5-2'],
    facts: { appointmentType: 'career', isInitialCareer: true },
    gives: { competition: true, qualificationsBoard: true, probation: true, statusAcquired: true },
  },
  {
    name: 'A later career appointment: the status goes along',
    on,
    proves: ['staffing/APT-01', 'S4-IV.B-1'],
    facts: { appointmentType: 'career', isInitialCareer: false },
    gives: { competition: false, qualificationsBoard: false, statusAcquired: true, appealToMspb: null },
  },
  {
    name: 'A noncareer appointment',
    on,
    proves: ['staffing/APT-02', 'S3-NC-4', 'S3-NC-7', 'S3-NC-8', 'S4-IV.D-1', 'S4-IX.B.2'],
    facts: { appointmentType: 'noncareer' },
    gives: {
      competition: false,
      qualificationsBoard: false,
      opmApproval: true,
      statusAcquired: false,
      appealToMspb: false,
      generalPositionOnly: true,
    },
  },
  {
    name: 'A limited term appointment: 36 months at most',
    on,
    proves: ['staffing/APT-03', 'S4-IV.D-1', 'S4-IX.B.2'],
    facts: { appointmentType: 'limited-term' },
    gives: { longestMonths: 36, statusAcquired: false, appealToMspb: false },
  },
  {
    name: 'A limited emergency appointee covered against adverse actions',
    on,
    facts: { appointmentType: 'limited-emergency', coveredByAdverseActions: true },
    gives: { longestMonths: 18, appealToMspb: true },
  },
  {
    name: 'By the statute alone',
    on: day('1979-07-13'),
    facts: { appointmentType: 'noncareer' },
    gives: { competition: false, statusAcquired: false },
  },
  {
    name: 'Whether it is the first is not known',
    on,
    facts: { appointmentType: 'career' },
    gives: { missing: ['isInitialCareer'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { appointmentType: 'noncareer' },
    gives: 'no-law',
  },
  {
    name: 'By the statute: whether it is a first career appointment must be told',
    on: day('1979-07-13'),
    facts: { appointmentType: 'career' },
    gives: { missing: ['isInitialCareer'] },
  },
])
