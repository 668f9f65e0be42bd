import { scaleLinear } from 'd3-scale'
import { type IsoDate, later } from '../../base/dates.ts'
import type { Standing } from '../../rulebook/kernel/standing.ts'
import { shortDate } from './formats.ts'
import { built, escape, type Html, html } from './markup.ts'
import { type TimeAxis, timeAxis } from './time-axis.ts'

/** A figure with the days for which it holds. */
export type SeriesPoint = {
  from: IsoDate
  /** First day on which it no longer holds; absent while it runs. */
  until?: IsoDate | undefined
  value: number
  shown: string
  standing: Standing
}

/** Figures over time, oldest first. */
export type Series = { title: string; points: readonly SeriesPoint[] }

/** A chart of steps: figures that hold until the next one. */
export type SeriesChart = {
  title: string
  series: readonly Series[]
  /** The lower and the upper bound between which the chart is shaded; dotted where a bound is weak. */
  band?: readonly {
    from: IsoDate
    until?: IsoDate | undefined
    low: number
    high: number
    standing?: Standing
  }[]
  /** The last day drawn. */
  to: IsoDate
  /** The height of the drawing in pixels; 300 unless said. */
  height?: number
  /** A figure of the axis in few letters. */
  axis(value: number): string
}

const TOP = 16
const COLOURS = ['#162e51', '#b50909', '#005ea2', '#5c410a', '#216e1f', '#6f3331', '#565c65', '#54278f']
const DASHES: Readonly<Record<Standing, string>> = {
  seen: '',
  secondary: ' stroke-dasharray="7 3"',
  recalled: ' stroke-dasharray="2 3"',
  assumed: ' stroke-dasharray="2 3"',
}

/** The chart, with a letter for each line and a key; the table with the same figures stands beside it. */
export function seriesChart(chart: SeriesChart): Html {
  const points = chart.series.flatMap((series) => series.points)
  if (points.length === 0) return html``
  const first = points.reduce((from, point) => (point.from < from ? point.from : from), chart.to)
  const to = points.reduce((last, point) => later(last, point.from), chart.to)
  const bottom = chart.height ?? 300
  const axis = timeAxis(first, to, [9, 95])
  const values = [...points.map((point) => point.value), ...(chart.band ?? []).map((span) => span.low)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const scale = scaleLinear(low === high ? [0, high === 0 ? 1 : high * 1.2] : [low * 0.9, high], [
    bottom,
    TOP,
  ]).nice(5)
  const y = (value: number): number => Math.round(scale(value) * 10) / 10
  const grid = scale
    .ticks(5)
    .map(
      (value) =>
        `<line x1="9%" x2="95%" y1="${y(value)}" y2="${y(value)}" stroke="#dfe1e2"/><text x="0" y="${y(value) + 4}" fill="#565c65">${escape(chart.axis(value))}</text>`,
    )
  const years = axis.ticks.map(
    (tick) =>
      `<line x1="${tick.at}%" x2="${tick.at}%" y1="${TOP}" y2="${bottom}" stroke="#efefef"/><text x="${tick.at}%" y="${bottom + 18}" fill="#565c65">${tick.label}</text>`,
  )
  const band = (chart.band ?? []).map((span) => {
    const from = axis.at(span.from)
    const width = Math.max(0, axis.at(span.until !== undefined && span.until < to ? span.until : to) - from)
    return `<rect x="${from}%" width="${width.toFixed(1)}%" y="${y(span.high)}" height="${(y(span.low) - y(span.high)).toFixed(1)}" fill="#d9e8f6"${span.standing !== undefined && isWeak(span.standing) ? ' stroke="#565c65" stroke-dasharray="2 3"' : ''}/>`
  })
  const lines = chart.series.map((series, index) =>
    line(series, COLOURS[index % COLOURS.length] ?? '', axis, y, to),
  )
  const drawn = [...grid, ...years, ...band, ...lines, ...letters(chart.series, axis, y, to)].join('')
  const svg = `<svg width="100%" height="${bottom + 26}" class="c-chart" role="img" aria-label="${escape(spoken(chart, first, to))}">${drawn}</svg>`
  return html`<figure class="c-figure-box"><div class="c-scroll mid" tabindex="0" role="region" aria-label="${`Chart: ${chart.title}`}">${built(svg)}</div><figcaption>${key(chart)}</figcaption></figure>`
}

function line(
  { points }: Series,
  colour: string,
  axis: TimeAxis,
  y: (value: number) => number,
  to: IsoDate,
): string {
  return points
    .map((point, index) => {
      const next = points[index + 1]
      const end = point.until ?? next?.from ?? to
      const stroke = `stroke="${colour}" stroke-width="2.5"`
      const flat = `<line x1="${axis.at(point.from)}%" x2="${axis.at(end < to ? end : to)}%" y1="${y(point.value)}" y2="${y(point.value)}" ${stroke}${DASHES[point.standing]}/>`
      if (next === undefined || next.from !== end) return flat
      return `${flat}<line x1="${axis.at(end)}%" x2="${axis.at(end)}%" y1="${y(point.value)}" y2="${y(next.value)}" ${stroke}${DASHES[next.standing]}/>`
    })
    .join('')
}

/** The letter of each line at its end, pushed apart where lines end together. */
function letters(
  series: readonly Series[],
  axis: TimeAxis,
  y: (value: number) => number,
  to: IsoDate,
): string[] {
  const placed = series
    .flatMap(({ points }, index) => {
      const last = points.at(-1)
      return last === undefined
        ? []
        : [
            {
              index,
              x: axis.at(last.until !== undefined && last.until < to ? last.until : to),
              y: y(last.value) + 4,
            },
          ]
    })
    .toSorted((one, other) => one.y - other.y)
  for (const [index, label] of placed.entries()) {
    const above = placed.slice(0, index).findLast((other) => Math.abs(other.x - label.x) < 3)
    if (above !== undefined && label.y - above.y < 13) label.y = above.y + 13
  }
  return placed.map(
    ({ index, x, y: at }) =>
      `<text x="${x}%" dx="4" y="${at.toFixed(1)}" font-weight="700" fill="${COLOURS[index % COLOURS.length]}">${letterOf(index)}</text>`,
  )
}

function letterOf(index: number): string {
  return String.fromCodePoint(65 + index)
}

function key({ series, band }: SeriesChart): Html {
  const standings = new Set(series.flatMap(({ points }) => points.map((point) => point.standing)))
  for (const { standing } of band ?? []) if (standing !== undefined) standings.add(standing)
  const weak = [...standings].some(isWeak)
  return html`<ul class="c-key">${series.map(({ title }, index) => html`<li><b>${letterOf(index)}</b> ${title}</li>`)}${band !== undefined && html`<li>shaded: between the lowest and the highest rate</li>`}${standings.size > 1 && html`<li>full line: seen</li>`}${standings.has('secondary') && html`<li>dashes: secondary</li>`}${weak && html`<li>dots: recalled or assumed, verify before relying on it</li>`}</ul>`
}

function isWeak(standing: Standing): boolean {
  return standing === 'recalled' || standing === 'assumed'
}

function spoken({ title, series }: SeriesChart, from: IsoDate, to: IsoDate): string {
  const lines = series.flatMap(({ title: name, points }) => {
    const [first, last] = [points[0], points.at(-1)]
    if (first === undefined || last === undefined) return []
    const end = last.until !== undefined && last.until <= to ? `, until ${shortDate(last.until)}` : ''
    return [`${name}: from ${first.shown} to ${last.shown}${end}`]
  })
  return `${title}, ${shortDate(from)} to ${shortDate(to)}. ${lines.join('; ')}. The table below holds the same figures.`
}
