import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../base/dates.ts'
import { alert } from './alert.ts'
import { clockTable } from './clock-table.ts'
import { errorSummary, problemOf } from './error-summary.ts'
import { assertSafe, HOSTILE } from './hostile.ts'
import { html } from './markup.ts'
import { pager, shown } from './pager.ts'
import { standingLegend, standingTag, statusTag } from './tags.ts'
import { tiles } from './tiles.ts'
import { whyLink } from './why-link.ts'

test('a status is a word with a shape', () => {
  assert.match(assertSafe(statusTag({ tone: 'bad', words: HOSTILE })), /class="c-tag bad"/)
  assert.match(assertSafe(statusTag({ tone: 'plain', words: HOSTILE })), /class="c-tag"/)
})

test('each standing has its own tag and its meaning', () => {
  const tags = (['seen', 'secondary', 'recalled', 'assumed', 'computed'] as const).map((standing) =>
    standingTag(standing).toString(),
  )
  assert.equal(new Set(tags).size, 5)
  assert.equal(assertSafe(standingLegend(), false).match(/<dt>/g)?.length, 5)
})

test('a Why names its figure for those who cannot see it', () => {
  const page = assertSafe(whyLink({ href: `/why?${HOSTILE}`, about: HOSTILE, open: true }))
  assert.match(page, /aria-expanded="true"/)
  assert.match(page, /<span class="usa-sr-only"> &lt;script&gt;/)
  assert.doesNotMatch(whyLink({ href: '/', about: 'x' }).toString(), /aria-expanded/)
})

test('a tile shows figure, denominator, tag, list and Why', () => {
  const page = assertSafe(
    tiles([
      {
        label: HOSTILE,
        value: HOSTILE,
        of: HOSTILE,
        tag: { tone: 'bad', words: HOSTILE },
        why: { href: '/why', about: HOSTILE },
        href: `/list?${HOSTILE}`,
        over: true,
      },
      { label: 'Spaces free', value: 16 },
    ]),
  )
  assert.match(page, /c-tile over/)
  assert.match(page, /<dt>Spaces free <\/dt><dd><b>16<\/b> {2}<\/dd>/)
})

test('an error is announced, information is not', () => {
  assert.match(assertSafe(alert('error', HOSTILE)), /role="alert"/)
  assert.doesNotMatch(assertSafe(alert('info', html`<b>${HOSTILE}</b>`)), /role=/)
})

test('a clock row says who, which, when and what it needs', () => {
  const page = assertSafe(
    clockTable({
      caption: HOSTILE,
      today: day('2026-11-22'),
      clocks: [
        {
          who: HOSTILE,
          clock: HOSTILE,
          ends: day('2026-12-13'),
          needs: HOSTILE,
          why: { href: '/', about: HOSTILE },
        },
      ],
    }),
  )
  assert.match(page, /13 Dec 2026,<\/time> in&nbsp;21&nbsp;days/)
  assert.match(clockTable({ caption: 'x', today: day('2026-11-22'), clocks: [] }).toString(), /No clock/)
})

test('the summary links every problem to its field', () => {
  const problems = [{ field: 'on', message: HOSTILE }]
  const page = assertSafe(errorSummary(problems))
  assert.match(page, /role="alert" tabindex="-1"/)
  assert.match(page, /href="#field-on"/)
  assert.match(page, /1 answer needs a change/)
  assert.equal(errorSummary([]).toString(), '')
  assert.equal(problemOf(problems, 'on'), HOSTILE)
  assert.equal(problemOf(problems, 'other'), undefined)
})

test('a pager shows the ends, the neighbours and where it is', () => {
  assert.deepEqual(shown(1, 2), [1, 2])
  assert.deepEqual(shown(5, 9), [1, 0, 4, 5, 6, 0, 9])
  assert.deepEqual(shown(3, 9), [1, 2, 3, 4, 0, 9])
  const page = assertSafe(pager({ page: 2, pages: 30, href: (one) => `/x?page=${one}&q=${HOSTILE}` }))
  assert.match(page, /aria-label="Page 2" aria-current="page"/)
  assert.match(page, /Previous/)
  assert.doesNotMatch(pager({ page: 30, pages: 30, href: String }).toString(), /Next/)
  assert.equal(pager({ page: 1, pages: 1, href: String }).toString(), '')
})
