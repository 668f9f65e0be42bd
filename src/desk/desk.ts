import type { IsoDate } from '../base/dates.ts'
import type { Connection, Database } from '../store/database.ts'
import { readHead } from '../store/journal.ts'
import type { Limits, Sight } from '../store/sight.ts'
import type { GatewaySettings } from './accounts/site.ts'
import type { Printer } from './print.ts'
import type { DemoSeats } from './who.ts'

/** What every piece of work at the desk is given: wired once, passed in. */
export type Desk = {
  /** The service's own: signs in, acts, imports, checks. What a page shows is not read here. */
  connection: Connection
  /** Where the record is read: within a request only what its seat may see, else the service's own. */
  db: Database
  /** The sight of the request, and its limits. */
  seen?: { sight: Sight; limits: Limits }
  /** Now, ISO 8601 in UTC with milliseconds. */
  now: () => string
  today: () => IsoDate
  /** A new identifier. */
  mint: () => string
  /** Whether the demonstration is on: one-click seats, loopback only. */
  demo: boolean
  demoSeats: DemoSeats
  /** The agency’s own sign-in service, where one is set. */
  gateway?: GatewaySettings
  /** Where uploads and other files are kept. */
  folder: string
  /** Prints forms; its process starts with the first one. */
  printer: Printer
  memory: Memory
}

/** Answers computed from the journal, kept until the journal moves on. */
export type Memory = {
  seq: number
  kept: Map<string, Promise<unknown>>
  /** The reading of the journal's head that goes on, and the one that begins when it ends. */
  reading?: Promise<number> | undefined
  next?: Promise<number> | undefined
}

/** A new, empty memory. */
export function memory(): Memory {
  return { seq: -1, kept: new Map() }
}

/**
 * Computes once per state of the journal: the key must name everything else the answer depends on, but for the limits
 * of the desk's sight, which are part of it here: no answer passes from one sight to another.
 * Correct with several processes on one database, since the journal's head is read each time.
 */
export async function remembered<T>(desk: Desk, key: string, compute: () => Promise<T>): Promise<T> {
  const { memory, seen } = desk
  const name = `${seen === undefined ? '' : nameOf(seen.limits)}/${key}`
  const seq = await sharedHead(desk)
  if (memory.seq !== seq) {
    memory.seq = seq
    memory.kept.clear()
  }
  // Who computes holds its connection beforehand: those who wait for the answer may hold all the others.
  if (!memory.kept.has(name) && seen?.sight.taken() === false) await seen.sight.take()
  const kept = memory.kept.get(name)
  if (kept !== undefined) return (await kept) as T
  const promise = compute()
  if (memory.kept.size > 500) memory.kept.clear()
  memory.kept.set(name, promise)
  promise.catch(() => memory.kept.delete(name))
  return await promise
}

function nameOf({ reach, person, unit, positions, audit, pay = 'files', on, opened = [] }: Limits): string {
  return JSON.stringify([reach, person, unit, positions, audit, pay, on, ...opened])
}

/** One reading of the head serves all who asked before it began, and nobody who asked later. */
async function sharedHead(desk: Desk): Promise<number> {
  desk.memory.next ??= readNext(desk)
  return await desk.memory.next
}

async function readNext(desk: Desk): Promise<number> {
  const { memory } = desk
  await memory.reading?.catch(() => undefined)
  memory.reading = memory.next
  memory.next = undefined
  return (await readHead(desk.connection.db)).seq
}

/** The number of the journal's last entry: the basis of what a person sees now. */
export async function headOf(desk: Desk): Promise<number> {
  return (await readHead(desk.connection.db)).seq
}
