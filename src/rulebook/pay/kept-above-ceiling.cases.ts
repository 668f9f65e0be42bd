import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { keptAboveCeiling } from './kept-above-ceiling.ts'

const on = day('2026-06-01')
const kept = {
  basicPay: usd(220_000),
  keptBecause: 'move to an uncertified agency',
  higherRateAllowedNow: false,
} as const

export const keptAboveCeilingCases = casesOf(keptAboveCeiling, [
  {
    name: 'After a move to an uncertified agency',
    on,
    facts: kept,
    gives: { allowed: false, keeps: usd(220_000), newRatesUpTo: usd(209_600) },
    proves: ['pay/TR-1'],
  },
  {
    name: 'Once the gaining system is certified',
    on,
    facts: { ...kept, higherRateAllowedNow: true },
    gives: { allowed: true },
    proves: ['pay/TR-1'],
  },
  {
    name: 'The certification is suspended',
    on,
    facts: { ...kept, keptBecause: 'certification suspended' },
    gives: { allowed: false, keeps: usd(220_000) },
    proves: ['pay/TR-3', 'S1-V.C'],
  },
  {
    name: 'It is reinstated',
    on,
    facts: { ...kept, keptBecause: 'certification suspended', higherRateAllowedNow: true },
    gives: { allowed: true },
    proves: ['pay/TR-3'],
  },
  {
    name: 'It has expired',
    on,
    facts: { ...kept, keptBecause: 'certification expired' },
    gives: { allowed: false },
    proves: ['pay/TR-3'],
  },
  {
    name: 'At level III nothing is kept',
    on,
    facts: { ...kept, basicPay: usd(209_600) },
    gives: { allowed: true },
    proves: ['pay/TR-1'],
  },
  {
    name: 'Without the reason',
    on,
    facts: { basicPay: usd(220_000), higherRateAllowedNow: false },
    gives: { missing: ['keptBecause'] },
  },
  { name: 'Before the band', on: day('2004-01-10'), facts: kept, gives: 'no-law' },
])
