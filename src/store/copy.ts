import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { type RawBuilder, sql } from 'kysely'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** A value that COPY can take; objects go as JSON, arrays of text as PostgreSQL arrays. */
export type CopyValue = string | number | boolean | null | undefined | Buffer | readonly string[] | object

const CHUNK = 1 << 18

/** Writes rows into a table by COPY, inside the client's transaction. Faster than INSERT from about 50 rows. */
export async function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const stream = client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`))
  const ended = finished(stream)
  // Whoever fails first is reported below; the stream's own end then has nothing to add.
  ended.catch(() => undefined)
  try {
    let chunk = ''
    for (const row of rows) {
      chunk += line(row)
      if (chunk.length > CHUNK) {
        if (!stream.write(chunk)) await once(stream, 'drain')
        chunk = ''
      }
    }
    stream.end(chunk)
  } catch (error) {
    // An unfinished COPY would keep the connection for ever.
    stream.destroy(error as Error)
    await ended.catch(() => undefined)
    throw error
  }
  await ended
}

function line(row: readonly CopyValue[]): string {
  let text = ''
  for (let index = 0; index < row.length; index++) text += (index === 0 ? '' : '\t') + field(row[index])
  return `${text}\n`
}

function field(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return escaped(arrayText(value))
  return escaped(JSON.stringify(value))
}

function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`
}

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
    : text
}

/** A list of values as an SQL array for `= ANY(...)`, one parameter whatever its length. */
export function anyOf(values: readonly string[]): RawBuilder<string> {
  return sql`ANY(${values}::text[])`
}
