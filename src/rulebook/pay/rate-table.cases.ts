import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { rateTable } from './rate-table.ts'

const six = (
  ...[one, two, three, four, five, highest]: readonly [number, number, number, number, number, number]
) => ({
  rateEs1: usd(one),
  rateEs2: usd(two),
  rateEs3: usd(three),
  rateEs4: usd(four),
  rateEs5: usd(five),
  rateEs6: usd(highest),
})

const on = day('1993-06-01')
const of1993 = six(92_900, 97_400, 101_800, 107_300, 111_800, 115_700)
const bounds = { gs16MinimumRate: usd(44_547), levelFourRate: usd(50_112.5) }

export const rateTableCases = casesOf(rateTable, [
  {
    name: 'The six rates of 1993',
    on,
    facts: of1993,
    gives: { allowed: true },
    proves: ['S4-VI.A-0', 'pay/PT-1'],
  },
  {
    name: 'They do not rise',
    on,
    facts: six(92_900, 97_400, 97_400, 107_300, 111_800, 115_700),
    gives: { allowed: false, lacking: ['the rates do not rise'] },
    proves: ['S4-VI.A-0'],
  },
  {
    name: 'The highest a dollar above level IV',
    on,
    facts: { ...of1993, rateEs6: usd(115_701) },
    gives: { allowed: false, lacking: ['the highest passes level IV'] },
    proves: ['S4-VI.A-0', 'pay/PT-1'],
  },
  {
    name: 'The lowest at 120% of GS-15, step 1: $79,930.80',
    on,
    facts: { ...of1993, rateEs1: usd(79_930.8) },
    gives: { allowed: true },
  },
  {
    name: 'A cent below it',
    on,
    facts: { ...of1993, rateEs1: usd(79_930.79) },
    gives: { allowed: false, lacking: ['the lowest is too low'] },
    proves: ['S4-VI.A-0', 'pay/PT-1'],
  },
  {
    name: 'The printed figures of January 1993 do not fit July 1991: level IV was lower',
    on: day('1991-07-01'),
    facts: of1993,
    gives: { allowed: false },
    proves: ['pay/PT-3'],
  },
  {
    name: '1998: ES-5 and ES-6 both at level IV',
    on: day('1998-06-01'),
    facts: six(99_200, 103_900, 108_600, 114_500, 118_400, 118_400),
    gives: { allowed: true },
    proves: ['pay/RO-4'],
  },
  {
    name: 'Before: measured by GS-16',
    on: day('1985-01-01'),
    facts: { ...six(45_000, 46_000, 47_000, 48_000, 49_000, 50_000), ...bounds },
    gives: { allowed: true },
    proves: ['pay/PT-1'],
  },
  {
    name: 'Before: below GS-16',
    on: day('1985-01-01'),
    facts: { ...six(44_000, 46_000, 47_000, 48_000, 49_000, 50_000), ...bounds },
    gives: { allowed: false },
    proves: ['pay/PT-1'],
  },
  {
    name: 'Before, without the bounds',
    on: day('1991-06-30'),
    facts: of1993,
    gives: { missing: ['gs16MinimumRate', 'levelFourRate'] },
  },
  {
    name: 'The band has no six rates',
    on: day('2004-01-11'),
    facts: of1993,
    gives: 'no-law',
    proves: ['pay/PT-1'],
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { ...of1993, rateEs6: 0 as Cents },
    gives: 'no-law',
  },
  {
    name: 'The fifth rate above the sixth',
    on: day('1993-06-01'),
    facts: {
      rateEs1: usd(92_900),
      rateEs2: usd(97_400),
      rateEs3: usd(101_800),
      rateEs4: usd(107_300),
      rateEs5: usd(118_400),
      rateEs6: usd(115_700),
    },
    gives: { allowed: false, lacking: ['the rates do not rise'] },
  },
])
