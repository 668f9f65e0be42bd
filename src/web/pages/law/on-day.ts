import { type IsoDate, isIsoDate } from '../../../base/dates.ts'
import { TOPICS } from '../../../rulebook/index.ts'
import { inForce } from '../../../rulebook/kernel/at.ts'
import type { AnyRule } from '../../../rulebook/kernel/rule.ts'
import { alert } from '../../components/alert.ts'
import { dataTable } from '../../components/data-table.ts'
import { scopeWords } from '../../components/fact-words.ts'
import { filterForm } from '../../components/filter-form.ts'
import { counted, dateElement, shortDate } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { standingLegend, standingTag } from '../../components/tags.ts'
import { type Query, ROUTES, ruleHref } from '../../routes.ts'
import { topicWords } from '../law.ts'
import { OFFICES } from '../rule.ts'

type Version = AnyRule['law'][number]
type InForce = { rule: AnyRule; version: Version }

/** Every rule with the version in force on a day, as then known; those without law apart. */
export function onDayPage(query: Readonly<Record<string, string | undefined>>, today: IsoDate): Html {
  const { date: typed = today, known: typedKnown = '', topic = '', scope = 'government' } = query
  const on = isIsoDate(typed) ? typed : today
  const known = isIsoDate(typedKnown) ? typedKnown : undefined
  const scopes = OFFICES.find((office) => office.value === scope)?.scopes ?? []
  const at = { on, scopes, ...(known === undefined ? {} : { known }) }
  const tried = { on, known, scope: scopes.length > 0 ? scope : undefined }
  const wrong = [typed, typedKnown].find((date) => date !== '' && !isIsoDate(date))
  const shown = TOPICS.filter(({ id }) => topic === '' || id === topic)
  const without: AnyRule[] = []
  const groups = shown.map(({ id, rules }) => {
    const found = rules.flatMap(({ rule }): InForce[] => {
      const version = inForce(rule.law, at)
      if (version !== undefined) return [{ rule, version }]
      without.push(rule)
      return []
    })
    return { id, found }
  })
  const count = groups.reduce((sum, { found }) => sum + found.length, 0)
  const asKnown = known === undefined ? '' : `, as known on ${shortDate(known)}`
  return html`${filterForm({
    action: ROUTES.lawOn.href(),
    label: 'The law on a date',
    filters: [
      { kind: 'date', name: 'date', label: 'Law on', value: typed, error: errorOf(typed) },
      { kind: 'date', name: 'known', label: 'As known on', value: typedKnown, error: errorOf(typedKnown) },
      {
        kind: 'choice',
        name: 'topic',
        label: 'Topic',
        value: topic,
        options: TOPICS.filter(({ rules }) => rules.length > 0).map(({ id }) => ({
          value: id,
          label: topicWords(id),
        })),
        none: 'All topics',
      },
      { kind: 'choice', name: 'scope', label: 'Office', value: scope, options: OFFICES },
    ],
  })}${wrong !== undefined && alert('error', html`<b>“${wrong}” is not a date.</b> Type it as YYYY-MM-DD, for example ${today}.`)}<p class="c-lead">${shortDate(on)}${asKnown}: ${counted(count, 'rule is', 'rules are')} in force, ${counted(without.length, 'has', 'have')} no law on record.</p>${groups.map(
    ({ id, found }) =>
      found.length > 0 &&
      html`<section class="c-sec"><h2>${topicWords(id)}</h2>${versionTable(id, found, tried)}</section>`,
  )}${without.length > 0 && html`<section class="c-sec" id="no-law"><h2>No law on record for that day</h2>${withoutList(without, on)}</section>`}<section class="c-sec"><h2>Standing of a source</h2>${standingLegend()}</section>`
}

function errorOf(typed: string): string | undefined {
  return typed === '' || isIsoDate(typed) ? undefined : 'Not a date'
}

function versionTable(topic: string, list: readonly InForce[], at: Query & { on: IsoDate }): Html {
  return dataTable({
    caption: `${topicWords(topic)}: the law on ${shortDate(at.on)}`,
    stack: true,
    columns: [
      { key: 'asks', label: 'Question' },
      { key: 'says', label: 'The law then' },
      { key: 'since', label: 'Since' },
      { key: 'by', label: 'By' },
    ],
    rows: list.map(({ rule, version }) => ({
      asks: link({ href: ruleHref(rule.id, at), label: rule.asks }),
      says: html`${version.scope !== undefined && html`<b>${scopeWords(version.scope)}:</b> `}${version.summary}`,
      since: html`${dateElement(version.from)} ${version.standing !== undefined && version.standing !== 'seen' && standingTag(version.standing)}`,
      by: version.by.join('; '),
    })),
  })
}

function withoutList(rules: readonly AnyRule[], on: IsoDate): Html {
  return html`<ul class="c-list">${rules.map((rule) => {
    const first = rule.law.at(-1)?.from
    return html`<li>${link({ href: ruleHref(rule.id, { on }), label: rule.asks })} <span class="c-xs">${first !== undefined && first > on ? `begins on ${shortDate(first)}` : 'ended, or not in force'}</span></li>`
  })}</ul>`
}
