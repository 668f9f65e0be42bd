import { pipeline } from 'node:stream/promises'
import type { Pool } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { VIEW_COLUMNS, VIEW_TABLES } from '../src/record/views.ts'
import { type Connection, transact } from '../src/store/database.ts'

/** The rows of one table as COPY writes them. */
export type Exported = { table: string; columns: readonly string[]; rows: number; bytes: Buffer }

export type Format = 'text' | 'binary'

/** Every row that was stored after a place in the journal, table by table, in the order in which it lies there. */
export async function storedAfter(from: Connection, seq: number, format: Format): Promise<Exported[]> {
  const fresh = `(SELECT id FROM journal WHERE seq > ${seq})`
  const streams = `(SELECT stream FROM journal WHERE seq > ${seq})`
  const sources: { table: string; columns: readonly string[]; where: string }[] = [
    { table: 'journal', columns: await columnsOf(from.pool, 'journal'), where: `seq > ${seq}` },
    { table: 'content', columns: ['event', 'stream', 'cipher'], where: `event IN ${fresh}` },
    { table: 'content_key', columns: ['event', 'stream', 'key'], where: `event IN ${fresh}` },
    ...VIEW_TABLES.map((table) => ({
      table,
      columns: VIEW_COLUMNS[table],
      where: `stream IN ${streams}`,
    })),
  ]
  const exported: Exported[] = []
  for (const { table, columns, where } of sources) {
    const select = `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}" WHERE ${where} ORDER BY ctid`
    const client = await from.pool.connect()
    try {
      const stream = client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT ${format})`))
      const chunks: Buffer[] = []
      await pipeline(stream, async (source: AsyncIterable<Buffer>) => {
        for await (const chunk of source) chunks.push(chunk)
      })
      const rows = stream.rowCount
      if (rows > 0) exported.push({ table, columns, rows, bytes: Buffer.concat(chunks) })
    } finally {
      client.release()
    }
  }
  return exported
}

/** Puts exported rows into the same tables of another database, in one durable transaction. */
export async function copyIn(into: Connection, exported: readonly Exported[], format: Format): Promise<void> {
  await transact(into, async ({ client }) => {
    for (const { table, columns, bytes } of exported) {
      const names = columns.map((name) => `"${name}"`).join(', ')
      const stream = client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN (FORMAT ${format})`))
      await pipeline(chunksOf(bytes), stream)
    }
  })
}

/** How many rows each table of the export holds in a database. */
export async function rowsIn(database: Connection, tables: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const table of tables) {
    const { rows } = await database.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${table}"`,
    )
    counts.set(table, rows[0]?.count ?? 0)
  }
  return counts
}

async function columnsOf(pool: Pool, table: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum',
    [table],
  )
  return rows.map((row) => row.name)
}

const CHUNK = 1 << 18

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}
