import type { Cents } from '../../../base/money.ts'
import type { PayReports } from '../../../desk/pay-reports.ts'
import type { AnnualSummary, SummaryTotal } from '../../../record/pay-reports/annual-summary.ts'
import type { PayrollLine } from '../../../record/pay-reports/payroll-list.ts'
import { type Reconciled, sumsOf } from '../../../record/pay-reports/reconciliation.ts'
import { alert } from '../../components/alert.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, dateElement, money, percent } from '../../components/formats.ts'
import { type Content, type Html, html } from '../../components/markup.ts'
import { pager } from '../../components/pager.ts'
import { type Page, pageOf, type PageRequest } from '../../request.ts'
import { ROUTES, ruleHref } from '../../routes.ts'

const ROWS = 100

/** The reports of a worksheet: reconciliation, list for payroll, notices, annual summary, each as a file too. */
export function payReportsPage(request: PageRequest, reports: PayReports): Page {
  const { sheet, summary } = reports
  const { unit, unitName, fiscalYear } = sheet
  const at = { unit, year: String(fiscalYear) }
  return {
    title: `Reports on pay and awards: ${unitName}, ${fiscalYear}`,
    part: 'pay',
    breadcrumb: [
      { label: 'Pay and awards', href: ROUTES.pay.href() },
      { label: `Worksheet ${fiscalYear}`, href: ROUTES.payWorksheet.href(at) },
      { label: 'Reports' },
    ],
    body: html`<h1>Reports on pay and awards</h1><p class="c-sub">${unitName}, appraisal year ${fiscalYear}.</p>${reconciliation(request, reports)}${payroll(request, reports)}${
      summary !== undefined && summarySection(request, reports, summary.lines)
    }`,
  }
}

function files(request: PageRequest, { sheet }: PayReports, report: string): Html {
  const at = { unit: sheet.unit, year: String(sheet.fiscalYear), report }
  const href = (format: string) => ROUTES.payReport.href({ ...at, format }, { on: request.query['on'] })
  return html`<a class="usa-link c-s" href="${href('csv')}">CSV<span class="usa-sr-only">: ${report}</span></a> &nbsp; <a class="usa-link c-s" href="${href('xlsx')}">XLSX<span class="usa-sr-only">: ${report}</span></a>`
}

function reconciliation(request: PageRequest, reports: PayReports): Html {
  const all = reports.reconciliation
  const open = all.filter(({ differences }) => differences.length > 0)
  const page = pageOf(request.query['page'])
  // What differs comes first.
  const ordered = [...open, ...all.filter(({ differences }) => differences.length === 0)]
  const sums = sumsOf(all)
  const at = { unit: reports.sheet.unit, year: String(reports.sheet.fiscalYear) }
  return html`<section class="c-sec" id="reconciliation"><div class="c-sech"><h2>Proposed, recommended, approved, paid: ${count(all.length)}</h2><span>${files(request, reports, 'reconciliation')}</span></div><p class="c-s">${
    open.length === 0
      ? 'No step differs from the one before.'
      : `${counted(open.length, 'executive has', 'executives have')} a difference or a step to come; they stand first.`
  }</p>${dataTable({
    caption: 'Pay and award of each executive at every step, differences first',
    wide: true,
    columns: [
      { key: 'who', label: 'Executive' },
      ...RATE_STEPS.map((label, index) => ({ key: `rate${index}`, label, numeric: true })),
      ...AWARD_STEPS.map((label, index) => ({ key: `award${index}`, label, numeric: true })),
      { key: 'differences', label: 'Differences' },
    ],
    rows: ordered.slice((page - 1) * ROWS, page * ROWS).map(reconciledRow),
    ...(all.length === 0
      ? {}
      : {
          foot: {
            who: 'All awards',
            ...steps('award', [sums.proposed, sums.board, sums.approved, sums.paid]),
            differences: (sums.carried ?? 0) === 0 ? '' : `${amount(sums.carried)} carried`,
          },
        }),
    empty: 'Nothing is proposed yet.',
  })}${pager({ page, pages: Math.ceil(all.length / ROWS), href: (to) => ROUTES.payReports.href(at, { page: to }) })}</section>`
}

const RATE_STEPS = ['Rate proposed', 'Rate recommended', 'Rate approved', 'Rate on record'] as const
const AWARD_STEPS = ['Award proposed', 'Award recommended', 'Award approved', 'Award paid'] as const

function reconciledRow({ name, person, rate, award, differences }: Reconciled): Row {
  return {
    who: `${name} (${person})`,
    ...steps('rate', [rate.proposed, rate.board, rate.approved, rate.onRecord]),
    ...steps('award', [award.proposed, award.board, award.approved, award.paid]),
    differences: differences.length === 0 ? 'None' : differences.join(' '),
  }
}

/** A column for each step, so that steps are read across. */
function steps(of: 'rate' | 'award', amounts: readonly (number | null)[]): Row {
  return Object.fromEntries(amounts.map((one, index) => [`${of}${index}`, amount(one)]))
}

function amount(cents: number | null): string {
  return cents === null ? '–' : money(cents as Cents)
}

function payroll(request: PageRequest, reports: PayReports): Html {
  const { payroll: lines, sheet } = reports
  const recalled = lines.find(({ standing, code }) => standing === 'recalled' && code !== null)
  const without = lines.some(({ code }) => code === null)
  return html`<section class="c-sec margin-top-3" id="payroll"><div class="c-sech"><h2>For payroll: ${counted(lines.length, 'action')}</h2><span>${files(request, reports, 'payroll')}</span></div>${
    recalled !== undefined &&
    alert(
      'warning',
      html`The code ${recalled.code ?? ''} is recalled, not read in the guide: check it before use. <a class="usa-link" href="${ruleHref('records/personnel-action')}">The rule and its standing</a>.`,
    )
  }${without && html`<p class="c-s">No code for an adjustment of pay is in the sources, so that cell is empty: enter the one that your payroll office uses.</p>`}${dataTable(
    {
      caption: 'Approved adjustments and awards that payroll carries out',
      stack: true,
      columns: [
        { key: 'who', label: 'Executive' },
        { key: 'action', label: 'Action' },
        { key: 'code', label: 'Code' },
        { key: 'effective', label: 'Effective' },
        { key: 'before', label: 'Rate before', numeric: true },
        { key: 'amount', label: 'New rate or award', numeric: true },
        { key: 'note', label: 'Note' },
        { key: 'notice', label: '' },
      ],
      rows: lines.slice(0, ROWS).map((line) => payrollRow(line, sheet.fiscalYear)),
      empty: 'Nothing is approved yet.',
    },
  )}${lines.length > ROWS && html`<p class="c-s">The first ${count(ROWS)} are shown; the file holds all.</p>`}</section>`
}

function payrollRow(line: PayrollLine, fiscalYear: number): Row {
  const adjusts = line.action === 'Pay adjustment'
  const notice = adjusts ? 'adjustment.pdf' : 'award.pdf'
  const href = ROUTES.payNotice.href({ person: line.person, year: String(fiscalYear), notice })
  const shown: Content =
    line.award === null || line.awardPoints === null
      ? amount(adjusts ? line.rate : line.award)
      : html`${amount(line.award)} <span class="c-s">${percent(line.awardPoints, 2)}</span>`
  return {
    who: `${line.name} (${line.person})`,
    action: line.action,
    code: line.code === null ? 'None in the sources' : `${line.code}, ${line.standing}`,
    effective: line.effective === null ? 'When paid' : dateElement(line.effective),
    before: amount(line.rateBefore),
    amount: shown,
    note: line.note,
    notice: html`<a class="usa-link" href="${href}">Notice<span class="usa-sr-only"> to ${line.name}: ${line.action}</span> (PDF)</a>`,
  }
}

function summarySection(request: PageRequest, reports: PayReports, summary: AnnualSummary): Html {
  const { members, rated, notRated, totals, lines } = summary
  const open = lines.filter(({ problems }) => problems.length > 0)
  return html`<section class="c-sec margin-top-3" id="summary"><div class="c-sech"><h2>Annual summary of pay and ratings</h2><span>${files(request, reports, 'summary')}</span></div><p class="c-s">In the layout of OPM Form 1558 as far as its fields are known: actions that are carried out. The template of the present data call is not in the sources. ${count(members.all)} members: career ${count(members.C)}, noncareer ${count(members.N)}, limited ${count(members.L)}. Rated ${count(rated.all)}, not rated ${count(notRated.all)}.</p>${dataTable(
    {
      caption: 'Totals by kind of appointment and rating',
      stack: true,
      columns: [
        { key: 'type', label: 'Appointment' },
        { key: 'rating', label: 'Rating' },
        { key: 'members', label: 'Members', numeric: true },
        { key: 'adjusted', label: 'Adjusted', numeric: true },
        { key: 'raises', label: 'Adjustments', numeric: true },
        { key: 'awards', label: 'Awards', numeric: true },
        { key: 'award', label: 'Awards in all', numeric: true },
      ],
      rows: totals.map(totalRow),
      empty: 'There are no members.',
    },
  )}<h3>Lines that would be rejected, or leave something out: ${count(open.length)}</h3>${dataTable({
    caption: 'Lines to settle before the summary is sent',
    stack: true,
    columns: [
      { key: 'who', label: 'Executive' },
      { key: 'why', label: 'Why' },
    ],
    rows: open
      .slice(0, ROWS)
      .map(({ name, person, problems }): Row => ({ who: `${name} (${person})`, why: problems.join(' ') })),
    empty: 'None.',
  })}${open.length > ROWS && html`<p class="c-s">The first ${count(ROWS)} are shown; the workbook holds all.</p>`}</section>`
}

const TYPES = { C: 'Career', N: 'Noncareer', L: 'Limited' } as const

function totalRow({ type, rating, members, adjusted, raises, awards, award }: SummaryTotal): Row {
  return {
    type: TYPES[type],
    rating: rating === 'N' ? 'Not rated' : `Level ${rating}`,
    members: count(members),
    adjusted: count(adjusted),
    raises: amount(raises),
    awards: count(awards),
    award: amount(award),
  }
}
