import { type Cents, shareOf } from '../../base/money.ts'
import { awardPool } from '../../rulebook/awards/pool.ts'
import { awardShareToHighest } from '../../rulebook/awards/share-to-highest.ts'
import { awardRecipients } from '../../rulebook/awards/recipients.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import { headsCount } from '../pool-law.ts'
import { poolFacts, recipientFacts } from './asked.ts'
import type { Problem } from './limits.ts'
import type { Range } from './raise.ts'
import type { SheetLaw } from './sheet-law.ts'

/** What the awards of the levels come to on the sheet. */
export type AwardSums = {
  readonly all: Cents
  readonly highest: Cents
  readonly lowest: Cents
  readonly recipients: number
}

/** The pool with the awards of the sheet. Limits are null where no pool was opened or no law is on record. */
export type PoolResult = {
  readonly base: Cents | null
  readonly statutoryLimit: Cents | null
  readonly administrativeLimit: Cents | null
  /** The lower of the two, which binds. */
  readonly limit: Cents | null
  readonly binding: 'statute' | 'administration' | null
  /** Awards of the sheet. */
  readonly used: Cents
  /** Awards of others, approved before. */
  readonly soFar: Cents
  readonly left: Cents | null
  readonly over: Cents
  /** Of the awards of the sheet, what goes to levels 4 and 5, in basis points; null where there are none. */
  readonly shareToHighest: number | null
  /** What levels 4 and 5 must have of them at least; null where no law says so. */
  readonly neededForHighest: Cents | null
  readonly recipients: number
  /** Where heads are counted: all recipients and the most there may be, null where the agency is too small for a limit. */
  readonly heads: { readonly count: number; readonly most: number | null } | null
  readonly problems: readonly Problem[]
}

/** The pool of the sheet by the law of the day on which awards are paid. */
export function poolOf(sums: AwardSums, law: SheetLaw): PoolResult {
  const byHeads = headsCount(law.awardAt)
  const facts = byHeads ? undefined : poolFacts(sums.all, law)
  const answer = facts === undefined ? undefined : value(awardPool, law.awardAt, facts)
  const headFacts = byHeads ? recipientFacts(sums.recipients, law) : undefined
  const heads = headFacts === undefined ? undefined : value(awardRecipients, law.awardAt, headFacts)
  const shared = value(awardShareToHighest, law.awardAt, {
    allAwards: sums.all,
    highLevelAwards: sums.highest,
    lowLevelAwards: sums.lowest,
  })
  const problems: Problem[] = []
  if (answer === undefined && heads === undefined && sums.all > 0)
    problems.push(wrong('pool', byHeads && law.terms.pool !== null ? NO_POSITIONS : NO_POOL, true))
  if (heads !== undefined && !heads.within) problems.push(wrong('pool', awardRecipients.says(heads), true))
  if (answer !== undefined && !answer.within) problems.push(wrong('pool', awardPool.says(answer), true))
  if (shared !== undefined && !shared.within)
    problems.push(wrong('60% to Levels 4 and 5', awardShareToHighest.says(shared), false))
  return {
    base: law.terms.pool?.base ?? null,
    statutoryLimit: answer?.statutoryLimit ?? null,
    administrativeLimit: answer?.administrativeLimit ?? null,
    limit: answer?.limit ?? null,
    binding: answer?.binding ?? null,
    used: sums.all,
    soFar: law.terms.pool?.soFar ?? (0 as Cents),
    left: answer?.remaining ?? null,
    over: answer?.over ?? (0 as Cents),
    shareToHighest: shareOf(sums.highest, sums.all) ?? null,
    neededForHighest: shared?.needed ?? null,
    recipients: sums.recipients,
    heads: heads === undefined ? null : { count: heads.count, most: heads.ceiling },
    problems,
  }
}

const NO_POOL =
  'No pool of the year was opened, or no law on it is on record, so no award can be charged to one.'

const NO_POSITIONS =
  'Until 5 February 1985 heads were counted, and the pool names no SES positions, so no award can be charged to it.'

function wrong(limit: Problem['limit'], message: string, blocks: boolean): Problem {
  return { about: 'pool', limit, message, blocks }
}

/** What the pool leaves of a row's range, with the row's own award given back first. */
export function rangeInPool(range: Range, award: Cents, pool: PoolResult): Range {
  if (range.least === null || range.most === null || range.limitedBy === 'approved') return range
  if (pool.heads !== null) {
    const { count, most } = pool.heads
    const full = most !== null && count >= most + (award > 0 ? 1 : 0)
    return full ? { least: null, most: null, limitedBy: 'pool' } : range
  }
  if (pool.limit === null || pool.left === null) return { least: null, most: null, limitedBy: 'pool' }
  const room = (pool.limit - pool.soFar - pool.used + award) as Cents
  if (room >= range.most) return range
  if (room < range.least) return { least: null, most: null, limitedBy: 'pool' }
  return { least: range.least, most: room, limitedBy: 'pool' }
}
