import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { invalid, type Outcome } from '../base/outcome.ts'
import { FolderTaken, NothingThere, takeBackup } from '../store/backup/take.ts'
import type { Desk } from './desk.ts'
import { VERSION } from './version.ts'

/** What a backup holds. */
export type BackedUp = {
  folder: string
  taken: string
  entries: number
  head: string
  tables: number
  rows: number
}

/** What stands in the data folder and without which the database is of less use: the key that sealed some of it. */
const BESIDE = ['server.key'] as const

/** Writes the whole database into a new folder while people work. */
export async function backUp(
  desk: Pick<Desk, 'connection' | 'now' | 'folder'>,
  folder: string,
): Promise<Outcome<BackedUp>> {
  try {
    const taken = desk.now()
    const files = new Map<string, Uint8Array>()
    for (const name of BESIDE) {
      const bytes = await readFile(join(desk.folder, name)).catch(() => undefined)
      if (bytes !== undefined) files.set(name, bytes)
    }
    const { head, tables } = await takeBackup(desk.connection, folder, { cadre: VERSION, taken }, files)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    return {
      kind: 'done',
      value: { folder, taken, entries: head.seq, head: head.hash, tables: tables.length, rows },
    }
  } catch (error) {
    if (error instanceof FolderTaken) {
      return invalid({ field: 'folder', value: folder, message: error.message, code: 'invalid-input' })
    }
    if (error instanceof NothingThere) return { kind: 'not-found', message: error.message }
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
      throw new Error(
        `the disk that is to hold ${folder} is full: no backup was made; make room and run it again`,
        {
          cause: error,
        },
      )
    }
    throw error
  }
}
