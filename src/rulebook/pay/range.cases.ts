import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { payRange } from './range.ts'

const certified = { systemCertified: true }
const uncertified = { systemCertified: false }

export const payRangeCases = casesOf(payRange, [
  {
    name: '2026, certified',
    on: day('2026-01-11'),
    facts: certified,
    gives: { structure: 'band', floor: usd(151_661), ceiling: usd(228_000), locality: false },
    proves: ['pay/PT-2', 'pay/PT-10', 'S1-V.C'],
  },
  {
    name: '2026, not certified',
    on: day('2026-12-31'),
    facts: uncertified,
    gives: { floor: usd(151_661), ceiling: usd(209_600) },
    proves: ['pay/PT-2', 'pay/PT-10', 'S1-V.C'],
  },
  {
    name: 'The last day of the 2025 schedules',
    on: day('2026-01-10'),
    facts: certified,
    gives: { floor: usd(150_160), ceiling: usd(225_700) },
    proves: ['pay/PT-5'],
  },
  {
    name: 'Until the schedules of 2027 are known',
    on: day('2027-01-09'),
    facts: certified,
    gives: { ceiling: usd(228_000) },
  },
  {
    name: 'Nothing is adopted for 2027',
    on: day('2027-01-10'),
    facts: certified,
    gives: 'no-law',
    proves: ['pay/PT-11'],
  },
  {
    name: '2015, certified: $183,300',
    on: day('2015-06-01'),
    facts: certified,
    gives: { floor: usd(121_956), ceiling: usd(183_300) },
    proves: ['S3-Pay-1'],
  },
  {
    name: '2015, not certified: $168,700',
    on: day('2015-06-01'),
    facts: uncertified,
    gives: { ceiling: usd(168_700) },
  },
  {
    name: 'The first day of the band, as set in March with effect from January',
    on: day('2004-01-11'),
    facts: certified,
    gives: { structure: 'band', floor: usd(104_927), ceiling: usd(158_100) },
    proves: ['pay/PT-2', 'pay/RO-5'],
  },
  {
    name: 'The same day as known in February 2004: level II not on record',
    on: day('2004-01-11'),
    known: day('2004-02-01'),
    facts: certified,
    gives: 'no-law',
  },
  {
    name: 'The last day of the six rates',
    on: day('2004-01-10'),
    facts: {},
    gives: { structure: 'six rates', floor: usd(116_500), ceiling: usd(134_000), locality: true },
    proves: ['pay/PT-1'],
  },
  {
    name: '1993: the figures printed in July 1991',
    on: day('1993-01-10'),
    facts: {},
    gives: { structure: 'six rates', floor: usd(92_900), ceiling: usd(115_700), locality: false },
    proves: ['pay/PT-3', 'pay/PT-1'],
  },
  {
    name: 'July 1991, with the printed figures shown beside',
    on: day('1991-07-01'),
    facts: {},
    gives: { floor: usd(87_000), ceiling: usd(108_300) },
    proves: ['pay/PT-3', 'S4-VI.A-0', 'pay/IP-3'],
  },
  {
    name: 'Early 1991, from memory',
    on: day('1991-01-13'),
    facts: {},
    gives: { floor: usd(87_000), ceiling: usd(108_300), locality: false },
    proves: ['pay/PT-1'],
  },
  {
    name: 'Locality from January 1994',
    on: day('1994-01-09'),
    facts: {},
    gives: { locality: true },
    proves: ['pay/PT-6'],
  },
  { name: '1995: no rate of that year is on record', on: day('1995-03-01'), facts: {}, gives: 'no-law' },
  {
    name: 'Without the certification',
    on: day('2026-05-01'),
    facts: {},
    gives: { missing: ['systemCertified'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: certified, gives: 'no-law' },
])
