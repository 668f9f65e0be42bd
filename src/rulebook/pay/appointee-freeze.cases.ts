import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { appointeeFreeze } from './appointee-freeze.ts'

const on = day('2016-06-01')
const frozen = {
  appointeeKind: 'noncareer SES',
  basicPay: usd(165_000),
  proposedPay: usd(170_000),
  systemCertified: true,
  higherCoveredJob: false,
} as const
const proves = ['pay/PF-2']

export const appointeeFreezeCases = casesOf(appointeeFreeze, [
  {
    name: 'Noncareer, above level IV: frozen',
    on,
    facts: frozen,
    gives: { allowed: false, covered: true, upTo: usd(165_000) },
    proves,
  },
  {
    name: 'A covered job of higher duties',
    on,
    facts: { ...frozen, higherCoveredJob: true },
    gives: { allowed: true, upTo: usd(179_700) },
    proves,
  },
  {
    name: 'But not beyond the limit of 2013',
    on,
    facts: { ...frozen, higherCoveredJob: true, proposedPay: usd(179_701) },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'A new appointee starts within the limits of 2013',
    on,
    facts: { ...frozen, newCoveredAppointee: true, proposedPay: usd(179_700) },
    gives: { allowed: true, upTo: usd(179_700) },
    proves,
  },
  {
    name: 'A new appointee, a dollar beyond',
    on,
    facts: { ...frozen, newCoveredAppointee: true, proposedPay: usd(179_701) },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Not certified: level III of 2013',
    on,
    facts: { ...frozen, higherCoveredJob: true, systemCertified: false, basicPay: usd(160_300) },
    gives: { allowed: false, upTo: usd(165_300) },
    proves: [...proves, 'pay/PF-3'],
  },
  {
    name: 'At level IV',
    on,
    facts: { ...frozen, basicPay: usd(160_300), proposedPay: usd(160_400) },
    gives: { allowed: false, covered: true },
    proves,
  },
  {
    name: 'Below level IV: up to it',
    on,
    facts: { ...frozen, basicPay: usd(160_299), proposedPay: usd(160_300) },
    gives: { allowed: true, covered: false, upTo: usd(160_300) },
    proves,
  },
  {
    name: 'Below level IV: not beyond',
    on,
    facts: { ...frozen, basicPay: usd(150_000), proposedPay: usd(160_301) },
    gives: { allowed: false, covered: false },
    proves,
  },
  {
    name: 'No raise is asked for',
    on,
    facts: { ...frozen, proposedPay: usd(165_000) },
    gives: { allowed: true },
    proves,
  },
  {
    name: 'An Executive Schedule appointee at level V is covered',
    on,
    facts: {
      ...frozen,
      appointeeKind: 'Executive Schedule appointee',
      basicPay: usd(145_700),
      proposedPay: usd(150_200),
    },
    gives: { allowed: false, covered: true },
    proves,
  },
  {
    name: 'The Vice President',
    on,
    facts: { ...frozen, appointeeKind: 'Vice President', basicPay: usd(230_700), proposedPay: usd(237_700) },
    gives: { allowed: false, covered: true },
    proves,
  },
  {
    name: 'A limited political appointee in 2020, on the higher frozen limits',
    on: day('2020-06-01'),
    facts: {
      ...frozen,
      appointeeKind: 'political limited SES',
      basicPay: usd(175_000),
      proposedPay: usd(183_100),
      higherCoveredJob: true,
    },
    gives: { allowed: true, upTo: usd(183_100) },
    proves: [...proves, 'pay/PF-3'],
  },
  {
    name: 'A career executive on Presidential appointment, SES pay kept',
    on,
    facts: {
      appointeeKind: 'career SES on Presidential appointment, SES pay kept',
      basicPay: usd(170_000),
      proposedPay: usd(185_100),
    },
    gives: { allowed: true, covered: false },
    proves,
  },
  {
    name: 'The last day on record',
    on: day('2026-01-30'),
    facts: { ...frozen, basicPay: usd(200_000), proposedPay: usd(201_000) },
    gives: { allowed: false },
    proves: ['pay/PF-4'],
  },
  { name: 'After it', on: day('2026-01-31'), facts: frozen, gives: 'no-law', proves: ['pay/PF-4'] },
  {
    name: 'Without the certification',
    on,
    facts: {
      appointeeKind: 'noncareer SES',
      basicPay: usd(165_000),
      proposedPay: usd(170_000),
      higherCoveredJob: true,
    },
    gives: { missing: ['systemCertified'] },
  },
  {
    name: 'With nothing but the rates it is frozen',
    on,
    facts: { appointeeKind: 'noncareer SES', basicPay: usd(165_000), proposedPay: usd(165_001) },
    gives: { allowed: false, covered: true, upTo: usd(165_000) },
    proves,
  },
  { name: 'Before', on: day('2013-12-31'), facts: frozen, gives: 'no-law' },
])
