import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { overseasConversion } from './overseas-conversion.ts'

const on = day('2006-06-01')
const moved = { basicPay: usd(130_000), localityPercent: 10_00, firstMoveInto48: true }
const proves = ['pay/PT-8']

export const overseasConversionCases = casesOf(overseasConversion, [
  { name: 'Locality is added', on, facts: moved, gives: { eligible: true, rate: usd(143_000) }, proves },
  {
    name: 'Not beyond level III',
    on,
    facts: { ...moved, basicPay: usd(145_000) },
    gives: { rate: usd(152_000) },
    proves,
  },
  {
    name: 'Above level III before',
    on,
    facts: { ...moved, basicPay: usd(155_000) },
    gives: { rate: usd(165_200) },
    proves: [...proves, 'pay/PT-2'],
  },
  {
    name: 'Above level III before, within the band',
    on,
    facts: { ...moved, basicPay: usd(153_000), localityPercent: 5_00 },
    gives: { rate: usd(160_650) },
    proves,
  },
  {
    name: 'A later move',
    on,
    facts: { ...moved, firstMoveInto48: false },
    gives: { eligible: false, rate: usd(130_000) },
    proves,
  },
  {
    name: 'Without the percentage',
    on,
    facts: { basicPay: usd(130_000), firstMoveInto48: true },
    gives: { missing: ['localityPercent'] },
  },
  { name: 'Before the band', on: day('2004-01-10'), facts: moved, gives: 'no-law' },
])
