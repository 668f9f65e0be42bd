import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { transferRate } from './transfer-rate.ts'

const on = day('2026-06-01')
const move = {
  effectiveDate: on,
  basicPay: usd(190_000),
  proposedPay: usd(190_000),
  systemCertified: true,
  lastAdjustment: day('2025-06-01'),
}
const recent = { ...move, lastAdjustment: day('2025-06-02') }
const proves = ['pay/TR-2']

export const transferRateCases = casesOf(transferRate, [
  {
    name: 'The same rate is no adjustment',
    on,
    facts: recent,
    gives: { allowed: true, counts: false },
    proves,
  },
  {
    name: 'A raise after twelve months',
    on,
    facts: { ...move, proposedPay: usd(200_000) },
    gives: { allowed: true, counts: true },
    proves,
  },
  {
    name: 'A raise a day early',
    on,
    facts: { ...recent, proposedPay: usd(200_000) },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'A raise early, to recruit, approved in writing',
    on,
    facts: {
      ...recent,
      proposedPay: usd(200_000),
      increaseException: 'greater scope or recruitment',
      exceptionApproved: true,
      exceptionInWriting: true,
    },
    gives: { allowed: true },
    proves: [...proves, 'pay/TM-2'],
  },
  {
    name: 'A cut after twelve months, by more than a tenth',
    on,
    facts: { ...move, proposedPay: usd(160_000) },
    gives: { allowed: true },
    proves,
  },
  {
    name: 'A cut a day early',
    on,
    facts: { ...recent, proposedPay: usd(189_000) },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Outside the band',
    on,
    facts: { ...move, proposedPay: usd(228_001) },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Above level III into an uncertified agency: kept',
    on,
    facts: { ...move, basicPay: usd(220_000), proposedPay: usd(220_000), systemCertified: false },
    gives: { allowed: true, counts: false, highest: usd(209_600) },
    proves: ['pay/TR-1'],
  },
  {
    name: 'Not cut to level III',
    on,
    facts: { ...move, basicPay: usd(220_000), proposedPay: usd(209_600), systemCertified: false },
    gives: { allowed: false },
    proves: ['pay/TR-1'],
  },
  {
    name: 'Without the last adjustment',
    on,
    facts: { effectiveDate: on, basicPay: usd(190_000), proposedPay: usd(190_000), systemCertified: true },
    gives: { missing: ['lastAdjustment'] },
  },
  {
    name: 'Before the band',
    on: day('2004-01-10'),
    facts: { ...move, lastAdjustment: day('2003-01-12'), effectiveDate: day('2004-01-10') },
    gives: 'no-law',
  },
  {
    name: 'The first day of the band',
    on: day('2004-01-11'),
    facts: {
      effectiveDate: day('2004-01-11'),
      basicPay: usd(140_000),
      proposedPay: usd(140_000),
      systemCertified: false,
      lastAdjustment: day('2003-06-01'),
    },
    gives: { allowed: true, counts: false },
  },
  {
    name: 'A raise early on another ground than scope or recruitment',
    on,
    facts: {
      ...recent,
      proposedPay: usd(200_000),
      increaseException: 'retention',
      exceptionApproved: true,
      exceptionInWriting: true,
    },
    gives: { allowed: false },
    proves: ['pay/TR-2'],
  },
  {
    name: 'A transfer far below the band',
    on: day('2026-06-01'),
    facts: {
      effectiveDate: day('2026-06-01'),
      basicPay: usd(190_000),
      proposedPay: usd(151_660),
      systemCertified: true,
      lastAdjustment: day('2025-06-02'),
    },
    gives: { allowed: false, lacks: ['outside the gaining agency’s band', 'a cut within twelve months'] },
  },
  {
    name: 'Exactly level III at an agency without certification',
    on: day('2026-06-01'),
    facts: {
      effectiveDate: day('2026-06-01'),
      basicPay: usd(209_600),
      proposedPay: usd(209_600),
      systemCertified: false,
      lastAdjustment: day('2025-06-01'),
    },
    gives: { allowed: true },
  },
  {
    name: 'A raise early, in writing but not approved',
    on: day('2026-06-01'),
    facts: {
      effectiveDate: day('2026-06-01'),
      basicPay: usd(190_000),
      proposedPay: usd(200_000),
      systemCertified: true,
      lastAdjustment: day('2025-06-02'),
      increaseException: 'greater scope or recruitment',
      exceptionInWriting: true,
    },
    gives: { allowed: false, lacks: ['a raise within twelve months without an exception'] },
  },
  {
    name: 'A raise early, approved but not in writing',
    on: day('2026-06-01'),
    facts: {
      effectiveDate: day('2026-06-01'),
      basicPay: usd(190_000),
      proposedPay: usd(200_000),
      systemCertified: true,
      lastAdjustment: day('2025-06-02'),
      increaseException: 'greater scope or recruitment',
      exceptionApproved: true,
    },
    gives: { allowed: false, lacks: ['a raise within twelve months without an exception'] },
  },
  {
    name: 'Another rate above level III without a ground or an approval',
    on,
    facts: { ...move, proposedPay: usd(209_601) },
    gives: { allowed: false, lacks: ['no ground and approval on file for a rate above level III'] },
    proves: ['pay/PT-4'],
  },
  {
    name: 'Another rate above level III, approved',
    on,
    facts: {
      ...move,
      proposedPay: usd(228_000),
      aboveLevelIIIOnFile: true,
    },
    gives: { allowed: true, counts: true },
    proves: ['pay/PT-4', 'pay/TR-2'],
  },
  {
    name: 'The same rate above level III: nobody sets it anew',
    on,
    facts: { ...move, basicPay: usd(215_000), proposedPay: usd(215_000) },
    gives: { allowed: true, counts: false },
    proves: ['pay/TR-2'],
  },
  ...[
    { name: 'The last day before the freeze of 2011', day: '2010-12-31', greater: false, allowed: true },
    { name: 'The first day of it: no raise', day: '2011-01-01', greater: false, allowed: false },
    { name: 'The first day of it: greater responsibility', day: '2011-01-01', greater: true, allowed: true },
    { name: 'The last day of it: no raise', day: '2013-12-31', greater: false, allowed: false },
    { name: 'The first day after it', day: '2014-01-01', greater: false, allowed: true },
  ].map(({ name, day: on, greater, allowed }) => ({
    name,
    on: day(on),
    facts: {
      effectiveDate: day(on),
      basicPay: usd(150_000),
      proposedPay: usd(160_000),
      systemCertified: true,
      lastAdjustment: day('2009-01-04'),
      greaterResponsibility: greater,
    },
    gives: { allowed },
    proves: ['pay/PF-1'],
  })),
  {
    name: 'In the freeze a cut, or the same rate, is no raise',
    on: day('2012-03-11'),
    facts: {
      effectiveDate: day('2012-03-11'),
      basicPay: usd(160_000),
      proposedPay: usd(150_000),
      systemCertified: true,
      lastAdjustment: day('2010-01-03'),
    },
    gives: { allowed: true },
    proves: ['pay/PF-1'],
  },
])
