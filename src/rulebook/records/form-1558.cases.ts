import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { form1558 } from './form-1558.ts'

const on = day('2026-03-02')

export const form1558Cases = casesOf(form1558, [
  {
    name: 'From $200,000 to $208,000, of which $2,000 keep the position; award $20,000',
    on,
    proves: ['performance/PM-D02'],
    facts: {
      payBefore: usd(200_000),
      payAfter: usd(208_000),
      keptPosition: usd(2_000),
      awardAmount: usd(20_000),
    },
    gives: {
      adjustment: usd(8_000),
      adjustmentPercent: 4,
      beyondPosition: usd(6_000),
      awardPercent: 10,
    },
  },
  {
    name: 'No adjustment and no award',
    on,
    proves: ['performance/PM-D02'],
    facts: { payBefore: usd(180_000), payAfter: usd(180_000) },
    gives: { adjustment: usd(0), adjustmentPercent: 0, awardPercent: null },
  },
  {
    name: 'Two decimals: $5,000 of $165,890',
    on,
    facts: { payBefore: usd(165_890), payAfter: usd(170_890) },
    gives: { adjustmentPercent: 3.01 },
  },
  {
    name: 'A new executive has no rate before',
    on,
    facts: { payBefore: usd(0), payAfter: usd(170_000) },
    gives: { adjustmentPercent: null },
  },
  {
    name: 'Pay after is not known',
    on,
    facts: { payBefore: usd(165_890) },
    gives: { missing: ['payAfter'] },
  },
  {
    name: 'Before the form',
    on: day('2005-05-31'),
    facts: { payBefore: usd(140_000), payAfter: usd(142_000) },
    gives: 'no-law',
  },
])
