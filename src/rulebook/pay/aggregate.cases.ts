import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { aggregate } from './aggregate.ts'

const on = day('1991-12-02')
const es6 = { paymentDate: on, basicPay: usd(115_700) } as const

export const aggregateCases = casesOf(aggregate, [
  {
    name: '115,700 with an award of 23,140 in 1991: 138,840, 60 below the limit',
    on,
    proves: ['S4-VI.E-1', 'pay/AG-1'],
    facts: { ...es6, countablePayments: usd(0), paymentAmount: usd(23_140) },
    gives: {
      limit: usd(138_900),
      total: usd(138_840),
      payableNow: usd(23_140),
      deferred: usd(0),
      dueOn: null,
    },
  },
  {
    name: 'A rank award of 10,000 besides: 60 now, 9,940 on 1 January 1992',
    on,
    proves: ['S4-VI.E-1', 'S4-VI.E-2', 'pay/AG-2'],
    facts: { ...es6, countablePayments: usd(23_140), paymentAmount: usd(10_000) },
    gives: {
      total: usd(148_840),
      room: usd(60),
      payableNow: usd(60),
      deferred: usd(9_940),
      dueOn: day('1992-01-01'),
    },
  },
  {
    name: 'A retention allowance of 27,000 at 111,800: 138,800 fits',
    on,
    proves: ['S4-VI.E-1', 'S4-VI.D.2'],
    facts: {
      paymentDate: on,
      basicPay: usd(111_800),
      countablePayments: usd(0),
      paymentAmount: usd(27_000),
    },
    gives: { total: usd(138_800), deferred: usd(0) },
  },
  {
    name: 'One of 27,950: 27,100 now; the statute carries the 850 whatever the kind',
    on,
    proves: ['pay/AG-1', 'S4-VI.E-1'],
    facts: {
      paymentDate: on,
      basicPay: usd(111_800),
      countablePayments: usd(0),
      paymentAmount: usd(27_950),
    },
    gives: { total: usd(139_750), payableNow: usd(27_100), deferred: usd(850) },
  },
  {
    name: 'Exactly the limit in 2026',
    on: day('2026-06-01'),
    proves: ['pay/AG-1'],
    facts: {
      paymentDate: day('2026-06-01'),
      systemCertified: false,
      basicPay: usd(209_600),
      countablePayments: usd(0),
      paymentAmount: usd(43_500),
    },
    gives: { total: usd(253_100), payableNow: usd(43_500), deferred: usd(0), dueOn: null },
  },
  {
    name: 'A cent more',
    on: day('2026-06-01'),
    proves: ['pay/AG-1'],
    facts: {
      paymentDate: day('2026-06-01'),
      systemCertified: false,
      basicPay: usd(209_600),
      countablePayments: usd(0),
      paymentAmount: usd(43_500.01),
    },
    gives: { payableNow: usd(43_500), deferred: usd(0.01), dueOn: day('2027-01-01') },
  },
  {
    name: 'Certified: the same payment is far below the limit',
    on: day('2026-06-01'),
    proves: ['pay/AG-1', 'pay/AG-7'],
    facts: {
      paymentDate: day('2026-06-01'),
      systemCertified: true,
      basicPay: usd(209_600),
      countablePayments: usd(0),
      paymentAmount: usd(43_500.01),
    },
    gives: { limit: usd(292_300), deferred: usd(0) },
  },
  {
    name: 'What was carried in counts first',
    on: day('2026-06-01'),
    proves: ['pay/AG-2'],
    facts: {
      paymentDate: day('2026-06-01'),
      systemCertified: false,
      basicPay: usd(209_600),
      countablePayments: usd(0),
      carriedAmount: usd(40_000),
      paymentAmount: usd(10_000),
    },
    gives: { room: usd(3_500), payableNow: usd(3_500), deferred: usd(6_500) },
  },
  {
    name: 'Basic pay as received, over 27 pay dates',
    on: day('2026-06-01'),
    proves: ['pay/AG-8'],
    facts: {
      paymentDate: day('2026-06-01'),
      systemCertified: false,
      basicPayReceived: usd(216_600),
      countablePayments: usd(0),
      paymentAmount: usd(43_500),
    },
    gives: { total: usd(260_100), payableNow: usd(36_500), deferred: usd(7_000) },
  },
  {
    name: 'Received by pay dates that are taken so: the same sum, and the answer is assumed',
    on: day('2026-06-01'),
    proves: ['pay/AG-8'],
    facts: {
      paymentDate: day('2026-06-01'),
      systemCertified: false,
      basicPayReceived: usd(216_600),
      payDatesAssumed: true,
      countablePayments: usd(0),
      paymentAmount: usd(43_500),
    },
    gives: { payableNow: usd(36_500), deferred: usd(7_000) },
  },
  {
    name: 'Basic pay alone above the limit is never held back',
    on: day('2004-06-01'),
    proves: ['pay/AG-1'],
    facts: {
      paymentDate: day('2004-06-01'),
      systemCertified: false,
      basicPay: usd(180_000),
      countablePayments: usd(0),
      paymentAmount: usd(5_000),
    },
    gives: { room: usd(0), payableNow: usd(0), deferred: usd(5_000), dueOn: day('2005-01-01') },
  },
  {
    name: 'Early in 1991: the year is taken whole',
    on: day('1991-03-01'),
    facts: {
      paymentDate: day('1991-03-01'),
      basicPay: usd(108_300),
      countablePayments: usd(0),
      paymentAmount: usd(21_660),
    },
    gives: { payableNow: usd(21_660) },
  },
  {
    name: 'Without the payment',
    on,
    facts: { ...es6, countablePayments: usd(0) },
    gives: { missing: ['paymentAmount'] },
  },
  {
    name: 'Before the calendar-year limit',
    on,
    facts: {
      paymentDate: day('1990-12-31'),
      basicPay: usd(80_000),
      countablePayments: usd(0),
      paymentAmount: usd(1_000),
    },
    gives: 'no-law',
  },
  {
    name: 'In 1991 the basic pay must be told',
    on: day('1991-12-02'),
    facts: { paymentDate: day('1991-12-02'), countablePayments: usd(10_000), paymentAmount: usd(23_140) },
    gives: { missing: ['basicPay'] },
  },
])
