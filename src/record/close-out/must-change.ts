import { isTop, levelOnRecord, levelTried, type PoolRow, type Tried } from './pool.ts'

/** How many must go below level 4, and among whom: any choice of that many keeps to the cap, and no smaller one does. */
export type MustChange = {
  readonly count: number
  /** The persons at level 4 or 5 whose case can still change, by their ids, in the order of the pool. */
  readonly among: readonly string[]
  /** How many more would have to change than can. */
  readonly lacking: number
}

/** Nobody has to change. */
export const NO_CHANGE: MustChange = { count: 0, among: [], lacking: 0 }

/** Who could go below level 4, and how many must, of the career executives of one population. */
export function mustChangeOf(rows: readonly PoolRow[], over: number, tried: Tried | undefined): MustChange {
  if (over === 0) return NO_CHANGE
  const among: string[] = []
  for (const row of rows) {
    const level = tried === undefined ? levelOnRecord(row) : levelTried(row, tried)
    if (row.locked === undefined && isTop(level)) among.push(row.person)
  }
  return { count: over, among, lacking: Math.max(0, over - among.length) }
}

/** How many different choices would keep to the cap; 0 where none can. */
export function countSets({ count, among }: MustChange): bigint {
  const chosen = Math.min(count, among.length - count)
  if (chosen < 0) return 0n
  let sets = 1n
  for (let index = 1; index <= chosen; index++)
    sets = (sets * BigInt(among.length - chosen + index)) / BigInt(index)
  return sets
}

/** The most choices that are listed one by one. */
export const MOST_SETS = 200

/** Every choice that would keep to the cap, in the order of `among`; undefined where there are more than 200, or none is needed. */
export function setsOf(must: MustChange): readonly (readonly string[])[] | undefined {
  const { count, among } = must
  if (count === 0 || isMany(must)) return undefined
  const sets: (readonly string[])[] = []
  if (count > among.length) return sets
  const chosen = Array.from({ length: count }, (_, index) => index)
  for (;;) {
    sets.push(chosen.map((index) => among[index] as string))
    // The last place that can still move on moves on by one, and those after it follow it.
    let place = count - 1
    while (place >= 0 && chosen[place] === among.length - count + place) place--
    if (place < 0) return sets
    let next = (chosen[place] as number) + 1
    for (; place < count; place++) chosen[place] = next++
  }
}

/** Whether there are more choices than are listed; ends as soon as that is plain. */
function isMany({ count, among }: MustChange): boolean {
  const chosen = Math.min(count, among.length - count)
  let sets = 1
  for (let index = 1; index <= chosen; index++) {
    sets = (sets * (among.length - chosen + index)) / index
    if (sets > MOST_SETS) return true
  }
  return false
}
