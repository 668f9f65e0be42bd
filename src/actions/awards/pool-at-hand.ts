import { civil, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { type AwardPool, awardPoolOf } from '../../record/award-pool.ts'
import { standing } from '../../record/fold.ts'
import { poolStream } from '../../record/pay-terms.ts'
import { headsCount } from '../../record/pool-law.ts'
import { awardPool } from '../../rulebook/awards/pool.ts'
import { awardRecipients } from '../../rulebook/awards/recipients.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import type { Decision, Given } from '../action.ts'
import { type Asked, ask, refuse } from '../asked.ts'

/** Which pool is asked for: the agency and the fiscal year in which its awards are paid. */
export type PoolNamed = { unit: string; fiscalYear: number }

/** The pool, or that none was opened. */
export function poolAtHand(given: Given, { unit, fiscalYear }: PoolNamed): AwardPool | { refused: Decision } {
  const pool = awardPoolOf(standing(given.history(poolStream(unit, fiscalYear))))
  if (pool !== undefined) return pool
  const message = `${unit} has no pool of performance awards for fiscal year ${fiscalYear}: open it first`
  return { refused: { kind: 'not-found', message } }
}

/** The day on which the base of a pool is read: the last of the fiscal year before. */
export function baseDay(fiscalYear: number): IsoDate | undefined {
  return civil(fiscalYear - 1, 9, 30)
}

/** What the rules on the pool answer: in dollars, or in recipients where heads are counted. */
export type PoolAnswer = {
  within: boolean
  limit?: Cents
  over?: Cents
  count?: number
  ceiling?: number | null
}

/** What the limit of a pool is a share of. */
type PoolShares = Pick<AwardPool['opened'], 'base' | 'executives' | 'positions' | 'locality' | 'capPoints'>

/** What is about to be charged: what was approved before it in dollars and recipients, the award, and whom it adds. */
export type Charge = { soFar: Cents; award: Cents; recipients: number; adds: number; base?: Cents }

/** Asks whether a further award stays within the pool, by the law of the day: heads, or dollars. */
export function poolRuled(
  given: Given,
  { opened }: { opened: PoolShares },
  on: IsoDate,
  more: Charge,
): Asked<PoolAnswer> {
  const at = { on, scopes: given.scopes }
  const { base, executives, positions, locality, capPoints } = opened
  if (headsCount(at))
    return ask(awardRecipients, at, {
      awardRecipients: more.recipients + more.adds,
      ...(positions === undefined ? {} : { allocatedPositions: positions }),
    })
  return ask(awardPool, at, {
    awardsSoFar: more.soFar,
    awardAmount: more.award,
    ...(base === undefined ? {} : { careerPayroll: base as Cents }),
    ...(executives === undefined ? {} : { careerExecutives: executives }),
    ...(locality === undefined ? {} : { careerLocality: locality as Cents }),
    ...(capPoints === undefined ? {} : { awardCapPercent: capPoints }),
    ...(more.base === undefined ? {} : { basicPay: more.base }),
  })
}

/** The refusal of an award that the pool does not bear: by how much, and what is left before it. */
export function overPool(person: string, asked: Asked<PoolAnswer>, more: Charge): Decision {
  const { answer } = asked.explanation
  if (asked.value?.count !== undefined) {
    const { count, ceiling = null } = asked.value
    const left = ceiling === null ? null : Math.max(0, ceiling - more.recipients)
    const message = `${person}: ${answer} ${left === 0 ? 'No place is left before it.' : `Places left before it: ${left ?? 'no limit'}.`}`
    return refuse(asked, { message, compared: { person, recipients: count, ceiling, left } })
  }
  const { limit = null, over = null } = asked.value ?? {}
  const left = limit === null ? null : Math.max(0, limit - more.soFar)
  const before = left === null ? '' : ` ${shownUsd(left as Cents)} is left before it.`
  const message = `${person}: ${answer}${before}`
  const dollars = (cents: number | null) => (cents === null ? null : cents / 100)
  const compared = {
    person,
    award: more.award / 100,
    soFar: more.soFar / 100,
    limit: dollars(limit),
    over: dollars(over),
    left: dollars(left),
  }
  return refuse(asked, { message, compared })
}
