import type { IsoDate } from '../../base/dates.ts'
import type { Explanation, Source } from '../../rulebook/kernel/explain.ts'
import type { Standing } from '../../rulebook/kernel/standing.ts'
import { citeLinks } from '../components/cite-link.ts'
import { dataTable } from '../components/data-table.ts'
import { scopeWords } from '../components/fact-words.ts'
import { counted, dateElement, shortDate } from '../components/formats.ts'
import { type Html, html } from '../components/markup.ts'
import { standingTag, statusTag, type Status } from '../components/tags.ts'
import { type VersionDescription, versionSpans, versionsLine } from '../components/versions-line.ts'
import { sourceTable } from '../components/why-panel.ts'

/** A worked example as the page shows it. */
export type CaseView = {
  name: string
  on: IsoDate
  /** Whose case; absent for the whole government. */
  office?: string
  facts: string
  kind: Explanation['kind']
  answer: string
  standing?: Standing
  /** The page with this case filled in. */
  href: string
}

/** What the law says on the day, before anything is asked. */
export function inForcePanel(
  version: VersionDescription | undefined,
  on: IsoDate,
  sources: readonly Source[],
): Html {
  const body =
    version === undefined
      ? html`<p class="c-ans">${statusTag({ tone: 'soon', words: 'No law' })} No law is on record for ${shortDate(on)}.</p>`
      : html`<p class="c-lead">${version.summary}</p><p class="c-s">In force since ${shortDate(version.from)}, for ${scopeWords(version.scope)}. ${standingTag(version.standing)}</p>`
  return html`<section class="c-panel" aria-labelledby="in-force"><h2 id="in-force">In force on ${shortDate(on)}</h2>${body}<h3>Sources</h3>${sourceTable(sources)}</section>`
}

/** Every version on a line of time and in a table, newest first. */
export function versionsSection(
  versions: readonly VersionDescription[],
  used: VersionDescription | undefined,
): Html {
  return html`<section class="c-sec" id="versions"><h2>${counted(versions.length, 'version')}</h2>${versionsLine(versionSpans(versions, used))}${dataTable(
    {
      caption: 'Versions of this rule, newest first',
      stack: true,
      columns: [
        { key: 'from', label: 'From' },
        { key: 'until', label: 'Until' },
        { key: 'says', label: 'Says' },
        { key: 'by', label: 'By' },
        { key: 'standing', label: 'Standing' },
      ],
      rows: versions.map((version) => ({
        from: dateElement(version.from),
        until: until(version, versions),
        says: html`${version.scope !== 'government' && html`<b>${scopeWords(version.scope)}:</b> `}${version.summary}`,
        by: citeLinks(version.by),
        standing: standingTag(version.standing),
      })),
      marked: new Set(used === undefined ? [] : [versions.indexOf(used)]),
    },
  )}</section>`
}

/** The worked examples, each of which is also a test of the rule. */
export function casesSection(cases: readonly CaseView[]): Html {
  return html`<section class="c-sec" id="cases"><h2>${counted(cases.length, 'worked case')}</h2><p class="c-s">Each is run as a test whenever the rule changes. Open one to see every step.</p>${dataTable(
    {
      caption: 'Worked cases',
      stack: true,
      columns: [
        { key: 'name', label: 'Case' },
        { key: 'on', label: 'On' },
        { key: 'facts', label: 'Facts' },
        { key: 'answer', label: 'Answer' },
      ],
      rows: cases.map((one) => ({
        name: html`<a class="usa-link" href="${one.href}">${one.name}</a>`,
        on: html`${dateElement(one.on)}${one.office !== undefined && html`<br><span class="c-xs">${one.office}</span>`}`,
        facts: one.facts,
        answer: html`${one.kind !== 'ruled' && html`${statusTag(STATUS[one.kind])} `}${one.answer}${one.standing !== undefined && one.standing !== 'seen' && html` ${standingTag(one.standing)}`}`,
      })),
      empty: 'This rule has no worked case yet.',
    },
  )}</section>`
}

const STATUS: Readonly<Record<'needs' | 'no-law', Status>> = {
  needs: { tone: 'soon', words: 'Needs facts' },
  'no-law': { tone: 'soon', words: 'No law' },
}

function until(version: VersionDescription, versions: readonly VersionDescription[]): Html {
  const next = versions.findLast((other) => other.scope === version.scope && other.from > version.from)?.from
  const end = version.until ?? next
  return end === undefined ? html`in force` : dateElement(end)
}
