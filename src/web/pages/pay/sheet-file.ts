import type { Problem } from '../../../base/outcome.ts'
import { whatOfLine, type FileChecked, type FileProposed } from '../../../desk/sheet-file.ts'
import type { Amounts, CheckedLine } from '../../../desk/sheet-lines.ts'
import type { PaySheet } from '../../../desk/pay-worksheet.ts'
import { alert } from '../../components/alert.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { errorSummary, problemOf } from '../../components/error-summary.ts'
import { fileInput, textarea } from '../../components/fields.ts'
import { count, counted, money } from '../../components/formats.ts'
import { type Content, type Html, html } from '../../components/markup.ts'
import { pager } from '../../components/pager.ts'
import { csrfField } from '../../layout.ts'
import { type Page, pageOf, type PageRequest } from '../../request.ts'
import { ROUTES } from '../../routes.ts'

const ROWS = 100

/** Where a worksheet stands among the addresses. */
export type SheetAt = { unit: string; year: string }

/** The worksheet as a file, and the form that takes one back. */
export function sheetFilePage(
  { session }: PageRequest,
  { unitName, fiscalYear, unit }: PaySheet,
  problems: readonly Problem[],
  mayPropose: boolean,
): Page {
  const at = { unit, year: String(fiscalYear) }
  const take = (format: string, words: string): Html =>
    html`<a class="usa-link" href="${ROUTES.payWorksheetTable.href({ ...at, format })}">${words}</a>`
  return {
    title: `Worksheet as a file: ${unitName}, ${fiscalYear}`,
    part: 'pay',
    status: problems.length > 0 ? 400 : 200,
    breadcrumb: crumbs(at, 'File'),
    body: html`<h1>Worksheet as a file</h1><p class="c-sub">${unitName}, appraisal year ${fiscalYear}. Take it out, change it in a spreadsheet, and send it back: you see every change before anything is proposed.</p>${errorSummary(problems)}
<div class="c-row c"><section class="c-sec"><h2>Take it out</h2><ul class="usa-list"><li>${take('xlsx', 'Workbook (XLSX)')}, with percentages and sums as formulas and a sheet that says what may be changed</li><li>${take('csv', 'CSV')}</li></ul></section>${
      mayPropose &&
      html`<section class="c-sec"><h2>Send it back</h2><form class="c-fields" method="post" enctype="multipart/form-data" action="${ROUTES.payWorksheetFile.href(at)}">${csrfField(session.csrf)}${fileInput(
        {
          name: 'file',
          label: 'Worksheet',
          hint: 'The workbook or CSV, as you changed it; rows and columns may stand in any order. At most 20 MB',
          accept: '.xlsx,.csv,text/csv',
          required: true,
          error: problemOf(problems, 'file'),
        },
      )}<button class="usa-button" type="submit">Check the file</button></form></section>
<section class="c-sec"><h2>Paste from a spreadsheet</h2><form class="c-fields" method="post" action="${ROUTES.payWorksheetFile.href(at)}">${csrfField(session.csrf)}${textarea(
        {
          name: 'cells',
          label: 'Cells',
          hint: 'With the row of headings; or without it three columns: identifier, new rate in dollars, award in dollars',
          rows: 6,
          required: true,
          error: problemOf(problems, 'cells'),
        },
      )}<button class="usa-button usa-button--outline" type="submit">Check the cells</button></form></section>`
    }</div>`,
  }
}

/** What would come of a file: every change from old to new, every row refused and why, and the way to propose it. */
export function sheetCheckPage(request: PageRequest, found: FileChecked, check: string): Page {
  const { session } = request
  const { sheet, checked, fileName } = found
  const at = atOf(sheet)
  const { counts } = checked
  const refused =
    counts.refused === 0
      ? 'No row is refused.'
      : `${counted(counts.refused, 'row is', 'rows are')} refused and would be left out.`
  return {
    title: `Check of ${fileName}`,
    part: 'pay',
    breadcrumb: crumbs(at, 'Check'),
    body: html`<h1>Check of ${fileName}</h1>${alert(counts.refused > 0 ? 'warning' : 'info', html`Nothing is saved yet. ${refused}`)}${unsureOf(found)}${countsTable(found, check)}${poolAlert(found)}${
      counts.change === 0
        ? html`<p>There is nothing to propose: no row holds a change that can be taken.</p>`
        : html`<form class="c-fields" method="post" action="${ROUTES.payWorksheetCheck.href({ ...at, check })}">${csrfField(session.csrf)}<div class="c-buttons"><button class="usa-button" type="submit">Propose ${counts.change === 1 ? 'this change' : `these ${count(counts.change)} changes`}</button></div></form>`
    }${changesTable(request, found, check)}${othersTable(found)}`,
  }
}

/** What was proposed out of a file, and what was left out. */
export function sheetProposedPage(found: FileProposed, check: string): Page {
  const { sheet, fileName, acted, checked } = found
  const at = atOf(sheet)
  return {
    title: `Proposed from ${fileName}`,
    part: 'pay',
    breadcrumb: crumbs(at, 'Proposed'),
    body: html`<h1>Proposed from ${fileName}</h1>${alert('success', html`${acted.says}`)}<p>${counted(checked.counts.refused, 'row was', 'rows were')} refused and left out. <a class="usa-link" href="${ROUTES.payWorksheetReport.href({ ...at, check })}">Report as CSV</a></p><p><a class="usa-link" href="${ROUTES.payWorksheet.href(at)}">The worksheet</a></p>${othersTable(found)}`,
  }
}

function unsureOf({ checked }: FileChecked): Html {
  const { unread, versioned, notNamed } = checked
  const notes = [
    ...(versioned
      ? []
      : ['It has no column Version, so it can’t be told whether the record has moved since it was made.']),
    ...(unread.length === 0 ? [] : [`Not read: ${unread.slice(0, 20).join('; ')}.`]),
    ...(notNamed === 0
      ? []
      : [
          `${counted(notNamed, 'executive', 'executives')} of the worksheet ${notNamed === 1 ? 'is' : 'are'} not in it, and stay as they are.`,
        ]),
  ]
  return html`${notes.map((note) => html`<p class="c-s">${note}</p>`)}`
}

function poolAlert({ checked }: FileChecked): Html {
  const { problems, left } = checked.result.pool
  if (problems.length > 0) return html`${problems.map(({ message }) => alert('warning', message))}`
  return html`${left !== null && html`<p class="c-s">With these changes the pool has ${money(left)} left.</p>`}`
}

function countsTable({ checked, sheet }: FileChecked, check: string): Html {
  const { read, change, unchanged, refused, leftOut } = checked.counts
  return html`<section class="c-sec"><div class="c-sech"><h2>Rows of the file</h2><a class="usa-link c-s" href="${ROUTES.payWorksheetReport.href({ ...atOf(sheet), check })}">Report as CSV</a></div>${dataTable(
    {
      caption: 'Rows of the file',
      stack: true,
      columns: [
        { key: 'read', label: 'Rows read', numeric: true },
        { key: 'change', label: 'Changes', numeric: true },
        { key: 'unchanged', label: 'Unchanged', numeric: true },
        { key: 'refused', label: 'Refused', numeric: true },
        { key: 'leftOut', label: 'Left out', numeric: true },
      ],
      rows: [
        {
          read: count(read),
          change: count(change),
          unchanged: count(unchanged),
          refused: count(refused),
          leftOut: count(leftOut),
        },
      ],
    },
  )}</section>`
}

function changesTable(request: PageRequest, { checked, sheet }: FileChecked, check: string): Html {
  const all = checked.lines.filter((line) => line.outcome === 'change')
  const page = pageOf(request.query['page'])
  const shown = all.slice((page - 1) * ROWS, page * ROWS)
  return html`<section class="c-sec margin-top-3"><h2>Changes: ${count(all.length)}</h2>${dataTable({
    caption: 'Changes, from what stands on record to what the file says',
    stack: true,
    columns: [
      { key: 'who', label: 'Executive' },
      { key: 'row', label: 'Row', numeric: true },
      { key: 'rate', label: 'Rate' },
      { key: 'award', label: 'Award' },
      { key: 'meets', label: 'Limits it meets, and remarks' },
    ],
    rows: shown.map(
      (line): Row => ({
        who: `${line.name} (${line.person})`,
        row: count(line.row),
        rate: moved(line.was, line.becomes, rateOf),
        award: moved(line.was, line.becomes, awardOf),
        meets: whatOfLine(line) || 'None',
      }),
    ),
    empty: 'No row holds a change that can be taken.',
  })}${pager({ page, pages: Math.ceil(all.length / ROWS), href: (to) => ROUTES.payWorksheetCheck.href({ ...atOf(sheet), check }, { page: to }) })}</section>`
}

/** Rows that are not taken, all of them, and rows of which something was not taken. */
function othersTable({ checked }: Pick<FileChecked, 'checked'>): Html {
  const rows = checked.lines.filter(
    (line) =>
      line.outcome === 'refused' ||
      line.outcome === 'left out' ||
      (line.outcome === 'unchanged' && line.remarks.length > 0),
  )
  if (rows.length === 0) return html``
  return html`<section class="c-sec margin-top-3"><h2>Not taken: ${count(rows.length)}</h2>${dataTable({
    caption: 'Rows that are not taken, and why',
    stack: true,
    columns: [
      { key: 'row', label: 'Row', numeric: true },
      { key: 'who', label: 'About' },
      { key: 'outcome', label: 'Outcome' },
      { key: 'why', label: 'Why' },
    ],
    rows: rows.map(
      (line): Row => ({
        row: count(line.row),
        who: aboutOf(line),
        outcome: line.outcome,
        why: whatOfLine(line),
      }),
    ),
  })}</section>`
}

function aboutOf({ name, person }: CheckedLine): string {
  return [name, person === '' ? '' : `(${person})`].filter((part) => part !== '').join(' ')
}

function moved(was: Amounts, becomes: Amounts, of: (amounts: Amounts) => string): Content {
  const [before, after] = [of(was), of(becomes)]
  return before === after
    ? html`<span class="c-s">${after}, as it is</span>`
    : html`${before} <span aria-hidden="true">→</span><span class="usa-sr-only">becomes</span> <strong>${after}</strong>`
}

function rateOf({ rate, raisePoints }: Amounts): string {
  return partOf(rate, raisePoints, (raisePoints ?? 0) > 0 ? '+' : '')
}

function awardOf({ award, awardPoints }: Amounts): string {
  return partOf(award, awardPoints, '')
}

function partOf(cents: Amounts['rate'], points: number | null, sign: string): string {
  if (cents === null) return 'none proposed'
  return `${money(cents)}${points === null ? '' : ` (${sign}${points / 100}%)`}`
}

function crumbs({ unit, year }: SheetAt, last: string) {
  return [
    { label: 'Pay and awards', href: ROUTES.pay.href() },
    { label: `Worksheet ${year}`, href: ROUTES.payWorksheet.href({ unit, year }) },
    { label: last },
  ]
}

function atOf({ unit, fiscalYear }: PaySheet): SheetAt {
  return { unit, year: String(fiscalYear) }
}
