import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digest, newSecret } from './accounts/secrets.ts'
import type { Desk } from './desk.ts'
import type { RosterFile } from './roster-file.ts'

/** How long a file that was checked is kept for its session. */
const HELD_MINUTES = 60

type Note = { fileName: string; held: string; report?: string }

/** What is held: the file that was checked, or, once it was taken in, the report on it. */
export type Held = { file: RosterFile } | { fileName: string; report: string }

/**
 * Holds a checked file for an hour, for its session alone; gives the random name under which that session finds it. No
 * part of the path comes from outside: it is made of a hash of the session and the name.
 */
export async function holdRoster(desk: Desk, session: string, file: RosterFile): Promise<string> {
  const name = newSecret()
  const path = pathOf(desk, session, name)
  await mkdir(folderOf(desk), { recursive: true, mode: 0o700 })
  await sweepRosters(desk)
  await writeFile(`${path}.file`, file.bytes, { mode: 0o600 })
  await note(path, { fileName: file.fileName, held: desk.now() })
  return name
}

/** What a session holds under a name; undefined where there is nothing, it was held too long, or is another's. */
export async function heldRoster(desk: Desk, session: string, name: string): Promise<Held | undefined> {
  const path = pathOf(desk, session, name)
  const found = await noted(path)
  if (found === undefined || isOver(desk, found)) return undefined
  const { fileName, report } = found
  if (report !== undefined) return { fileName, report }
  const bytes = await readFile(`${path}.file`).catch(() => undefined)
  return bytes === undefined ? undefined : { file: { bytes, fileName } }
}

/** Puts the report in the place of a file that was taken in. */
export async function keepReport(desk: Desk, session: string, name: string, report: string): Promise<void> {
  const path = pathOf(desk, session, name)
  const found = await noted(path)
  if (found === undefined) return
  await rm(`${path}.file`, { force: true })
  await note(path, { ...found, report })
}

/** Removes what was held for longer than an hour. */
export async function sweepRosters(desk: Desk): Promise<void> {
  const folder = folderOf(desk)
  for (const entry of await readdir(folder).catch(() => [])) {
    if (!entry.endsWith('.json')) continue
    const path = join(folder, entry.slice(0, -5))
    const found = await noted(path)
    if (found !== undefined && !isOver(desk, found)) continue
    await rm(`${path}.file`, { force: true })
    await rm(`${path}.json`, { force: true })
  }
}

function folderOf(desk: Desk): string {
  return join(desk.folder, 'rosters')
}

function pathOf(desk: Desk, session: string, name: string): string {
  return join(folderOf(desk), digest(`${session}:${name}`))
}

async function note(path: string, what: Note): Promise<void> {
  await writeFile(`${path}.json`, JSON.stringify(what), { mode: 0o600 })
}

async function noted(path: string): Promise<Note | undefined> {
  const text = await readFile(`${path}.json`, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Note)
}

function isOver(desk: Desk, { held }: Note): boolean {
  return Date.parse(desk.now()) - Date.parse(held) > HELD_MINUTES * 60_000
}
