/** A cell of a table with totals: a flow from one line to another, so that what flows into a line flows out of it. */
export type Cell = {
  readonly from: number
  readonly to: number
  readonly value: number
  /** The least that a reader must reckon with if it is hidden. */
  readonly least: number
  /** What hiding it costs; undefined where it is always shown. */
  readonly cost: number | undefined
}

/**
 * The cells to hide so that none of them can be worked out: the first ones, and others that the search adds at the
 * least cost. Undefined where it can't be done. A hidden cell can't be worked out when a round trip through hidden cells
 * changes each by one and keeps every total, none going below its least.
 */
export function hiddenSafely(cells: readonly Cell[], first: ReadonlySet<number>): Set<number> | undefined {
  const hidden = new Set(first)
  for (const index of first) {
    const trip = roundTrip(cells, hidden, index)
    if (trip === undefined) return undefined
    for (const other of trip) hidden.add(other)
  }
  return hidden
}

/** The cheapest round trip through a cell, as the cells on it; those hidden already cost nothing. */
function roundTrip(
  cells: readonly Cell[],
  hidden: ReadonlySet<number>,
  through: number,
): readonly number[] | undefined {
  const cell = cells[through] as Cell
  const more = path(cells, hidden, through, cell.to, cell.from)
  const fewer = cell.value > cell.least ? path(cells, hidden, through, cell.from, cell.to) : undefined
  if (more === undefined || fewer === undefined) return (more ?? fewer)?.cells
  return more.cost <= fewer.cost ? more.cells : fewer.cells
}

type Way = { readonly cost: number; readonly cells: readonly number[] }

/** The cheapest way from a line to another without one of the cells: along a cell that grows, against one that shrinks. */
function path(
  cells: readonly Cell[],
  hidden: ReadonlySet<number>,
  without: number,
  start: number,
  end: number,
): Way | undefined {
  const best = new Map<number, Way>([[start, { cost: 0, cells: [] }]])
  const open = new Set([start])
  while (open.size > 0) {
    const line = [...open].reduce((one, other) => (costAt(best, other) < costAt(best, one) ? other : one))
    if (line === end) return best.get(end)
    open.delete(line)
    const way = best.get(line) as Way
    for (const [index, { from, to, value, least, cost }] of cells.entries()) {
      const step = hidden.has(index) ? 0 : cost
      if (index === without || step === undefined) continue
      const next = from === line ? to : to === line && value > least ? from : undefined
      if (next === undefined || way.cost + step >= costAt(best, next)) continue
      best.set(next, { cost: way.cost + step, cells: [...way.cells, index] })
      open.add(next)
    }
  }
  return undefined
}

function costAt(best: ReadonlyMap<number, Way>, line: number): number {
  return best.get(line)?.cost ?? Number.POSITIVE_INFINITY
}
