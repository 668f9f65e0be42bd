import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { rateAllowed } from './rate-allowed.ts'

const on = day('2015-06-01')
const high = {
  systemCertified: true,
  aboveLevelIIIGround: 'highest performance or contribution',
  aboveLevelIIIApproved: true,
} as const

export const rateAllowedCases = casesOf(rateAllowed, [
  {
    name: '2015: $183,300.00',
    on,
    facts: { ...high, proposedPay: usd(183_300) },
    gives: { allowed: true, highest: usd(183_300) },
    proves: ['S3-Pay-1', 'pay/PT-2', 'pay/PT-4', 'pay/AD-10'],
  },
  {
    name: '2015: $183,300.01',
    on,
    facts: { ...high, proposedPay: usd(183_300.01) },
    gives: { allowed: false },
    proves: ['S3-Pay-1', 'pay/PT-2'],
  },
  {
    name: 'Not certified: level III',
    on,
    facts: { proposedPay: usd(168_700), systemCertified: false },
    gives: { allowed: true, highest: usd(168_700) },
    proves: ['pay/PT-2', 'pay/AD-10', 'S1-V.C'],
  },
  {
    name: 'Not certified: a cent more',
    on,
    facts: { ...high, proposedPay: usd(168_700.01), systemCertified: false },
    gives: { allowed: false },
    proves: ['pay/PT-2', 'pay/AD-10', 'S1-V.C'],
  },
  {
    name: 'Not certified: an unchanged rate that the law keeps',
    on,
    facts: { proposedPay: usd(180_000), systemCertified: false, keptRate: true },
    gives: { allowed: true },
    proves: ['pay/PT-2', 'pay/TR-1', 'pay/TR-3'],
  },
  {
    name: 'At level III nothing more is needed',
    on,
    facts: { proposedPay: usd(168_700), systemCertified: true },
    gives: { allowed: true },
    proves: ['pay/PT-4'],
  },
  {
    name: 'Above level III without a ground',
    on,
    facts: { ...high, proposedPay: usd(168_701), aboveLevelIIIGround: 'none' },
    gives: { allowed: false, lacks: ['no ground for a rate above level III'] },
    proves: ['pay/PT-4'],
  },
  {
    name: 'Above level III for a new appointee',
    on,
    facts: {
      ...high,
      proposedPay: usd(175_000),
      aboveLevelIIIGround: 'superior competencies of a new appointee',
    },
    gives: { allowed: true },
    proves: ['pay/PT-4'],
  },
  {
    name: 'Above level III without approval',
    on,
    facts: { ...high, proposedPay: usd(168_701), aboveLevelIIIApproved: false },
    gives: { allowed: false, lacks: ['no approval of a rate above level III'] },
    proves: ['pay/PT-4'],
  },
  {
    name: 'Below the band',
    on,
    facts: { proposedPay: usd(121_955.99), systemCertified: true },
    gives: { allowed: false, lacks: ['below the lowest rate'] },
    proves: ['pay/PT-2', 'pay/PT-5'],
  },
  {
    name: 'July 1991: ES-1',
    on: day('1991-07-01'),
    facts: { proposedPay: usd(87_000) },
    gives: { allowed: true, lowest: usd(87_000), highest: usd(108_300) },
    proves: ['S4-VI.A.2-1', 'S4-VI.A.1-2', 'pay/IP-3'],
  },
  {
    name: 'July 1991: between two rates',
    on: day('1991-07-01'),
    facts: { proposedPay: usd(90_000) },
    gives: { allowed: false },
    proves: ['S4-VI.A.2-1', 'S4-VI.A.1-2', 'pay/IP-3'],
  },
  {
    name: 'Without the certification',
    on,
    facts: { proposedPay: usd(150_000) },
    gives: { missing: ['systemCertified'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { proposedPay: usd(50_000) },
    gives: 'no-law',
  },
  {
    name: 'The last day of the six rates: none of them, within the range',
    on: day('2004-01-10'),
    facts: { proposedPay: usd(120_000) },
    gives: { allowed: false, lowest: usd(116_500), highest: usd(134_000) },
    proves: ['pay/PT-1'],
  },
  {
    name: 'The first day of the band: any rate of it',
    on: day('2004-01-11'),
    facts: { proposedPay: usd(120_000), systemCertified: false },
    gives: { allowed: true, lowest: usd(104_927), highest: usd(145_600) },
    proves: ['pay/PT-2'],
  },
  {
    name: '2015: the lowest rate of the band',
    on: day('2015-06-01'),
    facts: {
      systemCertified: true,
      aboveLevelIIIGround: 'highest performance or contribution',
      aboveLevelIIIApproved: true,
      proposedPay: usd(121_956),
    },
    gives: { allowed: true, lacks: [] },
  },
  {
    name: '2015: above level III without a ground',
    on: day('2015-06-01'),
    facts: { systemCertified: true, aboveLevelIIIApproved: true, proposedPay: usd(183_300) },
    gives: { allowed: false, lacks: ['no ground for a rate above level III'] },
  },
])
