import { addDays, addMonths, civil, earlier, type IsoDate, later } from '../../base/dates.ts'
import type { Career } from './career.ts'
import { type Drawing, entryLane, payLane, pointLane, ratingLane, spanLane } from './career-lanes.ts'
import { dataTable, type Row } from './data-table.ts'
import { dateElement, money } from './formats.ts'
import { built, escape, type Html, html } from './markup.ts'
import { swatch } from './stacked-bar.ts'
import { timeAxis } from './time-axis.ts'

const WIDTH = 1216
const LEFT = 128
const RIGHT = 1196

/** The career on one line: lanes over one time axis, a today line, a key, and the same facts as a table. */
export function careerLine(career: Career): Html {
  const [from, to] = span(career)
  const axis = timeAxis(from, to, [LEFT, RIGHT])
  const now = axis.at(career.today)
  const lanes: readonly ((top: number) => Drawing)[] = [
    (top) => entryLane('Entry', career.entry, axis, top),
    (top) =>
      spanLane(
        'Probation',
        career.probation === undefined ? [] : [career.probation],
        career.today,
        axis,
        top,
      ),
    (top) => spanLane('Positions', career.positions, career.today, axis, top),
    (top) => ratingLane('Rating, by FY', career.ratings, axis, top),
    (top) => payLane(career, axis, top),
    (top) => pointLane('Awards', career.awards, axis, top, { framed: true, now }),
    (top) => pointLane('Rank, detail', career.rank, axis, top, { framed: false, now }),
  ]
  let top = 26
  let drawn = ''
  for (const lane of lanes) {
    const drawing = lane(top)
    drawn += drawing.markup
    top += drawing.height
  }
  const grid = axis.ticks
    .map(
      (tick) =>
        `<line x1="${tick.at}" x2="${tick.at}" y1="4" y2="${top}" stroke="#dfe1e2"/><text x="${tick.at + 4}" y="15" font-size="12.5" fill="#565c65">${tick.label}</text>`,
    )
    .join('')
  const today = `<line x1="${now}" x2="${now}" y1="4" y2="${top}" stroke="#b50909" stroke-width="2"/><text x="${now}" y="${top + 14}" font-size="12.5" font-weight="700" fill="#b50909" text-anchor="middle">today</text>`
  const years = `${from.slice(0, 4)} to ${to.slice(0, 4)}`
  const picture = `<svg viewBox="0 0 ${WIDTH} ${top + 18}" font-family="inherit" role="img" aria-label="${escape(`${career.title}: time line ${years}. The table below holds the same facts.`)}">${grid}${drawn}${today}</svg>`
  return html`<div class="c-scroll fix" tabindex="0" role="region" aria-label="${career.title}">${built(picture)}</div>${key(career)}<details class="c-more"><summary>The same as a table</summary>${factsTable(career)}</details>`
}

function span(career: Career): [IsoDate, IsoDate] {
  let from = career.today
  let to = addDays(career.today, 60)
  for (const point of [...career.entry, ...career.awards, ...career.rank]) {
    from = earlier(from, point.date)
    to = later(to, point.date)
  }
  for (const one of [
    ...career.positions,
    ...career.ratings,
    ...(career.probation ? [career.probation] : []),
  ]) {
    from = earlier(from, one.from)
    to = later(to, one.to ?? one.from)
  }
  const january = civil(Number(from.slice(0, 4)), 1, 1)
  return [january ?? from, addMonths(to, 6)]
}

function key(career: Career): Html {
  const levels = new Set(career.ratings.filter((rating) => rating.final).map((rating) => rating.level))
  return html`<ul class="c-key">${levels.has(4) && html`<li>${swatch('blue')}Level 4</li>`}${levels.has(5) && html`<li>${swatch('navy')}Level 5 (taller)</li>`}${[...levels].some((level) => level < 4) && html`<li>${swatch('grey')}Level 3 and below (lower)</li>`}${career.ratings.some((rating) => !rating.final) && html`<li>${swatch('white')}not final</li>`}${career.band.length > 0 && html`<li>${swatch('band')}pay band, minimum to maximum</li>`}${career.awards.length > 0 && html`<li>▭ award</li>`}</ul>`
}

function factsTable(career: Career): Html {
  const rows: { from: IsoDate; to?: IsoDate | undefined; kind: string; what: string }[] = [
    ...career.entry.map((one) => ({ from: one.date, kind: 'Entry', what: one.label })),
    ...(career.probation ? [{ ...career.probation, kind: 'Probation', what: career.probation.label }] : []),
    ...career.positions.map((one) => ({
      ...one,
      kind: 'Position',
      what: `${one.label}${one.planned === true ? ' (planned)' : ''}`,
    })),
    ...career.ratings.map((one) => ({
      ...one,
      kind: 'Rating',
      what: `Level ${one.level}${one.final ? '' : ', not final'}`,
    })),
    ...career.pay.map((one) => ({ from: one.from, kind: 'Basic pay', what: money(one.rate) })),
    ...career.band.map((one) => ({
      from: one.from,
      kind: 'Pay band',
      what: `${money(one.floor)} to ${money(one.ceiling)}`,
    })),
    ...career.awards.map((one) => ({ from: one.date, kind: 'Award', what: one.label })),
    ...career.rank.map((one) => ({ from: one.date, kind: 'Rank, detail', what: one.label })),
  ]
  rows.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return dataTable({
    caption: career.title,
    columns: [
      { key: 'from', label: 'From' },
      { key: 'to', label: 'To' },
      { key: 'kind', label: 'Kind' },
      { key: 'what', label: 'What' },
    ],
    rows: rows.map(
      (one): Row => ({
        from: dateElement(one.from),
        to: one.to && dateElement(one.to),
        kind: one.kind,
        what: one.what,
      }),
    ),
  })
}
