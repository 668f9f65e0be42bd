import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { oversightOfficial } from './oversight-official.ts'

const on = day('2026-11-22')

export const oversightOfficialCases = casesOf(oversightOfficial, [
  {
    name: 'Assessment and oversight in an Office of Inspector General',
    on,
    proves: ['performance/PM-C16'],
    facts: { inspectorGeneralStaff: true, oversightPower: 'assessment and oversight' },
    gives: { official: true },
  },
  {
    name: 'Pay in an Office of Inspector General',
    on,
    proves: ['performance/PM-C16'],
    facts: { inspectorGeneralStaff: true, oversightPower: 'pay' },
    gives: { official: true },
  },
  {
    name: 'Ratings and awards in an Office of Inspector General',
    on,
    proves: ['performance/PM-C16'],
    facts: { inspectorGeneralStaff: true, oversightPower: 'ratings and awards' },
    gives: { official: true },
  },
  {
    name: 'Elsewhere in the agency',
    on,
    proves: ['performance/PM-C16'],
    facts: { inspectorGeneralStaff: false, oversightPower: 'pay' },
    gives: { official: false },
  },
  {
    name: 'Nothing known of the office',
    on,
    facts: { oversightPower: 'pay' },
    gives: { missing: ['inspectorGeneralStaff'] },
  },
  {
    name: 'Before certification',
    on: day('2004-07-28'),
    facts: { inspectorGeneralStaff: true, oversightPower: 'pay' },
    gives: 'no-law',
  },
])
