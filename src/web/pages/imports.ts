import type { Problem } from '../../base/outcome.ts'
import { type importOverview, type importReport, type importRun, REPORT_PAGE } from '../../desk/listings.ts'
import { flagWords } from '../../desk/words.ts'
import { alert } from '../components/alert.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { errorSummary, problemOf } from '../components/error-summary.ts'
import { fileInput } from '../components/fields.ts'
import { count, dateElement, shortDate } from '../components/formats.ts'
import { type Html, html, link } from '../components/markup.ts'
import { type DateParts, memorableDate } from '../components/memorable-date.ts'
import { pager } from '../components/pager.ts'
import { tiles } from '../components/tiles.ts'
import { csrfField } from '../layout.ts'
import type { Page, PageRequest } from '../request.ts'
import { ROUTES } from '../routes.ts'

type Overview = Awaited<ReturnType<typeof importOverview>>

/** The listings taken in, and the form to take in another. */
export function importsPage(
  request: PageRequest,
  overview: Overview,
  form: { problems: readonly Problem[]; asOf?: DateParts } = { problems: [] },
): Page {
  const may = request.session.who.powers.includes('import-listing')
  return {
    title: 'Import',
    part: 'imports',
    status: form.problems.length > 0 ? 400 : 200,
    body: html`<h1>Import a position listing</h1><p class="c-sub">The public listing of policy and supporting positions, in the layouts of 2016 and 2020, 2025, and since 2026. Every row is accounted for.</p>${
      request.session.who.powers.includes('import-roster') &&
      html`<p><a class="usa-link" href="${ROUTES.roster.href()}">Import the roster of an agency</a></p>`
    }
<div class="c-row c"><section class="c-sec"><h2>Listings taken in</h2>${dataTable({
      caption: 'Listings taken in',
      stack: true,
      columns: [
        { key: 'file', label: 'File' },
        { key: 'asOf', label: 'As of' },
        { key: 'read', label: 'Rows read', numeric: true },
        { key: 'taken', label: 'Taken', numeric: true },
        { key: 'repaired', label: 'Repaired', numeric: true },
        { key: 'duplicate', label: 'Duplicates', numeric: true },
        { key: 'refused', label: 'Refused', numeric: true },
      ],
      rows: overview.listings.map(
        (listing): Row => ({
          file: link({ href: ROUTES.importReport.href({ id: listing.id }), label: listing.file_name }),
          asOf: html`${dateElement(listing.as_of)}${listing.as_of_from === 'derived' && ' (derived)'}`,
          read: count(listing.rows_read),
          taken: count(listing.taken),
          repaired: count(listing.repaired),
          duplicate: count(listing.duplicate),
          refused: count(listing.refused),
        }),
      ),
      empty: 'None yet.',
    })}<h2 class="margin-top-3">Latest runs</h2>${dataTable({
      caption: 'Latest runs',
      stack: true,
      columns: [
        { key: 'file', label: 'File' },
        { key: 'stage', label: 'Stage' },
        { key: 'started', label: 'Started (UTC)' },
      ],
      rows: overview.runs.map(
        (run): Row => ({
          file: link({ href: ROUTES.importRun.href({ id: run.id }), label: run.file_name }),
          stage: run.stage,
          started: run.started.slice(0, 16).replace('T', ' '),
        }),
      ),
      empty: 'None yet.',
    })}</section><section class="c-sec"><h2>Take in a file</h2>${
      may
        ? html`${errorSummary(form.problems)}<form class="c-fields" method="post" enctype="multipart/form-data" action="${ROUTES.imports.href()}">${csrfField(request.session.csrf)}${fileInput(
            {
              name: 'file',
              label: 'Position listing',
              hint: 'A CSV file in UTF-8, at most 50 MB',
              accept: '.csv,text/csv',
              required: true,
              error: problemOf(form.problems, 'file'),
            },
          )}${memorableDate({
            name: 'asOf',
            label: 'As of (if the publisher states it)',
            hint: 'Left blank, the latest begin date in the file is taken',
            error: problemOf(form.problems, 'asOf'),
            ...(form.asOf === undefined ? {} : { value: form.asOf }),
          })}<button class="usa-button" type="submit">Import</button></form>`
        : html`<p class="c-s">Your seat may read the reports and not import.</p>`
    }</section></div>`,
  }
}

type Run = NonNullable<Awaited<ReturnType<typeof importRun>>>

/** A run of an import while it goes on, or how it ended; `late` says why it could not be cancelled. */
export function importRunPage(request: PageRequest, run: Run, late?: string): Page {
  const running = run.finished === null
  const follow = request.query['follow'] === 'yes'
  return {
    title: `Import of ${run.file_name}`,
    part: 'imports',
    status: late === undefined ? 200 : 409,
    refreshSeconds: running && follow ? 2 : undefined,
    breadcrumb: [{ label: 'Import', href: ROUTES.imports.href() }, { label: run.file_name }],
    body: html`<h1>Import of ${run.file_name}</h1>${late !== undefined && alert('warning', html`${late}`)}${running ? goingOn(request, run, follow) : ended(run, run.problem as Problem | null)}`,
  }
}

function goingOn({ session }: PageRequest, run: Run, follow: boolean): Html {
  const here = { id: run.id }
  const known = run.total > 0 && html` max="${run.total}" value="${run.done}"`
  const following = follow
    ? 'This page loads itself again every 2 seconds.'
    : link({ href: ROUTES.importRun.href(here, { follow: 'yes' }), label: 'Follow the progress' })
  return html`<p role="status">${stageWords(run)} ${following}</p><p><progress class="c-progress" aria-label="Progress of this stage"${known}></progress></p>${
    session.who.powers.includes('import-listing') &&
    html`<form method="post" action="${ROUTES.importRun.href(here)}">${csrfField(session.csrf)}<button class="usa-button usa-button--outline" type="submit">Cancel the import</button></form>`
  }`
}

const STAGES: Readonly<Record<string, string>> = {
  reading: 'Step 1 of 3, reading the file',
  recording: 'Step 2 of 3, recording',
  filing: 'Step 3 of 3, filing',
}

/** Where a run is, in words: rows while it reads, then entries of the journal. */
function stageWords({ stage, done, total }: Run): string {
  const words = STAGES[stage]
  if (words === undefined) return 'Waiting until another import has ended.'
  const what = stage === 'reading' ? 'rows' : 'entries'
  if (total > 0) return `${words}: ${count(done)} of ${count(total)} ${what}.`
  return done > 0 ? `${words}: ${count(done)} ${what} found so far.` : `${words}.`
}

function ended(run: Run, problem: Problem | null): Html {
  if (run.listing_id !== null) {
    return alert(
      'success',
      html`Done. <a class="usa-link" href="${ROUTES.importReport.href({ id: run.listing_id })}">Open the report</a>`,
    )
  }
  if (run.cancelled_by !== null) {
    return alert(
      'warning',
      html`Cancelled by ${run.cancelled_by}; nothing of it was saved. <a class="usa-link" href="${ROUTES.imports.href()}">Import the file again</a>`,
    )
  }
  if (run.stage === 'interrupted') {
    return alert(
      'warning',
      html`The run was interrupted and nothing of it was saved. <a class="usa-link" href="${ROUTES.imports.href()}">Import the file again</a>`,
    )
  }
  const why = problem === null ? 'A fault stopped it; nothing was saved.' : problem.message
  return alert(
    'error',
    html`The file was not taken in. ${why} <a class="usa-link" href="${ROUTES.imports.href()}">Try another file</a>`,
  )
}

type Report = NonNullable<Awaited<ReturnType<typeof importReport>>>

/** What became of every row of a listing. */
export function importReportPage(request: PageRequest, report: Report, page: number): Page {
  const { listing, rows, total, repairs } = report
  const { query } = request
  const outcome = query['outcome']
  const href = (more: Record<string, string | number | undefined>): string =>
    ROUTES.importReport.href({ id: listing.id }, { outcome, flag: query['flag'], ...more })
  const part = (value: string, label: string, number: number) => ({
    label,
    value: count(number),
    href: ROUTES.importReport.href({ id: listing.id }, { outcome: value }),
  })
  return {
    title: `Report of ${listing.file_name}`,
    part: 'imports',
    breadcrumb: [{ label: 'Import', href: ROUTES.imports.href() }, { label: listing.file_name }],
    body: html`<h1>Report of ${listing.file_name}</h1><p class="c-sub">As of ${shortDate(listing.as_of)}${listing.as_of_from === 'derived' && ' (derived from the latest begin date)'}, layout ${listing.layout}. ${count(listing.rows_read)} rows read = ${count(listing.taken)} taken + ${count(listing.repaired)} repaired + ${count(listing.duplicate)} duplicates + ${count(listing.refused)} refused. <a class="usa-link" href="${ROUTES.importCsv.href({ id: listing.id })}">Report as CSV</a></p>
${tiles([
  part('taken', 'Taken as printed', listing.taken),
  part('repaired', 'Repaired', listing.repaired),
  part('duplicate', 'Duplicates', listing.duplicate),
  part('refused', 'Refused', listing.refused),
])}
${
  repairs.length > 0 &&
  html`<section class="c-sec margin-top-3"><h2>Repairs by rule</h2>${dataTable({
    caption: 'Repairs by rule and field',
    columns: [
      { key: 'rule', label: 'Rule' },
      { key: 'field', label: 'Field' },
      { key: 'count', label: 'Rows', numeric: true },
    ],
    rows: repairs.map(
      (repair): Row => ({ rule: repair.rule, field: repair.field, count: count(repair.count) }),
    ),
  })}</section>`
}
<section class="c-sec margin-top-3"><div class="c-sech"><h2>Rows: ${count(total)}${outcome !== undefined && `, ${outcome}`}</h2>${outcome !== undefined && html`<a class="usa-link c-s" href="${ROUTES.importReport.href({ id: listing.id })}">All rows</a>`}</div>${dataTable(
      {
        caption: 'Rows of the listing and what became of each',
        stack: true,
        columns: [
          { key: 'row', label: 'Row' },
          { key: 'outcome', label: 'Outcome' },
          { key: 'what', label: 'Repairs, reasons and oddities' },
          { key: 'title', label: 'Position' },
          { key: 'unit', label: 'Office' },
        ],
        rows: rows.map(
          (row): Row => ({
            row: String(row.row_no),
            outcome: row.outcome,
            what: whatOf(row),
            title:
              row.position_id === null
                ? ''
                : link({ href: ROUTES.position.href({ id: row.position_id }), label: row.title ?? '' }),
            unit: row.unit_name ?? '',
          }),
        ),
        empty: 'No row has this outcome.',
      },
    )}${pager({ page, pages: Math.ceil(total / REPORT_PAGE), href: (to) => href({ page: to }) })}</section>`,
  }
}

function whatOf(row: Report['rows'][number]): Html {
  return html`${row.duplicate_of !== null && `Repeats row ${row.duplicate_of}. `}${(row.repairs ?? []).map((repair) => html`${repair.field}: “${repair.from}” to “${repair.to}” (${repair.rule}). `)}${(row.problems ?? []).map((problem) => html`${problem.field} “${problem.value}”: ${problem.message}. `)}${row.flags.map((flag) => html`${flagWords(flag)} `)}`
}
