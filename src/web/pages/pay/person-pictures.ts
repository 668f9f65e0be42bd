import type { IsoDate } from '../../../base/dates.ts'
import { type Cents, dollars } from '../../../base/money.ts'
import type { YearOfPay } from '../../../desk/pay-figures.ts'
import type { PayFile } from '../../../desk/pay-file.ts'
import { describeTable } from '../../../rulebook/kernel/describe-table.ts'
import { PAY_SERIES } from '../../../rulebook/tables/pay-schedule.ts'
import type { Figure } from '../../../rulebook/tables/pay-figures.ts'
import { money } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { along } from '../../components/meter.ts'
import { type Series, seriesChart, type SeriesPoint } from '../../components/series-chart.ts'
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
  const since = (figure: Figure): readonly SeriesPoint[] => pointsSince(figure, first.from)
  const lowest = since('sesMinimum')
  const highest = since('certifiedMaximum')
  return seriesChart({
    title: `Basic pay against the band since ${first.from.slice(0, 4)}`,
    series: [rate, { title: 'Executive Schedule, level III', points: since('exIII') }],
    band: lowest.flatMap(({ from, until, value: low }) => {
      const high = highest.find((one) => one.from <= from && (one.until === undefined || one.until > from))
      return high === undefined ? [] : [{ from, until, low, high: high.value }]
    }),
    to: today,
    axis: (value) => axisWords(value, 'usd'),
  })
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
