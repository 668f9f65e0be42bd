import { day, type IsoDate } from '../src/base/dates.ts'
import type { Cents } from '../src/base/money.ts'
import {
  BAND_MAXIMUM_CERTIFIED,
  BAND_MAXIMUM_NOT_CERTIFIED,
  SES_MINIMUM,
} from '../src/rulebook/tables/pay-schedule.ts'

type Row = { from: IsoDate; until: IsoDate | undefined; value: Cents }

/** The figures as bare rows, newest first, as one would keep them without a rulebook. */
function bare(rows: readonly { from: IsoDate; until?: IsoDate | undefined; value: Cents }[]): readonly Row[] {
  return rows.map(({ from, until, value }) => ({ from, until, value }))
}

const MINIMUM = bare(SES_MINIMUM.rows)
const CERTIFIED = bare(BAND_MAXIMUM_CERTIFIED.rows)
const OTHERS = bare(BAND_MAXIMUM_NOT_CERTIFIED.rows)
const BAND_BEGINS = day('2004-01-11')
const LIMITS: readonly { from: IsoDate; lowest: number; highest: number }[] = [
  { from: day('1985-02-06'), lowest: 5, highest: 20 },
  { from: day('1979-07-13'), lowest: 0, highest: 20 },
]

function rowOf(rows: readonly Row[], on: IsoDate): Cents | undefined {
  for (const row of rows)
    if (row.from <= on) return row.until !== undefined && row.until <= on ? undefined : row.value
  return undefined
}

/** The band of a day, without citation or step; undefined where a figure lacks. */
export function rangeByHand(on: IsoDate, certified: boolean): { floor: Cents; ceiling: Cents } | undefined {
  if (on < BAND_BEGINS) return undefined
  const floor = rowOf(MINIMUM, on)
  const ceiling = rowOf(certified ? CERTIFIED : OTHERS, on)
  return floor === undefined || ceiling === undefined ? undefined : { floor, ceiling }
}

/** The limits of an award on the pay at the end of the period, without citation or step. */
export function awardByHand(
  on: IsoDate,
  pay: Cents,
  award: Cents,
): { within: boolean; lowest: Cents; highest: Cents } | undefined {
  for (const row of LIMITS) {
    if (row.from > on) continue
    const lowest = Math.ceil((pay * row.lowest) / 100)
    const highest = Math.floor((pay * row.highest) / 100)
    return {
      within: award === 0 || (award >= lowest && award <= highest),
      lowest: lowest as Cents,
      highest: highest as Cents,
    }
  }
  return undefined
}
