import { built, type Html, html } from './markup.ts'
import type { Column } from './data-table.ts'

/** Which columns of a table are shown; the first names the row and always stays. */
export type ColumnChoice = {
  action: string
  columns: readonly Column[]
  /** The keys chosen; none means all. */
  chosen: readonly string[]
  /** What the address must keep. */
  keep: Readonly<Record<string, string | number | undefined>>
}

/** The columns to show: those chosen, in the table's own order, or all where none is chosen. */
export function chosenColumns(columns: readonly Column[], chosen: readonly string[]): readonly Column[] {
  const known = chosen.filter((key) => columns.some((column) => column.key === key))
  if (known.length === 0) return columns
  return columns.filter((column, index) => index === 0 || known.includes(column.key))
}

/** A form that chooses columns; the choice lives in the address, so that a view can be kept as a bookmark. */
export function columnChoice(choice: ColumnChoice): Html {
  const shown = new Set(chosenColumns(choice.columns, choice.chosen).map((column) => column.key))
  const boxes = choice.columns
    .slice(1)
    .map(
      (column) =>
        html`<div class="usa-checkbox c-check-one"><input class="usa-checkbox__input" type="checkbox" id="col-${column.key}" name="col" value="${column.key}"${shown.has(column.key) && checked}><label class="usa-checkbox__label" for="col-${column.key}">${column.label}</label></div>`,
    )
  const keep = Object.entries(choice.keep).map(
    ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<details class="c-more"><summary>Columns</summary><form method="get" action="${choice.action}">${keep}<fieldset class="usa-fieldset"><legend class="usa-sr-only">Columns to show</legend><div class="c-inline">${boxes}</div></fieldset><button class="usa-button usa-button--outline c-c" type="submit">Show these columns</button><span class="c-s"> The address keeps filters, order and columns: bookmark it to keep the view.</span></form></details>`
}

const checked = built(' checked')
