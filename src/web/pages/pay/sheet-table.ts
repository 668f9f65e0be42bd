import type { PaySheet } from '../../../desk/pay-worksheet.ts'
import { appointmentWords } from '../../../desk/words.ts'
import { isTried } from '../../../record/worksheet/tried.ts'
import { isAwardOpen } from '../../../record/worksheet/warnings.ts'
import { sumsOf } from '../../../record/worksheet/what-if.ts'
import { chosenColumns } from '../../components/column-choice.ts'
import { type Column, dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, money } from '../../components/formats.ts'
import { attribute, type Content, type Html, html, link } from '../../components/markup.ts'
import { statusTag } from '../../components/tags.ts'
import { ROUTES } from '../../routes.ts'
import { awardText, cellWords, marksOf, rateText, share } from '../../islands/sheet-cells.ts'
import { refusedRows } from '../../islands/sheet-words.ts'
import type { SheetPair, SheetView } from './sheet-view.ts'

/** The columns of a worksheet; the first names the row. */
export const SHEET_COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Executive', sort: true },
  { key: 'level', label: 'Rating, last year', sort: true },
  { key: 'rate', label: 'Rate', numeric: true, sort: true },
  { key: 'newRate', label: 'New rate' },
  { key: 'raise', label: 'Raise', numeric: true, sort: true },
  { key: 'position', label: 'In band', numeric: true, sort: true },
  { key: 'newAward', label: 'Award' },
  { key: 'share', label: 'Share', numeric: true, sort: true },
  { key: 'year', label: 'Year’s pay', numeric: true, sort: true },
  { key: 'limits', label: 'Lawful range, and what passes it' },
  { key: 'state', label: 'Stands' },
  { key: 'component', label: 'Component' },
  { key: 'appointment', label: 'Appointment' },
]

/** The columns that are shown unless others are chosen. */
const USUAL = [
  'level',
  'rate',
  'newRate',
  'raise',
  'position',
  'newAward',
  'share',
  'year',
  'limits',
  'state',
]

/** The columns that a view shows. */
export function sheetColumns(view: SheetView): readonly Column[] {
  return chosenColumns(SHEET_COLUMNS, view.columns.length === 0 ? USUAL : view.columns)
}

/** What was typed into the cells and could not be read, by `PERSON.rate` and `PERSON.award`. */
export type Mistyped = ReadonlyMap<string, { text: string; problem: string }>

/** The rows of a worksheet with their cells to type into, and the row of sums over all rows of the sheet. */
export function sheetTable(
  sheet: PaySheet,
  view: SheetView,
  rows: readonly SheetPair[],
  typed: { mistyped: Mistyped; edits: boolean },
): Html {
  const warned = Map.groupBy(sheet.result.warnings, ({ person }) => person)
  const sums = sumsOf(sheet.rows, sheet.result.rows)
  const wrong = refusedRows(sheet.result)
  const first = rows.find(({ row, result }) => isAwardOpen(row, result) && row.person !== sheet.own)
  return dataTable({
    caption: 'Executives of the worksheet',
    wide: true,
    columns: sheetColumns(view),
    rows: rows.map((pair) =>
      rowOf(sheet, view, pair, warned.get(pair.row.person) ?? [], {
        ...typed,
        firstEmpty: first?.row.person,
      }),
    ),
    sortHref: (key) => `${view.href({ sort: nextSort(view, key), page: undefined })}#executives`,
    sorted: { key: view.sort, direction: view.down ? 'descending' : 'ascending' },
    foot: {
      name: `All ${counted(sheet.rows.length, 'executive')} of the sheet`,
      rate: money(sums.rates),
      raise: out('raises', `${money(sums.raises)}, ${count(sums.raised)} raised`),
      newAward: out('awards', money(sums.awards)),
      share: out('awarded', `${count(sums.awarded)} given`),
      limits: out('refused', wrong === 0 ? 'none refused' : `${count(wrong)} refused`),
    },
    empty: 'Nobody on the sheet is like this.',
  })
}

/** The first click on a figure puts the highest first, on a name the first; another turns it round. */
function nextSort(view: SheetView, key: string): string {
  if (view.sort === key) return view.down ? key : `-${key}`
  return key === 'name' ? key : `-${key}`
}

function rowOf(
  sheet: PaySheet,
  view: SheetView,
  { row, result }: SheetPair,
  warnings: PaySheet['result']['warnings'],
  { mistyped, edits, firstEmpty }: { mistyped: Mistyped; edits: boolean; firstEmpty: string | undefined },
): Row {
  const { person, name, title } = row
  const own = person === sheet.own
  const words = cellWords(row, result)
  const open = edits && !own
  const cell = (field: 'rate' | 'award', text: string, shut: boolean): Content =>
    open && !shut
      ? input(person, field, name, text, {
          wrong: mistyped.get(`${person}.${field}`),
          first: field === 'award' && person === firstEmpty,
        })
      : text === ''
        ? field === 'rate'
          ? 'stays'
          : 'none'
        : text
  return {
    name: html`${link({ href: ROUTES.payPerson.href({ person }), label: name })}${title !== '' && html`<br><small>${title}</small>`} ${!own && whyButton(person, name, view.why === person)}`,
    level: levelCell(sheet, row),
    rate: row.rate === 0 ? 'not known' : money(row.rate),
    newRate: cell('rate', rateText(result), row.approvedRate),
    raise: own ? 'not shown' : words.raise,
    position: words.position,
    newAward: cell('award', awardText(result), row.approvedAward),
    share: own ? 'not shown' : words.share,
    year: html`${words.year}<br><small>${words.yearLimit}</small>`,
    limits: own
      ? 'Own case: what is proposed is not shown'
      : html`<small>${words.lawful}</small>${marksOf(result.problems, warnings).map(({ tone, tag, message }) => html` ${statusTag({ tone, words: tag })} <small>${message}</small>`)}`,
    state: stateCell(sheet, person, row),
    component: row.component,
    appointment: appointmentWords(row.appointment),
  }
}

/** The rating, with how far it is where it is not final, and what was given last year. */
function levelCell(
  sheet: PaySheet,
  { person, level, lastLevel, lastAwardPoints }: SheetPair['row'],
): Content {
  const last = `last ${lastLevel ?? 'none'}: ${lastAwardPoints === null ? 'no award' : share(lastAwardPoints)}`
  const stage = sheet.cases.get(person)?.rating ?? 'final'
  const now =
    person === sheet.own
      ? 'not shown'
      : level === null
        ? 'none'
        : `${level}${stage === 'final' ? '' : `, ${stage}`}`
  return html`${now}<br><small class="nw">${last}</small>`
}

const STATES = {
  proposed: { tone: 'soon', words: 'Proposed' },
  returned: { tone: 'bad', words: 'Returned' },
  recommended: { tone: 'soon', words: 'Board recommended' },
  approved: { tone: 'ok', words: 'Approved' },
} as const

function stateCell(sheet: PaySheet, person: string, row: SheetPair['row']): Content {
  if (person === sheet.own) return ''
  const found = sheet.cases.get(person)
  const state = found?.state ?? null
  const approved = [row.approvedRate && 'rate', row.approvedAward && 'award'].filter((one) => one !== false)
  return html`${isTried(row, sheet.overlay) && TRIED}${state === null ? html`<small>nothing proposed</small>` : statusTag(STATES[state])}${approved.length > 0 && html` <small>approved: ${approved.join(' and ')}</small>`}${found?.onBoard === false && html` <small>has left</small>`}`
}

/** On a row that is tried; the island puts it there and takes it away. */
const TRIED = html`<span class="c-tag soon" data-tried>Tried</span> `

/** Opens the rulings on a row: a button of the form that holds the address, so that it is not said anew in every row. */
function whyButton(person: string, name: string, open: boolean): Html {
  return html`<button class="c-why" form="${WHY_FORM}" name="why" value="${person}" aria-label="Why: the limits on ${name}"${attribute('aria-expanded', open ? 'true' : undefined)}>Why</button>`
}

/** The form of those buttons. */
export const WHY_FORM = 'asks'

function input(
  person: string,
  field: 'rate' | 'award',
  name: string,
  text: string,
  { wrong, first }: { wrong: { text: string; problem: string } | undefined; first: boolean },
): Html {
  const id = `${field}-${person}`
  const about = field === 'rate' ? 'New rate' : 'Award'
  const value = wrong?.text ?? text
  return html`${wrong !== undefined && html`<span class="usa-error-message c-xs" id="${id}-error">${wrong.problem}</span>`}<input name="${id}"${attribute('id', first ? FIRST_EMPTY : undefined)}${attribute('value', value === '' ? undefined : value)} aria-label="${about} of ${name}"${attribute('aria-invalid', wrong === undefined ? undefined : 'true')}${attribute('aria-describedby', wrong === undefined ? undefined : `${id}-error`)}>`
}

/** The first award of a page that may be given and is not decided. */
export const FIRST_EMPTY = 'first-empty'

function out(name: string, words: string): Html {
  return html`<span data-sum="${name}">${words}</span>`
}
