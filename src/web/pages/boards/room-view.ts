import { textOfWhatIf } from '../../../desk/what-if.ts'
import { ROW_ORDERS, type RowOrder } from '../../../record/close-out/order.ts'
import type { WhatIf } from '../../../record/close-out/what-if.ts'
import { type Html, html } from '../../components/markup.ts'
import type { PageRequest } from '../../request.ts'
import { type Query, ROUTES } from '../../routes.ts'

/** The rows that the table of the room shows. */
export const SHOWS = ['near', 'all', 'recusals', 'changed', 'reason-due'] as const

export type Show = (typeof SHOWS)[number]

/** How the room is looked at: all of it stands in the address. */
export type RoomView = {
  show: Show
  order?: RowOrder
  component?: string
  text?: string
  why?: string
  sets: boolean
  page: number
  columns: readonly string[]
  /** The address with some of it changed; what is `undefined` is left out. */
  href: (more: Query) => string
  /** What a form keeps of the address, as hidden fields. */
  kept: (without: readonly string[]) => Html
  /** What the address holds, without columns. */
  query: Query
}

/** The view of an address, with the what-if as it stands. */
export function roomView(
  { query, columns }: PageRequest,
  at: { unit: string; fiscalYear: number },
  whatIf: WhatIf,
  page: number,
): RoomView {
  const show = SHOWS.find((one) => one === query['show']) ?? 'near'
  const order = ROW_ORDERS.find((one) => one === query['order'])
  const params = { unit: at.unit, year: String(at.fiscalYear) }
  const kept: Query = {
    on: query['on'],
    ...textOfWhatIf(whatIf),
    show: query['show'],
    order,
    component: query['component'],
    q: query['q'],
    sets: query['sets'],
  }
  const col = columns.length === 0 ? undefined : columns
  return {
    show,
    ...(order === undefined ? {} : { order }),
    ...(query['component'] === undefined ? {} : { component: query['component'] }),
    ...(query['q'] === undefined ? {} : { text: query['q'] }),
    ...(query['why'] === undefined ? {} : { why: query['why'] }),
    sets: query['sets'] === 'all',
    page,
    columns,
    href: (more) => ROUTES.closeOut.href(params, { ...kept, col, ...more }),
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
