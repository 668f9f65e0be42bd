import type { IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { dated, type Row } from '../kernel/table.ts'
import { SCHEDULES_FROM_2004 } from './pay-schedules-2004.ts'

/** The band before its latest change, and the day of that change. */
export type BandBefore = { since: IsoDate; minimum: Cents; certified: Cents; uncertified: Cents }

/** The band that each year’s took the place of, since 2005. */
export const BAND_BEFORE = dated<BandBefore>(
  'Band before the one in force',
  SCHEDULES_FROM_2004.flatMap(({ from, until }, index): readonly Row<BandBefore>[] => {
    const before = SCHEDULES_FROM_2004[index + 1]
    if (before === undefined || before.from === from) return []
    const {
      sesMinimum = 0,
      certifiedMaximum = 0,
      uncertifiedMaximum = 0,
    } = { ...before.seen, ...before.computed }
    return [
      {
        from,
        until: until ?? SCHEDULES_FROM_2004[index - 1]?.from,
        by: '5 USC 5382',
        value: {
          since: from,
          minimum: usd(sesMinimum),
          certified: usd(certifiedMaximum),
          uncertified: usd(uncertifiedMaximum),
        },
      },
    ]
  }),
  { minimum: 'usd', certified: 'usd', uncertified: 'usd' },
)
