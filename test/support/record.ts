import type { Desk } from '../../src/desk/desk.ts'

/** Rows of a query of a test's own. */
export async function rowsOf<T>(desk: Desk, text: string, values: readonly unknown[] = []): Promise<T[]> {
  const { rows } = await desk.connection.pool.query<T & object>(text, [...values])
  return rows
}

/** The one value that a query gives. */
export async function valueOf<T>(desk: Desk, text: string, values: readonly unknown[] = []): Promise<T> {
  const [row] = await rowsOf<Record<string, T>>(desk, text, values)
  const [value] = Object.values(row ?? {})
  if (value === undefined) throw new Error(`nothing came of ${text}`)
  return value
}

/** The number of the journal's last entry. */
export async function lastEntry(desk: Desk): Promise<number> {
  return Number(await valueOf<string>(desk, 'SELECT coalesce(max(seq), 0) FROM journal'))
}

/** Identifiers that a walk through the pages needs: one of each thing. */
export type Samples = Readonly<
  Record<
    | 'recordPosition'
    | 'listedPosition'
    | 'listedPerson'
    | 'listing'
    | 'run'
    | 'personEntry'
    | 'unitEntry'
    | 'proposal'
    | 'paper',
    string
  >
>

/** One of each thing that the demonstration holds. */
export async function samplesOf(desk: Desk): Promise<Samples> {
  const one = (text: string): Promise<string> => valueOf<string>(desk, text)
  return {
    recordPosition: await one(`SELECT id FROM position WHERE source = 'record' ORDER BY id LIMIT 1`),
    listedPosition: await one(`SELECT id FROM position WHERE source = 'listing' ORDER BY id LIMIT 1`),
    listedPerson: await one(`SELECT id FROM person WHERE source = 'listing' ORDER BY id LIMIT 1`),
    listing: await one('SELECT id FROM listing'),
    run: await one('SELECT id::text FROM import_run LIMIT 1'),
    personEntry: await one(`SELECT id::text FROM journal WHERE stream LIKE 'person:%' ORDER BY seq LIMIT 1`),
    proposal: await one('SELECT position_id FROM position_proposal LIMIT 1'),
    paper: await one('SELECT event::text FROM position_paper LIMIT 1'),
    unitEntry: await one(`SELECT id::text FROM journal WHERE stream LIKE 'unit:%' ORDER BY seq LIMIT 1`),
  }
}
