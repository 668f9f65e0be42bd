import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { disciplineCoverage } from './discipline-coverage.ts'

const on = day('2020-03-02')

export const disciplineCoverageCases = casesOf(disciplineCoverage, [
  {
    name: 'A career executive past probation',
    on,
    proves: ['staffing/DSC-01'],
    facts: { appointmentType: 'career', probationCompleted: true },
    gives: { eligible: true, why: 'probation completed' },
  },
  {
    name: 'A probationer covered by 5 USC 7511 immediately before',
    on,
    proves: ['staffing/DSC-01'],
    facts: { appointmentType: 'career', probationCompleted: false, coveredBeforeService: true },
    gives: { eligible: true, why: 'covered before' },
  },
  {
    name: 'A probationer from outside',
    on,
    proves: ['staffing/DSC-01'],
    facts: { appointmentType: 'career', probationCompleted: false, coveredBeforeService: false },
    gives: { eligible: false, why: null },
  },
  {
    name: 'A limited appointee from a permanent post in the same agency, covered there',
    on,
    proves: ['staffing/DSC-01'],
    facts: {
      appointmentType: 'limited-term',
      limitedFromPermanentPost: true,
      coveredBeforeService: true,
    },
    gives: { eligible: true, why: 'limited from a permanent post' },
  },
  {
    name: 'A limited appointee from such a post, but not covered there',
    on,
    proves: ['staffing/DSC-01'],
    facts: {
      appointmentType: 'limited-term',
      limitedFromPermanentPost: true,
      coveredBeforeService: false,
    },
    gives: { eligible: false },
  },
  {
    name: 'Any other limited appointee',
    on,
    proves: ['staffing/DSC-01'],
    facts: {
      appointmentType: 'limited-emergency',
      limitedFromPermanentPost: false,
      coveredBeforeService: true,
    },
    gives: { eligible: false },
  },
  {
    name: 'A noncareer executive',
    on,
    proves: ['staffing/DSC-01'],
    facts: { appointmentType: 'noncareer' },
    gives: { eligible: false },
  },
  {
    name: 'A reemployed annuitant',
    on,
    proves: ['staffing/DSC-01'],
    facts: { appointmentType: 'career', probationCompleted: true, reemployedAnnuitant: true },
    gives: { eligible: false },
  },
  {
    name: 'In 1991 a limited appointee',
    on: day('1991-07-01'),
    facts: { appointmentType: 'limited-term' },
    gives: { eligible: false },
  },
  {
    name: 'In 1991 a career executive past probation',
    on: day('1991-07-01'),
    facts: { appointmentType: 'career', probationCompleted: true },
    gives: { eligible: true },
  },
  {
    name: 'Whether probation is completed is not known',
    on,
    facts: { appointmentType: 'career' },
    gives: { missing: ['probationCompleted', 'coveredBeforeService'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { appointmentType: 'noncareer' },
    gives: 'no-law',
  },
  {
    name: 'A limited-term appointee: the post before must be told',
    on: day('2020-03-02'),
    facts: { appointmentType: 'limited-term', probationCompleted: true },
    gives: { missing: ['limitedFromPermanentPost', 'coveredBeforeService'] },
  },
])
