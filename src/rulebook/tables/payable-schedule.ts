import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { dated, type Table } from '../kernel/table.ts'
import type { Figure } from './pay-figures.ts'

/** First day on which it is not on record whether the freeze of appointees goes on. */
export const FREEZE_UNKNOWN_FROM = day('2026-01-31')

/** What appointees under the freeze are paid: the rates of 2013, and the higher ones since 2019. */
function payable(title: string, from2014: number, from2019: number): Table<Cents> {
  return dated(
    `${title}, as payable under the freeze`,
    [
      { from: day('2019-01-06'), until: FREEZE_UNKNOWN_FROM, by: 'OPM salary tables', value: usd(from2019) },
      { from: day('2014-01-01'), by: 'OPM salary tables', value: usd(from2014) },
    ],
    'usd',
  )
}

/** The rates payable to appointees under the freeze; official rates stand apart. */
export const PAYABLE_SERIES = {
  exI: payable('Executive Schedule, level I', 199_700, 203_500),
  exII: payable('Executive Schedule, level II', 179_700, 183_100),
  exIII: payable('Executive Schedule, level III', 165_300, 168_400),
  exIV: payable('Executive Schedule, level IV', 155_500, 158_500),
  exV: payable('Executive Schedule, level V', 145_700, 148_500),
  vicePresident: payable('Salary of the Vice President', 230_700, 235_100),
} as const satisfies Partial<Record<Figure, Table<Cents>>>
