import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../base/dates.ts'
import { assertSafe, HOSTILE } from './hostile.ts'
import { seriesChart, type SeriesPoint } from './series-chart.ts'

const point = (from: string, value: number, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  from: day(from),
  value,
  shown: `$${value}`,
  standing: 'seen',
  ...more,
})
const axis = (value: number): string => `$${value}`
const to = day('2026-11-22')

test('a chart says in words what it draws, and keys each line by a letter', () => {
  const chart = assertSafe(
    seriesChart({
      title: HOSTILE,
      to,
      axis,
      series: [
        {
          title: HOSTILE,
          points: [point('2000-01-01', 100), point('2010-01-01', 200, { standing: 'recalled' })],
        },
        { title: 'two', points: [point('2000-01-01', 90)] },
      ],
      band: [{ from: day('2000-01-01'), until: day('2010-01-01'), low: 50, high: 100 }],
    }),
  )
  assert.match(
    chart,
    /1 Jan 2000 to 22 Nov 2026\. .*from \$100 to \$200; two: from \$90 to \$90\. The table below/,
  )
  assert.match(chart, /<b>A<\/b>.*<b>B<\/b> two/)
  assert.match(chart, /dots: recalled or assumed/)
  assert.match(chart, /stroke-dasharray="2 3"/)
})

test('a step that ends before the next begins leaves a gap', () => {
  const risers = (points: readonly SeriesPoint[]): number => {
    const chart = seriesChart({ title: 'x', to, axis, series: [{ title: 'x', points }] }).toString()
    return [...chart.matchAll(/<line x1="([\d.]+)%" x2="\1%" [^>]*stroke-width/g)].length
  }
  const last = point('2010-01-01', 200)
  assert.equal(risers([point('2000-01-01', 100), last]), 1)
  assert.equal(risers([point('2000-01-01', 100, { until: day('2005-01-01') }), last]), 0)
})

test('the letters of lines that end together are pushed apart', () => {
  const series = ['one', 'two', 'three'].map((title) => ({ title, points: [point('2000-01-01', 100)] }))
  const chart = seriesChart({ title: 'x', to, axis, series }).toString()
  const places = [...chart.matchAll(/dx="4" y="([\d.]+)"/g)].map((found) => Number(found[1]))
  assert.equal(places.length, 3)
  for (const [index, at] of places.entries()) assert.ok(index === 0 || at - (places[index - 1] ?? 0) >= 13)
})

test('without figures there is no chart', () => {
  assert.equal(seriesChart({ title: 'x', to, axis, series: [] }).toString(), '')
})
