import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { ViewRow } from '../../record/views.ts'
import { anyOf } from '../copy.ts'
import type { Database } from '../database.ts'

/** A proposal with the names of its units. */
export type ProposalRow = Omit<ViewRow<'position_proposal'>, 'proposed_on'> & {
  proposed_on: IsoDate
  unit_name: string
  program_name: string
}

/** Which proposals: of some units (all where undefined), open ones or all, from one on. */
export type ProposalFilter = {
  units: readonly string[] | undefined
  open: boolean
  limit: number
  offset: number
}

function proposals(db: Database) {
  return db
    .selectFrom('position_proposal as p')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .innerJoin('unit as o', 'o.id', 'p.program_unit')
    .selectAll('p')
    .select(['u.name as unit_name', 'o.name as program_name'])
    .$narrowType<{ proposed_on: IsoDate }>()
}

/** Whether a proposal is of some units, by its office or by the agency that holds the allocation. */
function among(units: readonly string[]) {
  return sql<boolean>`(p.unit_id = ${anyOf(units)} OR p.program_unit = ${anyOf(units)})`
}

/** Proposals that may be seen, a page of them: those still open first, the newest first among them. */
export async function proposalsAmong(
  db: Database,
  { units, open, limit, offset }: ProposalFilter,
): Promise<{ rows: ProposalRow[]; total: number }> {
  let query = proposals(db)
    .select(sql<number>`count(*) OVER ()::int`.as('total'))
    .orderBy(sql`p.state IN ('declined', 'established')`)
    .orderBy('p.proposed_on', 'desc')
    .orderBy('p.position_id')
    .limit(limit)
    .offset(offset)
  if (units !== undefined) query = query.where(among(units))
  if (open) query = query.where('p.state', 'in', ['proposed', 'reviewed', 'approved'])
  const rows = await query.execute()
  return { rows, total: rows[0]?.total ?? 0 }
}

/** One proposal of some units (all where undefined). */
export async function proposalById(
  db: Database,
  id: string,
  units: readonly string[] | undefined,
): Promise<ProposalRow | undefined> {
  const query = proposals(db).where('p.position_id', '=', id)
  return await (units === undefined ? query : query.where(among(units))).executeTakeFirst()
}

/** A document of a position's file. */
export type PaperRow = ViewRow<'position_paper'>

/** The papers in a position's file, in the order of filing. */
export async function papersOf(db: Database, position: string): Promise<PaperRow[]> {
  return await db
    .selectFrom('position_paper')
    .selectAll()
    .where('position_id', '=', position)
    .orderBy('filed_on')
    .orderBy('stream')
    .execute()
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One paper by the identifier of its entry; none for what is no identifier. */
export async function paperById(db: Database, id: string): Promise<PaperRow | undefined> {
  if (!UUID.test(id)) return undefined
  return await db.selectFrom('position_paper').selectAll().where('event', '=', id).executeTakeFirst()
}

/** A position's designations, earliest first; `until` is the first day on which one no longer holds. */
export async function designationsIn(db: Database, position: string) {
  const { rows } = await sql<{
    designation: 'general' | 'career-reserved'
    from_on: IsoDate
    until_on: IsoDate | null
  }>`SELECT designation, lower(during) AS from_on, upper(during) AS until_on
     FROM position_designation WHERE position_id = ${position} AND NOT isempty(during) ORDER BY lower(during)`.execute(
    db,
  )
  return rows
}

/** A request for spaces with the name of its agency. */
export type RequestRow = ViewRow<'allocation_request'> & { unit_name: string }

/** Requests for spaces of some units (all where undefined), the newest years first. */
export async function requestsAmong(
  db: Database,
  units: readonly string[] | undefined,
): Promise<RequestRow[]> {
  const query = db
    .selectFrom('allocation_request as r')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .selectAll('r')
    .select('u.name as unit_name')
    .orderBy('r.first_year', 'desc')
    .orderBy('r.unit_id')
    .limit(200)
  return await (units === undefined ? query : query.where('r.unit_id', '=', anyOf(units))).execute()
}

/** The streams of positions for which a change of designation was asked and not answered since, as far as they are read. */
export async function streamsWithOpenChange(db: Database): Promise<string[]> {
  const { rows } = await sql<{ stream: string }>`
    SELECT DISTINCT r.stream FROM journal r
    WHERE r.type = 'positions/designation-change-requested' AND NOT EXISTS (
      SELECT FROM journal d WHERE d.stream = r.stream AND d.type = 'positions/designation-change-decided' AND d.seq > r.seq)
    ORDER BY r.stream LIMIT 200`.execute(db)
  return rows.map(({ stream }) => stream)
}

/** The units of some positions of record. */
export async function unitsOfPositions(db: Database, positions: readonly string[]) {
  if (positions.length === 0) return []
  return await db
    .selectFrom('position')
    .select(['id', 'unit_id', 'title'])
    .where('id', '=', anyOf(positions))
    .where('source', '=', 'record')
    .execute()
}
