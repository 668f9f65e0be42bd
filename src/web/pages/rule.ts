import { type IsoDate, isIsoDate } from '../../base/dates.ts'
import type { Problem } from '../../base/outcome.ts'
import { readersOf } from '../../rulebook/citing.ts'
import { SOURCE_CLASHES } from '../../rulebook/clashes.ts'
import { type At, inForce, type Scope } from '../../rulebook/kernel/at.ts'
import { decide } from '../../rulebook/kernel/decide.ts'
import type { RuleDescription } from '../../rulebook/kernel/describe-rule.ts'
import { earliest } from '../../rulebook/kernel/earliest.ts'
import { type EarliestExplained, explainEarliest } from '../../rulebook/kernel/explain-earliest.ts'
import { type Explanation, explain, type Source, sourceOf } from '../../rulebook/kernel/explain.ts'
import { readFacts } from '../../rulebook/kernel/read-facts.ts'
import { plainName } from '../../rulebook/kernel/read-value.ts'
import { slugOf } from '../../rulebook/kernel/slug.ts'
import type { AnyCase, Entry } from '../../rulebook/kernel/rule.ts'
import { described } from '../components/described.ts'
import { errorSummary } from '../components/error-summary.ts'
import { factName, factValue, scopeWords } from '../components/fact-words.ts'
import { type Html, html, link } from '../components/markup.ts'
import { standingTag } from '../components/tags.ts'
import type { VersionDescription } from '../components/versions-line.ts'
import { clashTable, sourceTable, type Unchosen, whyPanel } from '../components/why-panel.ts'
import { clashSection } from './law/clashes.ts'
import { earliestPanel } from './rule-earliest.ts'
import { factFieldId, type TryForm, tryForm } from './rule-form.ts'
import { type CaseView, casesSection, inForcePanel, versionsSection } from './rule-sections.ts'
import { ROUTES } from '../routes.ts'
import { topicOf, topicWords } from './law.ts'

type Query = Readonly<Record<string, string | undefined>>

/** A rule's page: the rule, the question tried if one was, and all that stands behind it. */
export type RuleView = {
  /** For the head of the page; begins with `Error:` where something typed cannot be used. */
  title: string
  rule: RuleDescription
  on: IsoDate
  today: IsoDate
  form: TryForm
  /** The version in force on the day, for the office chosen. */
  version: VersionDescription | undefined
  /** The ruling, where the question was asked and everything typed could be used. */
  explanation?: Explanation
  /** The first lawful day, where the rule asks about one and everything typed could be used. */
  earliest?: EarliestExplained
  /** This page with one fact changed. */
  changedHref: (fact: string, value: string) => string
  /** This page with the same question, for keeping. */
  permanentHref: string
  cases: readonly CaseView[]
  sources: readonly Source[]
  clashes: readonly Unchosen[]
}

/** Whose law may be asked for. */
export const OFFICES: readonly { value: string; label: string; scopes: readonly Scope[] }[] = [
  { value: 'government', label: 'The whole government', scopes: [] },
  { value: 'component:ICE', label: 'Component ICE', scopes: ['component:ICE', 'department:DHS'] },
]

/** Reads the address, decides and explains: `on`, `known`, `not-before`, `scope`, `try`, and the facts by id or synonym. */
export function ruleView(entry: Entry, query: Query, today: IsoDate): RuleView {
  const {
    on: typed,
    known: typedKnown,
    'not-before': typedFirst,
    scope = 'government',
    try: asked,
    ...rest
  } = query
  const typedOn = typed?.trim() ?? today
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const read = readFacts(entry.rule, given)
  const problems = [
    ...dateProblem('on', typedOn),
    ...dateProblem('known', typedKnown),
    ...dateProblem('not-before', typedFirst),
    ...officeProblem(scope),
    ...read.problems.map(pageProblem),
  ]
  const on = isIsoDate(typedOn) ? typedOn : today
  const scopes = OFFICES.find((office) => office.value === scope)?.scopes ?? []
  const rule = described(entry)
  const tried = asked !== undefined || Object.keys(given).length > 0
  const known = typedKnown?.trim() ?? ''
  const at: At = { on, scopes, ...(isIsoDate(known) ? { known } : {}) }
  const asks = tried && problems.length === 0
  const explanation = asks ? explain(entry.rule, decide(entry.rule, at, read.facts), read.facts) : undefined
  const first = typedFirst?.trim() ?? ''
  const found = asks ? earliest(entry.rule, at, read.facts, isIsoDate(first) ? first : on) : undefined
  const law = inForce(entry.rule.law, { ...at, on: explanation?.on ?? on })
  const open = explanation?.missing.some((fact) => !entry.rule.needs.includes(fact.id)) ?? false
  const cases = entry.cases.map((one) => workedCase(entry, one))
  const question = { try: asked, on: typedOn, known: typedKnown, 'not-before': typedFirst, scope, ...given }
  return {
    title: `${problems.length > 0 && tried ? 'Error: ' : ''}${rule.question}`,
    rule,
    on,
    today,
    form: {
      typedOn,
      typedKnown: typedKnown ?? '',
      ...(entry.rule.day === undefined ? {} : { typedFirst: typedFirst ?? '' }),
      scope,
      scopes: OFFICES,
      problems: tried ? problems : [],
      fields: fieldsOf(rule, given, read),
      open,
    },
    version: law === undefined ? undefined : rule.versions[entry.rule.law.indexOf(law)],
    permanentHref: address(question),
    changedHref: (fact, value) => `${address({ ...question, [fact]: value })}#earliest`,
    cases: cases.map((one) => one.view),
    sources: [...new Set(rule.versions.flatMap((version) => version.by))].map(sourceOf),
    clashes: distinct([...(explanation?.also ?? []), ...cases.flatMap((one) => one.also)]),
    ...(explanation === undefined ? {} : { explanation }),
    ...(found === undefined ? {} : { earliest: explainEarliest(entry.rule, found, read.facts) }),
  }
}

/** The page: question and answer side by side, then versions, sources, clashes and worked cases. */
export function rulePage(view: RuleView): Html {
  const { rule, form } = view
  const tried = view.explanation !== undefined
  const ids = new Set<string>(['on', 'known', 'not-before', 'scope', ...rule.facts.map((fact) => fact.id)])
  const behind = html`${versionsSection(rule.versions, view.version)}<section class="c-sec" id="sources"><h2>Sources</h2>${sourceTable(view.sources)}${tablesRead(rule.id)}</section>${view.clashes.length > 0 && html`<section class="c-sec" id="clashes"><h2>Sources that clash</h2>${clashTable(view.clashes, false)}</section>`}${clashesOn(rule.id)}`
  return html`<h1>${rule.question}</h1><p class="c-sub">${topicWords(topicOf(rule.id))}, rule ${rule.id}. ${standingTag(rule.standing)}${rule.datedBy !== undefined && ` The law in force on this day governs: ${factName(rule.datedBy)}.`}</p>${form.problems.length > 0 && html`<div id="answer" tabindex="-1">${errorSummary(form.problems, (field) => (ids.has(field) ? factFieldId(field) : 'try'))}</div>`}<div class="c-row ask first"><section class="c-sec c-ask" id="try"><h2>Try it on a date</h2><p class="c-s">Nothing is saved. The address of this page keeps the question.</p>${tryForm(form)}</section><div${form.problems.length === 0 && html` id="answer" tabindex="-1"`}>${answerPanel(view)}</div>${tried && html`<div>${behind}</div>`}</div>${!tried && behind}${casesSection(view.cases)}`
}

/** The tables that the rule reads in its worked examples. */
function tablesRead(rule: string): Html | false {
  const titles = [...readersOf()].filter(([, rules]) => rules.has(rule)).map(([title]) => title)
  return (
    titles.length > 0 &&
    html`<p class="c-s"><b>Tables that it reads:</b> ${titles.map((title, index) => [index > 0 && '; ', link({ href: ROUTES.lawTable.href({ table: slugOf(title) }), label: title })])}</p>`
  )
}

/** The points of the register that bear on the rule; an office’s decision is made on another page. */
function clashesOn(rule: string): readonly Html[] {
  return SOURCE_CLASHES.filter(({ rules }) => rules.includes(rule)).map((clash) => clashSection(clash, false))
}

function answerPanel(view: RuleView): Html {
  const { explanation, earliest: first } = view
  const panel = first !== undefined && earliestPanel(first, view.today, view.changedHref)
  const answer = rulingPanel(view)
  return explanation?.kind === 'needs' ? html`${panel}${answer}` : html`${answer}${panel}`
}

function rulingPanel({ explanation, version, on, permanentHref }: RuleView): Html {
  return explanation === undefined
    ? inForcePanel(version, on, version?.by.map(sourceOf) ?? [])
    : whyPanel(explanation, {
        heading: 'Answer',
        tryHref: '#try',
        permanentHref,
        versions: [],
      })
}

function fieldsOf(
  rule: RuleDescription,
  given: Query,
  read: ReturnType<typeof readFacts>,
): TryForm['fields'] {
  const names = new Map(Object.keys(given).map((name) => [plainName(name), name]))
  return rule.facts.map((fact) => {
    const name = [fact.id, ...fact.synonyms]
      .map((one) => names.get(plainName(one)))
      .find((one) => one !== undefined)
    const known = read.facts[fact.id]
    const typed = name === undefined ? '' : (given[name] ?? '')
    const value =
      typeof known === 'boolean'
        ? known
          ? 'yes'
          : 'no'
        : fact.type === 'choice' || fact.type === 'level'
          ? String(known ?? typed)
          : typed
    const problem = name === undefined ? undefined : read.problems.find((one) => one.field === name)
    return { fact, value, error: problem && pageProblem(problem).message }
  })
}

/** A problem as a page says it: what to enter rather than what was expected. */
function pageProblem(problem: Problem): Problem {
  return { ...problem, message: problem.message.replace(/^expected /, 'Enter ') }
}

function dateProblem(field: string, typed: string | undefined): Problem[] {
  if (typed === undefined || typed.trim() === '' || isIsoDate(typed.trim())) return []
  const message = 'Enter a real date as YYYY-MM-DD, such as 2026-11-22'
  return [{ field, value: typed, message, code: 'invalid-input' }]
}

function officeProblem(scope: string): Problem[] {
  if (OFFICES.some((office) => office.value === scope)) return []
  return [{ field: 'scope', value: scope, message: 'Choose an office from the list', code: 'invalid-input' }]
}

function workedCase({ rule }: Entry, one: AnyCase): { view: CaseView; also: readonly Unchosen[] } {
  const { on, known, scopes, facts } = one
  const at = { on, ...(known === undefined ? {} : { known }), ...(scopes === undefined ? {} : { scopes }) }
  const explanation = explain(rule, decide(rule, at, facts), facts)
  const office = scopes?.map(scopeWords).join(', ')
  const given = Object.fromEntries(explanation.facts.map((fact) => [fact.id, String(fact.value)]))
  const scope = OFFICES.find((choice) => scopes?.[0] === choice.value)?.value
  const view = {
    name: one.name,
    on,
    facts: explanation.facts.map((fact) => `${factName(fact.id)}: ${factValue(fact)}`).join('; '),
    kind: explanation.kind,
    answer: explanation.answer,
    ...(explanation.standing === undefined ? {} : { standing: explanation.standing }),
    href: `${address({ try: 'yes', on, known, scope, ...given })}#answer`,
  }
  return { view: office === undefined ? view : { ...view, office }, also: explanation.also }
}

function address(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, value)
  }
  return `?${search.toString()}`
}

function distinct(clashes: readonly Unchosen[]): Unchosen[] {
  return [...new Map(clashes.map((clash) => [`${clash.cite} ${clash.says}`, clash])).values()]
}
