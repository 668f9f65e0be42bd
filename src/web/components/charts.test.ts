import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import type { Career } from './career.ts'
import { careerLine } from './career-line.ts'
import { assertSafe, HOSTILE } from './hostile.ts'
import { along, meter } from './meter.ts'
import { stackedBar } from './stacked-bar.ts'
import { fitted, timeAxis } from './time-axis.ts'
import { vacancyStrip } from './vacancy-strip.ts'
import { versionsLine } from './versions-line.ts'

const TODAY = day('2026-11-22')

test('a meter draws count and ceiling on one scale and says both', () => {
  const page = assertSafe(
    meter({
      label: HOSTILE,
      count: 6,
      of: 90,
      ceiling: 22,
      scaleMax: 32.4,
      words: HOSTILE,
      tag: { tone: 'ok', words: HOSTILE },
      why: { href: '/why', about: HOSTILE },
    }),
  )
  assert.match(page, /6 of 90 \(6\.7%\), ceiling 22"/)
  assert.match(page, /width="18\.52%"/)
  assert.match(page, /<rect x="67\.90%" width="3"/)
  const open = meter({
    label: 'x',
    count: 0,
    of: 0,
    scaleMax: 0,
    words: '',
    tag: { tone: 'plain', words: 'OPM tests' },
  })
  assert.match(assertSafe(open, false), /aria-label="x: 0 of 0"/)
  assert.equal(along(5, 4), '100.00%')
})

test('what is over the cap is hatched and said', () => {
  const parts = [4, 10, 26, 2, 1].map((count, index) => ({ label: `Level ${5 - index}`, count }))
  const page = assertSafe(
    stackedBar({ title: HOSTILE, unit: HOSTILE, parts, cap: { at: 12, label: HOSTILE, parts: 2 } }),
  )
  assert.match(page, /Hatched: 2 over the cap/)
  assert.match(page, /<rect x="27\.91%" y="25" width="4\.65%" height="36" fill="url\(#c-hatch-red\)"/)
  assert.match(page, /<th scope="row">Level 4<\/th><td class="num">10<\/td><td class="num">23\.3%<\/td>/)
  const within = stackedBar({
    title: 'x',
    unit: 'y',
    parts,
    cap: { at: 14, label: 'Cap', parts: 2 },
    table: false,
    thin: true,
  })
  assert.doesNotMatch(assertSafe(within, false), /Hatched|<table/)
  assert.match(assertSafe(stackedBar({ title: 'x', unit: 'y', parts: [] }), false), /<tfoot>/)
})

test('an axis places dates and names months or years', () => {
  const months = timeAxis(day('2026-04-20'), day('2027-02-01'), [0, 100])
  assert.deepEqual(
    months.ticks.map((tick) => tick.label),
    ['May 2026', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan 2027', 'Feb'],
  )
  const years = timeAxis(day('2017-01-01'), day('2027-01-01'), [128, 1196])
  assert.equal(years.at(day('2017-01-01')), 128)
  assert.equal(years.at(day('2027-01-01')), 1196)
  assert.equal(years.ticks.length, 11)
  assert.equal(timeAxis(day('1979-01-01'), TODAY, [0, 1]).ticks.length, 12)
  assert.equal(fitted('Deputy Director', 40, 12.5), 'Deput…')
  assert.equal(fitted('Deputy Director', 10, 12.5), '')
})

test('a vacancy strip is a table whose bars are also words', () => {
  const page = assertSafe(
    vacancyStrip({
      caption: HOSTILE,
      today: TODAY,
      stages: [
        { code: 'A', name: HOSTILE },
        { code: 'P', name: 'rating panel' },
      ],
      vacancies: [
        {
          label: HOSTILE,
          href: '/positions/1',
          since: day('2026-04-24'),
          stages: [
            { code: 'A', from: day('2026-08-21'), to: day('2026-09-10') },
            { code: HOSTILE, from: day('2026-09-11'), to: day('2026-12-24') },
          ],
          now: HOSTILE,
          urgent: true,
        },
        { label: 'Chief Data Officer', since: day('2026-11-21'), stages: [], now: 'No request yet' },
      ],
    }),
  )
  assert.match(page, /212 days/)
  assert.match(page, /1 day</)
  assert.match(page, /No stage has begun/)
  assert.match(page, /21 Aug 2026 to 10 Sep 2026/)
})

const CAREER: Career = {
  title: HOSTILE,
  today: TODAY,
  entry: [
    { date: day('2017-03-06'), label: HOSTILE },
    { date: day('2017-07-23'), label: 'appointed' },
  ],
  probation: { from: day('2017-07-23'), to: day('2018-07-23'), label: '1 year', remark: HOSTILE },
  positions: [
    { from: day('2017-07-23'), to: day('2020-06-21'), label: HOSTILE.repeat(4) },
    { from: day('2020-06-21'), label: 'FOD, New Orleans' },
    { from: day('2027-02-21'), to: day('2027-09-01'), label: 'Dallas', planned: true },
  ],
  ratings: [
    { from: day('2017-10-01'), to: day('2018-09-30'), level: 4, final: true },
    { from: day('2025-10-01'), to: day('2026-09-30'), level: 5, final: false, label: HOSTILE },
  ],
  pay: [
    { from: day('2017-07-23'), rate: usd(164_000) },
    { from: day('2026-01-11'), rate: usd(206_400) },
  ],
  band: [{ from: day('2017-01-08'), floor: usd(124_406), ceiling: usd(187_000) }],
  awards: [
    { date: day('2018-12-20'), label: HOSTILE },
    { date: day('2018-12-21'), label: '8%' },
  ],
  rank: [{ date: day('2026-11-02'), label: HOSTILE }],
}

test('a career draws every lane and holds the same facts as a table', () => {
  const page = assertSafe(careerLine(CAREER))
  assert.match(page, /role="region"/)
  assert.match(page, /<summary>The same as a table<\/summary>/)
  assert.equal(page.match(/<tr>/g)?.length, 15)
  assert.match(page, /stroke-dasharray="4 3"/)
  assert.match(page, /\$206,400/)
})

test('an empty career is still well formed', () => {
  const bare = {
    title: 'x',
    today: TODAY,
    entry: [],
    positions: [],
    ratings: [],
    pay: [],
    band: [],
    awards: [],
    rank: [],
  }
  assert.match(assertSafe(careerLine(bare), false), />today</)
})

test('the line of versions says each, and which is used', () => {
  const page = assertSafe(
    versionsLine([
      { from: day('2015-10-26'), until: day('2025-10-15'), words: HOSTILE, used: true },
      { from: day('2000-11-13'), words: 'Barred' },
    ]),
  )
  assert.match(page, /Barred: from 13 Nov 2000 until 26 Oct 2015; /)
  assert.match(page, /until 15 Oct 2025, applies on this date"/)
  assert.match(page, />applies on this date</)
  assert.equal(versionsLine([]).toString(), '')
})
