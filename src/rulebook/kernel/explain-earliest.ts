import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { type FactId, factOf } from '../facts.ts'
import type { Earliest, Move } from './earliest.ts'
import type { AnyRule, Known } from './rule.ts'
import { plainUsd } from './shown.ts'

/** A fact that would move the day; money in dollars, a percentage in percent. `date` is null where no day would be lawful. */
export type MoveExplained = {
  fact: FactId
  asks: string
  unit?: string
  given?: unknown
  to: unknown
  date: IsoDate | null
}

/** The first lawful day ready for pages, programs and the terminal; plain data, no cents. */
export type EarliestExplained =
  | {
      kind: 'earliest' | 'never'
      rule: string
      asks: string
      day: FactId
      notBefore: IsoDate
      /** The first lawful day; null where there is none under these facts. */
      date: IsoDate | null
      moves: readonly MoveExplained[]
    }
  | { kind: 'needs'; rule: string; asks: string; missing: readonly { id: FactId; asks: string }[] }
  | { kind: 'no-law'; rule: string; asks: string; on: IsoDate; lacks: string }

/** The first lawful day of a rule in full, from the facts that it was given. */
export function explainEarliest(
  rule: AnyRule,
  found: Earliest,
  facts: Known<FactId, FactId>,
): EarliestExplained {
  const asked = { rule: rule.id, asks: rule.asks }
  if (found.kind === 'no-law') return { ...asked, kind: found.kind, on: found.on, lacks: found.lacks }
  if (found.kind === 'needs')
    return { ...asked, kind: found.kind, missing: found.missing.map((id) => ({ id, asks: factOf(id).asks })) }
  const { kind, day, notBefore, moves } = found
  const date = found.kind === 'earliest' ? found.date : null
  return { ...asked, kind, day, notBefore, date, moves: moves.map((move) => moveOf(move, facts)) }
}

function moveOf({ fact, to, date }: Move, facts: Known<FactId, FactId>): MoveExplained {
  const { asks, unit } = factOf(fact)
  const given = facts[fact]
  return {
    fact,
    asks,
    ...(unit === undefined ? {} : { unit }),
    ...(given === undefined ? {} : { given: plain(fact, given) }),
    to: plain(fact, to),
    date,
  }
}

function plain(id: FactId, value: unknown): unknown {
  const { kind } = factOf(id)
  if (kind === 'usd') return plainUsd(value as Cents)
  return kind === 'percent' ? (value as number) / 100 : value
}
