import { day, type IsoDate } from '../src/base/dates.ts'

/** The law on noncareer appointees of an agency as one would write it without a rulebook: no citation, no step. */
export type ByHand = { within: boolean; ceiling: number; left: number; base: string }

const BASES: readonly { from: IsoDate; base: string }[] = [
  { from: day('2020-12-01'), base: 'guide' },
  { from: day('1991-07-01'), base: 'memo' },
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

const LAW: readonly { from: IsoDate; share: number }[] = [{ from: day('1979-07-13'), share: 4 }]

function inForce<R extends { from: IsoDate }>(rows: readonly R[], on: IsoDate): R | undefined {
  return rows.find((row) => row.from <= on)
}

/** What a ruling knows of a question. */
type Facts = { noncareerAppointees?: number; allocatedPositions?: number; noncareerIn1978?: number }

/** The same as the rule does it: law and base each looked up by the day, a missing fact is no answer. */
export function noncareerByLists(
  on: IsoDate,
  { noncareerAppointees: count, allocatedPositions: of, noncareerIn1978 }: Facts,
): ByHand | undefined {
  const law = inForce(LAW, on)
  const base = inForce(BASES, on)
  if (law === undefined || base === undefined || count === undefined || of === undefined) return undefined
  if (of < 4) return { within: true, ceiling: 0, left: 0, base: base.base }
  const quarter = Math.floor(of / law.share)
  const ceiling = noncareerIn1978 === undefined ? quarter : Math.max(quarter, noncareerIn1978)
  return { within: count <= ceiling, ceiling, left: ceiling - count, base: base.base }
}
