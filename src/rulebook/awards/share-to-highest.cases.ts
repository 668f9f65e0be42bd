import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { awardShareToHighest } from './share-to-highest.ts'

const on = day('2025-12-01')
const allAwards = usd(1_000_000)

export const awardShareToHighestCases = casesOf(awardShareToHighest, [
  {
    name: 'Exactly 60%',
    on,
    proves: ['pay/PA-7', 'performance/PM-N13'],
    facts: { allAwards, highLevelAwards: usd(600_000) },
    gives: { within: true, needed: usd(600_000), short: usd(0) },
  },
  {
    name: 'A cent short',
    on,
    proves: ['pay/PA-7', 'performance/PM-N13'],
    facts: { allAwards, highLevelAwards: usd(599_999.99) },
    gives: { within: false, short: usd(0.01) },
  },
  {
    name: 'Something for level 2',
    on,
    proves: ['pay/PA-7'],
    facts: { allAwards, highLevelAwards: usd(700_000), lowLevelAwards: usd(5_000) },
    gives: { within: false, toLowest: usd(5_000) },
  },
  { name: 'Without the total', on, facts: { highLevelAwards: usd(1) }, gives: { missing: ['allAwards'] } },
  {
    name: 'Before the memorandum',
    on: day('2025-08-10'),
    facts: { allAwards, highLevelAwards: usd(0) },
    gives: 'no-law',
  },
])
