import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digest } from './accounts/secrets.ts'
import type { Desk } from './desk.ts'

/** How long a pack is kept for its session after its last step. */
export const HELD_MINUTES = 60

/** An agreement of a pack: whose, and the name of its file. */
export type PackPerson = { person: string; name: string }

/** A pack of a pool's agreements as its session holds it. */
export type HeldPack = {
  unit: string
  fiscalYear: number
  people: readonly PackPerson[]
  /** How many have been gone through; one that was shut to the seat meanwhile is passed over. */
  done: number
  state: 'running' | 'cancelled' | 'done' | 'failed'
  /** Why it failed. */
  problem?: string
  /** The instant of the last step. */
  at: string
}

/** The place of a pack; no part of it comes from outside: it is made of a hash of the session and the name. */
export function placeOf(desk: Desk, session: string, name: string): string {
  return join(folderOf(desk), digest(`${session}:${name}`))
}

/** Keeps how far a pack is; what is there is replaced in one step. */
export async function keepPack(place: string, pack: HeldPack): Promise<void> {
  await mkdir(place, { recursive: true, mode: 0o700 })
  const path = join(place, 'pack.json')
  await writeFile(`${path}.new`, JSON.stringify(pack), { mode: 0o600 })
  await rename(`${path}.new`, path)
}

/** A pack that is held; undefined where there is none, or it was held too long. */
export async function heldPack(desk: Desk, place: string): Promise<HeldPack | undefined> {
  const text = await readFile(join(place, 'pack.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const pack = JSON.parse(text) as HeldPack
  return Date.parse(desk.now()) - Date.parse(pack.at) > HELD_MINUTES * 60_000 ? undefined : pack
}

/** Keeps a printed agreement by its number in the pack. */
export async function keepPdf(place: string, number: number, pdf: Uint8Array): Promise<void> {
  await writeFile(join(place, `${number}.pdf`), pdf, { mode: 0o600 })
}

/** The agreements of a pack that are printed, in its order. */
export async function* printedOf(
  place: string,
  { people }: HeldPack,
): AsyncGenerator<{ name: string; pdf: Uint8Array }> {
  for (const [number, { name }] of people.entries()) {
    const pdf = await readFile(join(place, `${number}.pdf`)).catch(() => undefined)
    if (pdf !== undefined) yield { name, pdf }
  }
}

/** Removes the packs that were held for longer than an hour, and those of a time before. */
export async function sweepPacks(desk: Desk): Promise<void> {
  const folder = folderOf(desk)
  for (const entry of await readdir(folder).catch(() => [])) {
    const place = join(folder, entry)
    if ((await heldPack(desk, place)) === undefined) await rm(place, { recursive: true, force: true })
  }
}

function folderOf(desk: Desk): string {
  return join(desk.folder, 'packs')
}
