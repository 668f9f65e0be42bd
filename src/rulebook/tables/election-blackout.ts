import { addDays, civil, day, type IsoDate } from '../../base/dates.ts'

/** The first Presidential election after the statute, and how often one is held. */
const FIRST_ELECTION = 1996
const EVERY = 4
const LAST_ELECTION = 2096

/** A period from 1 June of the election year to 20 January after it. */
type ElectionPeriod = { from: IsoDate; last: IsoDate }

function periodOf(year: number): ElectionPeriod {
  return { from: civil(year, 6, 1) ?? day('1996-06-01'), last: civil(year + 1, 1, 20) ?? day('1997-01-20') }
}

/** The Presidential election periods in which 5 USC 4508 bars awards to noncareer and limited appointees. */
export const ELECTION_PERIODS: readonly ElectionPeriod[] = Array.from(
  { length: (LAST_ELECTION - FIRST_ELECTION) / EVERY + 1 },
  (_, index) => periodOf(FIRST_ELECTION + EVERY * index),
)

/** The spans of days between these periods. */
export const OUTSIDE_ELECTION_PERIODS: readonly { from?: IsoDate; last?: IsoDate }[] = [
  ...ELECTION_PERIODS.map(({ from }, index) => {
    const before = ELECTION_PERIODS[index - 1]
    return before === undefined
      ? { last: addDays(from, -1) }
      : { from: addDays(before.last, 1), last: addDays(from, -1) }
  }),
  { from: addDays(periodOf(LAST_ELECTION).last, 1) },
]
