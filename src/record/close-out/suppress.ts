import { type Cell, hiddenSafely } from './cell-network.ts'

/** Counts of executives by level, a line for each component. */
export type CountTable = readonly { readonly name: string; readonly counts: readonly number[] }[]

/** A line of the statement; null where a count is hidden. */
export type ShownLine = {
  readonly name: string
  readonly counts: readonly (number | null)[]
  readonly total: number | null
}

/** Counts that may be published: no hidden one can be worked out from what is shown. */
export type Suppressed = {
  readonly lines: readonly ShownLine[]
  /** All components together; absent where there is one line alone, which is the same. */
  readonly all?: ShownLine
  /** The counts below this are hidden, other than 0. */
  readonly least: number
  /** How many counts are hidden. */
  readonly hidden: number
}

/** Fewest executives that a count shows, unless the office sets another number. */
export const LEAST_SHOWN = 5

/**
 * The table with small counts hidden, and as many others as it takes that none can be worked out by subtraction. A
 * line of a component with too few executives, or with all at one level, is hidden whole but for its total, which is
 * no rating. A reader who knows these rules, and that a count hidden among shown ones is not 0, still can't.
 */
export function suppressed(table: CountTable, least: number = LEAST_SHOWN): Suppressed {
  const totals = table.map(({ counts }) => sum(counts))
  if (sum(totals) < least) return shownOf(table, least, () => true, true)
  const columns =
    table[0]?.counts.map((_, column) => sum(table.map(({ counts }) => counts[column] ?? 0))) ?? []
  const used = columns.flatMap((total, column) => (total === 0 ? [] : [column]))
  const closed = new Set<number>()
  for (const [line, { counts }] of table.entries()) {
    const levels = counts.filter((count) => count > 0).length
    const few = (totals[line] ?? 0) < least
    if (used.length > 1 && levels > 0 && (few || (levels === 1 && table.length > 1))) closed.add(line)
  }
  for (;;) {
    const cells = cellsOf(table, columns, used, closed)
    const first = new Set(
      cells.flatMap(({ value, place: [line] }, index) =>
        closed.has(line) || (value > 0 && value < least) ? [index] : [],
      ),
    )
    const hidden = hiddenSafely(cells, first)
    if (hidden !== undefined) {
      const places = new Set([...hidden].map((index) => cells[index]?.place.join()))
      return shownOf(table, least, (line, column) => places.has(`${line},${column}`), false)
    }
    const next = smallestOpen(totals, closed)
    if (next === undefined) return shownOf(table, least, (line) => totals[line] !== 0, false)
    closed.add(next)
  }
}

/** The average of a line's levels; null where any of its counts is hidden, for an average would tell it. */
export function averageOf({ counts }: ShownLine, levels: readonly (number | undefined)[]): number | null {
  let weight = 0
  let people = 0
  for (const [column, count] of counts.entries()) {
    if (count === null) return null
    const level = levels[column]
    if (level === undefined) continue
    weight += level * count
    people += count
  }
  return people === 0 ? null : weight / people
}

/** A cell that can be hidden, and where it stands: the line after the last is that of all together. */
type Placed = Cell & { readonly place: readonly [line: number, column: number] }

/** What hiding costs: a count of a component is dear, one of all together dearer, and large ones more than small ones. */
const A_COUNT = 1000
const A_COUNT_OF_ALL = 20_000

/**
 * Lines of the network: the components, what all come to, then the columns. Totals of components are always shown, so
 * no round trip passes them. A lone component needs no columns.
 */
function cellsOf(
  table: CountTable,
  columns: readonly number[],
  used: readonly number[],
  closed: ReadonlySet<number>,
): Placed[] {
  const alone = table.length === 1
  const cells: Placed[] = []
  const all = table.length
  for (const [line, { counts }] of table.entries()) {
    for (const column of used) {
      const value = counts[column] ?? 0
      if (value === 0 && !closed.has(line)) continue
      const to = alone ? 1 : all + 1 + column
      const least = closed.has(line) ? 0 : 1
      cells.push({ from: line, to, value, least, cost: A_COUNT + value, place: [line, column] })
    }
  }
  if (alone) return cells
  for (const column of used) {
    const value = columns[column] ?? 0
    const cost = A_COUNT_OF_ALL + value
    cells.push({ from: all + 1 + column, to: all, value, least: 1, cost, place: [all, column] })
  }
  return cells
}

function smallestOpen(totals: readonly number[], closed: ReadonlySet<number>): number | undefined {
  let found: number | undefined
  for (const [line, total] of totals.entries()) {
    if (total === 0 || closed.has(line)) continue
    if (found === undefined || total < (totals[found] ?? 0)) found = line
  }
  return found
}

function shownOf(
  table: CountTable,
  least: number,
  isHidden: (line: number, column: number) => boolean,
  few: boolean,
): Suppressed {
  let hidden = 0
  const lineOf = (name: string, counts: readonly number[], line: number): ShownLine => ({
    name,
    counts: counts.map((count, column) => {
      if (!isHidden(line, column)) return count
      hidden += 1
      return null
    }),
    total: few ? null : sum(counts),
  })
  const lines = table.map(({ name, counts }, line) => lineOf(name, counts, line))
  if (table.length < 2) return { lines, least, hidden }
  const columns = table[0]?.counts.map((_, column) => sum(table.map(({ counts }) => counts[column] ?? 0)))
  const all = lineOf('all', columns ?? [], table.length)
  return { lines, all, least, hidden }
}

function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
