import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { aggregateFiscalYear } from './aggregate-fiscal-year.ts'

const on = day('1985-06-01')
const facts = {
  basicPay: usd(70_000),
  countablePayments: usd(10_000),
  paymentAmount: usd(10_000),
  levelOneRate: usd(86_200),
} as const

export const aggregateFiscalYearCases = casesOf(aggregateFiscalYear, [
  {
    name: 'The last day on which the excess was lost',
    on,
    proves: ['pay/AG-6'],
    facts: { ...facts, paymentDate: day('1985-02-05') },
    gives: { payableNow: usd(6_200), excess: usd(3_800), lost: usd(3_800), dueOn: null },
  },
  {
    name: 'The first day on which it was carried to the next fiscal year',
    on,
    proves: ['pay/AG-6'],
    facts: { ...facts, paymentDate: day('1985-02-06') },
    gives: { payableNow: usd(6_200), excess: usd(3_800), lost: usd(0), dueOn: day('1985-10-01') },
  },
  {
    name: 'A physicians’ allowance in the first months is outside the limit',
    on,
    proves: ['pay/AG-6'],
    facts: { ...facts, paymentKind: 'physicians-allowance', paymentDate: day('1979-12-28') },
    gives: { payableNow: usd(10_000), excess: usd(0) },
  },
  {
    name: 'Since 29 December 1979 it is under it',
    on,
    proves: ['pay/AG-6'],
    facts: { ...facts, paymentKind: 'physicians-allowance', paymentDate: day('1979-12-29') },
    gives: { payableNow: usd(6_200), lost: usd(3_800) },
  },
  {
    name: 'The last day of the fiscal-year limit',
    on,
    proves: ['pay/AG-6'],
    facts: { ...facts, paymentDate: day('1992-10-01') },
    gives: { excess: usd(3_800), dueOn: day('1993-10-01') },
  },
  {
    name: 'All of it fits',
    on,
    facts: { ...facts, countablePayments: usd(6_200), paymentDate: on },
    gives: { payableNow: usd(10_000), excess: usd(0), dueOn: null },
  },
  {
    name: 'Without the rate of level I',
    on,
    facts: {
      paymentDate: on,
      basicPay: usd(70_000),
      countablePayments: usd(0),
      paymentAmount: usd(1_000),
    },
    gives: { missing: ['levelOneRate'] },
  },
  {
    name: 'From 2 October 1992 on only the calendar year counts',
    on,
    facts: { ...facts, paymentDate: day('1992-10-02') },
    gives: 'no-law',
  },
  {
    name: 'The last day, and none of it a physicians allowance',
    on: day('1985-06-01'),
    facts: {
      basicPay: usd(70_000),
      countablePayments: usd(10_000),
      paymentAmount: usd(10_000),
      levelOneRate: usd(86_200),
      paymentDate: day('1979-12-28'),
    },
    gives: { payableNow: usd(6_200), excess: usd(3_800), lost: usd(3_800) },
  },
])
