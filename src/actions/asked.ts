import type { IsoDate } from '../base/dates.ts'
import { decide, explain } from '../rulebook/index.ts'
import type { FactId } from '../rulebook/facts.ts'
import type { At } from '../rulebook/kernel/at.ts'
import type { Explanation } from '../rulebook/kernel/explain.ts'
import type { Known, Rule } from '../rulebook/kernel/rule.ts'
import type { Decision } from './action.ts'

/** A rule's ruling on facts: the answer as data, where there is one, and its explanation, made when it is first read. */
export type Asked<V> = { readonly kind: Explanation['kind']; readonly value?: V } & Explained

/** What carries the reason for it. */
export type Explained = { readonly explanation: Explanation }

/** The reasons of all of them. */
export function explanationsOf(all: readonly Explained[]): Explanation[] {
  return all.map(({ explanation }) => explanation)
}

/** Asks a rule on a day for the offices whose own rules apply. */
export function ask<N extends FactId, M extends FactId, V>(
  rule: Rule<N, M, V>,
  at: At,
  facts: Known<N, M>,
): Asked<V> {
  const ruling = decide(rule, at, facts)
  let made: Explanation | undefined
  return {
    kind: ruling.kind,
    ...(ruling.kind === 'ruled' ? { value: ruling.value } : {}),
    // A list asks a dozen rules for each of a thousand people and keeps a few of the explanations.
    get explanation() {
      made ??= explain(rule, ruling, facts)
      return made
    },
  }
}

/** Asks as `ask` does, and once for the same facts: for what the entries of a list share, which is then written once. */
export function askingOnce(): typeof ask {
  const known = new Map<string, Asked<unknown>>()
  return <N extends FactId, M extends FactId, V>(rule: Rule<N, M, V>, at: At, facts: Known<N, M>) => {
    const key = JSON.stringify([rule.id, at, facts])
    const asked = (known.get(key) as Asked<V> | undefined) ?? ask(rule, at, facts)
    known.set(key, asked)
    return asked
  }
}

/** What a refusal says besides its ruling; the citations of the ruling where none are named. */
export type Because = {
  message?: string
  compared: Readonly<Record<string, unknown>>
  cites?: readonly string[]
  earliest?: IsoDate | null
}

/** The refusal that a ruling comes to. */
export function refuse({ explanation }: Explained, because: Because): Decision {
  const { message, compared, cites, earliest } = because
  return {
    kind: 'refused',
    reason: {
      message: message ?? explanation.answer,
      rule: explanation.rule,
      compared,
      cites: cites ?? explanation.by.map(({ cite }) => cite),
      ...(earliest === undefined || earliest === null ? {} : { earliest }),
      ruling: explanation,
    },
  }
}

/** Whether a ruling stands against it: where no law speaks on the day, none does. */
export function bars(asked: Asked<{ allowed: boolean }>): boolean {
  return asked.kind === 'needs' || asked.value?.allowed === false
}
