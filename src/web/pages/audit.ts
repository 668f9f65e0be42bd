import { AUDIT_PAGE, type auditEntry, type auditList } from '../../desk/auditing.ts'
import type { verifyJournal } from '../../desk/checks.ts'
import { eventWords } from '../../desk/event-words.ts'
import { SEATS } from '../../desk/who.ts'
import type { RecordedEvent } from '../../record/event.ts'
import type { Explanation } from '../../rulebook/index.ts'
import { alert } from '../components/alert.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { filterForm } from '../components/filter-form.ts'
import { count, dateElement } from '../components/formats.ts'
import { type Html, html, link } from '../components/markup.ts'
import { whyPanel } from '../components/why-panel.ts'
import { csrfField } from '../layout.ts'
import type { Page, PageRequest } from '../request.ts'
import { ROUTES, ruleHref } from '../routes.ts'

type Listed = Awaited<ReturnType<typeof auditList>>
type Entry = NonNullable<Awaited<ReturnType<typeof auditEntry>>>

/** The journal, newest first: who did what under which power. */
export function auditPage(
  request: PageRequest,
  list: Listed,
  verdict?: Awaited<ReturnType<typeof verifyJournal>>,
): Page {
  const { query } = request
  const last = list.rows.at(-1)
  return {
    title: 'Audit',
    part: 'audit',
    body: html`<h1>Audit</h1><p class="c-sub">The journal holds ${count(list.head.seq)} entries; those that your seat may read are listed, newest first. Head ${list.head.hash.slice(0, 16)}…</p>${verdict !== undefined && verdictAlert(verdict)}
<form method="post" action="${ROUTES.audit.href()}">${csrfField(request.session.csrf)}<button class="usa-button usa-button--outline c-c" type="submit">Check the chain</button></form>
${filterForm({
  action: ROUTES.audit.href(),
  label: 'Find entries',
  filters: [
    { kind: 'words', name: 'type', label: 'Kind of entry', value: query['type'] },
    {
      kind: 'choice',
      name: 'role',
      label: 'Role',
      value: query['role'],
      options: ['system', ...SEATS].map((value) => ({ value, label: value })),
      none: 'All',
    },
    { kind: 'words', name: 'stream', label: 'Record', value: query['stream'] },
  ],
  clearHref: ROUTES.audit.href(),
})}${dataTable({
  caption: 'Entries of the journal',
  stack: true,
  columns: [
    { key: 'seq', label: 'Entry' },
    { key: 'what', label: 'What' },
    { key: 'effective', label: 'Effective' },
    { key: 'recorded', label: 'Recorded (UTC)' },
    { key: 'by', label: 'Who, under which power' },
  ],
  rows: list.rows.map(
    (row): Row => ({
      seq: link({ href: ROUTES.entry.href({ id: row.id }), label: count(row.seq) }),
      what: html`${eventWords(asEvent(row))}<br><span class="c-xs">${row.stream}</span>`,
      effective: dateElement(row.effective),
      recorded: row.recorded.slice(0, 19).replace('T', ' '),
      by: `${row.actor}, ${row.role}${row.power === null ? '' : `, ${row.power}`}`,
    }),
  ),
  empty: 'No entry that your seat may read matches.',
})}${last !== undefined && list.rows.length === AUDIT_PAGE && html`<p><a class="usa-link" href="${ROUTES.audit.href({ ...query, before: last.seq })}">Older entries</a></p>`}`,
  }
}

function verdictAlert(verdict: Awaited<ReturnType<typeof verifyJournal>>): Html {
  return verdict.whole
    ? alert('success', `The chain is whole: ${count(verdict.entries)} entries recomputed.`)
    : alert('error', `The chain is broken at entry ${count(verdict.broken.seq)}: ${verdict.broken.why}.`)
}

/** One entry: everything it holds, the ruling that allowed it, and what mends it. */
export function entryPage({ entry, mends }: Entry): Page {
  const ruling = entry.ruling as Explanation | null
  const title = `Entry ${count(entry.seq)}`
  const facts: readonly [string, string][] = [
    ['What', eventWords(asEvent(entry))],
    ['Kind', entry.type],
    ['Record', `${entry.stream}, version ${entry.version}`],
    ['Recorded', `${entry.recorded} (UTC)`],
    ['Who', `${entry.actor}, ${entry.role}, ${entry.capacity}`],
    ['Power', entry.power ?? 'none'],
    ['Delegation', entry.delegation ?? 'none'],
    ['Identifier', entry.id],
    ['Sealed text', entry.content_hash === null ? 'none' : `SHA-256 ${entry.content_hash}`],
    ['Links to', entry.prev],
    ['Hash', entry.hash],
  ]
  return {
    title,
    part: 'audit',
    breadcrumb: [{ label: 'Audit', href: ROUTES.audit.href() }, { label: title }],
    body: html`<h1>${title}</h1>${mends.map((mend) => alert('warning', html`${mend.type === 'record/entry-cancelled' ? 'Cancelled' : 'Corrected'} by ${link({ href: ROUTES.entry.href({ id: mend.id }), label: `entry ${count(mend.seq)}` })}`))}<div class="c-row b"><section class="c-sec"><h2>The entry</h2><dl class="c-dl c-break">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}<dt>Effective</dt><dd>${dateElement(entry.effective)}</dd></dl><h3>Body</h3><pre class="c-pre" tabindex="0" aria-label="Body of the entry">${JSON.stringify(entry.body, null, 2)}</pre></section><section>${
      ruling === null
        ? html`<div class="c-sec"><h2>Ruling</h2><p class="c-s">This entry rests on no ruling: it records a fact from elsewhere or an act that no rule of the rulebook tests.</p></div>`
        : whyPanel(ruling, {
            closeHref: ROUTES.audit.href(),
            tryHref: ruleHref(ruling.rule, { on: ruling.on }),
            permanentHref: ROUTES.entry.href({ id: entry.id }),
          })
    }</section></div>`,
  }
}

function asEvent(row: Entry['entry']): RecordedEvent {
  return row as unknown as RecordedEvent
}
