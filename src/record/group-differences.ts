import type { AppraisalLevel } from './appraisal-terms.ts'

/** By what executives are put together to compare their ratings. */
export type Grouping = 'component' | 'rating official' | 'appointment'

/** A rating on record with the groups that it belongs to. */
export type GroupedRating = { level: AppraisalLevel; groups: Readonly<Record<Grouping, string>> }

/** A group beside all others: how many of each are at Levels 4 and 5. */
export type GroupDifference = {
  grouping: Grouping
  group: string
  rated: number
  top: number
  othersRated: number
  othersTop: number
  /** By how many of a hundred the group’s share is above that of the others, in basis points; below 0 where it is under it. */
  difference: number
  /** Whether it is to be looked at: large enough a group, and large enough a difference. */
  large: boolean
}

/** Fewest executives in a group, and in the others, that a difference says anything of. Cadre’s own choice, as no law names one. */
export const LEAST_GROUP = 5
/** From how much on a difference is shown for review, in basis points. Cadre’s own choice, as no law names one. */
export const LARGE_DIFFERENCE = 20_00

const GROUPINGS: readonly Grouping[] = ['component', 'rating official', 'appointment']

/**
 * Every group beside the others of its kind, the large differences first. A difference is no finding: it says where to
 * look.
 */
export function groupDifferences(ratings: readonly GroupedRating[]): readonly GroupDifference[] {
  const top = ratings.filter(isTop).length
  const all = GROUPINGS.flatMap((grouping) => {
    const groups = new Map<string, GroupedRating[]>()
    for (const rating of ratings) {
      const group = rating.groups[grouping]
      groups.set(group, [...(groups.get(group) ?? []), rating])
    }
    return [...groups].map(([group, some]) =>
      differenceOf(grouping, group, some, { rated: ratings.length, top }),
    )
  })
  return all.toSorted(
    (one, other) =>
      Number(other.large) - Number(one.large) || Math.abs(other.difference) - Math.abs(one.difference),
  )
}

function differenceOf(
  grouping: Grouping,
  group: string,
  some: readonly GroupedRating[],
  whole: { rated: number; top: number },
): GroupDifference {
  const rated = some.length
  const top = some.filter(isTop).length
  const [othersRated, othersTop] = [whole.rated - rated, whole.top - top]
  const difference = othersRated === 0 ? 0 : share(top, rated) - share(othersTop, othersRated)
  const large = rated >= LEAST_GROUP && othersRated >= LEAST_GROUP && Math.abs(difference) >= LARGE_DIFFERENCE
  return { grouping, group, rated, top, othersRated, othersTop, difference, large }
}

function isTop({ level }: GroupedRating): boolean {
  return level >= 4
}

/** A share in basis points, rounded down. */
function share(part: number, whole: number): number {
  return Math.floor((part * 100_00) / whole)
}
