import { civil, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { type AwardPool, awardPoolOf } from '../../record/award-pool.ts'
import { standing } from '../../record/fold.ts'
import { poolStream } from '../../record/pay-terms.ts'
import { awardPool } from '../../rulebook/awards/pool.ts'
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

/** What the rule on the pool answers. */
export type PoolAnswer = {
  within: boolean
  limit: Cents
  remaining: Cents
  over: Cents
  lowestFits: boolean | null
}

/** Asks whether a further amount stays within the pool, with what was approved before it. */
export function poolRuled(
  given: Given,
  pool: AwardPool,
  on: IsoDate,
  more: { soFar: Cents; award: Cents; base?: Cents },
): Asked<PoolAnswer> {
  const { base, executives, capPoints } = pool.opened
  return ask(
    awardPool,
    { on, scopes: given.scopes },
    {
      careerPayroll: base as Cents,
      awardsSoFar: more.soFar,
      awardAmount: more.award,
      careerExecutives: executives,
      ...(capPoints === undefined ? {} : { awardCapPercent: capPoints }),
      ...(more.base === undefined ? {} : { basicPay: more.base }),
    },
  )
}

/** The refusal of an award that the pool does not bear: by how many dollars, and whether any award still fits. */
export function overPool(
  person: string,
  asked: Asked<PoolAnswer>,
  more: { soFar: Cents; award: Cents },
): Decision {
  const { limit, over } = asked.value ?? { limit: null, over: null }
  const left = limit === null ? null : Math.max(0, limit - more.soFar)
  const before = left === null ? '' : ` ${shownUsd(left as Cents)} is left before it.`
  const message = `${person}: ${asked.explanation.answer}${before}`
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
