import { sql } from 'kysely'
import type { ViewRow } from '../../record/views.ts'
import type { Database } from '../database.ts'

/** The boards that may be seen. */
export async function boardsOf(db: Database): Promise<ViewRow<'board'>[]> {
  return await db.selectFrom('board').selectAll().orderBy('name').execute()
}

/** One board, if it may be seen. */
export async function boardById(db: Database, id: string): Promise<ViewRow<'board'> | undefined> {
  return await db.selectFrom('board').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The members of a board on a day. */
export async function membersOfBoard(
  db: Database,
  board: string,
  on: string,
): Promise<ViewRow<'board_member'>[]> {
  return await db
    .selectFrom('board_member')
    .selectAll()
    .where('board_id', '=', board)
    .where(sql<boolean>`during @> ${on}::date`)
    .orderBy('person_id')
    .execute()
}

/** The sittings that may be seen, of one board where named, newest first. */
export async function sittingsOf(db: Database, board?: string): Promise<ViewRow<'sitting'>[]> {
  const all = db.selectFrom('sitting').selectAll().orderBy('held_on', 'desc').orderBy('id')
  return await (board === undefined ? all : all.where('board_id', '=', board)).execute()
}

/** One sitting, if it may be seen. */
export async function sittingById(db: Database, id: string): Promise<ViewRow<'sitting'> | undefined> {
  return await db.selectFrom('sitting').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The cases of a sitting that may be seen. */
export async function casesOfSitting(db: Database, sitting: string): Promise<ViewRow<'board_case'>[]> {
  return await db
    .selectFrom('board_case')
    .selectAll()
    .where('sitting_id', '=', sitting)
    .orderBy('person_id')
    .execute()
}

/** The recusals of a sitting. */
export async function recusalsOf(db: Database, sitting: string): Promise<ViewRow<'recusal'>[]> {
  return await db
    .selectFrom('recusal')
    .selectAll()
    .where('sitting_id', '=', sitting)
    .orderBy('person_id')
    .orderBy('member_id')
    .execute()
}
