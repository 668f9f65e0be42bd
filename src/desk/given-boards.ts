import type { Action, Given, Relation } from '../actions/action.ts'
import type { IsoDate } from '../base/dates.ts'
import { cycleOf, cycleStream } from '../record/appraisal-cycle.ts'
import { boardOf, boardStream } from '../record/board.ts'
import type { Reasons } from '../record/close-out/changes.ts'
import type { PoolRow } from '../record/close-out/pool.ts'
import { standing } from '../record/fold.ts'
import type { Database } from '../store/database.ts'
import { readStreams } from '../store/journal.ts'
import { sittingById } from '../store/queries/boards.ts'
import { type PoolRead, poolRead, relationsRead } from '../store/queries/pool.ts'

/** What actions on ratings and boards read besides their streams, in the transaction that records. */
export async function boardsGiven(
  db: Database,
  asked: { pool?: ReturnType<NonNullable<Action['pool']>>; sits?: ReturnType<NonNullable<Action['sits']>> },
  today: IsoDate,
): Promise<Pick<Given, 'pool' | 'reasons' | 'relations'>> {
  const none = { pool: [], reasons: new Map() }
  return {
    ...(asked.pool === undefined ? none : await poolOf(db, asked.pool.unit, asked.pool.fiscalYear)),
    relations: asked.sits === undefined ? [] : await relationsOf(db, asked.sits, today),
  }
}

/** Everybody in the pool of an agency's cycle, as rated so far, and for whom a reason was given; nobody where there is no such cycle. */
export async function poolOf(
  db: Database,
  unit: string,
  fiscalYear: number,
): Promise<{ pool: readonly PoolRow[]; reasons: Reasons }> {
  const cycle = cycleOf(standing(await readStreams(db, [cycleStream(unit, fiscalYear)])))
  if (cycle === undefined) return { pool: [], reasons: new Map() }
  const read = await poolRead(db, unit, fiscalYear, cycle.end)
  return { pool: read.map(rowOf), reasons: new Map(read.map((row) => [row.person, reasonsOf(row)])) }
}

/** Reasons are sealed: here stands that there is one. A final rating that needed one was not taken without. */
function reasonsOf({ reason_given, final_level }: PoolRead) {
  return {
    ...(reason_given ? { board: 'given' } : {}),
    ...(final_level === null ? {} : { final: 'given' }),
  }
}

function rowOf(read: PoolRead): PoolRow {
  const locked = read.final_level === null ? undefined : 'the annual summary rating is given'
  return {
    person: read.person,
    name: read.name,
    component: read.component,
    appointment: read.appointment,
    inspectorGeneral: read.inspector_general,
    initial: read.initial_level ?? undefined,
    initialOn: read.initial_on ?? undefined,
    score: read.score ?? undefined,
    board: read.board_level ?? undefined,
    final: read.final_level ?? undefined,
    locked: read.state === 'split' ? 'the board is split' : locked,
    lastYear: read.last_year ?? undefined,
  }
}

/** Relations of a sitting's members with the people before it. */
async function relationsOf(
  db: Database,
  asked: { sitting: string; member?: string; person?: string },
  today: IsoDate,
): Promise<readonly Relation[]> {
  const sitting = await sittingById(db, asked.sitting)
  if (sitting === undefined) return []
  const board = boardOf(standing(await readStreams(db, [boardStream(sitting.board_id)])))
  return await relationsRead(db, sitting.id, today, board?.chainYears ?? 0, asked)
}
