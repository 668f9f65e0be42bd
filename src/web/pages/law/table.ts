import type { IsoDate } from '../../../base/dates.ts'
import type { Cell, RowDescription, TableDescription } from '../../../rulebook/kernel/describe-table.ts'
import { citeLink } from '../../components/cite-link.ts'
import { dataTable } from '../../components/data-table.ts'
import { scopeWords } from '../../components/fact-words.ts'
import { counted, dateElement } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { type Series, seriesChart, type SeriesPoint } from '../../components/series-chart.ts'
import { standingLegend, standingTag } from '../../components/tags.ts'
import { versionsLine } from '../../components/versions-line.ts'
import { clashTable } from '../../components/why-panel.ts'
import { sourceOf } from '../../../rulebook/kernel/explain.ts'
import { ruleHref } from '../../routes.ts'
import { axisWords } from './axis.ts'
import { cellsContent, cellWords, fieldWords } from './cells.ts'

/** A rule that reads a table, for its list. */
type Reader = { id: string; asks: string }

const STRIP = 12
const SERIES = 3

/** One dated table: its rows on a line of time, as a chart where they are a series, and as a table with the standing of each. */
export function tablePage(table: TableDescription, today: IsoDate, readers: readonly Reader[]): Html {
  const used = table.rows.find((row) => row.scope === 'government' && row.from <= today)
  const series = seriesOf(table)
  const also = table.rows.flatMap((row) => row.also)
  const strip =
    series.length === 0 &&
    table.rows.length <= STRIP &&
    versionsLine(
      table.rows.map((row) => ({
        from: row.from,
        until: row.until,
        words: `${row.scope === 'government' ? '' : `${scopeWords(row.scope)}: `}${cellWords(row.cells)}`,
        used: row === used,
      })),
    )
  return html`${[...Map.groupBy(series, ({ unit }) => unit)].map(([unit, same]) =>
    seriesChart({
      title: table.title,
      series: same.map(({ title, points }) => ({ title: title === '' ? table.title : title, points })),
      to: today,
      axis: (value) => axisWords(value, unit),
    }),
  )}${strip}<section class="c-sec" id="rows"><h2>${counted(table.rows.length, 'row')}, newest first</h2>${rowsTable(table, used)}</section>${
    also.length > 0 &&
    html`<section class="c-sec" id="clashes"><h2>Sources that clash</h2>${clashTable(
      also.map(({ by, says, governs, why }) => ({ ...sourceOf(by), says, governs, why })),
      false,
    )}</section>`
  }<section class="c-sec" id="rules"><h2>${counted(readers.length, 'rule reads', 'rules read')} this table</h2><ul class="c-list">${readers.map(({ id, asks }) => html`<li>${link({ href: ruleHref(id), label: asks })}</li>`)}</ul></section><section class="c-sec"><h2>Standing of a source</h2>${standingLegend()}</section>`
}

function rowsTable({ title, rows }: TableDescription, used: RowDescription | undefined): Html {
  const offices = rows.some((row) => row.scope !== 'government')
  const reached = rows.some((row) => row.known !== undefined)
  return dataTable({
    caption: `${title}, newest first`,
    stack: true,
    columns: [
      { key: 'from', label: 'From' },
      { key: 'until', label: 'Until' },
      ...(reached ? [{ key: 'known', label: 'Known since' }] : []),
      ...(offices ? [{ key: 'scope', label: 'For' }] : []),
      { key: 'value', label: 'Value' },
      { key: 'standing', label: 'Standing' },
      { key: 'by', label: 'By' },
    ],
    rows: rows.map((row) => ({
      from: dateElement(row.from),
      until: untilOf(row, rows),
      known: row.known === undefined ? '' : dateElement(row.known),
      scope: scopeWords(row.scope),
      value: cellsContent(row.cells),
      standing: standingTag(row.standing),
      by: citeLink(row.by),
    })),
    marked: new Set(used === undefined ? [] : [rows.indexOf(used)]),
  })
}

/** The day on which a row stops to be in force: its own, or where the next of its office begins. */
function untilOf(row: RowDescription, rows: readonly RowDescription[]): Html {
  const end = endOf(row, rows)
  return end === undefined ? html`in force` : dateElement(end)
}

function endOf(row: RowDescription, rows: readonly RowDescription[]): IsoDate | undefined {
  const next = rows.findLast((other) => other.scope === row.scope && other.from > row.from)?.from
  return row.until !== undefined && (next === undefined || row.until < next) ? row.until : next
}

/** The numeric fields of a table that has several rows of the whole government, oldest first; none where it is no series. */
export function seriesOf({ rows }: TableDescription): readonly (Series & { unit: string | undefined })[] {
  const own = rows.filter((row) => row.scope === 'government').toReversed()
  const fields = [...new Set(own.flatMap((row) => row.cells.map((cell) => cell.field)))]
  return fields.flatMap((field) => {
    const cellOf = (row: RowDescription): Cell | undefined => row.cells.find((cell) => cell.field === field)
    const points = own.flatMap((row): SeriesPoint[] => {
      const cell = cellOf(row)
      if (typeof cell?.value !== 'number') return []
      const { from, standing } = row
      return [{ from, until: endOf(row, rows), value: cell.value, shown: cell.shown, standing }]
    })
    const unit = own.map(cellOf).find((cell) => cell?.unit !== undefined)?.unit
    return points.length < SERIES
      ? []
      : [{ title: field === undefined ? '' : fieldWords(field), points, unit }]
  })
}
