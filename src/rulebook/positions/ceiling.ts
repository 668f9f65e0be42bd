import { shownCount, shownOf, shownShare } from '../kernel/shown.ts'

/** A count against a ceiling that is a share of a base; `left` is negative when over. */
export type Ceiling = { within: boolean; count: number; of: number; ceiling: number; left: number }

/** A share as two whole numbers, so that no rounding enters: 25% is 1 in 4. */
export type Share = { parts: number; in: number }

/** The answer of a ceiling, by whole numbers alone. */
export function ceilingOf(count: number, of: number, share: Share): Ceiling {
  const ceiling = highest(of, share)
  return { within: count * share.in <= of * share.parts, count, of, ceiling, left: ceiling - count }
}

/** The largest count that the share of this base allows. */
export function highest(of: number, share: Share): number {
  return Math.floor((of * share.parts) / share.in)
}

/** The smallest base that allows this count. */
export function smallestBase(count: number, share: Share): number {
  return Math.ceil((count * share.in) / share.parts)
}

/** The answer as a sentence. */
export function saysCeiling({ within, count, of, ceiling, left }: Ceiling): string {
  const share = shownShare(count, of)
  const counted = `${shownCount(count)} of ${shownCount(of)}${share === undefined ? '' : ` (${share})`}`
  return within
    ? `Within the ceiling of ${shownCount(ceiling)}: ${counted}, ${shownCount(left)} left.`
    : `Over the ceiling of ${shownCount(ceiling)}: ${counted}, ${shownCount(-left)} too many.`
}

/** What is counted and what it is a share of, as nouns. */
export type Words = {
  counted: readonly [one: string, many: string]
  base: readonly [one: string, many: string]
}

/** What would turn the answer, in numbers. */
export function changesCeiling(answer: Ceiling, share: Share, { counted, base }: Words): readonly string[] {
  const { within, count, ceiling, left } = answer
  const needed = smallestBase(count, share)
  if (!within) {
    return [
      `${shownOf(-left, ...counted)} fewer (${shownCount(ceiling)}) would be within the ceiling.`,
      `${shownOf(needed, ...base)} or more would carry ${shownCount(count)}.`,
    ]
  }
  const more = `${shownOf(left + 1, ...counted)} more (${shownCount(ceiling + 1)}) would be over the ceiling.`
  return count === 0
    ? [more]
    : [more, `Fewer than ${shownOf(needed, ...base)} would put ${shownCount(count)} over the ceiling.`]
}

/** The share of the executives on board, said as what it is: an indication and no finding. */
export function onBoardIndication(
  count: number | undefined,
  onBoard: number | undefined,
  are: string,
  base: string,
): string | undefined {
  if (count === undefined || onBoard === undefined) return undefined
  const share = shownShare(count, onBoard)
  if (share === undefined) return undefined
  const counted = `${shownCount(count)} of ${shownCount(onBoard)} executives on board ${are}, ${share}`
  return `Indication, not a finding: ${counted}. The limit is a share of ${base}, so this neither shows nor rules out that it is kept.`
}
