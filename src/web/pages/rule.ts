import { type IsoDate, isIsoDate } from '../../base/dates.ts'
import type { Problem } from '../../base/outcome.ts'
import { inForce, type Scope } from '../../rulebook/kernel/at.ts'
import { decide } from '../../rulebook/kernel/decide.ts'
import type { RuleDescription } from '../../rulebook/kernel/describe-rule.ts'
import { type Explanation, explain, type Source, sourceOf } from '../../rulebook/kernel/explain.ts'
import { readFacts } from '../../rulebook/kernel/read-facts.ts'
import { plainName } from '../../rulebook/kernel/read-value.ts'
import type { AnyCase, Entry } from '../../rulebook/kernel/rule.ts'
import { described } from '../components/described.ts'
import { errorSummary } from '../components/error-summary.ts'
import { factName, factValue, scopeWords } from '../components/fact-words.ts'
import { type Html, html } from '../components/markup.ts'
import { standingTag } from '../components/tags.ts'
import type { VersionDescription } from '../components/versions-line.ts'
import { clashTable, sourceTable, type Unchosen, whyPanel } from '../components/why-panel.ts'
import { factFieldId, type TryForm, tryForm } from './rule-form.ts'
import { type CaseView, casesSection, inForcePanel, versionsSection } from './rule-sections.ts'
import { topicOf, topicWords } from './law.ts'

type Query = Readonly<Record<string, string | undefined>>

/** A rule's page: the rule, the question tried if one was, and all that stands behind it. */
export type RuleView = {
  /** For the head of the page; begins with `Error:` where something typed cannot be used. */
  title: string
  rule: RuleDescription
  on: IsoDate
  form: TryForm
  /** The version in force on the day, for the office chosen. */
  version: VersionDescription | undefined
  /** The ruling, where the question was asked and everything typed could be used. */
  explanation?: Explanation
  /** This page with the same question, for keeping. */
  permanentHref: string
  cases: readonly CaseView[]
  sources: readonly Source[]
  clashes: readonly Unchosen[]
}

const OFFICES: readonly { value: string; label: string; scopes: readonly Scope[] }[] = [
  { value: 'government', label: 'The whole government', scopes: [] },
  { value: 'component:ICE', label: 'Component ICE', scopes: ['component:ICE', 'department:DHS'] },
]

/** Reads the address, decides and explains: `on`, `scope`, `try`, and the facts by id or synonym. */
export function ruleView(entry: Entry, query: Query, today: IsoDate): RuleView {
  const { on: typed, scope = 'government', try: asked, ...rest } = query
  const typedOn = typed?.trim() ?? today
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const read = readFacts(entry.rule, given)
  const problems = [...dateProblem(typedOn), ...officeProblem(scope), ...read.problems.map(pageProblem)]
  const on = isIsoDate(typedOn) ? typedOn : today
  const scopes = OFFICES.find((office) => office.value === scope)?.scopes ?? []
  const rule = described(entry)
  const tried = asked !== undefined || Object.keys(given).length > 0
  const explanation =
    tried && problems.length === 0
      ? explain(entry.rule, decide(entry.rule, { on, scopes }, read.facts), read.facts)
      : undefined
  const law = inForce(entry.rule.law, { on: explanation?.on ?? on, scopes })
  const open = explanation?.missing.some((fact) => !entry.rule.needs.includes(fact.id)) ?? false
  const cases = entry.cases.map((one) => workedCase(entry, one))
  return {
    title: `${problems.length > 0 && tried ? 'Error: ' : ''}${rule.question}`,
    rule,
    on,
    form: {
      typedOn,
      scope,
      scopes: OFFICES,
      problems: tried ? problems : [],
      fields: fieldsOf(rule, given, read),
      open,
    },
    version: law === undefined ? undefined : rule.versions[entry.rule.law.indexOf(law)],
    permanentHref: address({ try: asked, on: typedOn, scope, ...given }),
    cases: cases.map((one) => one.view),
    sources: [...new Set(rule.versions.flatMap((version) => version.by))].map(sourceOf),
    clashes: distinct([...(explanation?.also ?? []), ...cases.flatMap((one) => one.also)]),
    ...(explanation === undefined ? {} : { explanation }),
  }
}

/** The page: question and answer side by side, then versions, sources, clashes and worked cases. */
export function rulePage(view: RuleView): Html {
  const { rule, form } = view
  const tried = view.explanation !== undefined
  const ids = new Set<string>(['on', 'scope', ...rule.facts.map((fact) => fact.id)])
  const behind = html`${versionsSection(rule.versions, view.version)}<section class="c-sec" id="sources"><h2>Sources</h2>${sourceTable(view.sources)}</section>${view.clashes.length > 0 && html`<section class="c-sec" id="clashes"><h2>Sources that clash</h2>${clashTable(view.clashes, false)}</section>`}`
  return html`<h1>${rule.question}</h1><p class="c-sub">${topicWords(topicOf(rule.id))}, rule ${rule.id}. ${standingTag(rule.standing)}${rule.datedBy !== undefined && ` The law in force on this day governs: ${factName(rule.datedBy)}.`}</p>${errorSummary(form.problems, (field) => (ids.has(field) ? factFieldId(field) : 'try'))}<div class="c-row ask first"><section class="c-sec c-ask" id="try"><h2>Try it on a date</h2><p class="c-s">Nothing is saved. The address of this page keeps the question.</p>${tryForm(form)}</section><div id="answer">${answerPanel(view)}</div>${tried && html`<div>${behind}</div>`}</div>${!tried && behind}${casesSection(view.cases)}`
}

function answerPanel(view: RuleView): Html {
  const { explanation, version } = view
  return explanation === undefined
    ? inForcePanel(version, view.on, version?.by.map(sourceOf) ?? [])
    : whyPanel(explanation, {
        heading: 'Answer',
        tryHref: '#try',
        permanentHref: view.permanentHref,
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
        : fact.type === 'choice'
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

function dateProblem(typed: string): Problem[] {
  if (isIsoDate(typed)) return []
  const message = 'Enter a real date as YYYY-MM-DD, such as 2026-11-22'
  return [{ field: 'on', value: typed, message, code: 'invalid-input' }]
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
    href: `${address({ try: 'yes', on, scope, ...given })}#answer`,
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
