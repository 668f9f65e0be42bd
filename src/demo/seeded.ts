/** A small generator of numbers that gives the same run for the same seed. */
export type Draw = {
  /** A fraction from 0 up to, not including, 1. */
  fraction(): number
  /** A whole number between both bounds, bounds included. */
  whole(least: number, most: number): number
  /** One of a list; throws a RangeError for an empty one. */
  pick<T>(list: readonly T[]): T
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[]
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean
}

/** The generator of a seed (mulberry32: 32 bits of state, enough to vary a demonstration). */
export function seeded(seed: number): Draw {
  let state = seed >>> 0
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  function whole(least: number, most: number): number {
    return least + Math.floor(fraction() * (most - least + 1))
  }
  function pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    return list[whole(0, list.length - 1)] as T
  }
  function shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, key: fraction() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item)
  }
  return { fraction, whole, pick, shuffled, chance: (percent) => fraction() * 100 < percent }
}
