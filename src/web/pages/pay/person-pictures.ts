import type { IsoDate } from '../../../base/dates.ts'
import { type Cents, dollars } from '../../../base/money.ts'
import type { YearOfPay } from '../../../desk/pay-figures.ts'
import type { PayFile } from '../../../desk/pay-file.ts'
import { describeTable } from '../../../rulebook/kernel/describe-table.ts'
import { weaker } from '../../../rulebook/kernel/standing.ts'
import { PAY_SERIES } from '../../../rulebook/tables/pay-schedule.ts'
import type { Figure } from '../../../rulebook/tables/pay-figures.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { dateElement, money } from '../../components/formats.ts'
import { type Content, type Html, html } from '../../components/markup.ts'
import { along } from '../../components/meter.ts'
import { type Series, seriesChart, type SeriesPoint } from '../../components/series-chart.ts'
import { standingTag } from '../../components/tags.ts'
import { axisWords } from '../law/axis.ts'
import { seriesOf } from '../law/table.ts'

/** The rates of an executive against the band of each schedule, with level III of the Executive Schedule. */
export function rateChart({ ground: { pay, name }, own }: PayFile, today: IsoDate): Html | false {
  const rates = pay.rates.filter(({ from }) => from <= today)
  const [first] = rates
  if (first === undefined) return false
  const rate: Series = {
    title: own ? 'My rate of basic pay' : `Rate of basic pay of ${name}`,
    points: rates.map((one, index): SeriesPoint => {
      const cents = one.cents as Cents
      const until = rates[index + 1]?.from
      return { from: one.from, until, value: dollars(cents), shown: money(cents), standing: 'seen' }
    }),
  }
  const bands = bandsSince(first.from, today)
  return seriesChart({
    title: `Basic pay against the band since ${first.from.slice(0, 4)}`,
    series: [rate, { title: 'Executive Schedule, level III', points: pointsSince('exIII', first.from) }],
    band: bands.flatMap(({ from, until, lowest, highest }) =>
      lowest === undefined || highest === undefined
        ? []
        : [
            {
              from,
              until,
              low: lowest.value,
              high: highest.value,
              standing: weaker(lowest.standing, highest.standing),
            },
          ],
    ),
    to: today,
    axis: (value) => axisWords(value, 'usd'),
  })
}

type BandOfSchedule = {
  from: IsoDate
  until: IsoDate | undefined
  lowest: SeriesPoint | undefined
  highest: SeriesPoint | undefined
  levelIII: SeriesPoint | undefined
}

/** The band of each schedule from a day on, oldest first; a figure that is not on record is absent. */
function bandsSince(first: IsoDate, today: IsoDate): BandOfSchedule[] {
  const lowest = pointsSince('sesMinimum', first)
  const highest = pointsSince('certifiedMaximum', first)
  const levelIII = pointsSince('exIII', first)
  const days = [...new Set([...lowest, ...highest, ...levelIII].map(({ from }) => from))]
    .filter((from) => from <= today)
    .sort((a, b) => (a < b ? -1 : 1))
  const on = (points: readonly SeriesPoint[], day: IsoDate): SeriesPoint | undefined =>
    points.find(({ from, until }) => from <= day && (until === undefined || until > day))
  return days.map((from, index) => ({
    from,
    until: days[index + 1] ?? on(levelIII, from)?.until,
    lowest: on(lowest, from),
    highest: on(highest, from),
    levelIII: on(levelIII, from),
  }))
}

/** The same bands as a table, newest first, each figure with its standing where it was not read. */
export function bandTable({ ground: { pay } }: PayFile, today: IsoDate): Html | false {
  const [first] = pay.rates
  if (first === undefined || first.from > today) return false
  const figure = (point: SeriesPoint | undefined): Content =>
    point === undefined
      ? 'not on record'
      : point.standing === 'seen'
        ? point.shown
        : html`${point.shown} ${standingTag(point.standing)}`
  return html`<details class="c-more"><summary>The band of each schedule, as drawn</summary>${dataTable({
    caption: 'The band of each schedule, newest first',
    stack: true,
    columns: [
      { key: 'from', label: 'From' },
      { key: 'lowest', label: 'Lowest rate', numeric: true },
      { key: 'highest', label: 'Highest rate, certified', numeric: true },
      { key: 'levelIII', label: 'Level III', numeric: true },
    ],
    rows: bandsSince(first.from, today)
      .map(
        ({ from, lowest, highest, levelIII }): Row => ({
          from: dateElement(from),
          lowest: figure(lowest),
          highest: figure(highest),
          levelIII: figure(levelIII),
        }),
      )
      .toReversed(),
    empty: 'No schedule is on record.',
  })}</details>`
}

/** The points of a figure from a day on; the first begins on that day. */
function pointsSince(figure: Figure, from: IsoDate): SeriesPoint[] {
  const points = seriesOf(describeTable(PAY_SERIES[figure]))[0]?.points ?? []
  return points
    .filter(({ until }) => until === undefined || until > from)
    .map((point) => (point.from < from ? { ...point, from } : point))
}

/** The calendar year against the limit on total pay: basic pay, what was paid beside it and what is carried in. */
export function yearMeter({ year, basic, paid, carried, total, limit, room }: YearOfPay): Html {
  const whole = Math.max(limit, total) * 1.04
  const parts = [
    { label: 'Basic pay of the year', cents: basic, fill: '#162e51' },
    { label: 'Payments made that count', cents: paid, fill: '#2378c3' },
    { label: 'Carried into the year and still due', cents: carried, fill: '#dcdee0' },
  ]
  let from = 0
  const bars = parts.map(({ cents, fill }) => {
    const bar = html`<rect x="${along(from, whole)}" y="1" width="${along(cents, whole)}" height="20" fill="${fill}" stroke="#3d4551"/>`
    from += cents
    return bar
  })
  const spoken = `${year}: ${parts.map(({ label, cents }) => `${label} ${money(cents)}`).join(', ')}; limit ${money(limit)}, left ${money(room)}`
  return html`<svg width="100%" height="22" role="img" aria-label="${spoken}"><rect y="1" width="100%" height="20" fill="#fff" stroke="#565c65" stroke-dasharray="4 3"/>${bars}<rect x="${along(limit, whole)}" width="3" height="22" transform="translate(-1.5)" fill="#b50909"/></svg><ul class="c-key">${parts.map(({ label, cents, fill }) => html`<li><svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" fill="${fill}" stroke="#3d4551"/></svg> ${label}: ${money(cents)}</li>`)}<li>red line: limit of the year, ${money(limit)}</li></ul>`
}

/** The rate of an executive beside those of direct subordinates, each as a bar on one scale. */
export function compressionChart({ subordinates, ground: { name }, band }: PayFile, rate: Cents): Html {
  const rows = [
    { name, cents: rate, own: true },
    ...subordinates.flatMap((one) =>
      one.cents === null ? [] : [{ name: one.name, cents: one.cents as Cents, own: false }],
    ),
  ]
  const most = Math.max(band?.ceiling ?? 0, ...rows.map(({ cents }) => cents))
  return html`<ul class="c-list">${rows.map(
    ({ name: whose, cents, own }) =>
      html`<li>${own ? html`<b>${whose}</b>` : whose}: ${money(cents)}${!own && cents >= rate && ', not below'}<svg width="100%" height="12" aria-hidden="true"><rect width="100%" height="12" fill="#e6e6e6"/><rect width="${along(cents, most)}" height="12" fill="${own ? '#162e51' : '#2378c3'}"/><rect x="${along(rate, most)}" width="2" height="12" fill="#b50909"/></svg></li>`,
  )}</ul>`
}
