import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { sabbatical } from './sabbatical.ts'

const on = day('2015-06-01')
const granted = {
  careerAppointee: true,
  sabbaticalStarts: day('2015-06-01'),
  sabbaticalMonths: 11,
  sabbaticalPurpose: 'study',
  executiveServiceYears: 7,
  sesServiceYears: 2,
  annuityAvailable: false,
  agreesToServe: true,
} as const
const state = ['department:State'] as const
const proves = ['staffing/SAB-01', 'pay/SB-1']

export const sabbaticalCases = casesOf(sabbatical, [
  {
    name: 'Eleven months of study after seven years, two in the SES',
    on,
    proves: [...proves, 'S4-VII.B.1-1', 'S4-VII.B.2-1', 'S4-VII.B.2-2', 'S4-VII.B.1-2'],
    facts: granted,
    gives: { allowed: true, payContinues: true, travelMayBePaid: true },
  },
  {
    name: 'Twelve months',
    on,
    proves: [...proves, 'S4-VII.B.1-1'],
    facts: { ...granted, sabbaticalMonths: 12 },
    gives: { allowed: false, firstLawful: null },
  },
  { name: 'Ten months', on, facts: { ...granted, sabbaticalMonths: 10 }, gives: { allowed: true } },
  {
    name: 'Six years of executive service',
    on,
    proves: [...proves, 'S4-VII.B.2-1'],
    facts: { ...granted, executiveServiceYears: 6 },
    gives: { allowed: false },
  },
  {
    name: 'One year in the SES',
    on,
    proves: [...proves, 'S4-VII.B.2-1'],
    facts: { ...granted, sesServiceYears: 1 },
    gives: { allowed: false },
  },
  {
    name: 'Eligible to retire',
    on,
    proves: [...proves, 'S4-VII.B.2-2'],
    facts: { ...granted, annuityAvailable: true },
    gives: { allowed: false },
  },
  {
    name: 'Without the agreement to serve',
    on,
    proves: ['staffing/SAB-01', 'pay/SB-2', 'S4-VII.B.2-3'],
    facts: { ...granted, agreesToServe: false },
    gives: { allowed: false, lacks: ['no agreement to serve two years afterwards'] },
  },
  {
    name: 'For paid work',
    on,
    proves: ['pay/SB-1'],
    facts: { ...granted, sabbaticalPurpose: 'another purpose' },
    gives: { allowed: false },
  },
  {
    name: 'A noncareer executive',
    on,
    proves,
    facts: { ...granted, careerAppointee: false },
    gives: { allowed: false },
  },
  {
    name: 'Ten years to the day after the last one',
    on,
    proves: [...proves, 'S4-VII.B.1-1'],
    facts: { ...granted, priorSabbaticalEnded: day('2005-06-01') },
    gives: { allowed: false, firstLawful: day('2015-06-02') },
  },
  {
    name: 'A day later',
    on,
    proves,
    facts: { ...granted, priorSabbaticalEnded: day('2005-05-31') },
    gives: { allowed: true, firstLawful: day('2015-06-01') },
  },
  {
    name: 'At State two months are too few',
    on,
    scopes: state,
    proves: ['pay/SB-3'],
    facts: { ...granted, sabbaticalMonths: 2 },
    gives: { allowed: false, lacks: ['it is shorter than the agency asks for'] },
  },
  {
    name: 'At State three months will do',
    on,
    scopes: state,
    proves: ['pay/SB-3'],
    facts: { ...granted, sabbaticalMonths: 3 },
    gives: { allowed: true },
  },
  {
    name: 'In 1991',
    on,
    proves: ['S4-VII.B.1-1'],
    facts: { ...granted, sabbaticalStarts: day('1991-07-01') },
    gives: { allowed: true },
  },
  {
    name: 'In 1985',
    on,
    facts: { ...granted, sabbaticalStarts: day('1985-07-01') },
    gives: { allowed: true },
  },
  {
    name: 'The agreement is not known',
    on,
    facts: {
      careerAppointee: true,
      sabbaticalStarts: day('2015-06-01'),
      sabbaticalMonths: 11,
      sabbaticalPurpose: 'study',
      executiveServiceYears: 7,
      sesServiceYears: 2,
      annuityAvailable: false,
    },
    gives: { missing: ['agreesToServe'] },
  },
  {
    name: 'Before it could be used at all',
    on,
    proves: ['pay/SB-3'],
    facts: { ...granted, sabbaticalStarts: day('1981-07-12') },
    gives: 'no-law',
  },
])
