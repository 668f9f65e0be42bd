import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { aboveSubordinates } from './above-subordinates.ts'

const on = day('2016-06-01')
const subordinatePay = usd(160_300)
const proves = ['pay/IP-4']

export const aboveSubordinatesCases = casesOf(aboveSubordinates, [
  {
    name: 'A dollar above',
    on,
    facts: { subordinatePay, proposedPay: usd(160_301) },
    gives: { within: true },
    proves,
  },
  {
    name: 'The same',
    on,
    facts: { subordinatePay, proposedPay: usd(160_300) },
    gives: { within: false },
    proves,
  },
  {
    name: 'On its first day',
    on: day('2015-12-15'),
    facts: { subordinatePay, proposedPay: usd(160_299) },
    gives: { within: false },
  },
  {
    name: 'Without the subordinate’s pay',
    on,
    facts: { proposedPay: usd(170_000) },
    gives: { missing: ['subordinatePay'] },
  },
  {
    name: 'Before the order',
    on: day('2015-12-14'),
    facts: { subordinatePay, proposedPay: usd(170_000) },
    gives: 'no-law',
  },
])
