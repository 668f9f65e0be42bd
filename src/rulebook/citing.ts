import { AUTHORITIES, type Authority, type AuthorityId, authorityOf, type Cite } from './authorities.ts'
import { type FactId, FACTS, factOf } from './facts.ts'
import { GLOSSARY } from './glossary.ts'
import { SOURCE_CLASHES } from './clashes.ts'
import { RULES, TABLES } from './index.ts'
import { decide } from './kernel/decide.ts'
import { slugOf } from './kernel/slug.ts'
import { SETTINGS } from './settings.ts'

/** Everything that cites an authority: rules and tables by id and title, facts, terms, clashes and settings by their ids. */
export type Citing = {
  rules: ReadonlySet<string>
  tables: ReadonlySet<string>
  facts: ReadonlySet<FactId>
  terms: ReadonlySet<string>
  clashes: ReadonlySet<string>
  settings: ReadonlySet<string>
}

/** An authority with its id, its place in addresses and what cites it. */
export type Instrument = Authority & { id: AuthorityId; slug: string; citing: Citing }

type Kind = keyof Citing
type Held = { [K in Kind]: Set<string> }

let kept: readonly Instrument[] | undefined

/** Every authority with what cites it: versions, rows, and the steps of every worked example. Made once. */
export function instruments(): readonly Instrument[] {
  kept ??= cited()
  return kept
}

function cited(): readonly Instrument[] {
  const held = new Map<AuthorityId, Held>()
  const note = (cite: Cite, kind: Kind, id: string): void => {
    const of = authorityOf(cite)
    const found = held.get(of) ?? nothing()
    held.set(of, found)
    found[kind].add(id)
  }
  for (const { rule, cases } of RULES) {
    for (const { by, also } of rule.law) {
      for (const cite of by) note(cite, 'rules', rule.id)
      for (const clash of also ?? []) note(clash.by, 'rules', rule.id)
    }
    for (const example of cases) {
      const ruling = decide(rule, example, example.facts)
      if (ruling.kind !== 'ruled') continue
      for (const { cite } of ruling.lines) if (cite !== undefined) note(cite, 'rules', rule.id)
    }
  }
  for (const { title, rows } of TABLES) {
    for (const { by, also } of rows) {
      note(by, 'tables', title)
      for (const clash of also ?? []) note(clash.by, 'tables', title)
    }
  }
  for (const id of Object.keys(FACTS)) note(factOf(id as FactId).by, 'facts', id)
  for (const [term, { by }] of Object.entries(GLOSSARY)) for (const cite of by) note(cite, 'terms', term)
  for (const { id, statements } of SOURCE_CLASHES) for (const { by } of statements) note(by, 'clashes', id)
  for (const { id, options } of SETTINGS) for (const { by } of options) note(by, 'settings', id)
  return Object.entries(AUTHORITIES as Readonly<Record<string, Authority>>).map(([id, authority]) => ({
    ...authority,
    id: id as AuthorityId,
    slug: slugOf(id),
    citing: (held.get(id as AuthorityId) ?? nothing()) as Citing,
  }))
}

let readers: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** The rules that read each table in their worked examples, by the title of the table. Made once. */
export function readersOf(): ReadonlyMap<string, ReadonlySet<string>> {
  readers ??= read()
  return readers
}

function read(): ReadonlyMap<string, ReadonlySet<string>> {
  const titles = new Map(TABLES.map(({ title, rows }) => [rows[0]?.line.text, title]))
  const found = new Map<string, Set<string>>()
  for (const { rule, cases } of RULES) {
    for (const example of cases) {
      const ruling = decide(rule, example, example.facts)
      if (ruling.kind !== 'ruled') continue
      for (const { text } of ruling.lines) {
        const title = titles.get(text)
        if (title !== undefined) found.set(title, (found.get(title) ?? new Set()).add(rule.id))
      }
    }
  }
  return found
}

function nothing(): Held {
  return {
    rules: new Set(),
    tables: new Set(),
    facts: new Set(),
    terms: new Set(),
    clashes: new Set(),
    settings: new Set(),
  }
}
