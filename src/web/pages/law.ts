import { type IsoDate, isIsoDate } from '../../base/dates.ts'
import { TOPICS } from '../../rulebook/index.ts'
import { type Dated, inForce } from '../../rulebook/kernel/at.ts'
import { sourceOf } from '../../rulebook/kernel/explain.ts'
import type { Entry } from '../../rulebook/kernel/rule.ts'
import type { Standing } from '../../rulebook/kernel/standing.ts'
import { alert } from '../components/alert.ts'
import { dataTable } from '../components/data-table.ts'
import { described } from '../components/described.ts'
import type { Option } from '../components/fields.ts'
import { filterForm } from '../components/filter-form.ts'
import { counted, dateElement, shortDate } from '../components/formats.ts'
import { type Html, html } from '../components/markup.ts'
import { standingLegend, standingTag, statusTag } from '../components/tags.ts'
import { lawParts } from './law/frame.ts'
import { plainText } from './law/words.ts'

/** One rule in the list, as it stands on the day asked. */
type LawRow = {
  href: string
  asks: string
  topic: string
  /** First day of the version in force; absent where no law is on record for the day. */
  since?: IsoDate
  /** The offices that alone have it, where the Government has no version in force. */
  offices?: readonly string[]
  /** First day of the oldest version. */
  first?: IsoDate
  versions: number
  standing: Standing
  cites: readonly string[]
}

/** The list of rules with its filters. */
export type LawView = {
  action: string
  q: string
  topic: string
  /** The date as typed. */
  typedOn: string
  /** The date used: the one typed, or today where it names no day. */
  on: IsoDate
  topics: readonly Option[]
  rows: readonly LawRow[]
  /** Rules there are in all. */
  all: number
}

/** What the page needs besides the rules: the day and the addresses. */
export type LawLinks = { today: IsoDate; action: string; ruleHref: (id: string) => string }

/** The rules that match `q`, `topic` and `on` of the address. Words match question, summaries, facts, citations, titles. */
export function lawView(
  entries: readonly Entry[],
  query: Readonly<Record<string, string | undefined>>,
  links: LawLinks,
): LawView {
  const typedOn = query['on']?.trim() ?? ''
  const on = isIsoDate(typedOn) ? typedOn : links.today
  const topic = query['topic'] ?? ''
  const q = query['q']?.trim() ?? ''
  const words = plainText(q)
    .split(' ')
    .filter((word) => word !== '')
  const found = entries.filter(
    (entry) =>
      (topic === '' || topicOf(entry.rule.id) === topic) &&
      words.every((word) => searched(entry).includes(word)),
  )
  const topics = [...new Set(entries.map((entry) => topicOf(entry.rule.id)))]
  return {
    action: links.action,
    q,
    topic,
    typedOn,
    on,
    topics: topics.map((id) => ({ value: id, label: topicWords(id) })),
    rows: found.map((entry) => lawRow(entry, on, links.ruleHref)),
    all: entries.length,
  }
}

/** The page: search, what applies on the day, one row a rule; by topic where nothing is asked for. */
export function lawPage(view: LawView): Html {
  const without = view.rows.filter((row) => row.since === undefined && row.offices === undefined).length
  const wrong = view.typedOn !== '' && view.typedOn !== view.on
  const whole = view.q === '' && view.topic === ''
  return html`<h1>Law</h1><p class="c-sub">Every rule that Cadre applies: what it asks, since when it is in force, where it is written and how sure that is. Open one to try it on a date.</p>${lawParts()}${filterForm(
    {
      action: view.action,
      label: 'Find rules',
      submit: 'Find',
      clearHref: view.action,
      filters: [
        { kind: 'words', name: 'q', label: 'Words or citation', value: view.q },
        {
          kind: 'choice',
          name: 'topic',
          label: 'Topic',
          value: view.topic,
          options: view.topics,
          none: 'All topics',
        },
        {
          kind: 'date',
          name: 'on',
          label: 'Law on',
          value: view.typedOn,
          error: wrong ? 'Not a date' : undefined,
        },
      ],
    },
  )}${wrong && alert('error', html`<b>“${view.typedOn}” is not a date.</b> Type it as YYYY-MM-DD, for example ${view.on}. Until then the law of today is shown.`)}<p class="c-s">${shownOf(view)} The versions in force on <b>${shortDate(view.on)}</b> are shown.${without > 0 && ` ${counted(without, 'rule has', 'rules have')} no law on record for that day.`}</p>${whole ? byTopic(view) : ruleTable(view.rows, view.on)}<section class="c-sec"><h2>Standing of a source</h2>${standingLegend()}</section>`
}

function byTopic(view: LawView): Html {
  const groups = [...Map.groupBy(view.rows, (row) => row.topic)]
  const contents = groups.map(
    ([topic, rows]) =>
      html`<li><a class="usa-link" href="#topic-${topic}">${topicWords(topic)}</a> ${rows.length}</li>`,
  )
  const sections = groups.map(
    ([topic, rows]) =>
      html`<section class="c-sec" id="topic-${topic}"><div class="c-sech"><h2>${topicWords(topic)}</h2><span class="c-xs">${TOPICS.find((one) => one.id === topic)?.title}, ${counted(rows.length, 'rule')}</span></div><ul class="c-list">${rows.map(
        (row) =>
          html`<li><a class="usa-link" href="${row.href}">${row.asks}</a> <span class="c-xs">${sinceWords(row)}</span>${row.standing !== 'seen' && html` ${standingTag(row.standing)}`}</li>`,
      )}</ul></section>`,
  )
  return html`<nav aria-label="Topics"><ul class="c-key">${contents}</ul></nav><p class="c-s">A rule without a tag rests on words that were read.</p>${sections}`
}

function sinceWords({ since, offices, first, versions }: LawRow): string {
  if (since === undefined && offices !== undefined) return `for ${offices.join(', ')} alone`
  if (since === undefined)
    return `no law on that day${first === undefined ? '' : `, first version ${shortDate(first)}`}`
  return `since ${shortDate(since)}${versions > 1 ? `, ${versions} versions` : ''}`
}

function ruleTable(rows: readonly LawRow[], on: IsoDate): Html {
  return dataTable({
    caption: `Rules, as in force on ${shortDate(on)}`,
    stack: true,
    columns: [
      { key: 'asks', label: 'Question' },
      { key: 'topic', label: 'Topic' },
      { key: 'since', label: 'In force since' },
      { key: 'standing', label: 'Standing' },
      { key: 'cites', label: 'Written in' },
    ],
    rows: rows.map((row) => ({
      asks: html`<a class="usa-link" href="${row.href}">${row.asks}</a>`,
      topic: topicWords(row.topic),
      since: since(row),
      standing: standingTag(row.standing),
      cites: row.cites.join('; '),
    })),
    empty: 'No rule matches. Try fewer words, or a section alone, such as 3134.',
  })
}

function shownOf(view: LawView): string {
  return view.rows.length === view.all
    ? `All ${counted(view.all, 'rule')}.`
    : `${view.rows.length} of ${counted(view.all, 'rule')}.`
}

function since(row: LawRow): Html {
  if (row.since === undefined) {
    if (row.offices !== undefined) return html`${sinceWords(row)}`
    return html`${statusTag({ tone: 'soon', words: 'No law' })} <span class="c-xs">${row.first !== undefined && `first version ${shortDate(row.first)}`}</span>`
  }
  return html`${dateElement(row.since)}${row.versions > 1 && html`<br><span class="c-xs">${row.versions} versions</span>`}`
}

function lawRow(entry: Entry, on: IsoDate, href: (id: string) => string): LawRow {
  const { rule } = entry
  const version = inForce(rule.law, { on })
  const first = rule.law.at(-1)?.from
  const offices = version === undefined ? officesOf(rule.law, on) : []
  const cites = (version ?? rule.law[0])?.by ?? []
  return {
    href: href(rule.id),
    asks: rule.asks,
    topic: topicOf(rule.id),
    versions: rule.law.length,
    standing:
      version === undefined || version === rule.law[0]
        ? described(entry).standing
        : (version.standing ?? 'seen'),
    cites,
    ...(version === undefined ? {} : { since: version.from }),
    ...(offices.length === 0 ? {} : { offices }),
    ...(first === undefined ? {} : { first }),
  }
}

/** The offices that have a version of their own in force on the day, by their codes. */
function officesOf(law: readonly Dated[], on: IsoDate): string[] {
  const scopes = new Set(law.flatMap(({ scope }) => (scope === undefined ? [] : [scope])))
  return [...scopes]
    .filter((scope) => inForce(law, { on, scopes: [scope] }) !== undefined)
    .map((scope) => scope.split(':')[1] ?? scope)
}

/** The topic of a rule: the folder that it stands in. */
export function topicOf(id: string): string {
  return id.split('/')[0] ?? id
}

/** A topic as a heading. */
export function topicWords(topic: string): string {
  return topic.charAt(0).toUpperCase() + topic.slice(1)
}

const SEARCHED = new WeakMap<Entry, string>()

function searched(entry: Entry): string {
  const kept = SEARCHED.get(entry)
  if (kept !== undefined) return kept
  const about = described(entry)
  const text = plainText(
    [
      about.id,
      about.question,
      ...about.facts.flatMap((fact) => [fact.question, ...fact.synonyms]),
      ...about.versions.map((version) => version.summary),
      ...about.versions.flatMap((version) => version.by).flatMap((cite) => [cite, sourceOf(cite).title]),
    ].join(' '),
  )
  SEARCHED.set(entry, text)
  return text
}
