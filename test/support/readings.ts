import { application } from '../../bin/server.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { rowsOf } from './record.ts'

/** A row of the log of readings, without its number and instant. */
export type Logged = {
  reader: string
  reader_name: string
  role: string
  unit_id: string | null
  what: string
  how: string
  people: string[]
  entry: string | null
  opening: string | null
}

/** What is written to the log while something is done; in no order where the clock stands still. */
export async function loggedBy(desk: Desk, work: () => Promise<unknown>): Promise<Logged[]> {
  const before = await rowsOf<{ id: string }>(desk, 'SELECT id FROM reading')
  await work()
  return await rowsOf<Logged>(
    desk,
    `SELECT reader, reader_name, role, unit_id, what, how, people, entry, opening FROM reading
      WHERE id <> ALL($1::uuid[]) ORDER BY what, how, opening`,
    [before.map(({ id }) => id)],
  )
}

/** Does something while nothing can be written to the log. */
export async function withoutLog(desk: Desk, work: () => Promise<void>): Promise<void> {
  const { pool } = desk.connection
  await pool.query('ALTER TABLE reading ADD CONSTRAINT shut CHECK (false) NOT VALID')
  try {
    await work()
  } finally {
    await pool.query('ALTER TABLE reading DROP CONSTRAINT shut')
  }
}

/** Asks past the checks that every good answer passes, for answers that say that a fault occurred. */
export async function plainly(
  desk: Desk,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; body: string }> {
  const response = await application(desk).request(`http://localhost${path}`, { headers })
  return { status: response.status, body: await response.text() }
}
