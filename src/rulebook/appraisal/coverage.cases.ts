import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { coverage } from './coverage.ts'

const on = day('2026-11-22')

export const coverageCases = casesOf(coverage, [
  {
    name: 'A career appointee',
    on,
    proves: ['performance/PM-S01'],
    facts: { appointmentType: 'career', agencyCovered: true },
    gives: { required: true },
  },
  {
    name: 'A noncareer appointee',
    on,
    proves: ['performance/PM-C02'],
    facts: { appointmentType: 'noncareer', agencyCovered: true },
    gives: { required: true },
  },
  {
    name: 'A limited term appointee',
    on,
    proves: ['performance/PM-C02'],
    facts: { appointmentType: 'limited-term', agencyCovered: true },
    gives: { required: true },
  },
  {
    name: 'A limited emergency appointee in 1985',
    on: day('1985-03-01'),
    facts: { appointmentType: 'limited-emergency', agencyCovered: true },
    gives: { required: true },
  },
  {
    name: 'An agency outside the law of the Service',
    on,
    facts: { appointmentType: 'career', agencyCovered: false },
    gives: { required: false },
  },
  {
    name: 'Nothing known of the agency',
    on,
    facts: { appointmentType: 'career' },
    gives: { missing: ['agencyCovered'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { appointmentType: 'career', agencyCovered: true },
    gives: 'no-law',
  },
])
