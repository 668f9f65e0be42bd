import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { returnRate } from './return-rate.ts'

const on = day('2026-06-01')
const back = { effectiveDate: on, systemCertified: true, formerSesPay: usd(190_000) }
const high = { aboveLevelIIIOnFile: true }
const short = { ...back, returnFrom: 'a break in service' } as const
const kept = {
  ...back,
  returnFrom: 'presidential appointment, SES pay kept',
  lastAdjustment: day('2025-06-01'),
} as const

export const returnRateCases = casesOf(returnRate, [
  {
    name: 'A break of 31 days: any rate of the band',
    on,
    facts: { ...short, ...high, breakDays: 31, proposedPay: usd(228_000) },
    gives: { allowed: true, highest: usd(228_000) },
    proves: ['pay/IP-5'],
  },
  {
    name: 'A break of 30 days: up to the former rate',
    on,
    facts: { ...short, breakDays: 30, proposedPay: usd(190_000) },
    gives: { allowed: true },
    proves: ['pay/IP-5'],
  },
  {
    name: 'A break of 30 days: a dollar more',
    on,
    facts: { ...short, breakDays: 30, proposedPay: usd(190_001) },
    gives: { allowed: false },
    proves: ['pay/IP-5'],
  },
  {
    name: 'A higher one, approved',
    on,
    facts: { ...short, breakDays: 30, proposedPay: usd(200_000), higherReturnApproved: true },
    gives: { allowed: true },
    proves: ['pay/IP-5'],
  },
  {
    name: 'Outside the band',
    on,
    facts: { ...short, breakDays: 31, proposedPay: usd(151_660) },
    gives: { allowed: false },
    proves: ['pay/IP-5'],
  },
  {
    name: 'After a Senate-confirmed post, SES pay kept, a year after the last adjustment',
    on,
    facts: { ...kept, proposedPay: usd(200_000) },
    gives: { allowed: true },
    proves: ['pay/IP-6'],
  },
  {
    name: 'A day less than a year after it',
    on,
    facts: { ...kept, effectiveDate: day('2026-05-31'), proposedPay: usd(200_000) },
    gives: { allowed: false },
    proves: ['pay/IP-6'],
  },
  {
    name: 'Within the year, an exception approved',
    on,
    facts: {
      ...kept,
      effectiveDate: day('2026-05-31'),
      proposedPay: usd(200_000),
      returnExceptionApproved: true,
    },
    gives: { allowed: true },
    proves: ['pay/IP-6'],
  },
  {
    name: 'Within the year, at the same rate',
    on,
    facts: { ...kept, effectiveDate: day('2026-05-31'), proposedPay: usd(190_000) },
    gives: { allowed: true },
    proves: ['pay/IP-6'],
  },
  {
    name: 'SES pay given up: any rate of the band',
    on,
    facts: {
      ...back,
      ...high,
      returnFrom: 'presidential appointment, SES pay given up',
      proposedPay: usd(228_000),
    },
    gives: { allowed: true },
    proves: ['pay/IP-6'],
  },
  {
    name: 'From the length of the break alone: after 31 days any rate of the band',
    on,
    facts: { ...back, ...high, breakDays: 31, proposedPay: usd(228_000) },
    gives: { allowed: true },
    proves: ['pay/IP-5'],
  },
  {
    name: 'Without what the executive comes back from',
    on,
    facts: { ...back, proposedPay: usd(190_000) },
    gives: { missing: ['returnFrom'] },
  },
  {
    name: 'Without the length of the break',
    on,
    facts: { ...short, proposedPay: usd(190_000) },
    gives: { missing: ['breakDays'] },
  },
  {
    name: 'The last day of the six rates: one of them',
    on: day('2004-01-10'),
    facts: { ...short, effectiveDate: day('2004-01-10'), proposedPay: usd(134_000) },
    gives: { allowed: true, lowest: usd(116_500), highest: usd(134_000) },
    proves: ['pay/IP-3'],
  },
  {
    name: 'July 1991: none of the six rates',
    on: day('1991-07-01'),
    facts: { effectiveDate: day('1991-07-01'), proposedPay: usd(100_000) },
    gives: { allowed: false, lacks: ['it is none of the six rates'] },
    proves: ['pay/IP-3'],
  },
  {
    name: 'Before July 1991 nothing is on record',
    on: day('1991-06-30'),
    facts: { effectiveDate: day('1991-06-30'), proposedPay: usd(87_000) },
    gives: 'no-law',
  },
  {
    name: 'In the band without the certification',
    on,
    facts: { effectiveDate: on, breakDays: 31, proposedPay: usd(190_000) },
    gives: { missing: ['systemCertified'] },
  },
  {
    name: 'A break of 30 days: the former rate must be told',
    on: day('2026-06-01'),
    facts: {
      effectiveDate: day('2026-06-01'),
      systemCertified: true,
      returnFrom: 'a break in service',
      breakDays: 30,
      proposedPay: usd(190_000),
    },
    gives: { missing: ['formerSesPay'] },
  },
  {
    name: 'A break of 31 days: the former rate need not be told',
    on: day('2026-06-01'),
    facts: {
      effectiveDate: day('2026-06-01'),
      systemCertified: true,
      returnFrom: 'a break in service',
      breakDays: 31,
      proposedPay: usd(209_600),
    },
    gives: { allowed: true },
  },
  {
    name: 'A Presidential appointment: the last adjustment must be told',
    on: day('2026-06-01'),
    facts: {
      effectiveDate: day('2026-06-01'),
      systemCertified: true,
      formerSesPay: usd(190_000),
      returnFrom: 'presidential appointment, SES pay kept',
      breakDays: 31,
      proposedPay: usd(228_000),
    },
    gives: { missing: ['lastAdjustment'] },
  },
  {
    name: 'A break of 31 days: above level III without a ground or an approval',
    on,
    facts: { ...short, breakDays: 31, proposedPay: usd(209_601) },
    gives: { allowed: false, lacks: ['no ground and approval on file for a rate above level III'] },
    proves: ['pay/PT-4', 'pay/IP-5'],
  },
  {
    name: 'SES pay kept above level III, and unchanged: nobody sets it anew',
    on,
    facts: { ...kept, formerSesPay: usd(220_000), proposedPay: usd(220_000) },
    gives: { allowed: true },
    proves: ['pay/IP-6'],
  },
  {
    name: 'SES pay kept, another rate above level III: approved, or not',
    on,
    facts: { ...kept, aboveLevelIIIOnFile: false, proposedPay: usd(220_000) },
    gives: { allowed: false, lacks: ['no ground and approval on file for a rate above level III'] },
    proves: ['pay/PT-4', 'pay/IP-6'],
  },
])
