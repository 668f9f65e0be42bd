import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { aggregateCorrection } from './aggregate-correction.ts'

const paymentDate = day('2026-11-02')
const on = paymentDate

export const aggregateCorrectionCases = casesOf(aggregateCorrection, [
  {
    name: 'Certification lost within the year: 20,000 above the lower limit',
    on,
    proves: ['pay/AG-9', 'pay/AG-10'],
    facts: {
      paymentDate,
      systemCertified: false,
      basicPay: usd(223_100),
      countablePayments: usd(50_000),
    },
    gives: {
      limit: usd(253_100),
      debt: usd(20_000),
      wipedOut: usd(20_000),
      wipedOutOn: day('2027-01-01'),
      corrective: usd(0),
    },
  },
  {
    name: 'Only what should have been put off is wiped out',
    on,
    proves: ['pay/AG-9'],
    facts: {
      paymentDate,
      systemCertified: false,
      basicPayReceived: usd(260_000),
      countablePayments: usd(5_000),
    },
    gives: { debt: usd(11_900), wipedOut: usd(5_000) },
  },
  {
    name: 'Certified within the year: what was put off is paid after all',
    on,
    proves: ['pay/AG-9', 'pay/AG-10'],
    facts: {
      paymentDate,
      systemCertified: true,
      basicPay: usd(223_100),
      countablePayments: usd(30_000),
      deferredSoFar: usd(15_000),
    },
    gives: { limit: usd(292_300), debt: usd(0), wipedOutOn: null, corrective: usd(15_000) },
  },
  {
    name: 'Estimated too high: as much as fits',
    on,
    proves: ['pay/AG-9'],
    facts: {
      paymentDate,
      systemCertified: false,
      basicPay: usd(223_100),
      countablePayments: usd(20_000),
      deferredSoFar: usd(15_000),
    },
    gives: { corrective: usd(10_000) },
  },
  {
    name: 'Exactly the limit: nothing to put right',
    on,
    facts: {
      paymentDate,
      systemCertified: false,
      basicPay: usd(223_100),
      countablePayments: usd(30_000),
    },
    gives: { debt: usd(0), corrective: usd(0), wipedOutOn: null },
  },
  {
    name: 'Without the certification',
    on,
    facts: { paymentDate, basicPay: usd(223_100), countablePayments: usd(0) },
    gives: { missing: ['systemCertified'] },
  },
  {
    name: 'Before the regulation',
    on,
    facts: {
      paymentDate: day('2004-12-05'),
      systemCertified: false,
      basicPay: usd(100_000),
      countablePayments: usd(0),
    },
    gives: 'no-law',
  },
  {
    name: 'Neither the basic pay nor what was received of it',
    on: day('2026-11-02'),
    facts: { paymentDate: day('2026-11-02'), systemCertified: false, countablePayments: usd(50_000) },
    gives: { missing: ['basicPay'] },
  },
])
