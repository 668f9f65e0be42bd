import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { closeOutOf, type CloseOut, type Population } from './close-out.ts'
import { countSets, setsOf } from './must-change.ts'
import { rowOf, rowsAt, TERMS } from './pool.fixture.ts'
import type { PoolTerms } from './pool.ts'
import { whyCap } from './why.ts'

const populationsOf = (closeOut: CloseOut): readonly Population[] =>
  closeOut.agencies.flatMap(({ populations }) => populations)

function onlyOne<T>(list: readonly T[]): T {
  assert.equal(list.length, 1)
  return list[0] as T
}

/** 43 career executives as the board left them: 4 at level 5, 10 at level 4. */
const pool = rowsAt({ 5: 4, 4: 10, 3: 26, 2: 2, 1: 1 })

describe('the close-out of a pool', () => {
  test('14 of 43 at levels 4 and 5: two over the cap of 12, any two of the fourteen must go below', () => {
    const { stages, record, whatIf } = onlyOne(populationsOf(closeOutOf(pool, TERMS)))
    assert.deepEqual(stages.record, { levels: [4, 10, 26, 2, 1], notRated: 0, rated: 43, top: 14 })
    assert.deepEqual([record.cap.cap, record.cap.over, record.cap.left, record.cap.within], [12, 2, 0, false])
    assert.deepEqual([record.mustChange.count, record.mustChange.among.length], [2, 14])
    assert.equal(countSets(record.mustChange), 91n)
    assert.equal(setsOf(record.mustChange)?.length, 91)
    assert.equal(whatIf, undefined)
  })

  test('a what-if stands beside the record and leaves it alone', () => {
    const tried = new Map([['4-0', 3] as const])
    const { stages, record, whatIf } = onlyOne(populationsOf(closeOutOf(pool, TERMS, tried)))
    assert.equal(stages.record.top, 14)
    assert.equal(record.cap.over, 2)
    assert.deepEqual(stages.whatIf?.levels, [4, 9, 27, 2, 1])
    assert.equal(whatIf?.cap.over, 1)
    assert.equal(whatIf && countSets(whatIf.mustChange), 13n)
    assert.ok(!whatIf?.mustChange.among.includes('4-0'))
  })

  test('an empty what-if is none', () => {
    assert.equal(onlyOne(populationsOf(closeOutOf(pool, TERMS, new Map()))).whatIf, undefined)
  })

  test('the level on record is the final one, else the board’s, else the initial one', () => {
    const rows = [
      rowOf('a', { initial: 5 }),
      rowOf('b', { initial: 5, board: 4 }),
      rowOf('c', { initial: 5, board: 4, final: 3 }),
      rowOf('d', { initial: undefined }),
    ]
    const { stages } = onlyOne(populationsOf(closeOutOf(rows, TERMS)))
    assert.deepEqual(stages.initial.levels, [3, 0, 0, 0, 0])
    assert.deepEqual(stages.board.levels, [0, 2, 0, 0, 0])
    assert.deepEqual(stages.final.levels, [0, 0, 1, 0, 0])
    assert.deepEqual(stages.record.levels, [1, 1, 1, 0, 0])
    assert.deepEqual([stages.record.rated, stages.record.notRated], [3, 1])
  })

  test('locked cases stay as they are; where too few can change, it says how many are lacking', () => {
    const locked = pool.map((row) =>
      row.initial === 4 || row.person === '5-0' || row.person === '5-1' || row.person === '5-2'
        ? { ...row, locked: 'final already' }
        : row,
    )
    const closeOut = closeOutOf(locked, TERMS, new Map([['4-0', 3]]))
    const { record, whatIf } = onlyOne(populationsOf(closeOut))
    assert.deepEqual(record.mustChange, { count: 2, among: ['5-3'], lacking: 1 })
    assert.equal(countSets(record.mustChange), 0n)
    assert.deepEqual(setsOf(record.mustChange), [])
    assert.equal(whatIf?.cap.over, 2)
    assert.deepEqual(closeOut.ignored, ['4-0'])
  })

  test('noncareer and limited appointees are listed apart', () => {
    const rows = [
      ...pool,
      ...rowsAt({ 5: 3 }, { appointment: 'noncareer', component: 'N' }),
      ...rowsAt({ 4: 2 }, { appointment: 'limited-term', component: 'L' }),
      ...rowsAt({ 5: 1 }, { appointment: 'limited-emergency', component: 'E' }),
    ]
    const { outside, agencies } = closeOutOf(rows, TERMS)
    assert.deepEqual(
      outside.map(({ appointment, stages }) => [appointment, stages.record.top]),
      [
        ['noncareer', 3],
        ['limited', 3],
      ],
    )
    assert.equal(onlyOne(agencies).counts.record.otherTop, 6)
    assert.equal(onlyOne(onlyOne(agencies).populations).record.cap.over, 2)
  })

  test('an Office of Inspector General is over its own cap alone', () => {
    const office = rowsAt({ 4: 4, 3: 6 }, { inspectorGeneral: true, component: 'OIG' })
    const [agency, inspector] = populationsOf(closeOutOf([...rowsAt({ 4: 11, 3: 29 }), ...office], TERMS))
    assert.deepEqual([agency?.kind, agency?.record.cap.cap, agency?.record.cap.over], ['agency', 12, 0])
    assert.deepEqual(
      [inspector?.kind, inspector?.record.cap.cap, inspector?.record.cap.over],
      ['inspector-general', 3, 1],
    )
  })

  test('each component is an agency where the office reads it so', () => {
    const rows = [
      ...rowsAt({ 4: 3, 3: 7 }, { component: 'A' }),
      ...rowsAt({ 4: 4, 3: 6 }, { component: 'B' }),
    ]
    const department = onlyOne(populationsOf(closeOutOf(rows, TERMS)))
    assert.deepEqual([department.record.cap.cap, department.record.cap.over], [6, 1])
    const components = populationsOf(closeOutOf(rows, { ...TERMS, agency: 'component' }))
    assert.deepEqual(
      components.map(({ component, record }) => [component, record.cap.cap, record.cap.over]),
      [
        ['A', 3, 0],
        ['B', 3, 1],
      ],
    )
  })

  test('those not rated count where the office reads it so; what the cap would be is known either way', () => {
    const rows = [...rowsAt({ 4: 6, 3: 13 }), rowOf('none', { initial: undefined })]
    const rated = onlyOne(populationsOf(closeOutOf(rows, TERMS))).record.cap
    assert.deepEqual([rated.cap, rated.capWithNotRated, rated.over], [5, 6, 1])
    const all = onlyOne(populationsOf(closeOutOf(rows, { ...TERMS, denominator: 'rated-and-not-rated' })))
      .record.cap
    assert.deepEqual([all.cap, all.over], [6, 0])
  })

  test('with a waiver, or with four executives, nothing limits', () => {
    for (const [rows, terms] of [
      [pool, { ...TERMS, waiver: true }],
      [rowsAt({ 5: 4 }), TERMS],
    ] as const) {
      const { cap, mustChange } = onlyOne(populationsOf(closeOutOf(rows, terms))).record
      assert.deepEqual([cap.cap, cap.left, cap.within, mustChange.count], [null, null, true, 0])
    }
  })

  test('for fiscal year 2025 the share is guidance', () => {
    const terms = { ...TERMS, periodStart: day('2024-10-01'), periodEnd: day('2025-09-30') }
    const closeOut = closeOutOf(pool, terms)
    const { cap } = onlyOne(populationsOf(closeOut)).record
    assert.deepEqual([cap.cap, cap.beyondGuidance, cap.within, closeOut.noLaw], [null, true, true, false])
  })

  test('before there is law on it, it says so', () => {
    const terms = { ...TERMS, periodStart: day('1998-10-01'), periodEnd: day('1999-09-30') }
    assert.equal(closeOutOf(pool, terms).noLaw, true)
  })

  test('why: the law’s own explanation, with the same cap', () => {
    const { agencies } = closeOutOf(pool, TERMS)
    const why = whyCap(onlyOne(agencies).counts.record, TERMS)
    assert.equal(why.answer, 'No: 14 career executives of 43 at level 4 or 5; up to 12 are allowed.')
    assert.equal((why.value as { cap: number }).cap, 12)
    assert.equal(why.standing, 'assumed')
  })

  test('why says of whom the share is taken, and which office is the agency', () => {
    const wordsOf = (terms: PoolTerms): string[] => {
      const [agency] = closeOutOf(pool, terms).agencies
      assert.ok(agency)
      return whyCap(agency.counts.record, terms).steps.map(({ text, shown }) => `${text}: ${shown}`)
    }
    assert.ok(wordsOf(TERMS).includes('30% of the career executives rated, rounded down: 12'))
    const other = wordsOf({ ...TERMS, denominator: 'rated-and-not-rated', agency: 'component' })
    assert.ok(other.includes('30% of the career executives, rated or not, rounded down: 12'))
    assert.ok(other.some((line) => line.startsWith('The agency: is the component')))
  })
})
