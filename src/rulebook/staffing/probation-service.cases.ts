import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { probationService } from './probation-service.ts'

const on = day('2019-10-15')
const left = {
  appointmentType: 'career',
  earlierCareerService: 'left during probation',
  removedForPerformanceOrDiscipline: false,
} as const

export const probationServiceCases = casesOf(probationService, [
  {
    name: 'A first career appointment',
    on,
    proves: ['S0-2-7', 'S4-IV.C', 'staffing/PRO-03'],
    facts: { appointmentType: 'career', earlierCareerService: 'none' },
    gives: { required: true, extent: 'whole', meritStaffing: false },
  },
  {
    name: 'A transferee',
    on,
    proves: ['staffing/PRO-02', 'S0-2-7', 'S4-IV.B-1'],
    facts: { appointmentType: 'career', earlierCareerService: 'completed probation' },
    gives: { required: false, extent: 'none', newCertification: false },
  },
  {
    name: 'One converted in 1979',
    on: day('1980-01-07'),
    proves: ['staffing/PRO-04'],
    facts: { appointmentType: 'career', earlierCareerService: 'converted in 1979' },
    gives: { required: false },
  },
  {
    name: 'A noncareer executive',
    on,
    proves: ['S4-IV.C'],
    facts: { appointmentType: 'noncareer', earlierCareerService: 'none' },
    gives: { required: false },
  },
  {
    name: 'A limited appointee',
    on,
    proves: ['S4-IV.C'],
    facts: { appointmentType: 'limited-term', earlierCareerService: 'none' },
    gives: { required: false },
  },
  {
    name: 'Resigned in probation, out for 29 days',
    on,
    facts: { ...left, daysOutOfService: 29 },
    gives: { required: true, extent: 'remainder' },
  },
  {
    name: 'Resigned in probation, out for 30 days',
    on,
    proves: ['staffing/PRO-03'],
    facts: { ...left, daysOutOfService: 30 },
    gives: { required: true, extent: 'remainder', meritStaffing: true, newCertification: false },
  },
  {
    name: 'Resigned in probation, out for 31 days',
    on,
    proves: ['staffing/PRO-03'],
    facts: { ...left, daysOutOfService: 31 },
    gives: { required: true, extent: 'whole', meritStaffing: true, newCertification: false },
  },
  {
    name: 'Removed in probation for performance',
    on,
    proves: ['staffing/PRO-03'],
    facts: { ...left, removedForPerformanceOrDiscipline: true, daysOutOfService: 400 },
    gives: { extent: 'whole', meritStaffing: true, newCertification: true },
  },
  {
    name: 'Left for a Presidential appointment and returns by right',
    on,
    proves: ['staffing/PRO-03', 'staffing/RNS-02'],
    facts: { ...left, breakExcuse: 'Presidential appointment' },
    gives: { required: true, extent: 'remainder', meritStaffing: false },
  },
  {
    name: 'Left for other employment with a right to return',
    on,
    proves: ['staffing/PRO-03'],
    facts: { ...left, breakExcuse: 'other employment with a right to return' },
    gives: { extent: 'remainder' },
  },
  {
    name: 'Away on military duty or for an injury',
    on,
    proves: ['staffing/PRO-03'],
    facts: { ...left, breakExcuse: 'military duty or compensable injury' },
    gives: { extent: 'remainder' },
  },
  {
    name: 'In 1985 after leaving in probation',
    on: day('1985-05-01'),
    facts: { appointmentType: 'career', earlierCareerService: 'left during probation' },
    gives: { required: true, extent: 'whole' },
  },
  {
    name: 'How long the executive was out is not known',
    on,
    facts: { appointmentType: 'career', earlierCareerService: 'left during probation' },
    gives: { missing: ['daysOutOfService', 'removedForPerformanceOrDiscipline'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { appointmentType: 'career', earlierCareerService: 'none' },
    gives: 'no-law',
  },
  {
    name: 'A noncareer executive who left in probation',
    on: day('2019-10-15'),
    facts: { appointmentType: 'noncareer', earlierCareerService: 'left during probation' },
    gives: { required: false },
  },
  {
    name: 'Left in probation: the days out of the service must be told',
    on: day('2019-10-15'),
    facts: {
      appointmentType: 'career',
      earlierCareerService: 'left during probation',
      removedForPerformanceOrDiscipline: false,
      breakExcuse: 'none',
    },
    gives: { missing: ['daysOutOfService'] },
  },
])
