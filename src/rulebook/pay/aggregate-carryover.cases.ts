import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { aggregateCarryover } from './aggregate-carryover.ts'

const paymentDate = day('2026-01-05')
const on = paymentDate
const systemCertified = false

export const aggregateCarryoverCases = casesOf(aggregateCarryover, [
  {
    name: 'All of it fits and leaves 3,500 for others',
    on,
    proves: ['pay/AG-2'],
    facts: {
      paymentDate,
      systemCertified,
      basicPay: usd(209_600),
      carriedAmount: usd(40_000),
      countablePayments: usd(3_500),
    },
    gives: {
      limit: usd(253_100),
      carriedPayable: usd(40_000),
      othersPayable: usd(3_500),
      othersPutOff: usd(0),
      dueOn: null,
    },
  },
  {
    name: 'Other payments are put off for it',
    on,
    proves: ['pay/AG-2'],
    facts: {
      paymentDate,
      systemCertified,
      basicPay: usd(209_600),
      carriedAmount: usd(40_000),
      countablePayments: usd(20_000),
    },
    gives: {
      carriedPayable: usd(40_000),
      othersPayable: usd(3_500),
      othersPutOff: usd(16_500),
      dueOn: day('2027-01-01'),
    },
  },
  {
    name: 'More than fits waits for the next January',
    on,
    proves: ['pay/AG-2'],
    facts: {
      paymentDate,
      systemCertified,
      basicPay: usd(209_600),
      carriedAmount: usd(50_000),
      countablePayments: usd(1_000),
    },
    gives: {
      carriedPayable: usd(43_500),
      carriedWaits: usd(6_500),
      othersPayable: usd(0),
      othersPutOff: usd(1_000),
    },
  },
  {
    name: 'Basic pay above the limit leaves nothing',
    on,
    proves: ['pay/AG-2'],
    facts: {
      paymentDate,
      systemCertified,
      basicPayReceived: usd(260_000),
      carriedAmount: usd(1_000),
      countablePayments: usd(0),
    },
    gives: { carriedPayable: usd(0), carriedWaits: usd(1_000) },
  },
  {
    name: 'Certified: the higher limit',
    on,
    facts: {
      paymentDate,
      systemCertified: true,
      basicPay: usd(209_600),
      carriedAmount: usd(50_000),
      countablePayments: usd(32_700),
    },
    gives: { limit: usd(292_300), carriedPayable: usd(50_000), othersPayable: usd(32_700), dueOn: null },
  },
  {
    name: 'Without the basic pay expected',
    on,
    facts: { paymentDate, systemCertified, carriedAmount: usd(1), countablePayments: usd(0) },
    gives: { missing: ['basicPay'] },
  },
  {
    name: 'Before the regulation',
    on,
    facts: {
      paymentDate: day('2004-12-05'),
      systemCertified,
      basicPay: usd(100_000),
      carriedAmount: usd(1),
      countablePayments: usd(0),
    },
    gives: 'no-law',
  },
])
