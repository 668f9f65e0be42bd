import { scaleLinear } from 'd3-scale'
import type { IsoDate } from '../../base/dates.ts'
import type { Career, Point, Rating, Span } from './career.ts'
import { money, shortDate } from './formats.ts'
import { escape } from './markup.ts'
import { fitted, type TimeAxis, textWidth } from './time-axis.ts'

/** A piece of the picture and the room it takes. An empty lane takes none. */
export type Drawing = { markup: string; height: number }

const SIZE = 12.5
const NONE: Drawing = { markup: '', height: 0 }
const LEVEL_FILLS: Readonly<Record<number, string>> = {
  5: '#162e51',
  4: '#2378c3',
  3: '#a9aeb1',
  2: '#dcdee0',
}

/** The steps of entry: a ring on each day, and their names after the last. */
export function entryLane(title: string, points: readonly Point[], axis: TimeAxis, top: number): Drawing {
  if (points.length === 0) return NONE
  const y = top + 12
  const rings = points.map((point) => ring(axis.at(point.date), y)).join('')
  const end = Math.max(...points.map((point) => axis.at(point.date)))
  const names = points.map((point) => `${point.label} ${shortDate(point.date)}`).join(' → ')
  return { markup: `${heading(title, y)}${rings}${words(end + 11, y, names)}`, height: 30 }
}

/** Spans as bars, with their names in them; a planned one is dashed. */
export function spanLane(
  title: string,
  spans: readonly (Span & { remark?: string })[],
  today: IsoDate,
  axis: TimeAxis,
  top: number,
): Drawing {
  if (spans.length === 0) return NONE
  const y = top + 15
  const bars = spans.map((span, index) => {
    const x = axis.at(span.from)
    const width = Math.max(3, axis.at(span.to ?? (span.from > today ? span.from : today)) - x)
    const planned = span.planned === true
    const fill = planned ? '#fff' : index % 2 === 0 ? '#162e51' : '#005ea2'
    const dash = planned ? ' stroke-dasharray="4 3"' : ''
    const label = fitted(span.label, width - 8, SIZE)
    const bar = `<rect x="${x}" y="${top + 4}" width="${width.toFixed(1)}" height="22" fill="${fill}" stroke="#1b1b1b"${dash}/>`
    const after = span.remark === undefined ? '' : words(x + width + 8, y, span.remark)
    return `${bar}${words(x + 5, y, label, `fill="${planned ? '#1b1b1b' : '#fff'}"`)}${after}`
  })
  return { markup: `${heading(title, y)}${bars.join('')}`, height: 33 }
}

/** Ratings over their periods: the higher the level, the taller and darker the bar. */
export function ratingLane(title: string, ratings: readonly Rating[], axis: TimeAxis, top: number): Drawing {
  if (ratings.length === 0) return NONE
  const bottom = top + 36
  const bars = ratings.map((rating) => {
    const x = axis.at(rating.from) + 2
    const width = Math.max(6, axis.at(rating.to) - x - 2)
    const height = [14, 14, 16, 20, 24, 30][rating.level] ?? 20
    const fill = rating.final ? (LEVEL_FILLS[rating.level] ?? '#fff') : '#fff'
    const light = rating.final && rating.level >= 4
    const label = rating.label ?? String(rating.level)
    const shown = textWidth(label, 13.5) < width ? label : String(rating.level)
    return `<rect x="${x.toFixed(1)}" y="${bottom - height}" width="${width.toFixed(1)}" height="${height}" fill="${fill}" stroke="#1b1b1b"/><text x="${(x + width / 2).toFixed(1)}" y="${bottom - 4}" font-size="13.5" font-weight="700" text-anchor="middle" fill="${light ? '#fff' : '#1b1b1b'}">${escape(shown)}</text>`
  })
  return { markup: `${heading(title, top + 24)}${bars.join('')}`, height: 46 }
}

/** The rate of pay as a stepped line inside the band of its schedule. */
export function payLane(career: Career, axis: TimeAxis, top: number): Drawing {
  const { pay, band } = career
  const first = pay[0]
  const last = pay.at(-1)
  if (first === undefined || last === undefined) return NONE
  const amounts = [...pay.map((one) => one.rate), ...band.flatMap((one) => [one.floor, one.ceiling])]
  const y = scaleLinear([Math.min(...amounts), Math.max(...amounts)], [top + 122, top + 14])
  const place = (value: number): string => y(value).toFixed(1)
  const end = axis.at(career.today)
  const line = steps(
    pay.map((one) => [axis.at(one.from), place(one.rate)]),
    end,
  )
  const newest = band.at(-1)
  const labels = [
    `<text x="${axis.at(first.from) + 4}" y="${(y(first.rate) + 16).toFixed(1)}" ${small} font-weight="700">${money(first.rate)}</text>`,
    `<text x="${end + 8}" y="${(y(last.rate) + 5).toFixed(1)}" ${small} font-weight="700" paint-order="stroke" stroke="#fff" stroke-width="3">${money(last.rate)}</text>`,
    newest === undefined
      ? ''
      : words(end + 8, y(newest.ceiling) - 2, money(newest.ceiling), 'fill="#3d4551"'),
    newest === undefined ? '' : words(end + 8, y(newest.floor) + 4, money(newest.floor), 'fill="#3d4551"'),
  ].join('')
  const area = bandArea(
    band.map((one) => [axis.at(one.from), place(one.ceiling), place(one.floor)]),
    end,
  )
  return {
    markup: `${heading('Basic pay', top + 20)}${career.band.length === 0 ? '' : words(0, top + 37, 'in the band', 'fill="#565c65"')}${area}<path d="${line}" fill="none" stroke="#162e51" stroke-width="3"/>${labels}`,
    height: 136,
  }
}

/** Points in time: framed words at their date, or a ring with its words clear of today's line; a second line where they would meet. */
export function pointLane(
  title: string,
  points: readonly Point[],
  axis: TimeAxis,
  top: number,
  how: { framed: boolean; now: number },
): Drawing {
  if (points.length === 0) return NONE
  const ends: number[] = []
  const drawn = points.map((point) => {
    const x = axis.at(point.date)
    const width = textWidth(point.label, SIZE) + (how.framed ? 12 : 20)
    const crosses = x + width > 1216 || (x < how.now && x + width > how.now)
    const left = how.framed ? x - width / 2 : crosses ? x - width : x - 7
    const free = ends.findIndex((end) => end + 4 <= left)
    const line = free === -1 ? ends.length : free
    ends[line] = left + width
    const y = top + 15 + line * 26
    if (how.framed) {
      return `<rect x="${left.toFixed(1)}" y="${y - 11}" width="${width.toFixed(1)}" height="21" fill="#fff" stroke="#162e51" stroke-width="1.5"/>${words(x, y, point.label, 'text-anchor="middle"')}`
    }
    const side =
      left < x - 8 ? words(x - 11, y, point.label, 'text-anchor="end"') : words(x + 11, y, point.label)
    return `${ring(x, y)}${side}`
  })
  return { markup: `${heading(title, top + 15)}${drawn.join('')}`, height: 8 + ends.length * 26 }
}

const small = `font-size="${SIZE}"`

function heading(title: string, y: number): string {
  return `<text x="0" y="${y + 4.5}" font-size="13.5" font-weight="700">${escape(title)}</text>`
}

function words(x: number, y: number, text: string, more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${(y + 4.5).toFixed(1)}" ${small} ${more}>${escape(text)}</text>`
}

function ring(x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="5" fill="#fff" stroke="#162e51" stroke-width="2.5"/>`
}

function steps(points: readonly (readonly [x: number, y: string])[], end: number): string {
  const path = points.map(([x, y], index) => (index === 0 ? `M${x} ${y}` : `H${x} V${y}`)).join(' ')
  return `${path} H${end}`
}

function bandArea(rows: readonly (readonly [x: number, top: string, bottom: string])[], end: number): string {
  if (rows.length === 0) return ''
  const corners: string[] = []
  const after = (index: number): number => rows[index + 1]?.[0] ?? end
  for (const [index, [x, top]] of rows.entries()) corners.push(`${x},${top}`, `${after(index)},${top}`)
  for (const [index, [x, , bottom]] of [...rows.entries()].toReversed()) {
    corners.push(`${after(index)},${bottom}`, `${x},${bottom}`)
  }
  return `<polygon points="${corners.join(' ')}" fill="#e1eaf3" stroke="#73b3e7"/>`
}
