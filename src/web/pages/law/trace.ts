import type { Carrier, Tally, Trace, TracedClause } from '../../../desk/trace.ts'
import { dataTable } from '../../components/data-table.ts'
import { filterForm } from '../../components/filter-form.ts'
import { counted } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { pager } from '../../components/pager.ts'
import { type Status, statusTag } from '../../components/tags.ts'
import { pageOf } from '../../request.ts'
import { ROUTES, ruleHref } from '../../routes.ts'
import { holdsWords } from './words.ts'

const ROWS = 80
/** So many proofs of a kind are named; the rest are counted. */
const NAMED = 5

const STATUS: Readonly<Record<TracedClause['status'], Status>> = {
  covered: { tone: 'ok', words: 'Covered' },
  planned: { tone: 'plain', words: 'Planned' },
  missing: { tone: 'bad', words: 'Missing' },
}

/** Every clause of the source documents with what carries it; worked examples are run for the page, tests are listed. */
export function tracePage(trace: Trace, query: Readonly<Record<string, string | undefined>>): Html {
  const { q = '', capability = '', status = '' } = query
  const action = ROUTES.trace.href()
  const found = trace.rows.filter(
    (row) =>
      (capability === '' || row.capability === capability) &&
      (status === '' || row.status === status) &&
      holdsWords([row.id, row.section, row.says, row.does].join(' '), q),
  )
  const page = pageOf(query['page'])
  const pages = Math.ceil(found.length / ROWS)
  return html`<p class="c-s">The worked examples of the rules are run for this page. The tests are listed and not run here: a clause that a test names counts as covered until <code>cadre trace</code> has run it and found otherwise.</p><section class="c-sec first" id="tallies"><h2>By capability</h2>${tallyTable(trace)}</section><section class="c-sec" id="clauses"><h2>Clauses</h2>${filterForm(
    {
      action,
      label: 'Find clauses',
      submit: 'Find',
      clearHref: action,
      filters: [
        { kind: 'words', name: 'q', label: 'Words or number', value: q },
        {
          kind: 'choice',
          name: 'capability',
          label: 'Capability',
          value: capability,
          options: Object.keys(trace.byCapability).map((value) => ({ value, label: capabilityWords(value) })),
          none: 'All',
        },
        {
          kind: 'choice',
          name: 'status',
          label: 'Status',
          value: status,
          options: Object.entries(STATUS).map(([value, { words }]) => ({ value, label: words })),
          none: 'All',
        },
      ],
    },
  )}<p class="c-s">${counted(found.length, 'clause')} of ${trace.total}.</p>${clauseTable(found.slice((page - 1) * ROWS, page * ROWS))}${pager({ page, pages, href: (to) => ROUTES.trace.href({ q, capability, status, page: to }) })}</section>`
}

function tallyTable({ byCapability, ...all }: Trace): Html {
  const row = (name: Html | string, tally: Tally) => ({
    name,
    total: tally.total,
    covered: tally.covered,
    planned: tally.planned,
    missing: tally.missing,
  })
  return dataTable({
    caption: 'Clauses by capability',
    columns: [
      { key: 'name', label: 'Capability' },
      { key: 'total', label: 'Clauses', numeric: true },
      { key: 'covered', label: 'Covered', numeric: true },
      { key: 'planned', label: 'Planned', numeric: true },
      { key: 'missing', label: 'Missing', numeric: true },
    ],
    rows: Object.entries(byCapability).map(([name, tally]) =>
      row(
        link({ href: `${ROUTES.trace.href({ capability: name })}#clauses`, label: capabilityWords(name) }),
        tally,
      ),
    ),
    foot: row('All', all),
  })
}

function clauseTable(rows: readonly TracedClause[]): Html {
  return dataTable({
    caption: 'Clauses with what carries them',
    stack: true,
    columns: [
      { key: 'id', label: 'Clause' },
      { key: 'says', label: 'Says, and what is done' },
      { key: 'capability', label: 'Capability' },
      { key: 'status', label: 'Status' },
      { key: 'carriers', label: 'Carried by' },
    ],
    rows: rows.map((row) => ({
      id: html`<span id="${row.id}">${row.id}</span><br><span class="c-xs">${row.section}</span>`,
      says: html`${row.says}<br><span class="c-xs">${row.does}</span>`,
      capability: capabilityWords(row.capability),
      status: html`${statusTag(STATUS[row.status])}${row.plannedWith !== undefined && html`<br><span class="c-xs">${row.carriers.length > 0 && 'its law stands; '}with ${capabilityWords(row.plannedWith).toLowerCase()}</span>`}`,
      carriers: carriersOf(row),
    })),
    empty: 'No clause matches. Try fewer words.',
  })
}

function carriersOf({ carriers, failed }: TracedClause): Html {
  const rules = Map.groupBy(
    carriers.filter((carrier) => carrier.kind === 'rule'),
    ({ rule }) => rule,
  )
  const tests = carriers.filter((carrier) => carrier.kind === 'test')
  const rest = (count: number): Html | false => count > NAMED && html`<li>and ${count - NAMED} more</li>`
  return html`${rules.size > 0 && html`<ul class="c-list">${[...rules].slice(0, NAMED).map(([rule, examples]) => html`<li>${link({ href: `${ruleHref(rule)}#cases`, label: rule })}, ${counted(examples.length, 'worked example')}</li>`)}${rest(rules.size)}</ul>`}${tests.length > 0 && html`<span class="c-xs">Run by cadre trace:</span><ul class="c-list">${tests.slice(0, NAMED).map(({ file, name }) => html`<li>${nameWords(name)} <span class="c-xs">${file}</span></li>`)}${rest(tests.length)}</ul>`}${failed.map((proof) => html`<p class="c-s">${statusTag({ tone: 'bad', words: 'Does not hold' })} ${proofWords(proof)}</p>`)}`
}

function proofWords(proof: Carrier): string {
  return proof.kind === 'rule' ? `${proof.rule}: ${proof.example}` : nameWords(proof.name)
}

/** A test's name without the clauses at its end. */
function nameWords(name: string): string {
  return name.replace(/\s*\[S[0-4]-[^\]]*\]\s*$/, '')
}

function capabilityWords(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
