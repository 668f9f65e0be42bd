import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import type { FactValue } from '../facts.ts'
import { casesOf } from '../kernel/rule.ts'
import { scheduleRate } from './schedule-rate.ts'

const figure = (
  payFigure: FactValue<'payFigure'>,
  on: string,
  rate: number,
  proves: readonly string[] = [],
) => ({
  name: `${payFigure} on ${on}`,
  on: day(on),
  facts: { payFigure },
  gives: { figure: payFigure, rate: usd(rate) },
  proves,
})

export const scheduleRateCases = casesOf(scheduleRate, [
  figure('EX-I', '2026-01-11', 253_100, ['pay/PT-10']),
  figure('EX-II', '2026-06-01', 228_000, ['pay/PT-10']),
  figure('EX-III', '2026-06-01', 209_600, ['pay/PT-10']),
  figure('EX-IV', '2026-06-01', 197_200, ['pay/PT-10']),
  figure('EX-V', '2026-06-01', 184_900, ['pay/PT-10']),
  figure('Vice President', '2026-06-01', 292_300, ['pay/PT-10', 'pay/PF-5']),
  figure('SES minimum', '2026-06-01', 151_661, ['pay/PT-10']),
  figure('SES maximum, certified', '2026-06-01', 228_000, ['pay/PT-10']),
  figure('SES maximum, not certified', '2027-01-09', 209_600, ['pay/PT-10']),
  figure('GS-15 step 1', '2016-01-10', 102_646, ['pay/RO-3']),
  figure('Vice President', '2014-06-01', 233_000, ['pay/PF-5']),
  figure('EX-I', '1991-07-01', 138_900, ['S4-VI.A.1-1']),
  figure('ES-1', '1993-01-10', 92_900, ['pay/PT-3']),
  figure('ES-2', '1993-01-10', 97_400, ['pay/PT-3']),
  figure('ES-3', '1993-01-10', 101_800, ['pay/PT-3']),
  figure('ES-4', '1993-01-10', 107_300, ['pay/PT-3']),
  figure('ES-5', '1993-01-10', 111_800, ['pay/PT-3']),
  figure('ES-6', '1993-01-10', 115_700, ['pay/PT-3']),
  figure('ES-1', '1991-07-01', 87_000, ['pay/PT-3', 'S4-VI.A.1-2']),
  figure('ES-2', '1991-07-01', 91_200, ['S4-VI.A.1-2']),
  figure('ES-3', '1991-07-01', 95_300, ['S4-VI.A.1-2']),
  figure('ES-4', '1991-07-01', 100_500, ['S4-VI.A.1-2']),
  figure('ES-5', '1991-07-01', 104_600, ['S4-VI.A.1-2']),
  figure('ES-6', '1997-12-31', 115_700, ['pay/PT-3']),
  figure('EX-II', '2010-01-03', 179_700, ['pay/RO-5']),
  figure('EX-II', '2010-01-02', 177_000, ['pay/RO-5']),
  {
    name: 'The lowest rate of January 2004, as first set',
    on: day('2004-01-11'),
    known: day('2004-03-02'),
    facts: { payFigure: 'SES minimum' },
    gives: { rate: usd(103_700) },
  },
  {
    name: 'And as raised in March with effect from January',
    on: day('2004-01-11'),
    known: day('2004-03-03'),
    facts: { payFigure: 'SES minimum' },
    gives: { rate: usd(104_927) },
    proves: ['pay/RO-3'],
  },
  {
    name: 'Nothing is on record for 2027',
    on: day('2027-01-10'),
    facts: { payFigure: 'EX-II' },
    gives: 'no-law',
    proves: ['pay/PT-11'],
  },
  {
    name: 'ES-1 in 1995 is not on record',
    on: day('1995-06-01'),
    facts: { payFigure: 'ES-1' },
    gives: 'no-law',
  },
  {
    name: 'Without the figure asked about',
    on: day('2026-06-01'),
    facts: {},
    gives: { missing: ['payFigure'] },
  },
])
