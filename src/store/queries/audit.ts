import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import type { Database } from '../database.ts'
import { anyOf } from '../copy.ts'

/** Which entries may be read: streams named one by one; or whole kinds of stream, with some streams besides. */
export type AuditReach =
  | { streams: readonly string[] }
  | { kinds: readonly string[]; also?: readonly string[]; except?: readonly string[] }

export type AuditFilter = {
  reach: AuditReach
  type?: string | undefined
  role?: string | undefined
  stream?: string | undefined
  before?: number | undefined
  limit: number
}

/** Streams of some kinds but for those excepted; and those named besides, where there are any. */
function within({ kinds, also = [], except = [] }: Extract<AuditReach, { kinds: readonly string[] }>) {
  const named = sql<boolean>`split_part(stream, ':', 1) = ${anyOf(kinds)}`
  const ofKinds = except.length === 0 ? named : sql<boolean>`(${named} AND NOT stream = ${anyOf(except)})`
  return also.length === 0 ? ofKinds : sql<boolean>`(${ofKinds} OR stream = ${anyOf(also)})`
}

type Dated = { effective: IsoDate }

/** Entries of the journal, newest first, as far as they may be read. */
export async function entries(db: Database, filter: AuditFilter) {
  let query = db.selectFrom('journal').selectAll().orderBy('seq', 'desc').limit(filter.limit)
  query =
    'streams' in filter.reach
      ? query.where('stream', '=', anyOf(filter.reach.streams))
      : query.where(within(filter.reach))
  if (filter.type !== undefined) query = query.where('type', '=', filter.type)
  if (filter.role !== undefined) query = query.where('role', '=', filter.role)
  if (filter.stream !== undefined) query = query.where('stream', '=', filter.stream)
  if (filter.before !== undefined) query = query.where('seq', '<', filter.before)
  return await query.$narrowType<Dated>().execute()
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The record to which an entry belongs. */
export async function streamOf(db: Database, id: string): Promise<string | undefined> {
  if (!UUID.test(id)) return undefined
  return (await db.selectFrom('journal').select('stream').where('id', '=', id).executeTakeFirst())?.stream
}

/** One entry; none for what is no identifier of an entry. */
export async function entryById(db: Database, id: string) {
  if (!UUID.test(id)) return undefined
  return await db
    .selectFrom('journal')
    .selectAll()
    .where('id', '=', id)
    .$narrowType<Dated>()
    .executeTakeFirst()
}

/** The entries that mend an entry. */
export async function mendsOf(db: Database, id: string, stream: string) {
  return await db
    .selectFrom('journal')
    .selectAll()
    .where('stream', '=', stream)
    .where(sql<string>`body->>'mends'`, '=', id)
    .orderBy('seq')
    .$narrowType<Dated>()
    .execute()
}
