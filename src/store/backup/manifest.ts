import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { sha256 } from '../chain.ts'

/** The list of what a backup holds. It is written last: a backup without one was cut short. */
export const MANIFEST = 'manifest.json'

const HASH = z.string().regex(/^[0-9a-f]{64}$/)
const NAME = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)
const COUNT = z.number().int().nonnegative()

const CONTENTS = z.object({
  format: z.literal(1),
  /** The version of Cadre that took it, when, and from which PostgreSQL. */
  cadre: z.string(),
  taken: z.string(),
  database: z.string(),
  migrations: z.array(z.object({ name: z.string().regex(/^[\w-]+$/), sha256: HASH })).min(1),
  tables: z.array(
    z.object({ name: NAME, columns: z.array(z.string()).min(1), rows: COUNT, bytes: COUNT, sha256: HASH }),
  ),
  /** What stands beside the database in the data folder: the key that sealed some of its columns. */
  files: z.array(z.object({ name: z.string().regex(/^[a-z][a-z.-]*$/), bytes: COUNT, sha256: HASH })),
  sequences: z.record(z.string(), z.number().int()),
  head: z.object({ seq: COUNT, hash: HASH }),
})

const SIGNED = CONTENTS.extend({ sum: HASH })

export type Manifest = z.infer<typeof CONTENTS>
export type KeptTable = Manifest['tables'][number]

/** A backup that can't be used as it is: which file of it, and what to do. */
export class BadBackup extends Error {
  readonly file: string

  constructor(file: string, why: string) {
    super(why)
    this.file = file
  }
}

/** The name of a table's file within a backup. */
export function fileOf(table: string): string {
  return `${table}.copy.gz`
}

/** A manifest as the text of its file, with a sum over the rest. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, sum: sumOf(manifest) }, null, 2)}\n`
}

/** Reads the manifest of a backup; throws BadBackup where there is none, or it was changed. */
export async function readManifest(folder: string): Promise<Manifest> {
  let text: string
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8')
  } catch {
    throw new BadBackup(MANIFEST, 'is not there: the backup was cut short, or this is none; use another one')
  }
  const signed = SIGNED.safeParse(parsed(text))
  if (!signed.success) throw new BadBackup(MANIFEST, 'is damaged, or of a newer Cadre; use another copy')
  const { sum, ...manifest } = signed.data
  if (sumOf(manifest) !== sum)
    throw new BadBackup(MANIFEST, 'was changed after it was written; use another copy')
  return manifest
}

function sumOf(manifest: Manifest): string {
  return sha256(canonicalize(manifest) ?? '')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
