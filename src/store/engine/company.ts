import pg from 'pg'
import type { Place } from '../database.ts'

type Socket = Extract<Place, { socket: string }>

/** Whoever uses the database of another process holds this lock shared; who would stop it takes it alone. */
const COMPANY = 1_979_0713

/** A place kept until left. */
export type Stay = { leave(): Promise<void> }

/** Keeps another process's server from stopping while this one uses it; undefined if it is just stopping. */
export async function stayBeside(place: Socket): Promise<Stay | undefined> {
  const client = await dedicated(place)
  if (client === undefined) return undefined
  try {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock_shared($1) AS held', [
      COMPANY,
    ])
    if (rows[0]?.held === true) return { leave: () => client.end() }
  } catch {
    // The server went away in between; the caller looks for the next holder.
  }
  await client.end().catch(() => undefined)
  return undefined
}

/** Waits, at most so many milliseconds, until nobody else uses the server, and lets nobody else in. */
export async function waitUntilAlone(place: Socket, patience: number): Promise<Stay> {
  const client = await dedicated(place)
  if (client === undefined) return { leave: () => Promise.resolve() }
  try {
    await client.query(`SET lock_timeout = ${Math.trunc(patience)}`)
    await client.query('SELECT pg_advisory_lock($1)', [COMPANY])
  } catch {
    // Patience is over: those still there lose their connection, and nothing half done remains.
  }
  return { leave: () => client.end().catch(() => undefined) }
}

async function dedicated({ socket, port, user, database }: Socket): Promise<pg.Client | undefined> {
  const client = new pg.Client({ host: socket, port, user, database })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch {
    return undefined
  }
}
