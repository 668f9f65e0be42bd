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
