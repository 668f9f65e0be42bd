import { later } from '../base/dates.ts'
import type { AppraisalCycle } from '../record/appraisal-cycle.ts'
import { appraisalsOf } from '../store/queries/appraisals.ts'
import { type AppraisalLine, appraisalLines } from './appraisals.ts'
import { type CycleAsked, cycleSeen } from './cycles.ts'
import type { Desk } from './desk.ts'
import { type Turn, turnOf } from './turns.ts'
import type { Principal } from './who.ts'

/** From what an executive’s plan would be drafted; or why none would be. */
export type StartLine = {
  line: AppraisalLine
  /** The version of last year’s plan; 0 where the plan begins with the bare elements of the system. */
  from?: number
  skipped?: string
}

/** Whose plans would be drafted for a cycle, and from what. */
export type StartFile = {
  cycle: AppraisalCycle
  unitName: string
  drafted: readonly StartLine[]
  skipped: readonly StartLine[]
  turn: Turn
}

/** What drafting the plans of a cycle would do today; undefined for a seat that does not see each executive. */
export async function cycleStart(
  desk: Desk,
  who: Principal,
  asked: CycleAsked,
): Promise<StartFile | undefined> {
  const { unit, fiscalYear } = asked
  const found = await cycleSeen(desk, who, unit, fiscalYear)
  if (found === undefined || found.sight !== 'names') return undefined
  const { cycle, unitName } = found
  const on = later(asked.on, cycle.start)
  const lines = (await appraisalLines(desk, who, { fiscalYear, on })).filter((line) => line.unit === unit)
  const before = new Map(
    (await appraisalsOf(desk.db, { fiscalYear: fiscalYear - 1, units: [unit] })).map((row) => [
      row.person_id,
      row.system === cycle.system ? row.plan_version : 0,
    ]),
  )
  const all = lines.map((line): StartLine => {
    if (line.state !== 'no plan') return { line, skipped: 'has a plan' }
    if (line.supervisor === undefined) return { line, skipped: 'has no supervisor of record' }
    return { line, from: before.get(line.person) ?? 0 }
  })
  return {
    cycle,
    unitName,
    drafted: all.filter(({ skipped }) => skipped === undefined),
    skipped: all.filter(({ skipped }) => skipped !== undefined),
    turn: await turnOf(desk, who, 'appraisal/start-cycle-for-component', unit, asked.on),
  }
}
