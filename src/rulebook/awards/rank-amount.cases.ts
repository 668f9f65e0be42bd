import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { rankAmount } from './rank-amount.ts'

const on = day('2015-12-01')

export const rankAmountCases = casesOf(rankAmount, [
  {
    name: 'Distinguished at 183,300',
    on,
    proves: ['pay/RA-1', 'S3-PRA-2'],
    facts: { rankSought: 'distinguished', basicPay: usd(183_300) },
    gives: { amount: usd(64_155) },
  },
  {
    name: 'Meritorious at 183,300',
    on,
    proves: ['pay/RA-1', 'S3-PRA-4'],
    facts: { rankSought: 'meritorious', basicPay: usd(183_300) },
    gives: { amount: usd(36_660) },
  },
  {
    name: 'The day the shares began',
    on: day('1998-10-21'),
    proves: ['pay/RA-1'],
    facts: { rankSought: 'meritorious', basicPay: usd(118_000) },
    gives: { amount: usd(23_600) },
  },
  {
    name: 'The day before',
    on: day('1998-10-20'),
    proves: ['pay/RA-1'],
    facts: { rankSought: 'meritorious', basicPay: usd(118_000) },
    gives: { amount: usd(10_000), basicPay: null },
  },
  {
    name: 'Distinguished in 1991',
    on: day('1991-12-02'),
    proves: ['S4-VI.C.3-1'],
    facts: { rankSought: 'distinguished' },
    gives: { amount: usd(20_000) },
  },
  {
    name: 'Meritorious in 1991',
    on: day('1991-12-02'),
    proves: ['S4-VI.C.3-2'],
    facts: { rankSought: 'meritorious' },
    gives: { amount: usd(10_000) },
  },
  { name: 'Without the pay', on, facts: { rankSought: 'meritorious' }, gives: { missing: ['basicPay'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { rankSought: 'meritorious' },
    gives: 'no-law',
  },
])
