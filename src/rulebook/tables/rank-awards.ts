import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { dated } from '../kernel/table.ts'

type Ranks<T> = { readonly meritorious: T; readonly distinguished: T }

/** What a rank is worth: a share of annual basic pay in basis points, or before 1998 a sum. */
export const RANK_AMOUNTS = dated<{ share: Ranks<number> } | { sum: Ranks<Cents> }>(
  'Amount of a rank award',
  [
    {
      from: day('1998-10-21'),
      by: '5 USC 4507(e)',
      value: { share: { meritorious: 20_00, distinguished: 35_00 } },
    },
    {
      from: day('1979-07-13'),
      by: '5 USC 4507(e)',
      value: { sum: { meritorious: usd(10_000), distinguished: usd(20_000) } },
    },
  ],
  { share: 'percent', sum: 'usd' },
)

/** A year of the rank awards as accounts have it. */
type RankYear = {
  status: 'held' | 'cancelled' | 'cancelled or without payment' | 'no cancellation on record'
  recipients: number | null
  /** Last day for nominations, where the call is on record. */
  nominationsDue: string | null
}

const ordinary: RankYear = { status: 'no cancellation on record', recipients: null, nominationsDue: null }
const by = 'Accounts of the rank awards'
const standing = 'secondary'

/** Whether rank awards were made in a fiscal year; each row one or more whole years, the last of them ends the series. */
export const RANK_YEARS = dated<RankYear>(
  'Rank awards of the fiscal year',
  [
    {
      from: day('2025-10-01'),
      until: day('2026-10-01'),
      known: day('2026-01-05'),
      by: 'OPM memorandum of 5 January 2026',
      standing,
      value: { status: 'held', recipients: null, nominationsDue: '2026-02-05' },
    },
    {
      from: day('2024-10-01'),
      until: day('2025-10-01'),
      by,
      standing,
      value: { status: 'cancelled', recipients: null, nominationsDue: null },
    },
    {
      from: day('2023-10-01'),
      by,
      standing,
      value: { status: 'held', recipients: 236, nominationsDue: null },
    },
    { from: day('2020-10-01'), by, standing, value: ordinary },
    {
      from: day('2019-10-01'),
      by,
      standing,
      value: { status: 'cancelled', recipients: null, nominationsDue: null },
    },
    { from: day('2013-10-01'), by, standing, value: ordinary },
    {
      from: day('2012-10-01'),
      by,
      standing,
      value: { status: 'cancelled or without payment', recipients: null, nominationsDue: null },
    },
    { from: day('1979-07-13'), by, standing, value: ordinary },
  ],
  { recipients: 'executives' },
)
