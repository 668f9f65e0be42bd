import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { averageOf, type CountTable, type ShownLine, suppressed, type Suppressed } from './suppress.ts'

const LEVELS = [5, 4, 3, 2, 1]

const tableOf = (...lines: readonly (readonly number[])[]): CountTable =>
  lines.map((counts, index) => ({ name: `C${index}`, counts }))

const countsShown = ({ lines, all }: Suppressed): (number | null)[][] =>
  [...lines, ...(all === undefined ? [] : [all])].map(({ counts }) => [...counts])

describe('counts that may be published', () => {
  test('are all shown where none is small', () => {
    const shown = suppressed(tableOf([5, 9, 20, 0, 0], [6, 5, 11, 0, 0]))
    assert.deepEqual(countsShown(shown), [
      [5, 9, 20, 0, 0],
      [6, 5, 11, 0, 0],
      [11, 14, 31, 0, 0],
    ])
    assert.deepEqual([shown.all?.total, shown.hidden], [56, 0])
  })

  test('a small count takes another of its line with it, which the total would else tell', () => {
    const shown = suppressed(tableOf([12, 9, 20, 2, 0]))
    assert.deepEqual(countsShown(shown), [[12, null, 20, null, 0]])
    assert.deepEqual([shown.lines[0]?.total, shown.hidden, shown.all], [43, 2, undefined])
  })

  test('and of its column, so that neither total tells it', () => {
    const shown = suppressed(tableOf([12, 9, 20, 2, 0], [10, 30, 40, 20, 0], [10, 30, 40, 7, 0]))
    const [first = [], second = [], third = [], all = []] = countsShown(shown)
    assert.equal(first[3], null)
    assert.equal(first.filter((count) => count === null).length, 2)
    assert.equal([...second, ...third].filter((count) => count === null).length, 2)
    assert.deepEqual(all, [32, 69, 100, 29, 0])
    assert.equal(shown.hidden, 4)
  })

  test('a component with too few executives is hidden whole, zeros too; how many they are is no rating', () => {
    const { lines } = suppressed(tableOf([0, 0, 3, 0, 0], [10, 30, 40, 20, 0]))
    assert.deepEqual(lines[0], { name: 'C0', counts: [null, null, null, null, 0], total: 3 })
  })

  test('and one with all at one level', () => {
    const { lines } = suppressed(tableOf([0, 0, 30, 0, 0], [10, 30, 40, 20, 0]))
    assert.deepEqual(lines[0]?.counts, [null, null, null, null, 0])
  })

  test('of fewer than the least in all nothing is shown', () => {
    const shown = suppressed(tableOf([1, 1, 0, 0, 0], [0, 1, 1, 0, 0]))
    assert.ok(countsShown(shown).every((counts) => counts.every((count) => count === null)))
    assert.deepEqual([shown.all?.total, shown.lines[0]?.total], [null, null])
  })

  test('an office may set another least', () => {
    assert.equal(suppressed(tableOf([3, 9, 20, 3, 0]), 3).hidden, 0)
    assert.equal(suppressed(tableOf([3, 9, 20, 3, 0]), 4).hidden, 2)
  })

  test('an average is shown only where every count of its line is', () => {
    const shown: ShownLine = { name: 'C', counts: [5, 5, 10, 0, 0, 7], total: 27 }
    assert.equal(averageOf(shown, LEVELS), 75 / 20)
    assert.equal(averageOf({ ...shown, counts: [5, null, 10, null, 0, 7] }, LEVELS), null)
    assert.equal(averageOf({ ...shown, counts: [0, 0, 0, 0, 0, 7] }, LEVELS), null)
  })
})

/**
 * What a reader makes of the statement: in a line with a count shown, other than a 0 that all lines have, a hidden one
 * is at least 1; a line hidden whole may hold zeros.
 */
function leastOf(line: readonly (number | null)[], all: readonly (number | null)[]): number {
  return line.some((count, column) => count !== null && all[column] !== 0) ? 1 : 0
}

/**
 * Every value that each hidden count can have, by trying all tables of whole numbers that fit what is shown; keyed by
 * line and column. For small tables.
 */
function possible({ lines, all }: Suppressed): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  const width = lines[0]?.counts.length ?? 0
  const fills = lines.map(({ counts, total }) =>
    fillsOf(counts, total ?? 0, leastOf(counts, all?.counts ?? counts)),
  )
  const chosen: number[][] = []
  const visit = (line: number): void => {
    if (line < lines.length) {
      for (const fill of fills[line] ?? []) {
        chosen[line] = fill
        visit(line + 1)
      }
      return
    }
    const sums = Array.from({ length: width }, (_, column) =>
      chosen.reduce((sum, fill) => sum + (fill[column] ?? 0), 0),
    )
    const allLeast = all === undefined ? 0 : leastOf(all.counts, all.counts)
    if (
      all?.counts.some((count, column) =>
        count === null ? (sums[column] ?? 0) < allLeast : count !== sums[column],
      )
    )
      return
    const note = (place: string, value: number): void => {
      found.set(place, (found.get(place) ?? new Set()).add(value))
    }
    for (const [index, { counts }] of lines.entries())
      for (const [column, count] of counts.entries())
        if (count === null) note(`${index},${column}`, chosen[index]?.[column] ?? 0)
    for (const [column, count] of (all?.counts ?? []).entries())
      if (count === null) note(`all,${column}`, sums[column] ?? 0)
  }
  visit(0)
  return found
}

/** Every way to fill the hidden places of a line so that it comes to its total. */
function fillsOf(counts: readonly (number | null)[], total: number, least: number): number[][] {
  let fills: number[][] = [[]]
  for (const count of counts) {
    fills = fills.flatMap((fill) => {
      if (count !== null) return [[...fill, count]]
      const rest = total - fill.reduce((sum, one) => sum + one, 0)
      return Array.from({ length: Math.max(0, rest - least + 1) }, (_, index) => [...fill, least + index])
    })
  }
  return fills.filter((fill) => fill.reduce((sum, one) => sum + one, 0) === total)
}

const PRIME = 2_147_483_647n

/** Whether a hidden count follows from the sums alone: its unit is a combination of the equations; exact, modulo a prime. */
function solved({ lines, all }: Suppressed): string[] {
  const places: string[] = []
  const at = new Map<string, number>()
  const placeOf = (place: string): number => {
    const known = at.get(place) ?? places.push(place) - 1
    at.set(place, known)
    return known
  }
  const equations: Map<number, bigint>[] = []
  for (const [line, { counts }] of lines.entries())
    equations.push(
      new Map(
        counts.flatMap((count, column) =>
          count === null ? [[placeOf(`${line},${column}`), 1n] as const] : [],
        ),
      ),
    )
  if (all !== undefined) {
    for (const [column, total] of all.counts.entries()) {
      const terms = lines.flatMap(({ counts }, line) =>
        counts[column] === null ? [[placeOf(`${line},${column}`), 1n] as const] : [],
      )
      equations.push(
        new Map([...terms, ...(total === null ? [[placeOf(`all,${column}`), PRIME - 1n] as const] : [])]),
      )
    }
    equations.push(
      new Map(
        all.counts.flatMap((count, column) =>
          count === null ? [[placeOf(`all,${column}`), 1n] as const] : [],
        ),
      ),
    )
  }
  return reduced(equations, places.length).flatMap((row) => {
    const used = row.flatMap((factor, column) => (factor === 0n ? [] : [column]))
    return used.length === 1 ? [places[used[0] as number] as string] : []
  })
}

/** The equations in reduced echelon form. */
function reduced(equations: readonly Map<number, bigint>[], width: number): bigint[][] {
  const rows = equations.map((equation) =>
    Array.from({ length: width }, (_, column) => equation.get(column) ?? 0n),
  )
  let done = 0
  for (let column = 0; column < width && done < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= done && row[column] !== 0n)
    if (pivot < 0) continue
    const row = rows[pivot] as bigint[]
    rows[pivot] = rows[done] as bigint[]
    const inverse = power(row[column] as bigint, PRIME - 2n)
    rows[done] = row.map((factor) => (factor * inverse) % PRIME)
    for (const [index, other] of rows.entries()) {
      const factor = other[column] as bigint
      if (index === done || factor === 0n) continue
      rows[index] = other.map(
        (one, place) => (((one - factor * (rows[done]?.[place] ?? 0n)) % PRIME) + PRIME) % PRIME,
      )
    }
    done += 1
  }
  return rows
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, rest] = [1n, base % PRIME, exponent]
  while (rest > 0n) {
    if (rest & 1n) result = (result * square) % PRIME
    square = (square * square) % PRIME
    rest >>= 1n
  }
  return result
}

describe('no hidden count can be worked out', () => {
  const small = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  const large = fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), {
      minLength: 6,
      maxLength: 6,
    }),
    { minLength: 1, maxLength: 12 },
  )

  test('by trying every table that fits what is shown', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 2, max: 4 }), (counts, least) => {
        const shown = suppressed(tableOf(...counts), least)
        if (shown.lines[0]?.total === null) return
        for (const [place, values] of possible(shown))
          assert.ok(
            values.size > 1,
            `${place} is ${[...values].join()} in ${JSON.stringify(countsShown(shown))}`,
          )
      }),
      { numRuns: 1000, interruptAfterTimeLimit: 20_000 },
    )
  })

  test('by solving for them', () => {
    fc.assert(
      fc.property(large, (counts) => assert.deepEqual(solved(suppressed(tableOf(...counts))), [])),
      { numRuns: 300, interruptAfterTimeLimit: 20_000 },
    )
  })

  test('every count that is shown is the true one, and none of them is small', () => {
    fc.assert(
      fc.property(large, (counts) => {
        const shown = suppressed(tableOf(...counts))
        for (const [line, { counts: row, total }] of shown.lines.entries()) {
          for (const [column, count] of row.entries()) {
            if (count === null) continue
            assert.equal(count, counts[line]?.[column])
            assert.ok(count === 0 || count >= 5)
          }
          if (total !== null)
            assert.equal(
              total,
              counts[line]?.reduce((sum, one) => sum + one, 0),
            )
        }
        for (const count of shown.all?.counts ?? []) assert.ok(count === null || count === 0 || count >= 5)
      }),
      { numRuns: 300, interruptAfterTimeLimit: 20_000 },
    )
  })

  test('the attacks do find a count where the search for others is left out', () => {
    const naive: Suppressed = {
      lines: [{ name: 'A', counts: [12, 9, null], total: 23 }],
      least: 5,
      hidden: 1,
    }
    assert.deepEqual(solved(naive), ['0,2'])
    assert.deepEqual([...(possible(naive).get('0,2') ?? [])], [2])
  })
})
