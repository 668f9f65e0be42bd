import { sql } from 'kysely'
import type { RecordedEvent } from '../record/event.ts'
import { project } from '../record/project.ts'
import { type StreamRows, VIEW_COLUMNS, VIEW_TABLES, type ViewTable } from '../record/views.ts'
import { type CopyValue, copyRows } from './copy.ts'
import type { Work } from './database.ts'
import { lockHead, readFrom, readUnruled } from './journal.ts'

/**
 * Replaces the view rows of the streams that the new events touch, in the transaction that appended them. `before` may hold
 * what was read of the streams; one that has more entries by now is read again.
 */
export async function reproject(
  work: Work,
  appended: readonly RecordedEvent[],
  before: ReadonlyMap<string, readonly RecordedEvent[]> = new Map(),
): Promise<void> {
  const streams = new Map<string, RecordedEvent[]>()
  const grown: string[] = []
  const unread: string[] = []
  for (const [stream, events] of Map.groupBy(appended, (event) => event.stream)) {
    const earlier = (events[0]?.version ?? 1) - 1
    if (earlier > 0) grown.push(stream)
    const known = earlier === 0 ? [] : before.get(stream)
    if (known?.length === earlier) streams.set(stream, [...known, ...events])
    else unread.push(stream)
  }
  if (grown.length > 0) await work.client.query({ name: 'rows-gone', text: ROWS_GONE, values: [grown] })
  for (const event of await readUnruled(work.db, unread)) push(streams, event)
  await write(work, rowsOf(streams))
}

/** Takes the rows of some streams out of every view table: one statement, for the list of streams may be long. */
const ROWS_GONE = `WITH ${VIEW_TABLES.map(
  (table) => `"gone_${table}" AS (DELETE FROM "${table}" WHERE stream = ANY($1::text[]))`,
).join(', ')} SELECT 1`

/** No view shows more of the sealed content than a name: documents stay sealed, in bytes, while views are rebuilt. */
const LARGEST_NAMED = 65_536

/**
 * Rebuilds every view table from the journal alone. Those who would append wait for the lock of the
 * journal's head; those who read see the rows of before until the transaction ends.
 */
export async function rebuild(work: Work): Promise<void> {
  await lockHead(work)
  for (const table of VIEW_TABLES) await work.client.query(`DELETE FROM "${table}"`)
  const streams = new Map<string, RecordedEvent[]>()
  for (let after = 0; ; ) {
    const events = await readFrom(work.db, after, 5000, LARGEST_NAMED)
    for (const event of events) push(streams, event)
    const last = events.at(-1)
    if (last === undefined) break
    after = last.seq
  }
  await write(work, rowsOf(streams))
}

/** How many rows each view table holds, and how many differ from a rebuild. */
export type Difference = { table: ViewTable; live: number; rebuilt: number; missing: number; extra: number }

/** Compares the live views with a rebuild, in a transaction that the caller rolls back. */
export async function compareWithRebuild(work: Work): Promise<Difference[]> {
  await lockHead(work)
  for (const table of VIEW_TABLES) {
    await work.client.query(`CREATE TEMP TABLE "live_${table}" ON COMMIT DROP AS TABLE "${table}"`)
  }
  await rebuild(work)
  const differences: Difference[] = []
  for (const table of VIEW_TABLES) {
    const { rows } = await sql<Omit<Difference, 'table'>>`
      SELECT (SELECT count(*) FROM ${sql.table(`live_${table}`)})::int AS live,
             (SELECT count(*) FROM ${sql.table(table)})::int AS rebuilt,
             (SELECT count(*) FROM (TABLE ${sql.table(table)} EXCEPT ALL TABLE ${sql.table(`live_${table}`)}) d)::int AS missing,
             (SELECT count(*) FROM (TABLE ${sql.table(`live_${table}`)} EXCEPT ALL TABLE ${sql.table(table)}) d)::int AS extra
    `.execute(work.db)
    for (const row of rows) differences.push({ table, ...row })
  }
  return differences
}

function push(streams: Map<string, RecordedEvent[]>, event: RecordedEvent): void {
  const events = streams.get(event.stream)
  if (events === undefined) streams.set(event.stream, [event])
  else events.push(event)
}

function rowsOf(streams: ReadonlyMap<string, readonly RecordedEvent[]>): StreamRows {
  const all: StreamRows = {}
  for (const [stream, events] of streams) {
    const rows = project(stream, events)
    for (const table of VIEW_TABLES) {
      const some = rows[table]
      if (some === undefined || some.length === 0) continue
      const sofar = all[table] as unknown[] | undefined
      if (sofar === undefined) Object.assign(all, { [table]: [...some] })
      else sofar.push(...some)
    }
  }
  return all
}

async function write(work: Work, rows: StreamRows): Promise<void> {
  for (const table of VIEW_TABLES) {
    const some = rows[table]
    if (some === undefined || some.length === 0) continue
    const columns: readonly string[] = VIEW_COLUMNS[table]
    const values = (some as readonly Record<string, CopyValue>[]).map((row) =>
      columns.map((column) => row[column]),
    )
    await copyRows(work.client, table, columns, values)
  }
}
