import { day, type IsoDate } from '../src/base/dates.ts'

/** The law on noncareer appointees of an agency as one would write it without a rulebook: no citation, no step. */
export type ByHand = { within: boolean; ceiling: number; left: number; base: string }

const BASES: readonly { from: IsoDate; base: string }[] = [
  { from: day('2020-12-01'), base: 'desk guide' },
  { from: day('1991-07-01'), base: 'allocation memo' },
  { from: day('1979-07-13'), base: 'statute' },
]

/** The same arithmetic as the rule, the row of the day looked up; undefined before the first row. */
export function noncareerByHand(
  on: IsoDate,
  count: number,
  of: number,
  in1978: number | undefined,
): ByHand | undefined {
  for (let index = 0; index < BASES.length; index++) {
    const row = BASES[index] as (typeof BASES)[number]
    if (row.from > on) continue
    if (of < 4) return { within: true, ceiling: 0, left: 0, base: row.base }
    const quarter = Math.floor(of / 4)
    const ceiling = in1978 !== undefined && in1978 > quarter ? in1978 : quarter
    return { within: count <= ceiling, ceiling, left: ceiling - count, base: row.base }
  }
  return undefined
}
