import type { IsoDate } from '../../base/dates.ts'
import { eventWords } from '../../desk/event-words.ts'
import type { Opens } from '../../desk/reach.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { type Explanation, findRule } from '../../rulebook/index.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { count, dateElement } from '../components/formats.ts'
import { type Content, type Html, html, link } from '../components/markup.ts'
import { statusTag } from '../components/tags.ts'
import { ruleHref } from '../routes.ts'
import { linkTo } from './opening.ts'

/** What the Why of a recorded figure needs. */
export type RecordPanel = {
  title: string
  answer: string
  /** How the figure comes from the entries, a sentence each. */
  known: readonly string[]
  /** The entries behind it, as they stand. */
  entries: readonly RecordedEvent[]
  /** What mends them, by the entry mended. */
  mends: ReadonlyMap<string, readonly RecordedEvent[]>
  /** The rule that tests what the entries say, where there is one. */
  rule: string | undefined
  on: IsoDate
  opens: Opens
  close: string
}

/** The Why of a figure that stands in the record: reason, authority, standing, and the entries behind it. */
export function recordPanel(panel: RecordPanel): Html {
  return html`<section class="c-panel" id="why" aria-label="${panel.title}"><div class="c-sech"><h2>${panel.title}</h2><a class="usa-link c-s" href="${panel.close}">Close<span class="usa-sr-only"> this Why</span></a></div><p class="c-ans">${panel.answer}</p><h3>How it is known</h3><ul class="c-list">${panel.known.map((line) => html`<li>${line}</li>`)}</ul><h3>Authority</h3><p class="c-s">${authority(panel)}</p><h3>Standing</h3><p class="c-s">${standing(panel)}</p>${
    panel.entries.length > 0 && html`<h3>Entries behind it</h3>${entryTable(panel)}`
  }</section>`
}

/** The rulings given with the entries; else the rule that would test them; else that none does yet. */
function authority({ entries, rule, on }: RecordPanel): Content {
  const last = entries.at(-1)
  const ruled = entries.flatMap((event) =>
    event.ruling === undefined ? [] : [{ event, ruling: event.ruling as Explanation }],
  )
  if (ruled.length > 0) {
    return html`${ruled.map(
      ({ event, ruling }) =>
        html`Entry ${count(event.seq)} rests on the rule ${ruleLink(ruling.rule, on)}: ${ruling.answer} (${ruling.by.map(({ cite }) => cite).join(', ')}). `,
    )}`
  }
  if (last === undefined) return 'From the record; no entry is behind it, and no rule decides it yet.'
  const from = `From the record, ${entries.length === 1 ? 'entry' : 'entries'} ${entries.map(({ seq }) => count(seq)).join(', ')}`
  return rule === undefined || findRule(rule) === undefined
    ? `${from}; no rule decides it yet.`
    : html`${from}, recorded without a ruling. The rule ${ruleLink(rule, on)} tests such an appointment.`
}

function ruleLink(rule: string, on: IsoDate): Html {
  return link({ href: ruleHref(rule, { on }), label: rule })
}

function standing({ entries, mends }: RecordPanel): Content {
  if (entries.length === 0) return html`${tag('Nothing recorded')} The absence of an entry is no proof.`
  const mended = entries.filter(({ id }) => mends.has(id))
  const one = entries.length === 1
  const held = `Cadre has the ${one ? 'entry, not the document behind it' : 'entries, not the documents behind them'}.`
  return mended.length === 0
    ? html`${tag('As recorded')} No later entry corrects or cancels ${one ? 'it' : 'them'}. ${held}`
    : html`${tag('Corrected')} ${mended.length === 1 ? 'One entry is' : `${count(mended.length)} entries are`} shown as corrected later. ${held}`
}

function tag(words: string): Html {
  return statusTag({ tone: 'plain', words })
}

function entryTable({ title, entries, mends, opens }: RecordPanel): Html {
  return dataTable({
    caption: `Entries behind it: ${title}`,
    stack: true,
    columns: [
      { key: 'entry', label: 'Entry' },
      { key: 'what', label: 'What' },
      { key: 'effective', label: 'Effective' },
      { key: 'recorded', label: 'Recorded (UTC)' },
      { key: 'by', label: 'Who, under which power' },
      ...(entries.some(({ id }) => mends.has(id)) ? [{ key: 'mended', label: 'Mended by' }] : []),
    ],
    rows: entries.map(
      (event): Row => ({
        entry: entryLink(event, opens),
        what: eventWords(event),
        effective: dateElement(event.effective),
        recorded: event.recorded.slice(0, 10),
        by: `${event.actor}, ${event.role}, ${event.power ?? 'no power named'}`,
        mended: html`${(mends.get(event.id) ?? []).map((mend) => html`${entryLink(mend, opens)} `)}`,
      }),
    ),
  })
}

function entryLink(event: RecordedEvent, opens: Opens): Content {
  return linkTo(opens, { entry: event.id, stream: event.stream }, `Entry ${count(event.seq)}`)
}
