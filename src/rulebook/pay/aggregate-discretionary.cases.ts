import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { aggregateDiscretionary } from './aggregate-discretionary.ts'

const on = day('2026-06-01')

export const aggregateDiscretionaryCases = casesOf(aggregateDiscretionary, [
  {
    name: 'An award, not required this year',
    on,
    proves: ['pay/AG-5'],
    facts: { agencyMayChoose: true, dueThisYear: false },
    gives: { treatment: 'discretionary', nextYearIsDeferral: false },
  },
  {
    name: 'An award that must be paid this year',
    on,
    proves: ['pay/AG-5'],
    facts: { agencyMayChoose: true, dueThisYear: true },
    gives: { treatment: 'discretionary', nextYearIsDeferral: true },
  },
  {
    name: 'A recruitment incentive under its agreement',
    on,
    proves: ['pay/AG-5'],
    facts: { agencyMayChoose: true, underServiceAgreement: true },
    gives: { treatment: 'nondiscretionary' },
  },
  {
    name: 'A retention incentive at a rate fixed for each pay period',
    on,
    proves: ['pay/AG-5'],
    facts: { agencyMayChoose: true, preauthorizedRate: true },
    gives: { treatment: 'nondiscretionary' },
  },
  {
    name: 'A differential to which the executive is entitled',
    on,
    facts: { agencyMayChoose: false },
    gives: { treatment: 'nondiscretionary' },
  },
  { name: 'Without the choice', on, facts: {}, gives: { missing: ['agencyMayChoose'] } },
  { name: 'Before the regulation', on: day('2004-12-05'), facts: { agencyMayChoose: true }, gives: 'no-law' },
])
