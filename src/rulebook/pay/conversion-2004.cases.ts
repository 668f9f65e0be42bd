import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { conversion2004 } from './conversion-2004.ts'

const on = day('2004-01-11')
const proves = ['pay/PT-8']

export const conversion2004Cases = casesOf(conversion2004, [
  {
    name: 'Old rate and locality',
    on,
    facts: { basicPay: usd(127_500), localityBefore: usd(15_000), november2003Pay: usd(142_500) },
    gives: { rate: usd(142_500), notBelow: usd(142_500), notBelowUntil: day('2005-01-10') },
    proves,
  },
  {
    name: 'November was higher: moved to an area of lower locality',
    on,
    facts: { basicPay: usd(116_500), localityBefore: usd(10_000), november2003Pay: usd(130_000) },
    gives: { rate: usd(130_000) },
    proves,
  },
  {
    name: 'November was lower',
    on,
    facts: { basicPay: usd(127_500), localityBefore: usd(15_000), november2003Pay: usd(140_000) },
    gives: { rate: usd(142_500), notBelow: usd(140_000) },
    proves,
  },
  {
    name: 'Without the locality',
    on,
    facts: { basicPay: usd(127_500), november2003Pay: usd(142_500) },
    gives: { missing: ['localityBefore'] },
  },
  {
    name: 'Before',
    on: day('2004-01-10'),
    facts: { basicPay: usd(127_500), localityBefore: usd(15_000), november2003Pay: usd(142_500) },
    gives: 'no-law',
  },
])
