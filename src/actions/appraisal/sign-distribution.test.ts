import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { cycleOf } from '../../record/appraisal-cycle.ts'
import type { PoolRow } from '../../record/close-out/pool.ts'
import { standing } from '../../record/fold.ts'
import { as, esu, row, sat, SITS, sitting, summoned } from '../boards/boards.fixture.ts'
import { certifySitting } from '../boards/certify-sitting.ts'
import { recommend } from '../boards/recommend.ts'
import { type Office, refusalOf, type Told } from '../office.fixture.ts'
import { signDistribution } from './sign-distribution.ts'

const chair = { who: as('c1') }
const input = { ...sitting, fiscalYear: 2026 }

/** The doubtful points, settled as Cadre computes them. */
const settings = {
  'rating-cap-denominator': 'rated',
  'rating-cap-agency': 'agency-is-department',
  'rating-cap-rule': 'career-alone',
  'rating-bands-2026': 'bands-of-2012',
}

/** So many career executives, the first few at level 4, each with the board's agreement. */
function rows(count: number, top: number, rest: Partial<PoolRow> = {}): PoolRow[] {
  return Array.from({ length: count }, (_, index) => {
    const level = index < top ? 4 : 3
    return row(`${rest.component ?? 'y'}${index}`, level, { board: level, ...rest })
  })
}

function sign(made: Office, told: Told) {
  return made.decide(signDistribution, input, { ...chair, settings, ...told })
}

suite('signing the distribution', () => {
  test('30 of 100 at level 4 or 5: the counts and the settings are kept with it', () => {
    const made = sat()
    const pool = [...rows(100, 30), row('z1', 5, { board: 5, appointment: 'noncareer' })]
    const done = made.take(signDistribution, input, { ...chair, settings, pool })
    assert.match(
      done.says,
      /signed: 30 of 100 career executives rated at level 4 or 5; up to 30 are allowed\./,
    )
    assert.deepEqual(done.events[0]?.body, {
      unit: 'HSBB',
      fiscalYear: 2026,
      rated: 100,
      top: 30,
      cap: 30,
      levels: [0, 30, 70, 0, 0],
      settings,
    })
    assert.equal(done.rulings[0]?.rule, 'appraisal/distribution-signed')
    assert.equal(done.rulings[1]?.rule, 'appraisal/top-ratings-cap')
  })

  test('31% is refused with the exact number that must change, and among whom', () => {
    const pool = rows(100, 31).map((one, index) =>
      index === 0 ? { ...one, final: 4 as const, locked: 'final' } : one,
    )
    const refusal = refusalOf(sign(sat(), { pool }))
    assert.equal(refusal.rule, 'appraisal/distribution-signed')
    assert.match(
      refusal.message,
      /agency: 31 of 100 at level 4 or 5, 30 allowed: 1 must change, any of y1, y2, .*y30; 1 population/,
    )
    assert.ok(!/any of y0/.test(refusal.message), 'a final rating can’t change')
    assert.deepEqual(refusal.cites, ['OPM bulletin on SES rating levels'])
    const [over] = refusal.compared['over'] as { mustChange: number; among: readonly string[] }[]
    assert.deepEqual([over?.mustChange, over?.among.length], [1, 30])
  })

  test('who is shut to the chair is counted, and not named: the own case, a recused one, and one before no board', () => {
    const made = sat()
    made.record([
      {
        stream: `sitting:${sitting.sitting}`,
        type: 'boards/recusal-entered',
        effective: SITS,
        body: {
          sitting: sitting.sitting,
          member: 'c1',
          person: 'y0',
          ground: 'own subordinate',
          by: 'the system',
        },
      },
    ])
    const pool = [...rows(10, 2), row('c1', 4, { board: 4 }), row('new', 5)]
    const refusal = refusalOf(sign(made, { pool }))
    assert.match(
      refusal.message,
      /4 of 12 at level 4 or 5, 3 allowed: 1 must change, any of y1, 3 whose cases are shut to you/,
    )
    assert.doesNotMatch(JSON.stringify(refusal.compared['over']), /y0|c1|new/)
  })

  test('the Office of Inspector General counts by itself', () => {
    const pool = [...rows(10, 3), ...rows(5, 2, { component: 'OIG', inspectorGeneral: true })]
    assert.match(
      refusalOf(sign(sat(), { pool })).message,
      /Office of Inspector General: 2 of 5 at level 4 or 5, 1 allowed: 1 must change, any of OIG0, OIG1/,
    )
  })

  test('not before the office has confirmed the doubtful points', () => {
    const bare = refusalOf(sign(sat(), { pool: rows(10, 3), settings: {} }))
    assert.match(
      bare.message,
      /can’t be signed: the office’s setting on whether career executives who were not rated count/,
    )
    assert.equal((bare.compared['missing'] as readonly string[]).length, 4)
  })

  test('not while the board has not spoken on somebody, or a change has no reason', () => {
    const [first, ...others] = rows(10, 3)
    const waiting = row('w1', 3)
    assert.match(
      refusalOf(sign(sat(), { pool: [...others, waiting] })).message,
      /recommendation on 1 executive/,
    )
    const changed = { ...(first ?? waiting), initial: 3 as const }
    const pool = [...others, changed]
    assert.match(refusalOf(sign(sat(), { pool })).message, /the reason for 1 change/)
    const reasons = new Map([[changed.person, { board: 'given' }]])
    assert.equal(sign(sat(), { pool, reasons }).kind, 'events')
  })

  test('by the chair of the board that sat; not by another member, the office, or a stranger', () => {
    const told = { pool: rows(10, 3) }
    assert.equal(signDistribution.power, 'sign-certificate')
    assert.match(
      refusalOf(sign(sat(), { ...told, who: as('m2') })).message,
      /the chair signs the distribution: c1/,
    )
    for (const who of [esu, as('stranger')]) assert.equal(sign(sat(), { ...told, who }).kind, 'not-found')
    const early = summoned()
    assert.match(
      refusalOf(sign(early, { ...told, today: SITS })).message,
      /the chair calls the roll|chair signs/,
    )
    assert.equal(
      sat().decide(signDistribution, { ...input, fiscalYear: 2025 }, { ...chair, settings, ...told }).kind,
      'not-found',
    )
  })

  test('once: of two chairs who sign at once the second is refused; anew where the department returns it', () => {
    const made = sat()
    const told = { pool: rows(10, 3) }
    made.take(signDistribution, input, { ...chair, settings, ...told })
    assert.match(refusalOf(sign(made, told)).message, /was signed on 10 Nov 2026; levels change/)
    made.record([
      {
        stream: 'cycle:HSBB/2026',
        type: 'appraisal/cycle-validated',
        effective: SITS,
        body: { unit: 'HSBB', fiscalYear: 2026, answer: 'returned', reason: 'Look again at one component' },
      },
    ])
    const again = made.take(signDistribution, input, {
      ...chair,
      settings,
      ...told,
      today: day('2026-11-12'),
    })
    made.record(again.events)
    const entries = made.entries.filter(({ stream }) => stream === 'cycle:HSBB/2026')
    assert.equal(cycleOf(standing(entries))?.signed?.on, '2026-11-12')
  })

  test('after it a level stays; the board may only say the same again', () => {
    const made = sat()
    made.take(recommend, { ...sitting, person: 'x1', level: 4 }, chair)
    made.take(signDistribution, input, { ...chair, settings, pool: rows(10, 3) })
    const lower = { ...sitting, person: 'x1', level: 3, reason: 'x' }
    assert.match(
      refusalOf(made.decide(recommend, lower, chair)).message,
      /levels change, .* only where the department returns it/,
    )
    made.take(recommend, { ...sitting, person: 'x1', level: 4 }, chair)
  })

  test('over the limit and certified already: another sitting takes up those who are to change', () => {
    const made = sat()
    for (const [person, level] of [
      ['x1', 4],
      ['x2', 3],
      ['x3', 4],
    ] as const)
      made.take(recommend, { ...sitting, person, level }, chair)
    made.take(certifySitting, sitting, chair)
    assert.match(
      refusalOf(sign(made, { pool: rows(10, 4) })).message,
      /call another on those who are to change$/,
    )
    assert.equal(sign(made, { pool: rows(10, 3) }).kind, 'events')
  })
})
