import type { AwardPool } from '../../record/award-pool.ts'
import { type Cents, shareOf } from '../../base/money.ts'
import { awardDistinctions } from '../../rulebook/awards/distinctions.ts'
import { awardShareToHighest } from '../../rulebook/awards/share-to-highest.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import type { Decision, Given } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { executivePay, rowOf } from '../pay/executive-pay.ts'
import type { SheetLaw } from '../../record/worksheet/sheet-law.ts'

/** An award of the appraisal year, with the rating that it follows. */
export type AwardGiven = { person: string; level: number; points: number; cents: Cents }

/** The awards of the same appraisal year that the pool bears already. */
export function awardsCharged(given: Given, pool: AwardPool, law: SheetLaw): readonly AwardGiven[] {
  const { unit, fiscalYear } = law.terms
  return [...pool.charges.values()].flatMap(({ person, ratingYear, cents }): AwardGiven[] => {
    if (ratingYear !== fiscalYear) return []
    const found = executivePay(given, { unit, fiscalYear }, person)
    if ('refused' in found || found.rating === undefined) return []
    const { periodEndRate } = rowOf(found, law, [])
    return [{ person, level: found.rating.level, points: shareOf(cents, periodEndRate) ?? 0, cents }]
  })
}

/**
 * Refuses awards of which a lower-rated executive has the larger share without a written reason; undefined where they
 * follow the ratings, or each reversal has its reason.
 */
export function reversed(
  given: Given,
  law: SheetLaw,
  fresh: readonly AwardGiven[],
  before: readonly AwardGiven[],
  hasReason: (person: string) => boolean,
): Decision | undefined {
  const all = [...fresh, ...before]
  const isFresh = new Set(fresh.map(({ person }) => person))
  const aboveOf = byLevel((than) => smallest(all.filter(({ level }) => level > than)))
  const belowOf = byLevel((than) =>
    largest(before.filter(({ level, person }) => level < than && !isFresh.has(person))),
  )
  for (const one of fresh) {
    const above = aboveOf(one.level)
    const found =
      above !== undefined && one.points > above.points
        ? refusal(given, law, one, above, hasReason)
        : undefined
    if (found !== undefined) return found
    // A higher-rated executive who gets less than somebody has got before.
    const below = belowOf(one.level)
    if (below === undefined || below.points <= one.points) continue
    const late = refusal(given, law, below, one, (person) => hasReason(person) || hasReason(one.person))
    if (late !== undefined) return late
  }
  return undefined
}

function refusal(
  given: Given,
  law: SheetLaw,
  lower: AwardGiven,
  higher: AwardGiven,
  hasReason: (person: string) => boolean,
): Decision | undefined {
  const asked = ask(
    awardDistinctions,
    { on: law.terms.awardOn, scopes: given.scopes },
    {
      summaryLevel: lower.level,
      awardPercent: lower.points,
      otherLevel: higher.level,
      otherPercent: higher.points,
      writtenReason: hasReason(lower.person),
    },
  )
  if (asked.value?.allowed !== false) return undefined
  const message = `${lower.person}, rated ${lower.level}, would have ${lower.points / 100}% and ${higher.person}, rated ${higher.level}, ${higher.points / 100}%: give the reason for ${lower.person}`
  return refuse(asked, { message, compared: { lower, higher } })
}

/** What is found for a level, looked for once: many awards share the few levels. */
function byLevel<T>(find: (level: number) => T): (level: number) => T {
  const known = new Map<number, T>()
  return (level) => {
    if (!known.has(level)) known.set(level, find(level))
    return known.get(level) as T
  }
}

function smallest(list: readonly AwardGiven[]): AwardGiven | undefined {
  return list.reduce<AwardGiven | undefined>(
    (least, one) => (least === undefined || one.points < least.points ? one : least),
    undefined,
  )
}

function largest(list: readonly AwardGiven[]): AwardGiven | undefined {
  return list.reduce<AwardGiven | undefined>(
    (most, one) => (most === undefined || one.points > most.points ? one : most),
    undefined,
  )
}

/** What guidance says of the share of levels 4 and 5, once all awards are counted; nothing where no law speaks on the day. */
export function shareToHighest(
  given: Given,
  law: SheetLaw,
  awards: readonly AwardGiven[],
): { says: string; rulings: readonly Explanation[] } {
  const sum = (list: readonly AwardGiven[]) => list.reduce((all, { cents }) => all + cents, 0) as Cents
  const asked = ask(
    awardShareToHighest,
    { on: law.terms.awardOn, scopes: given.scopes },
    {
      allAwards: sum(awards),
      highLevelAwards: sum(awards.filter(({ level }) => level >= 4)),
      lowLevelAwards: sum(awards.filter(({ level }) => level < 3)),
    },
  )
  if (asked.value === undefined) return { says: '', rulings: [] }
  const says = asked.value.within ? '' : ` Guidance on shares: ${asked.explanation.answer}`
  return { says, rulings: [asked.explanation] }
}
