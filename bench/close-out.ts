import { day } from '../src/base/dates.ts'
import type { AppraisalLevel } from '../src/record/appraisal-terms.ts'
import { departuresOf, reasonsDue } from '../src/record/close-out/changes.ts'
import { closeOutOf } from '../src/record/close-out/close-out.ts'
import { componentsCompared } from '../src/record/close-out/components.ts'
import { countSets } from '../src/record/close-out/must-change.ts'
import { bandsOf, orderedRows } from '../src/record/close-out/order.ts'
import type { PoolRow, PoolTerms } from '../src/record/close-out/pool.ts'
import { suppressed } from '../src/record/close-out/suppress.ts'
import { NOTHING_TRIED, triedOf, tryLevel, undo } from '../src/record/close-out/what-if.ts'
import { effort, type Figure, hand, median, ms, tell } from './figures.ts'

/**
 * The close-out room's computation. The goal: a change for 1,300 executives, that is the distribution, the cap by the
 * law and who must change, on record and in the what-if, within 20 ms. Growth at 10,000 and 100,000.
 */
const { quick } = effort(process.argv)
const LIMIT = 20
const SIZES = quick ? [1300, 10_000] : [1300, 10_000, 100_000]

const TERMS: PoolTerms = {
  periodStart: day('2025-10-01'),
  periodEnd: day('2026-09-30'),
  denominator: 'rated',
  agency: 'department',
  scopes: [],
}

/** A pool with 36% at levels 4 and 5, a tenth outside, and one in forty of the Office of Inspector General. */
function poolOf(size: number): PoolRow[] {
  const levels: readonly AppraisalLevel[] = [
    3, 4, 3, 3, 5, 3, 4, 3, 3, 4, 3, 2, 3, 3, 4, 3, 3, 5, 3, 4, 3, 3, 3, 4, 3,
  ]
  return Array.from({ length: size }, (_, index): PoolRow => {
    const initial = levels[(index * 7) % levels.length] as AppraisalLevel
    return {
      person: `p${index}`,
      name: `Name ${(index * 7919) % size}`,
      component: `Component ${index % 22}`,
      appointment: index % 10 === 9 ? 'noncareer' : 'career',
      inspectorGeneral: index % 40 === 1,
      initial,
      score: initial * 100 + ((index * 13) % 75),
      board: index % 50 === 3 ? 3 : initial,
      final: undefined,
      locked: index % 97 === 5 ? 'suspended' : undefined,
      lastYear: levels[(index * 11) % levels.length],
    }
  })
}

let sink = 0

/** The median of many turns, in milliseconds; each turn does its work once. */
function clock(turns: number, work: (turn: number) => number): number {
  for (let turn = 0; turn < Math.min(turns, 20); turn++) sink += work(turn)
  const times = Array.from({ length: turns }, (_, turn) => {
    const begin = performance.now()
    sink += work(turn)
    return performance.now() - begin
  })
  return median(times)
}

type Times = { change: number; sets: number; open: number; order: number }

function timesOf(size: number): Times {
  const rows = poolOf(size)
  const bands = bandsOf(TERMS)?.bands
  const turns = Math.max(5, Math.min(quick ? 50 : 400, Math.round(1_000_000 / size)))
  // Thirty tries stand already, as in the middle of a sitting.
  let whatIf = NOTHING_TRIED
  for (let index = 0; index < 30; index++) whatIf = tryLevel(whatIf, `p${index * 40 + 1}`, 3)
  const change = clock(turns, (turn) => {
    const next = turn % 4 === 3 ? undo(whatIf) : tryLevel(whatIf, `p${(turn * 31) % size}`, 3)
    const { agencies } = closeOutOf(rows, TERMS, triedOf(next))
    return agencies[0]?.populations[0]?.whatIf?.mustChange.count ?? 0
  })
  const must = closeOutOf(rows, TERMS).agencies[0]?.populations[0]?.record.mustChange
  if (must === undefined || must.count === 0) throw new Error('the pool should be over its cap')
  const reasons = new Map<string, { board?: string }>()
  return {
    change,
    sets: clock(Math.min(turns, 20), () => (countSets(must) > 0n ? 1 : 0)),
    open: clock(Math.min(turns, 50), () => {
      const compared = componentsCompared(rows)
      const table = compared.map(({ component, thisYear }) => ({ name: component, counts: thisYear.levels }))
      return (
        closeOutOf(rows, TERMS).outside.length +
        departuresOf(rows, reasons).length +
        reasonsDue(rows, reasons).length +
        suppressed(table).hidden
      )
    }),
    order: clock(Math.min(turns, 20), () => orderedRows(rows, 'margin', bands).rows.length),
  }
}

const figures: Figure[] = []
let base = 0
for (const size of SIZES) {
  const times = timesOf(size)
  const count = size.toLocaleString('en-US')
  tell(`${count}: a change ${ms(times.change)}, opened ${ms(times.open)}`)
  if (base === 0) base = times.change / size
  figures.push({
    what: `Close-out room, ${count} executives: a change recomputed`,
    figure: ms(times.change),
    beside:
      size === SIZES[0]
        ? `limit ${LIMIT} ms`
        : `${((times.change / size / base) * 100).toFixed(0)}% of the first, an executive`,
    ratio: times.change / LIMIT,
    ...(size === SIZES[0] ? { goal: 1 } : {}),
  })
  figures.push({
    what: '- opened: with components, changes, and the statement with small cells hidden',
    figure: ms(times.open),
    beside: `in order ${ms(times.order)}, choices counted ${ms(times.sets)}`,
  })
}
if (!Number.isFinite(sink)) throw new Error('the results were lost')
hand(figures)
