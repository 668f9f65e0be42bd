import { findAction } from '../../../actions/index.ts'
import { explainSheetRow, type PaySheet } from '../../../desk/pay-worksheet.ts'
import type { Turn } from '../../../desk/turns.ts'
import { sheetLawOf } from '../../../record/worksheet/sheet-law.ts'
import type { SheetShow } from '../../../record/worksheet/shows.ts'
import { isAwardOpen, openAwards } from '../../../record/worksheet/warnings.ts'
import { alert } from '../../components/alert.ts'
import { columnChoice } from '../../components/column-choice.ts'
import { filterForm } from '../../components/filter-form.ts'
import { count, counted, shortDate } from '../../components/formats.ts'
import { attribute, type Html, html, link } from '../../components/markup.ts'
import { pager } from '../../components/pager.ts'
import { statusTag } from '../../components/tags.ts'
import { whyPanel } from '../../components/why-panel.ts'
import { marksOf } from '../../islands/sheet-cells.ts'
import { answerWords, findingWords, openWords } from '../../islands/sheet-words.ts'
import { csrfField } from '../../layout.ts'
import type { Page, PageRequest } from '../../request.ts'
import { ROUTES, ruleHref } from '../../routes.ts'
import { rulesUsed } from '../rules-used.ts'
import { RULES_OF_WORKSHEET } from './rules-used.ts'
import { compressionChart, distributionChart, poolMeter } from './sheet-charts.ts'
import { sheetSteps } from './sheet-steps.ts'
import {
  FIRST_EMPTY,
  type Mistyped,
  SHEET_COLUMNS,
  sheetColumns,
  sheetTable,
  WHY_FORM,
} from './sheet-table.ts'
import { sheetTrySection } from './sheet-try.ts'
import { countShown, pairsShown, SHEET_ROWS, type SheetPair, type SheetView } from './sheet-view.ts'

/** What the page of a worksheet is made of, besides the sheet. */
export type SheetPage = {
  view: SheetView
  basis: number
  /** The steps on the sheet that are due, with whose turn each is. */
  turns: readonly Turn[]
  mistyped: Mistyped
}

const SIGHTS = {
  office: '',
  subordinates: ' Your subordinates are shown; the pool and everybody else are not open to you.',
  cases: ' The cases open to you at the board are shown; the pool and everybody else are not open to you.',
} as const

/** The worksheet: the answer in the title, the pool, what is wrong, the what-if, and every executive with all limits at once. */
export function worksheetPage(request: PageRequest, sheet: PaySheet, page: SheetPage): Page {
  const { view, mistyped } = page
  const { unitName, fiscalYear, terms, worksheet } = sheet
  const place = { unit: sheet.unit, year: String(fiscalYear) }
  const { payOn, awardYear } = worksheet.opened
  return {
    title: `Pay and award worksheet, FY${fiscalYear}, ${unitName}`,
    part: 'pay',
    ...(mistyped.size > 0 ? { status: 400 as const } : {}),
    breadcrumb: [
      { label: 'Pay and awards', href: ROUTES.pay.href() },
      { label: `Worksheet of FY${fiscalYear}` },
    ],
    body: html`<h1>Pay and award worksheet, FY${fiscalYear}: <span data-sum="answer">${answerWords(sheet.result, sheet.sight === 'office' ? 'office' : 'part')}</span></h1><p class="c-sub">${unitName}, ${counted(sheet.rows.length, 'executive')}. New rates begin on ${shortDate(payOn)}; awards are reckoned as paid on ${shortDate(terms.awardOn)}. The appraisal system is ${terms.certified ? 'certified' : 'not certified'} on ${shortDate(payOn)}.${worksheet.closed !== undefined && ` The worksheet was closed on ${shortDate(worksheet.closed)}.`}${SIGHTS[sheet.sight]}</p>
${sheet.sight === 'office' && html`<p class="c-s c-acts">${link({ href: ROUTES.payPool.href({ unit: sheet.unit, year: String(awardYear) }), label: `Pool of FY${awardYear}` })} ${link({ href: ROUTES.payScenarios.href(place), label: 'Scenarios side by side' })} ${link({ href: ROUTES.payWorksheetFile.href(place), label: 'File: out, back and paste' })} ${link({ href: ROUTES.payReports.href(place), label: 'Reports and notices' })}</p>`}${scheduleBanner(sheet)}${mistyped.size > 0 && alert('error', html`<b>Nothing was tried:</b> ${counted(mistyped.size, 'cell')} can’t be read; what you typed is kept below.`)}
<div class="c-row b first">${sheet.sight === 'office' ? html`<section class="c-sec" id="pool"><div class="c-sech"><h2>Pool of FY${awardYear}</h2></div>${poolMeter(sheet.result.pool)}<p class="c-s" data-pool-marks>${marksOf(sheet.result.pool.problems).map(({ tone, tag, message }) => html`${statusTag({ tone, words: tag })} <span class="c-xs">${message}</span> `)}</p></section>` : html`<section class="c-sec" id="stand"><h2>Stands</h2>${standList(sheet)}</section>`}${findings(sheet, view)}</div>${whyOf(sheet, view)}
${sheetTrySection(request, sheet, view, page.basis)}${sheetSteps(request, sheet, view, page)}${tableSection(request, sheet, view, page)}<p class="c-s" data-stale hidden>The charts below show the sheet as this page came. Press Try these amounts to draw them with what you typed since.</p>${distributionChart(sheet)}${compressionChart(sheet)}${rulesUsed(RULES_OF_WORKSHEET)}<script type="module" src="/assets/islands/pay-sheet.js"></script>`,
  }
}

/** A day without a pay schedule offers no rate: that of another year is never used. */
function scheduleBanner({ terms }: PaySheet): Html | false {
  const { band } = sheetLawOf(terms)
  if (band === 'six rates')
    return alert('warning', 'Before 2004 there were six rates; the worksheet reckons with the band.')
  return (
    band === undefined &&
    alert(
      'warning',
      html`<b>No pay schedule is on record for ${shortDate(terms.payOn)}.</b> No rate is offered until it is; that of another year is not used. Awards do not wait for it.`,
    )
  )
}

const STATES = [
  ['nothing proposed', null],
  ['proposed', 'proposed'],
  ['returned', 'returned'],
  ['recommended by the board', 'recommended'],
  ['approved', 'approved'],
] as const

function standList(sheet: PaySheet): Html {
  const people = sheet.rows.filter(({ person }) => person !== sheet.own)
  return html`<ul class="c-list">${STATES.map(([words, state]) => {
    const here = people.filter(({ person }) => (sheet.cases.get(person)?.state ?? null) === state).length
    return here > 0 && html`<li>${count(here)} ${words}</li>`
  })}</ul>`
}

/** How far the proposals are, and every kind of problem and warning with how often it stands. */
function findings(sheet: PaySheet, view: SheetView): Html {
  const words = findingWords(sheet.result)
  const others = sheet.result.rows.filter(({ person }) => person !== sheet.own)
  const open = openAwards(
    sheet.rows.filter(({ person }) => person !== sheet.own),
    others,
  )
  const shown = (show: SheetShow): string => `${view.href({ show, page: undefined })}#executives`
  return html`<section class="c-sec" id="findings"><div class="c-sech"><h2>Limits and consistency</h2>${link({ href: shown('problems'), label: 'Show these rows' })}</div><p class="c-s" data-clean${words.length > 0 && html` hidden`}>Every amount keeps within every limit, and no two amounts contradict one another.</p><ul class="c-list" data-findings>${words.map((one) => html`<li>${one}</li>`)}</ul><p class="c-s"><span data-sum="open">${openWords(open)}</span> ${link({ href: shown('empty'), label: 'Show the empty ones' })}</p>${sheet.sight === 'office' && standList(sheet)}</section>`
}

const SHOWS: Readonly<Record<SheetShow, string>> = {
  all: 'all',
  problems: 'limits and warnings',
  given: 'raise or award',
  without: 'neither',
  empty: 'award still empty',
  tried: 'tried',
  waiting: 'waiting for a decision',
}

function tableSection(request: PageRequest, sheet: PaySheet, view: SheetView, at: SheetPage): Html {
  const { pairs, page } = pairsShown(sheet, view)
  const action = view.href({}).split('?')[0] ?? ''
  const countOf = (show: SheetShow): Html =>
    html`<span data-show="${show}">${count(countShown(sheet, show))}</span>`
  const choice = (show: SheetShow, words: string): Html =>
    show === view.show
      ? html`<b>${words} (${countOf(show)})</b>`
      : html`<a class="usa-link" href="${view.href({ show: show === 'all' ? undefined : show, page: undefined })}#executives">${words} (${countOf(show)})</a>`
  const proposes = findAction('pay/propose-many')
  const edits =
    sheet.worksheet.closed === undefined &&
    (sheet.sight === 'office' ||
      (proposes !== undefined && request.session.who.powers.includes(proposes.power)) ||
      // Whoever enters the board’s word may enter it on other terms than proposed.
      at.turns.some(({ action, mine }) => mine && action === 'pay/recommend'))
  const place = { unit: sheet.unit, year: String(sheet.fiscalYear) }
  const source = ROUTES.payWorksheetData.href(place, {
    on: view.query['on'],
    paid: view.query['paid'],
    scenario: view.query['scenario'],
  })
  return html`<section class="c-sec" id="executives"><div class="c-sech"><h2>Executives</h2><span class="c-s">Show: ${(Object.keys(SHOWS) as SheetShow[]).map((show) => html`${choice(show, SHOWS[show])} `)}</span></div>${filters(sheet, view)}${columnChoice(
    {
      action,
      columns: SHEET_COLUMNS,
      chosen: sheetColumns(view).map(({ key }) => key),
      keep: Object.fromEntries(
        Object.entries(view.query).map(([name, value]) => [
          name,
          typeof value === 'object' ? undefined : value,
        ]),
      ),
    },
  )}${edits && hint(page, view)}<form method="get" id="${WHY_FORM}" action="${action}#why">${view.kept([])}${view.page > 1 && html`<input type="hidden" name="page" value="${view.page}">`}</form><form method="post" action="${action}#try" autocomplete="off" data-pay-sheet data-source="${source}" data-columns="${sheetColumns(
    view,
  )
    .map(({ key }) => key)
    .join(
      ' ',
    )}"${attribute('data-sight', sheet.sight === 'office' ? 'office' : undefined)}>${csrfField(request.session.csrf)}${view.kept([])}<input type="hidden" name="page" value="${view.page}">${sheetTable(sheet, view, page, { mistyped: at.mistyped, edits })}${edits && page.length > 0 && html`<p><button class="usa-button usa-button--outline c-c" type="submit" name="step" value="try">Try these amounts</button></p>`}</form>${pager(
    {
      page: view.page,
      pages: Math.ceil(pairs.length / SHEET_ROWS),
      href: (to) => `${view.href({ page: to })}#executives`,
    },
  )}</section>`
}

/** How to type and to move; the way to the next empty award works without script to the first one of the page. */
function hint(page: readonly SheetPair[], view: SheetView): Html {
  const any = page.some(({ row, result }) => isAwardOpen(row, result))
  const href = any ? `#${FIRST_EMPTY}` : `${view.href({ show: 'empty', page: undefined })}#executives`
  return html`<div class="c-sheet-hint"><p class="c-xs" id="sheet-hint">Type a new rate or an award in dollars, or with a % sign: of today’s rate as a raise, or of the rate at the end of the period as an award; 0 for no award. <kbd>Enter</kbd> or <kbd>↓</kbd> <kbd>↑</kbd> go down and up a column, <kbd>Alt</kbd>+<kbd>↓</kbd> <kbd>↑</kbd> to its next empty cell, <kbd>Ctrl</kbd>+<kbd>Z</kbd> takes a step back.</p><a class="usa-button usa-button--outline c-c" href="${href}" data-next-empty>Next empty award</a></div>`
}

function filters(sheet: PaySheet, view: SheetView): Html {
  const components = [...new Set(sheet.rows.map(({ component }) => component))].sort()
  const levels = ['5', '4', '3', '2', '1']
  return filterForm({
    action: view.href({}).split('?')[0] ?? '',
    label: 'Find executives',
    filters: [
      { kind: 'words', name: 'q', label: 'Name or position', value: view.text },
      {
        kind: 'choice',
        name: 'component',
        label: 'Component',
        value: view.component,
        options: components.map((value) => ({ value, label: value })),
        none: 'All',
      },
      {
        kind: 'choice',
        name: 'level',
        label: 'Rating',
        value: view.level,
        options: [
          ...levels.map((value) => ({ value, label: `Level ${value}` })),
          { value: 'none', label: 'Not rated' },
        ],
        none: 'All',
      },
      { kind: 'date', name: 'paid', label: 'Awards paid on', value: stringOf(view.query['paid']) },
    ],
    clearHref: view.href({ q: undefined, component: undefined, level: undefined, paid: undefined }),
    keep: Object.fromEntries(
      Object.entries(view.query).flatMap(([name, value]) =>
        typeof value === 'string' && !['q', 'component', 'level', 'paid'].includes(name)
          ? [[name, value]]
          : [],
      ),
    ),
  })
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Every ruling on one row, opened by its Why. */
function whyOf(sheet: PaySheet, view: SheetView): Html | false {
  const { why } = view
  const rulings = why === undefined ? undefined : explainSheetRow(sheet, why)
  if (rulings === undefined || why === undefined) return false
  const name = sheet.rows.find(({ person }) => person === why)?.name ?? why
  return html`<section class="c-sec" id="why"><div class="c-sech"><h2>${name}: every limit on the row</h2><span>${link({ href: `${view.href({})}#executives`, label: 'Close' })}</span></div>${rulings.map(({ explanation, met }) => html`<details class="c-more"${attribute('open', met === false ? 'open' : undefined)}><summary>${statusTag(met === null ? { tone: 'soon', words: 'Not decided' } : met ? { tone: 'ok', words: 'Met' } : { tone: 'bad', words: 'Not met' })} ${explanation.answer}</summary><div class="c-why-open">${whyPanel(explanation, { closeHref: `${view.href({})}#executives`, tryHref: ruleHref(explanation.rule, { on: explanation.on, ...Object.fromEntries(explanation.facts.map((fact): [string, string] => [fact.id, String(fact.value)])) }), permanentHref: `${view.href({ why })}#why` })}</div></details>`)}</section>`
}
