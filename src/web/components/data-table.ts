import { built, type Content, escape, type Html, place } from './markup.ts'

/** A column: its key in the rows, its heading (empty for a column of links and marks), and how it behaves. */
export type Column = {
  key: string
  label: string
  /** True for figures: set to the right, in even digits. */
  numeric?: boolean
  /** True where the heading sorts. */
  sort?: boolean
}

type Direction = 'ascending' | 'descending'

/** What the cells of a row hold, by column; the mark shows a row that needs attention. */
export type Row = Readonly<Record<string, Content | undefined>>

/** A table for work. The first column names the row. */
export type DataTable = {
  caption: string
  /** True shows the caption; otherwise it is for screen readers, under a heading that says the same. */
  captionShown?: boolean
  columns: readonly Column[]
  rows: readonly Row[]
  /** Totals under the rows, by column. */
  foot?: Row
  /** The address that sorts by a column; called for columns with `sort`. */
  sortHref?: (key: string) => string
  sorted?: { key: string; direction: Direction }
  /** How a phone shows it: each row stacked, or (unless said) scrolling with the name held when `wide`. */
  stack?: boolean
  wide?: boolean
  /** Row numbers (from 0) that are marked. */
  marked?: ReadonlySet<number>
  /** Lines of words across the table, each before the row of that number. */
  lines?: ReadonlyMap<number, string>
  /** What stands in place of the rows where there are none. */
  empty?: string
}

/** The table, built as one string: a hundred rows take well under a millisecond. */
export function dataTable(table: DataTable): Html {
  if (table.rows.length === 0 && table.empty !== undefined) {
    return built(`<p class="c-s">${escape(table.empty)}</p>`)
  }
  const kinds = `${table.stack === true ? ' c-stack' : ''}${table.wide === true ? ' c-sticky' : ''}`
  const caption = `<caption class="${table.captionShown === true ? 'c-caption' : 'usa-sr-only'}">${escape(table.caption)}</caption>`
  const markup = `<table class="usa-table usa-table--borderless c-t${kinds}">${caption}<thead><tr>${heads(table)}</tr></thead><tbody>${body(table)}</tbody>${foot(table)}</table>`
  if (table.wide !== true) return built(markup)
  return built(
    `<div class="c-scroll wide" tabindex="0" role="region" aria-label="${escape(table.caption)}">${markup}</div>`,
  )
}

function heads(table: DataTable): string {
  let markup = ''
  for (const column of table.columns) {
    const numeric = column.numeric === true ? ' class="num"' : ''
    const label = column.label === '' ? '<span class="usa-sr-only">Links</span>' : escape(column.label)
    if (column.sort !== true || table.sortHref === undefined) {
      markup += `<th scope="col"${numeric}>${label}</th>`
      continue
    }
    const direction = table.sorted?.key === column.key ? table.sorted.direction : undefined
    const shape =
      direction === undefined
        ? ''
        : `<span aria-hidden="true"> ${direction === 'ascending' ? '▲' : '▼'}</span>`
    const state = direction === undefined ? '' : ` aria-sort="${direction}"`
    markup += `<th scope="col"${numeric}${state}><a class="c-sort" href="${escape(table.sortHref(column.key))}">${label}${shape}</a></th>`
  }
  return markup
}

function body(table: DataTable): string {
  const open = table.columns.map((column, index) => {
    const numeric = column.numeric === true ? ' class="num"' : ''
    if (index === 0) return `<th scope="row"${numeric}>`
    const label = table.stack === true && column.label !== '' ? ` data-label="${escape(column.label)}: "` : ''
    return `<td${numeric}${label}>`
  })
  const keys = table.columns.map((column) => column.key)
  let markup = ''
  let number = 0
  for (const row of table.rows) {
    const line = table.lines?.get(number)
    if (line !== undefined)
      markup += `<tr class="line"><td colspan="${keys.length}">${escape(line)}</td></tr>`
    markup += table.marked?.has(number) === true ? '<tr class="mark">' : '<tr>'
    for (let index = 0; index < keys.length; index++) {
      markup += `${open[index]}${place(row[keys[index] ?? ''])}${index === 0 ? '</th>' : '</td>'}`
    }
    markup += '</tr>'
    number++
  }
  return markup
}

function foot(table: DataTable): string {
  const totals = table.foot
  if (totals === undefined) return ''
  const cells = table.columns.map((column, index) => {
    const numeric = column.numeric === true ? ' class="num"' : ''
    const cell = place(totals[column.key])
    return index === 0 ? `<th scope="row"${numeric}>${cell}</th>` : `<td${numeric}>${cell}</td>`
  })
  return `<tfoot><tr>${cells.join('')}</tr></tfoot>`
}
