import type { IsoDate } from '../../../base/dates.ts'
import { describeTable, type RowDescription } from '../../../rulebook/kernel/describe-table.ts'
import type { Figure } from '../../../rulebook/tables/pay-figures.ts'
import { PAY_SERIES } from '../../../rulebook/tables/pay-schedule.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { dateElement } from '../../components/formats.ts'
import { type Content, html, type Html, link } from '../../components/markup.ts'
import { type Series, seriesChart } from '../../components/series-chart.ts'
import { standingLegend, standingTag } from '../../components/tags.ts'
import { ROUTES } from '../../routes.ts'
import { axisWords } from './axis.ts'
import { seriesOf } from './table.ts'

/** The figures that are drawn, in the order of the key. */
const DRAWN: readonly Figure[] = [
  'sesMinimum',
  'es6',
  'certifiedMaximum',
  'uncertifiedMaximum',
  'exI',
  'exII',
  'exIII',
  'exIV',
  'exV',
]

/** The heads of the columns; the pages of the series say them in full. */
const HEADS: Readonly<Record<Figure, string>> = {
  sesMinimum: 'Lowest SES',
  es6: 'ES-6',
  certifiedMaximum: 'Highest, certified',
  uncertifiedMaximum: 'Highest, not certified',
  exI: 'EX I',
  exII: 'EX II',
  exIII: 'EX III',
  exIV: 'EX IV',
  exV: 'EX V',
  vicePresident: 'Vice President',
  gs15Step1: 'GS-15, step 1',
  es1: 'ES-1',
  es2: 'ES-2',
  es3: 'ES-3',
  es4: 'ES-4',
  es5: 'ES-5',
}

/** The figures of the second table. */
const BESIDE: readonly Figure[] = ['vicePresident', 'gs15Step1', 'es1', 'es2', 'es3', 'es4', 'es5']

/** The picture of the band and of the Executive Schedule since the first schedule on record. */
export function payBandsChart(today: IsoDate): Html {
  const drawn = DRAWN.map(seriesFor)
  return seriesChart({
    title: 'SES pay and the Executive Schedule',
    series: drawn,
    band: bandsOf(drawn),
    to: today,
    height: 440,
    axis: (value) => axisWords(value, 'usd'),
  })
}

/** The SES pay band since the first schedule on record, with the levels of the Executive Schedule. */
export function payBandsPage(today: IsoDate): Html {
  return html`${payBandsChart(today)}<p class="c-s">Official rates in dollars a year. A figure without a tag was read in an official or reliable publication; one that is only recalled says so and must be verified. Highest, certified: the band’s maximum where the appraisal system is certified; EX: the levels of the Executive Schedule. A blank is a figure that is not known: no other year’s stands in for it.</p><section class="c-sec" id="figures"><h2>SES rates and the Executive Schedule</h2>${figuresTable(DRAWN, 'SES rates and the Executive Schedule, newest first')}</section><section class="c-sec" id="other"><h2>The Vice President, GS-15 step 1, and ES-1 to ES-5</h2>${figuresTable(BESIDE, 'Other figures of the schedules, newest first')}</section><section class="c-sec"><h2>Standing of a source</h2>${standingLegend()}</section>`
}

function seriesFor(figure: Figure): Series {
  const table = describeTable(PAY_SERIES[figure])
  return { title: table.title, points: seriesOf(table)[0]?.points ?? [] }
}

/** From the lowest rate to the highest of the day: ES-6 in the time of the six rates, since then the band’s maximum. */
function bandsOf(drawn: readonly Series[]) {
  const [lowest, ...highest] = drawn.slice(0, 3)
  return (lowest?.points ?? []).flatMap(({ from, until, value }) => {
    const high = Math.max(
      ...highest.flatMap(({ points }) =>
        points
          .filter((point) => point.from <= from && (point.until === undefined || point.until > from))
          .map((point) => point.value),
      ),
    )
    return Number.isFinite(high) ? [{ from, until, low: value, high }] : []
  })
}

function figuresTable(figures: readonly Figure[], caption: string): Html {
  const tables = figures.map((figure) => describeTable(PAY_SERIES[figure]))
  const days = [...new Set(tables.flatMap(({ rows }) => rows.map((row) => row.from)))].toSorted().toReversed()
  const columns = [
    { key: 'from', label: 'From' },
    ...figures.map((key) => ({ key, label: HEADS[key], numeric: true })),
  ]
  const rows = days.map((from): Row => {
    const cells = figures.map((figure, index): [string, Content] => [
      figure,
      figureOf(tables[index]?.rows.find((row) => row.from === from)),
    ])
    return { from: dateElement(from), ...Object.fromEntries(cells) }
  })
  const pages = tables.map(
    ({ id, title }) => html`<li>${link({ href: ROUTES.lawTable.href({ table: id }), label: title })}</li>`,
  )
  return html`${dataTable({ caption, wide: true, columns, rows })}<p class="c-s">Each series by itself, with the instrument of every row:</p><ul class="c-key">${pages}</ul>`
}

function figureOf(row: RowDescription | undefined): Content {
  const shown = row?.cells[0]?.shown
  if (row === undefined || shown === undefined) return ''
  return row.standing === 'seen' ? shown : html`${shown}<br>${standingTag(row.standing)}`
}
