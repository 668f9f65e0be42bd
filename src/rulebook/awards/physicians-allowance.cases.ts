import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { physiciansAllowance } from './physicians-allowance.ts'

const on = day('2024-06-03')
const physicianAgreement = true

export const physiciansAllowanceCases = casesOf(physiciansAllowance, [
  {
    name: '24 months: 14,000',
    on,
    proves: ['pay/PC-1'],
    facts: { physicianMonths: 24, physicianAllowance: usd(14_000), physicianAgreement },
    gives: { within: true, limit: usd(14_000) },
  },
  {
    name: 'A cent over it',
    on,
    proves: ['pay/PC-1'],
    facts: { physicianMonths: 24, physicianAllowance: usd(14_000.01), physicianAgreement },
    gives: { within: false, over: usd(0.01) },
  },
  {
    name: '25 months: 30,000',
    on,
    proves: ['pay/PC-1'],
    facts: { physicianMonths: 25, physicianAllowance: usd(30_000), physicianAgreement },
    gives: { within: true, limit: usd(30_000) },
  },
  {
    name: 'Without an agreement',
    on,
    proves: ['pay/PC-1'],
    facts: { physicianMonths: 25, physicianAllowance: usd(1_000), physicianAgreement: false },
    gives: { within: false, agreed: false },
  },
  {
    name: 'Without the service',
    on,
    facts: { physicianAllowance: usd(1_000), physicianAgreement },
    gives: { missing: ['physicianMonths'] },
  },
  {
    name: 'Before the figures that were read',
    on: day('2015-12-31'),
    facts: { physicianMonths: 25, physicianAllowance: usd(1_000), physicianAgreement },
    gives: 'no-law',
  },
])
