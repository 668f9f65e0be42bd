import { type FactId, factOf, FACTS } from '../../../rulebook/facts.ts'
import { GLOSSARY, RULES, type Term } from '../../../rulebook/index.ts'
import type { Fact } from '../../../rulebook/kernel/fact.ts'
import { factsOf } from '../../../rulebook/kernel/read-facts.ts'
import { citeLink, citeLinks } from '../../components/cite-link.ts'
import { dataTable } from '../../components/data-table.ts'
import { factAsked } from '../../components/fact-words.ts'
import { filterForm } from '../../components/filter-form.ts'
import { counted } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { pager } from '../../components/pager.ts'
import { standingLegend, standingTag } from '../../components/tags.ts'
import { pageOf } from '../../request.ts'
import { ROUTES, ruleHref } from '../../routes.ts'
import { holdsWords } from './words.ts'

const ROWS = 100
/** So many rules of a fact are named; the rest are counted. */
const NAMED = 4

/** The terms of the field, and the facts that rules take with the rules that take them. */
export function glossaryPage(query: Readonly<Record<string, string | undefined>>): Html {
  const { q = '', kind = '' } = query
  const action = ROUTES.glossary.href()
  const terms = kind === 'facts' ? [] : termsHolding(q)
  const facts = kind === 'terms' ? [] : factsHolding(q)
  const page = pageOf(query['page'])
  const pages = Math.max(1, Math.ceil(Math.max(terms.length, facts.length) / ROWS))
  const shown = <T>(list: readonly T[]): readonly T[] => list.slice((page - 1) * ROWS, page * ROWS)
  const part = pages > 1 ? ` Page ${page} of ${pages}.` : ''
  return html`${filterForm({
    action,
    label: 'Find terms and facts',
    submit: 'Find',
    clearHref: action,
    filters: [
      { kind: 'words', name: 'q', label: 'Words or citation', value: q },
      {
        kind: 'choice',
        name: 'kind',
        label: 'Show',
        value: kind,
        options: [
          { value: 'terms', label: 'Terms' },
          { value: 'facts', label: 'Facts that rules take' },
        ],
        none: 'Terms and facts',
      },
    ],
  })}<p class="c-s">${counted(terms.length, 'term')} and ${counted(facts.length, 'fact')}.${part}</p>${shown(terms).length > 0 && termSection(shown(terms))}${shown(facts).length > 0 && factSection(shown(facts))}${terms.length + facts.length === 0 && html`<p class="c-s">Nothing matches. Try fewer words.</p>`}${pager({ page, pages, href: (to) => ROUTES.glossary.href({ q, kind, page: to }) })}<section class="c-sec"><h2>Standing of a source</h2>${standingLegend()}</section>`
}

type TermRow = readonly [string, Term]

function termsHolding(q: string): readonly TermRow[] {
  return Object.entries(GLOSSARY)
    .filter(([name, { means, by }]) => holdsWords([name, means, ...by].join(' '), q))
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
}

function termSection(terms: readonly TermRow[]): Html {
  return html`<section class="c-sec" id="terms"><h2>Terms</h2>${dataTable({
    caption: 'Terms of the field',
    stack: true,
    columns: [
      { key: 'name', label: 'Term' },
      { key: 'means', label: 'Means' },
      { key: 'standing', label: 'Standing' },
      { key: 'by', label: 'Written in' },
    ],
    rows: terms.map(([name, { means, by, standing }]) => ({
      name,
      means,
      standing: standingTag(standing ?? 'seen'),
      by: citeLinks(by),
    })),
  })}</section>`
}

const TAKEN: ReadonlyMap<FactId, readonly string[]> = takenBy()

function takenBy(): Map<FactId, string[]> {
  const taken = new Map<FactId, string[]>()
  for (const { rule } of RULES)
    for (const id of factsOf(rule)) taken.set(id, [...(taken.get(id) ?? []), rule.id])
  return taken
}

function factsHolding(q: string): readonly (readonly [FactId, Fact])[] {
  return Object.keys(FACTS)
    .map((id) => [id as FactId, factOf(id as FactId)] as const)
    .filter(([id, fact]) => holdsWords([id, fact.asks, fact.by, ...fact.synonyms].join(' '), q))
}

function factSection(facts: readonly (readonly [FactId, Fact])[]): Html {
  return html`<section class="c-sec" id="facts"><h2>Facts that rules take</h2>${dataTable({
    caption: 'Facts that rules take',
    stack: true,
    columns: [
      { key: 'asks', label: 'Fact' },
      { key: 'given', label: 'Given as' },
      { key: 'names', label: 'Names' },
      { key: 'rules', label: 'Taken by' },
      { key: 'by', label: 'Defined in' },
    ],
    rows: facts.map(([id, fact]) => ({
      asks: fact.asks,
      given: factAsked(fact),
      names: [id, ...fact.synonyms].join(', '),
      rules: rulesOf(id),
      by: citeLink(fact.by),
    })),
  })}</section>`
}

function rulesOf(id: FactId): Html {
  const rules = TAKEN.get(id) ?? []
  const rest = rules.length - NAMED
  return html`${rules.slice(0, NAMED).map((rule, index) => [index > 0 && ', ', link({ href: ruleHref(rule), label: rule })])}${rest > 0 && ` and ${rest} more`}`
}
