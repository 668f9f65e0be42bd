import type { IsoDate } from '../base/dates.ts'
import { type ResultsStatement, resultsStatement } from '../forms/results-statement.ts'
import type { Sheet } from '../forms/sheet.ts'
import { type AppraisalCycle, cycleOf, cycleStream } from '../record/appraisal-cycle.ts'
import { componentsCompared } from '../record/close-out/components.ts'
import type { PoolRow } from '../record/close-out/pool.ts'
import { LEAST_SHOWN, type ShownLine, suppressed } from '../record/close-out/suppress.ts'
import { NOTHING_TRIED } from '../record/close-out/what-if.ts'
import { standing } from '../record/fold.ts'
import { readStreams } from '../store/journal.ts'
import { cyclesOf } from '../store/queries/appraisals.ts'
import { closeOutRoom } from './close-out.ts'
import type { Desk } from './desk.ts'
import { agencyName } from './filled-parties.ts'
import type { Principal } from './who.ts'

/** A count for each level, and of all. */
type Counts = { name: string; levels: readonly (number | null)[]; total: number | null }

/**
 * The statement of a cycle’s results: as it was published, for everybody whose office it is; before that a preview of the
 * final ratings so far, with small counts hidden as they will be, for who sees the whole pool. Undefined for all others,
 * and where nobody has a final rating.
 */
export async function resultsSheet(
  desk: Desk,
  who: Principal,
  { unit, fiscalYear, on }: { unit: string; fiscalYear: number; on: IsoDate },
): Promise<Sheet | undefined> {
  const known = (await cyclesOf(desk.db, [unit])).some((row) => row.fiscal_year === fiscalYear)
  if (!known) return undefined
  const cycle = cycleOf(standing(await readStreams(desk.connection.db, [cycleStream(unit, fiscalYear)])))
  if (cycle === undefined) return undefined
  const agency = await agencyName(desk, unit)
  const { published } = cycle
  if (published !== undefined && published.on <= on) {
    const { table, least } = published
    return statementOf({ agency, cycle, on: published.on, least }, table.map(countsOf))
  }
  const room = await closeOutRoom(desk, who, { unit, fiscalYear, whatIf: NOTHING_TRIED, on, how: 'export' })
  if (room?.ready === undefined) return undefined
  const lines = linesOf(room.rows)
  if (lines.length === 0) return undefined
  return statementOf({ agency, cycle, on, least: LEAST_SHOWN }, lines)
}

function linesOf(rows: readonly PoolRow[]): Counts[] {
  const rated = componentsCompared(rows.filter(({ final }) => final !== undefined))
  const table = rated.map(({ component, thisYear }) => ({ name: component, counts: thisYear.levels }))
  if (table.length === 0) return []
  const { lines, all } = suppressed(table)
  const shown = ({ name, counts, total }: ShownLine): Counts => ({ name, levels: counts, total })
  return [...lines, ...(all === undefined ? [] : [all])].map(shown)
}

/** A line of the table as it was published. */
function countsOf(row: Readonly<Record<string, number | string | null>>): Counts {
  const count = (value: number | string | null | undefined): number | null =>
    typeof value === 'number' ? value : null
  return {
    name: String(row['component'] ?? ''),
    levels: [5, 4, 3, 2, 1].map((level) => count(row[`level${level}`])),
    total: count(row['total']),
  }
}

/** The last line is that of all together, where there is more than one. */
function statementOf(
  { agency, cycle, on, least }: { agency: string; cycle: AppraisalCycle; on: IsoDate; least: number },
  lines: readonly Counts[],
): Sheet {
  const all = lines.at(-1)
  return resultsStatement({
    agency,
    fiscalYear: cycle.fiscalYear,
    period: { from: cycle.start, to: cycle.end },
    on,
    least,
    rated: all?.total ?? null,
    levels: byLevel(all?.levels ?? [], (count) => ({ count })),
    components: lines.slice(0, -1).map(({ name, levels, total }) => ({
      name,
      rated: total,
      levels: byLevel(levels, (count) => count),
    })),
  })
}

function byLevel<T>(
  levels: readonly (number | null)[],
  shown: (count: number | null) => T,
): Record<keyof ResultsStatement['levels'], T> {
  const at = (level: number): T => shown(levels[5 - level] ?? null)
  return { 5: at(5), 4: at(4), 3: at(3), 2: at(2), 1: at(1) }
}
