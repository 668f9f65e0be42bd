import { type FactId, factOf } from '../facts.ts'
import type { Fact } from './fact.ts'
import { plainName, readValue } from './read-value.ts'

/** What a name given by people stands for in a rule: a fact, and the fact it is told by where that is another. */
type Named = { id: FactId; toldBy: FactId }

/** The facts of one rule by the names that people may give them. */
export type FactNames = { readonly ids: readonly FactId[]; readonly exact: ReadonlyMap<string, Named> }

/** Words that change nothing in the name of a fact of any kind. */
const FILLERS = ['the', 'of', 'a', 'an', 'is', 'are', 'has']
/** Words that say no more than the kind of the fact does. */
const FILLERS_OF_KIND: Partial<Record<Fact['kind'], readonly string[]>> = {
  date: ['on', 'date', 'day', 'in'],
  days: ['on', 'in', 'number'],
  months: ['in', 'number'],
  years: ['in', 'number'],
  count: ['number', 'count'],
}

/** The names of the facts that a rule takes, and of those that tell one of them. */
export function factNames(ids: readonly FactId[]): FactNames {
  const exact = new Map<string, Named>()
  const add = (names: readonly string[], named: Named): void => {
    for (const name of names.map(plainName)) if (!exact.has(name)) exact.set(name, named)
  }
  for (const id of ids) add(allNames(id), { id, toldBy: id })
  for (const id of ids) {
    const { toldBy = [] }: Fact = factOf(id)
    for (const fact of toldBy.map((teller) => teller.fact as FactId)) {
      if (!ids.includes(fact)) add(allNames(fact), { id, toldBy: fact })
    }
  }
  return { ids, exact }
}

/**
 * The fact that a name stands for: by its id or a synonym, else by the same words in another order or with small words
 * more or less, or other endings, where one fact alone has them and its kind can hold the value.
 */
export function factNamed(names: FactNames, field: string, value: unknown): Named | undefined {
  const exact = names.exact.get(plainName(field))
  if (exact !== undefined) return exact
  const found = names.ids.filter((id) => {
    const fact: Fact = factOf(id)
    const words = wordsOf(field, fact)
    return words !== '' && allNames(id).some((name) => wordsOf(name, fact) === words)
  })
  const [id] = found
  if (id === undefined || found.length > 1) return undefined
  return 'expected' in readValue(factOf(id), value) ? undefined : { id, toldBy: id }
}

function allNames(id: FactId): readonly string[] {
  const fact: Fact = factOf(id)
  return [id, ...fact.synonyms]
}

/** The words of a name in order of the alphabet, without those that say nothing for a fact of the kind. */
function wordsOf(name: string, { kind }: Fact): string {
  const fillers = new Set([...FILLERS, ...(FILLERS_OF_KIND[kind] ?? [])])
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== '' && !fillers.has(word))
    .map(stemOf)
    .toSorted()
    .join(' ')
}

/** A word without the ending that makes it a plural or a form of a verb: closes, closed and close are one. */
function stemOf(word: string): string {
  return word.length > 3 ? word.replace(/(ing|es|ed|s|e)$/, '') : word
}
