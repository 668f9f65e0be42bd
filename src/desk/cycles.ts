import { fiscalYear as fiscalYearOf, type IsoDate } from '../base/dates.ts'
import { type AppraisalCycle, cycleOf, cycleStream } from '../record/appraisal-cycle.ts'
import {
  type CycleFigures,
  cycleFigures,
  type CycleRow,
  figuresForOversight,
} from '../record/cycle-figures.ts'
import { standing } from '../record/fold.ts'
import type { GroupDifference } from '../record/group-differences.ts'
import type { ViewRow } from '../record/views.ts'
import { readStreams } from '../store/journal.ts'
import { appraisalsOf, cyclesOf } from '../store/queries/appraisals.ts'
import { servedUnder } from '../store/queries/cycles.ts'
import { poolRead } from '../store/queries/pool.ts'
import { unitsById } from '../store/queries/units.ts'
import { appraisalLines } from './appraisals.ts'
import { cycleDifferences } from './cycle-differences.ts'
import { type LateLine, lateLines } from './cycle-late.ts'
import { type CycleSight, cycleSight, pastTheWall } from './cycle-sight.ts'
import type { Desk } from './desk.ts'
import { type Turn, turnOf } from './turns.ts'
import type { Principal } from './who.ts'

/** A cycle in a list. */
export type CycleLine = ViewRow<'appraisal_cycle'> & {
  unitName: string
  /** Absent where the seat reads its published results alone. */
  sight?: CycleSight
}

/** The cycles that a seat sees, newest first; of the others those whose published results it may read. */
export async function cycleList(desk: Desk, who: Principal): Promise<readonly CycleLine[]> {
  const rows = await cyclesOf(desk.db, undefined)
  const units = await unitsById(desk.db, [...new Set(rows.map(({ unit_id }) => unit_id))])
  const lines: CycleLine[] = []
  for (const row of rows) {
    const sight = await cycleSight(desk, who, row.unit_id)
    if (sight === undefined && !(await readsResults(desk, who, row))) continue
    const unitName = units.find(({ id }) => id === row.unit_id)?.name ?? row.unit_id
    lines.push({ ...row, unitName, ...(sight === undefined ? {} : { sight }) })
  }
  return lines.sort((a, b) => b.fiscal_year - a.fiscal_year || a.unitName.localeCompare(b.unitName))
}

/** What is asked of a cycle. */
export type CycleAsked = { unit: string; fiscalYear: number; on: IsoDate }

/** One agency’s cycle as far as a seat sees it. */
export type CycleFile = {
  sight: CycleSight
  cycle: AppraisalCycle
  unitName: string
  openedOn: IsoDate
  /** The names of the components that were assessed. */
  components: ReadonlyMap<string, string>
  figures: CycleFigures
  /** Late and missing steps, by name; empty for a seat that sees counts alone. */
  late: readonly LateLine[]
  /** Groups beside all others; empty for a seat that sees counts alone. */
  differences: readonly GroupDifference[]
  /** The steps of the cycle itself, and whose they are. */
  turns: ReadonlyMap<string, Turn>
}

const STEPS = [
  'appraisal/set-goals',
  'appraisal/start-cycle-for-component',
  'appraisal/cascade-goals',
  'appraisal/nudge-late',
  'appraisal/assess-organization',
  'appraisal/record-waiver',
  'appraisal/sign-distribution',
  'appraisal/validate-cycle',
  'appraisal/publish-results',
] as const

/** One cycle; undefined where there is none that the seat sees. */
export async function cycleFile(
  desk: Desk,
  who: Principal,
  asked: CycleAsked,
): Promise<CycleFile | undefined> {
  const { unit, fiscalYear, on } = asked
  const found = await cycleSeen(desk, who, unit, fiscalYear)
  if (found === undefined) return undefined
  const { sight } = found
  const turns = new Map<string, Turn>()
  for (const step of STEPS) turns.set(step, await turnOf(desk, who, step, unit, on))
  return {
    ...found,
    figures:
      sight === 'names'
        ? cycleFigures(await rowsNamed(desk, who, asked))
        : figuresForOversight(await rowsCounted(desk, unit, found.cycle)),
    late: sight === 'names' ? await lateLines(desk, who, asked) : [],
    differences: sight === 'names' ? await cycleDifferences(desk, who, asked) : [],
    turns,
  }
}

/** A cycle with what a seat sees of it. */
export async function cycleSeen(
  desk: Desk,
  who: Principal,
  unit: string,
  fiscalYear: number,
): Promise<Pick<CycleFile, 'sight' | 'cycle' | 'unitName' | 'openedOn' | 'components'> | undefined> {
  const sight = await cycleSight(desk, who, unit)
  if (sight === undefined) return undefined
  const read = await cycleRead(desk, unit, fiscalYear)
  return read === undefined ? undefined : { sight, ...read }
}

/** A cycle as recorded; asked of the service once it is known that the seat may see it, or its published part. */
async function cycleRead(desk: Desk, unit: string, fiscalYear: number) {
  const events = standing(await readStreams(desk.connection.db, [cycleStream(unit, fiscalYear)]))
  const cycle = cycleOf(events)
  if (cycle === undefined) return undefined
  const assessed = cycle.assessed?.components.map((one) => one.unit) ?? []
  const units = await unitsById(desk.connection.db, [unit, ...assessed])
  const nameOf = (id: string): string => units.find((one) => one.id === id)?.name ?? id
  const opened = events.find(({ type }) => type === 'appraisal/cycle-opened')
  return {
    cycle,
    unitName: nameOf(unit),
    openedOn: opened?.effective ?? cycle.start,
    components: new Map(assessed.map((id) => [id, nameOf(id)])),
  }
}

/** The results of a cycle as they were published. */
export type PublishedResults = {
  unitName: string
  cycle: AppraisalCycle
  published: NonNullable<AppraisalCycle['published']>
}

/** The published results; undefined where none are, or where the seat is neither of the office nor over it. */
export async function publishedResults(
  desk: Desk,
  who: Principal,
  { unit, fiscalYear }: CycleAsked,
): Promise<PublishedResults | undefined> {
  const row = (await cyclesOf(desk.connection.db, [unit])).find((one) => one.fiscal_year === fiscalYear)
  if (row === undefined || row.published_on === null) return undefined
  if ((await cycleSight(desk, who, unit)) === undefined && !(await readsResults(desk, who, row)))
    return undefined
  const read = await cycleRead(desk, unit, fiscalYear)
  const published = read?.cycle.published
  return read === undefined || published === undefined ? undefined : { ...read, published }
}

/** Whether a seat reads published results: its person serves or served in the agency since the cycle began. */
async function readsResults(desk: Desk, who: Principal, row: ViewRow<'appraisal_cycle'>): Promise<boolean> {
  if (row.published_on === null || who.person === undefined) return false
  return await servedUnder(desk.connection.db, who.person, row.unit_id, row.start_on)
}

/** The next fiscal year of which an agency has no cycle yet. */
export function nextYear(lines: readonly CycleLine[], unit: string, on: IsoDate): number {
  const years = lines.flatMap(({ unit_id, fiscal_year }) => (unit_id === unit ? [fiscal_year] : []))
  return Math.max(fiscalYearOf(on) - 1, ...years) + 1
}

/** The executives of a cycle, for a seat that sees each of them. */
async function rowsNamed(
  desk: Desk,
  who: Principal,
  { unit, fiscalYear, on }: CycleAsked,
): Promise<readonly CycleRow[]> {
  const rows = await appraisalsOf(desk.db, { fiscalYear, units: [unit] })
  const lines = await appraisalLines(desk, who, { fiscalYear, on })
  const planless = lines.filter((line) => line.unit === unit && line.state === 'no plan')
  return [...rows.map((row) => rowOf('', row)), ...planless.map(() => rowOf('', undefined))]
}

/** Everybody in the pool of a cycle, past the second wall: only counts come of it. */
async function rowsCounted(desk: Desk, unit: string, cycle: AppraisalCycle): Promise<readonly CycleRow[]> {
  const { db } = pastTheWall(desk)
  const [pool, rows] = await Promise.all([
    poolRead(db, unit, cycle.fiscalYear, cycle.end),
    appraisalsOf(db, { fiscalYear: cycle.fiscalYear, units: [unit] }),
  ])
  const byPerson = new Map(rows.map((row) => [row.person_id, row]))
  return pool.map(({ person, component }) => rowOf(component, byPerson.get(person)))
}

function rowOf(component: string, row: ViewRow<'appraisal'> | undefined): CycleRow {
  return {
    component,
    state: row?.state ?? 'no plan',
    communicated: (row?.communicated_on ?? null) !== null,
    late: (row?.days_late ?? 0) > 0,
    reviews: row?.reviews ?? 0,
    shared: (row?.shared_on ?? null) !== null,
    answered: (row?.answered ?? null) !== null,
    issued: (row?.issued_on ?? null) !== null,
    initial: row?.initial_level ?? undefined,
    reviewed: row?.review_level ?? undefined,
    board: row?.board_level ?? undefined,
    final: row?.final_level ?? undefined,
  }
}
