import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { locality } from './locality.ts'

const capped = (year: string, basic: number, total: number) => ({
  name: `${year}: not above level III`,
  on: day(`${year}-06-01`),
  facts: { basicPay: usd(basic), localityPercent: 11_48 },
  gives: { eligible: true, total: usd(total) },
  proves: ['pay/PT-6'],
})
const anchorage = { basicPay: usd(170_000), localityPercent: 25_00 }

export const localityCases = casesOf(locality, [
  capped('2001', 125_700, 133_700),
  capped('2002', 130_000, 138_200),
  capped('2003', 134_000, 142_500),
  {
    name: '2003: the percentages of 2002, below the limit',
    on: day('2003-06-01'),
    facts: { basicPay: usd(116_500), localityPercent: 11_48 },
    gives: { total: usd(129_874) },
    proves: ['pay/PT-6'],
  },
  {
    name: 'It ended with the band',
    on: day('2004-01-11'),
    facts: { basicPay: usd(142_500), localityPercent: 11_48 },
    gives: { eligible: false, total: usd(142_500) },
    proves: ['pay/PT-6', 'pay/PT-7'],
  },
  {
    name: 'The day before the exception for non-foreign areas',
    on: day('2009-10-27'),
    facts: anchorage,
    gives: { eligible: false },
    proves: ['pay/PT-7'],
  },
  {
    name: 'In Anchorage since before October 2009',
    on: day('2012-06-01'),
    facts: { ...anchorage, nonforeignContinuous: true, colaEligibleBefore: true },
    gives: { eligible: true, total: usd(212_500) },
    proves: ['pay/PT-7'],
  },
  {
    name: 'With a break in the service there',
    on: day('2012-06-01'),
    facts: { ...anchorage, nonforeignContinuous: false, colaEligibleBefore: true },
    gives: { eligible: false, total: usd(170_000) },
    proves: ['pay/PT-7'],
  },
  {
    name: 'Without the allowance the day before',
    on: day('2012-06-01'),
    facts: { ...anchorage, nonforeignContinuous: true, colaEligibleBefore: false },
    gives: { eligible: false },
    proves: ['pay/PT-7'],
  },
  {
    name: 'In the band, with no word of Alaska, Hawaii or a territory: none',
    on: day('2026-06-01'),
    facts: { basicPay: usd(200_000), localityPercent: 33_94 },
    gives: { eligible: false, total: usd(200_000) },
    proves: ['pay/PT-7'],
  },
  {
    name: 'Without the percentage',
    on: day('2003-06-01'),
    facts: { basicPay: usd(116_500) },
    gives: { missing: ['localityPercent'] },
  },
  {
    name: 'Before locality',
    on: day('1994-01-08'),
    facts: { basicPay: usd(92_900), localityPercent: 4_23 },
    gives: 'no-law',
  },
])
