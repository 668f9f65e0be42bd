import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { aggregateOrder } from './aggregate-order.ts'

const paymentDate = day('2026-06-01')
const on = paymentDate
const base = { paymentDate, systemCertified: false, basicPay: usd(209_600) } as const

export const aggregateOrderCases = casesOf(aggregateOrder, [
  {
    name: 'All fits exactly',
    on,
    proves: ['pay/AG-5'],
    facts: { ...base, nondiscretionaryPayments: usd(20_000), discretionaryPayments: usd(23_500) },
    gives: {
      estimate: usd(253_100),
      discretionaryDeferred: usd(0),
      nondiscretionaryDeferred: usd(0),
      dueOn: null,
    },
  },
  {
    name: 'The discretionary award is put off first',
    on,
    proves: ['pay/AG-5'],
    facts: { ...base, nondiscretionaryPayments: usd(20_000), discretionaryPayments: usd(30_000) },
    gives: {
      nondiscretionaryPayable: usd(20_000),
      discretionaryPayable: usd(23_500),
      discretionaryDeferred: usd(6_500),
      dueOn: day('2027-01-01'),
    },
  },
  {
    name: 'The others only when these alone would pass the limit',
    on,
    proves: ['pay/AG-5'],
    facts: { ...base, nondiscretionaryPayments: usd(50_000), discretionaryPayments: usd(10_000) },
    gives: {
      nondiscretionaryPayable: usd(43_500),
      nondiscretionaryDeferred: usd(6_500),
      discretionaryPayable: usd(0),
      discretionaryDeferred: usd(10_000),
    },
  },
  {
    name: 'What was carried in takes its place before both',
    on,
    proves: ['pay/AG-5', 'pay/AG-2'],
    facts: {
      ...base,
      carriedAmount: usd(40_000),
      nondiscretionaryPayments: usd(5_000),
      discretionaryPayments: usd(0),
    },
    gives: { nondiscretionaryPayable: usd(3_500), nondiscretionaryDeferred: usd(1_500) },
  },
  {
    name: 'Certified: nothing is put off',
    on,
    proves: ['pay/AG-7'],
    facts: {
      paymentDate,
      systemCertified: true,
      basicPay: usd(209_600),
      nondiscretionaryPayments: usd(50_000),
      discretionaryPayments: usd(10_000),
    },
    gives: { limit: usd(292_300), discretionaryDeferred: usd(0), dueOn: null },
  },
  {
    name: 'Without the basic pay',
    on,
    facts: {
      paymentDate,
      systemCertified: false,
      nondiscretionaryPayments: usd(0),
      discretionaryPayments: usd(0),
    },
    gives: { missing: ['basicPay'] },
  },
  {
    name: 'Before the regulation',
    on,
    facts: {
      ...base,
      paymentDate: day('2004-12-05'),
      nondiscretionaryPayments: usd(0),
      discretionaryPayments: usd(0),
    },
    gives: 'no-law',
  },
])
