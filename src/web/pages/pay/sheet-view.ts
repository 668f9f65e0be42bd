import type { PaySheet } from '../../../desk/pay-worksheet.ts'
import { textOfSheetWhatIf } from '../../../desk/sheet-what-if.ts'
import type { RowResult } from '../../../record/worksheet/row-result.ts'
import type { WorksheetRow } from '../../../record/worksheet/row.ts'
import { SHEET_SHOWS, type SheetShow, shownIn } from '../../../record/worksheet/shows.ts'
import { type Html, html } from '../../components/markup.ts'
import { pageOf, type PageRequest } from '../../request.ts'
import { type Query, ROUTES } from '../../routes.ts'

/** What the rows are ordered by. */
export const SHEET_SORTS = ['name', 'level', 'rate', 'position', 'raise', 'award', 'share', 'year'] as const
export type SheetSort = (typeof SHEET_SORTS)[number]

/** How many rows a page of the table has. */
export const SHEET_ROWS = 100

/** How the worksheet is looked at: all of it stands in the address. */
export type SheetView = {
  show: SheetShow
  sort: SheetSort
  down: boolean
  component?: string
  level?: string
  text?: string
  why?: string
  page: number
  columns: readonly string[]
  /** The address with some of it changed; what is `undefined` is left out. */
  href: (more: Query) => string
  /** What a form keeps of the address, as hidden fields. */
  kept: (without: readonly string[]) => Html
  /** What the address holds, without columns. */
  query: Query
}

/** The view of an address; `query` holds what was sent, by address or by form. */
export function sheetView(
  { columns }: Pick<PageRequest, 'columns'>,
  query: Readonly<Record<string, string | undefined>>,
  sheet: PaySheet,
): SheetView {
  const show = SHEET_SHOWS.find((one) => one === query['show']) ?? 'all'
  const asked = query['sort'] ?? ''
  const down = asked.startsWith('-')
  const sort = SHEET_SORTS.find((one) => one === asked.replace('-', '')) ?? 'name'
  const params = { unit: sheet.unit, year: String(sheet.fiscalYear) }
  const kept: Query = {
    on: query['on'],
    paid: query['paid'],
    scenario: sheet.scenario?.name,
    ...textOfSheetWhatIf(sheet.whatIf),
    show: show === 'all' ? undefined : show,
    sort: sort === 'name' && !down ? undefined : `${down ? '-' : ''}${sort}`,
    component: query['component'],
    level: query['level'],
    q: query['q'],
  }
  const col = columns.length === 0 ? undefined : columns
  return {
    show,
    sort,
    down,
    ...(query['component'] === undefined ? {} : { component: query['component'] }),
    ...(query['level'] === undefined ? {} : { level: query['level'] }),
    ...(query['q'] === undefined ? {} : { text: query['q'] }),
    ...(query['why'] === undefined ? {} : { why: query['why'] }),
    page: pageOf(query['page']),
    columns,
    href: (more) => ROUTES.payWorksheet.href(params, { ...kept, col, ...more }),
    kept: (without) =>
      html`${Object.entries(kept).map(
        ([name, value]) =>
          typeof value === 'string' &&
          value !== '' &&
          !without.includes(name) &&
          html`<input type="hidden" name="${name}" value="${value}">`,
      )}${!without.includes('col') && columns.map((key) => html`<input type="hidden" name="col" value="${key}">`)}`,
    query: kept,
  }
}

/** A row with what was reckoned of it. */
export type SheetPair = { row: WorksheetRow; result: RowResult }

/** The rows asked for, in the order asked for, and those of this page. */
export function pairsShown(
  sheet: PaySheet,
  view: SheetView,
): { pairs: readonly SheetPair[]; page: readonly SheetPair[] } {
  const pairs = shownOf(sheet, view.show)
    .map(
      (index): SheetPair => ({
        row: sheet.rows[index] as WorksheetRow,
        result: sheet.result.rows[index] as RowResult,
      }),
    )
    .filter(({ row }) => matches(row, view))
  if (view.sort !== 'name') pairs.sort((one, other) => keyOf(one, view.sort) - keyOf(other, view.sort))
  if (view.down) pairs.reverse()
  const from = (view.page - 1) * SHEET_ROWS
  return { pairs, page: pairs.slice(from, from + SHEET_ROWS) }
}

/** How many rows a choice of rows holds. */
export function countShown(sheet: PaySheet, show: SheetShow): number {
  return shownOf(sheet, show).length
}

function shownOf(sheet: PaySheet, show: SheetShow): readonly number[] {
  const { rows, result, overlay, cases, own } = sheet
  const waits = (person: string): boolean => {
    const state = cases.get(person)?.state
    return person !== own && (state === 'proposed' || state === 'recommended')
  }
  const shown = shownIn({ rows, result, overlay, waits }, show)
  // What is proposed for who asks is told in no choice of rows.
  return show === 'all' ? shown : shown.filter((index) => rows[index]?.person !== own)
}

function matches({ name, title, component, level }: WorksheetRow, view: SheetView): boolean {
  if (view.component !== undefined && component !== view.component) return false
  if (view.level !== undefined && String(level ?? 'none') !== view.level) return false
  const text = view.text?.toLowerCase()
  return text === undefined || `${name} ${title}`.toLowerCase().includes(text)
}

function keyOf({ row, result }: SheetPair, sort: SheetSort): number {
  switch (sort) {
    case 'level':
      return row.level ?? 0
    case 'rate':
      return row.rate
    case 'position':
      return result.position.after ?? -1
    case 'raise':
      return result.raiseCents
    case 'award':
      return result.award
    case 'share':
      return result.awardPoints ?? -1
    case 'year':
      return result.aggregate?.total ?? -1
    default:
      return 0
  }
}
