import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { contributionPool } from './contribution-pool.ts'

const on = day('2018-05-01')
const seniorPayroll = usd(20_000_000)

export const contributionPoolCases = casesOf(contributionPool, [
  {
    name: 'Exactly 1%',
    on,
    proves: ['pay/PA-7'],
    facts: { seniorPayroll, contributionAwards: usd(200_000) },
    gives: { within: true, limit: usd(200_000), remaining: usd(0) },
  },
  {
    name: 'A cent over',
    on,
    proves: ['pay/PA-7'],
    facts: { seniorPayroll, contributionAwards: usd(200_000.01) },
    gives: { within: false, over: usd(0.01) },
  },
  {
    name: 'Without the awards',
    on,
    facts: { seniorPayroll },
    gives: { missing: ['contributionAwards'] },
  },
  {
    name: 'After the guidance of August 2025',
    on: day('2025-08-11'),
    facts: { seniorPayroll, contributionAwards: usd(1) },
    gives: 'no-law',
  },
])
