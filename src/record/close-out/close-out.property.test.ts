import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { AppraisalLevel } from '../appraisal-terms.ts'
import { type CloseOut, closeOutOf, type Population } from './close-out.ts'
import { countSets, MOST_SETS, setsOf } from './must-change.ts'
import { anyPool, anyTerms, anyTried } from './pool.fixture.ts'
import { levelTried, type PoolRow, type PoolTerms, type Tried } from './pool.ts'
import { whyCap } from './why.ts'

const RUNS = { numRuns: 300, interruptAfterTimeLimit: 20_000 }

const populationsOf = ({ agencies }: CloseOut): readonly Population[] =>
  agencies.flatMap(({ populations }) => populations)

/** Whether the same population keeps to its cap once the levels are tried. */
function complies(rows: readonly PoolRow[], terms: PoolTerms, of: Population, tried: Tried): boolean {
  const again = populationsOf(closeOutOf(rows, terms, tried)).find(
    ({ kind, component }) => kind === of.kind && component === of.component,
  )
  return (again?.whatIf ?? again?.record)?.cap.within ?? false
}

/** Some persons brought to some level below 4. */
function lowered(persons: readonly string[], seed: number): Tried {
  return new Map(persons.map((person, index) => [person, (((seed + index) % 3) + 1) as AppraisalLevel]))
}

describe('how many must change, and among whom', () => {
  const shuffled = fc.tuple(anyPool, anyTerms, fc.infiniteStream(fc.nat()), fc.nat())

  test('any choice of that many keeps to the cap, and no smaller one does', () => {
    let over = 0
    fc.assert(
      fc.property(shuffled, ([rows, terms, random, seed]) => {
        for (const population of populationsOf(closeOutOf(rows, terms))) {
          const { count, among, lacking } = population.record.mustChange
          assert.equal(count === 0, population.record.cap.within)
          if (count === 0 || lacking > 0) continue
          over += 1
          const chosen = among
            .map((person) => ({ person, at: random.next().value ?? 0 }))
            .toSorted((one, other) => one.at - other.at)
            .map(({ person }) => person)
          assert.ok(complies(rows, terms, population, lowered(chosen.slice(0, count), seed)))
          for (let fewer = 0; fewer < count; fewer++)
            assert.ok(!complies(rows, terms, population, lowered(chosen.slice(0, fewer), seed)))
        }
      }),
      RUNS,
    )
    assert.ok(over > 20, `only ${over} populations were over`)
  })

  test('where too few can change, all of them are not enough, and with those lacking it would be', () => {
    let short = 0
    fc.assert(
      fc.property(anyPool, anyTerms, (rows, terms) => {
        for (const population of populationsOf(closeOutOf(rows, terms))) {
          const { count, among, lacking } = population.record.mustChange
          if (lacking === 0) continue
          short += 1
          assert.equal(among.length + lacking, count)
          assert.ok(!complies(rows, terms, population, lowered(among, 0)))
          assert.equal(countSets(population.record.mustChange), 0n)
        }
      }),
      RUNS,
    )
    assert.ok(short > 0)
  })

  test('every set is listed once, as many as are counted, and none where there are too many', () => {
    const anyMust = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 24 }))
      .map(([count, size]) => ({
        count,
        among: Array.from({ length: size }, (_, index) => `p${index}`),
        lacking: Math.max(0, count - size),
      }))
    fc.assert(
      fc.property(anyMust, (must) => {
        const [sets, listed] = [countSets(must), setsOf(must)]
        assert.equal(listed === undefined, sets > BigInt(MOST_SETS))
        if (listed === undefined) return
        assert.equal(BigInt(listed.length), sets)
        assert.equal(new Set(listed.map((set) => set.join())).size, listed.length)
        for (const set of listed) {
          assert.equal(new Set(set).size, must.count)
          assert.ok(set.every((person) => must.among.includes(person)))
        }
      }),
      RUNS,
    )
  })

  test('the number of sets is Pascal’s', () => {
    const sets = (count: number, size: number): bigint =>
      countSets({ count, among: Array.from({ length: size }, String), lacking: 0 })
    for (let size = 1; size < 70; size++) {
      for (let count = 1; count < size; count++)
        assert.equal(sets(count, size), sets(count - 1, size - 1) + sets(count, size - 1))
    }
    assert.equal(sets(2, 14), 91n)
    assert.equal(sets(50, 400).toString().length, 65)
  })
})

describe('who never matters', () => {
  test('noncareer and limited appointees: without them every population stays as it is', () => {
    fc.assert(
      fc.property(anyPool, anyTerms, anyTried, (rows, terms, tried) => {
        const career = rows.filter(({ appointment }) => appointment === 'career')
        const seen = new Set(career.map(({ person }) => person))
        const ofCareer = new Map([...tried].filter(([person]) => seen.has(person)))
        const strip = (list: readonly Population[]) =>
          list.map(({ kind, component, stages, record }) => ({
            kind,
            component,
            stages: stages.record,
            record,
          }))
        assert.deepEqual(
          strip(populationsOf(closeOutOf(rows, terms, tried))),
          strip(populationsOf(closeOutOf(career, terms, ofCareer))),
        )
      }),
      RUNS,
    )
  })

  test('the Office of Inspector General to the agency, and the agency to it', () => {
    fc.assert(
      fc.property(anyPool, anyTerms, fc.boolean(), (rows, terms, office) => {
        const kind = office ? 'inspector-general' : 'agency'
        const of = (some: readonly PoolRow[]) =>
          populationsOf(closeOutOf(some, terms)).filter((population) => population.kind === kind)
        assert.deepEqual(of(rows), of(rows.filter(({ inspectorGeneral }) => inspectorGeneral === office)))
      }),
      RUNS,
    )
  })
})

describe('a what-if', () => {
  test('changes nothing on record, and shows what the record would be', () => {
    fc.assert(
      fc.property(anyPool, anyTerms, anyTried, (rows, terms, tried) => {
        const [plain, beside] = [closeOutOf(rows, terms), closeOutOf(rows, terms, tried)]
        assert.deepEqual(
          populationsOf(beside).map(({ record, rows: own }) => [record, own]),
          populationsOf(plain).map(({ record, rows: own }) => [record, own]),
        )
        const asRecorded = rows.map((row) => ({ ...row, final: levelTried(row, tried) }))
        const after = populationsOf(closeOutOf(asRecorded, terms))
        if (tried.size === 0) return
        assert.deepEqual(
          populationsOf(beside).map(({ whatIf, stages }) => [whatIf, stages.whatIf]),
          after.map(({ record, stages }) => [record, stages.record]),
        )
      }),
      RUNS,
    )
  })

  test('everybody stands in one population or outside, once', () => {
    fc.assert(
      fc.property(anyPool, anyTerms, (rows, terms) => {
        const closeOut = closeOutOf(rows, terms)
        const placed = [...populationsOf(closeOut), ...closeOut.outside].flatMap(({ rows: some }) => some)
        const idsOf = (some: readonly PoolRow[]) => some.map(({ person }) => person).toSorted()
        assert.deepEqual(idsOf(placed), idsOf(rows))
      }),
      RUNS,
    )
  })

  test('the quick answer and the explained one agree', () => {
    fc.assert(
      fc.property(anyPool, anyTerms, (rows, terms) => {
        for (const { counts, populations } of closeOutOf(rows, terms).agencies) {
          const why = whyCap(counts.record, terms).value as Record<string, unknown>
          assert.equal(
            why['within'],
            populations.every(({ record }) => record.cap.within),
          )
        }
      }),
      RUNS,
    )
  })
})
