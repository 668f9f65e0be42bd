import type { Problem } from '../../base/outcome.ts'
import type { RosterReport } from '../../desk/import-roster.ts'
import { aboutRow, errorsFirst, whatOfRow } from '../../record/roster/report.ts'
import { SHEETS } from '../../record/roster/sheets.ts'
import { alert } from '../components/alert.ts'
import { dataTable, type Row } from '../components/data-table.ts'
import { errorSummary, problemOf } from '../components/error-summary.ts'
import { fileInput } from '../components/fields.ts'
import { count, counted } from '../components/formats.ts'
import { type Html, html } from '../components/markup.ts'
import { pager } from '../components/pager.ts'
import { csrfField } from '../layout.ts'
import { type Page, pageOf, type PageRequest } from '../request.ts'
import { ROUTES } from '../routes.ts'

const ROWS = 100

/** Somebody invited by the sheet Accounts; without an address where that failed. */
export type Invited = { login: string; name: string; href?: string }

/** The form for a roster, with the template. */
export function rosterPage({ session }: PageRequest, problems: readonly Problem[] = []): Page {
  return {
    title: 'Import a roster',
    part: 'imports',
    status: problems.length > 0 ? 400 : 200,
    breadcrumb: [{ label: 'Import', href: ROUTES.imports.href() }, { label: 'Roster' }],
    body: html`<h1>Import the roster of an agency</h1><p class="c-sub">Units, seats, positions, executives with their appointments, pay and past ratings, and accounts. You see what would come of every row before anything is saved.</p>
<div class="c-row c"><section class="c-sec"><h2>Send a file</h2>${errorSummary(problems)}<form class="c-fields" method="post" enctype="multipart/form-data" action="${ROUTES.roster.href()}">${csrfField(session.csrf)}${fileInput(
      {
        name: 'file',
        label: 'Roster',
        hint: 'An XLSX workbook with the sheets of the template, or one sheet as CSV in UTF-8; at most 20 MB and 50,000 rows',
        accept: '.xlsx,.csv,text/csv',
        required: true,
        error: problemOf(problems, 'file'),
      },
    )}<button class="usa-button" type="submit">Check the file</button></form></section><section class="c-sec"><h2>Template</h2><p><a class="usa-link" href="${ROUTES.rosterTemplate.href({ name: 'roster.xlsx' })}">The workbook (XLSX)</a>, whose sheet “Read me” says what goes into each column. Leave out what you do not have; send the rest later.</p>${dataTable(
      {
        caption: 'Sheets of the roster',
        stack: true,
        columns: [
          { key: 'sheet', label: 'Sheet' },
          { key: 'about', label: 'What it holds' },
          { key: 'csv', label: 'As CSV' },
        ],
        rows: SHEETS.map(
          ({ name, about }): Row => ({
            sheet: name,
            about,
            csv: html`<a class="usa-link" href="${ROUTES.rosterTemplate.href({ name: `${name.toLowerCase()}.csv` })}">${name.toLowerCase()}.csv</a>`,
          }),
        ),
      },
    )}</section></div>`,
  }
}

/** What would come of a file: counts by sheet, every row with errors first, and the way to save it. */
export function rosterCheckPage(request: PageRequest, report: RosterReport, check: string): Page {
  const { session, query } = request
  const { refused, kept } = totals(report)
  const nothing = report.entries === 0 && kept === 0
  const word =
    refused > 0
      ? html`${counted(refused, 'row is', 'rows are')} refused and would be left out. Correct the file and send it again, or save what can be taken.`
      : html`No row is refused.`
  return {
    title: `Check of ${report.fileName}`,
    part: 'imports',
    breadcrumb: [
      { label: 'Import', href: ROUTES.imports.href() },
      { label: 'Roster', href: ROUTES.roster.href() },
      { label: 'Check' },
    ],
    body: html`<h1>Check of ${report.fileName}</h1>${alert(refused > 0 ? 'warning' : 'info', html`Nothing is saved yet. ${word}`)}${countsTable(report, check)}${
      nothing
        ? html`<p>There is nothing to save: every row is refused or recorded already.</p>`
        : html`<form class="c-fields" method="post" action="${ROUTES.rosterCheck.href({ check })}">${csrfField(session.csrf)}<div class="c-buttons"><button class="usa-button" type="submit">Save ${counted(kept, 'row', 'rows')}</button></div></form>`
    }${rowsTable(report, check, pageOf(query['page']), query['sheet'])}`,
  }
}

/** What came of a file that was saved, and the links of those invited, this once. */
export function rosterSavedPage(report: RosterReport, check: string, invited: readonly Invited[]): Page {
  const { kept } = totals(report)
  return {
    title: `Roster ${report.fileName}`,
    part: 'imports',
    breadcrumb: [
      { label: 'Import', href: ROUTES.imports.href() },
      { label: 'Roster', href: ROUTES.roster.href() },
      { label: 'Saved' },
    ],
    body: html`<h1>Roster ${report.fileName}</h1>${alert('success', html`${counted(kept, 'row', 'rows')} saved, ${counted(report.entries, 'entry', 'entries')} made in the journal.`)}${countsTable(report, check)}${invited.length > 0 && links(invited)}`,
  }
}

function totals({ counts }: RosterReport): { refused: number; kept: number } {
  const sum = (of: (one: RosterReport['counts'][number]) => number): number =>
    counts.reduce((total, one) => total + of(one), 0)
  return { refused: sum((one) => one.refused), kept: sum((one) => one.taken + one.repaired) }
}

function countsTable({ counts, saved }: RosterReport, check: string): Html {
  return html`<section class="c-sec"><div class="c-sech"><h2>Rows by sheet</h2><a class="usa-link c-s" href="${ROUTES.rosterReport.href({ check })}">Report as CSV</a></div>${dataTable(
    {
      caption: 'Rows by sheet',
      stack: true,
      columns: [
        { key: 'sheet', label: 'Sheet' },
        { key: 'read', label: 'Rows read', numeric: true },
        { key: 'taken', label: 'Taken', numeric: true },
        { key: 'repaired', label: 'Repaired', numeric: true },
        { key: 'duplicate', label: 'Duplicates', numeric: true },
        { key: 'refused', label: 'Refused', numeric: true },
      ],
      rows: counts.map(
        ({ sheet, read, taken, repaired, duplicate, refused }): Row => ({
          sheet: saved
            ? sheet
            : html`<a class="usa-link" href="${ROUTES.rosterCheck.href({ check }, { sheet })}">${sheet}</a>`,
          read: count(read),
          taken: count(taken),
          repaired: count(repaired),
          duplicate: count(duplicate),
          refused: count(refused),
        }),
      ),
    },
  )}</section>`
}

function rowsTable({ rows }: RosterReport, check: string, page: number, sheet: string | undefined): Html {
  const all = errorsFirst(sheet === undefined ? rows : rows.filter((row) => row.sheet === sheet))
  const shown = all.slice((page - 1) * ROWS, page * ROWS)
  return html`<section class="c-sec margin-top-3"><div class="c-sech"><h2>Rows: ${count(all.length)}${sheet !== undefined && `, ${sheet}`}</h2>${sheet !== undefined && html`<a class="usa-link c-s" href="${ROUTES.rosterCheck.href({ check })}">All sheets</a>`}</div>${dataTable(
    {
      caption: 'Rows of the roster and what would come of each, errors first',
      stack: true,
      columns: [
        { key: 'place', label: 'Row' },
        { key: 'outcome', label: 'Outcome' },
        { key: 'about', label: 'About' },
        { key: 'what', label: 'Reasons and repairs' },
      ],
      rows: shown.map(
        (row): Row => ({
          place: `${row.sheet} ${row.row}`,
          outcome: row.outcome,
          about: aboutRow(row),
          what: whatOfRow(row),
        }),
      ),
      empty: 'There are no rows here.',
    },
  )}${pager({ page, pages: Math.ceil(all.length / ROWS), href: (to) => ROUTES.rosterCheck.href({ check }, { sheet, page: to }) })}</section>`
}

function links(invited: readonly Invited[]): Html {
  return html`<section class="c-sec margin-top-3"><h2>Invitations</h2>${alert('warning', 'Cadre sends no mail yet: hand each link over yourself, in a way that reaches this person alone. They are good for 7 days and are not shown again.')}<p>An account with a person holds that person’s seats once another administrator approves it, within 72 hours: <a class="usa-link" href="${ROUTES.accounts.href()}">Accounts</a></p>${dataTable(
    {
      caption: 'Invitations',
      stack: true,
      columns: [
        { key: 'name', label: 'Name' },
        { key: 'login', label: 'E-mail address' },
        { key: 'href', label: 'Link' },
      ],
      rows: invited.map(
        ({ name, login, href }): Row => ({
          name,
          login,
          href:
            href === undefined ? 'Not invited; see the accounts' : html`<code class="c-key">${href}</code>`,
        }),
      ),
    },
  )}</section>`
}
