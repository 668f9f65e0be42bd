import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { invalid, type Outcome } from '../base/outcome.ts'
import { checkBackup, keptFiles, loadBackup, NotEmpty, type Restored } from '../store/backup/load.ts'
import { BadBackup } from '../store/backup/manifest.ts'
import { AlreadyRunning, openDesk } from './open.ts'
import type { Settings } from './settings.ts'

/** Brings a backup back into an empty data folder or database; the backup is read whole before anything is made. */
export async function restore(settings: Settings, folder: string): Promise<Outcome<Restored>> {
  try {
    const manifest = await checkBackup(folder)
    const opened = await openDesk(settings, 'server')
    let put: string[] = []
    try {
      put = await putBeside(settings.data, await keptFiles(folder, manifest))
      return { kind: 'done', value: await loadBackup(opened.desk.connection, folder, manifest) }
    } catch (error) {
      for (const path of put) await rm(path)
      throw error
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (error instanceof BadBackup) {
      const { file, message } = error
      return invalid({ field: 'backup', value: join(folder, file), message, code: 'invalid-input' })
    }
    if (error instanceof AlreadyRunning) {
      return { kind: 'conflict', message: `${error.message}: nothing was restored; ${elsewhere(settings)}` }
    }
    if (error instanceof NotEmpty) {
      return { kind: 'conflict', message: `${error.message}: nothing was restored; ${elsewhere(settings)}` }
    }
    throw error
  }
}

/** Puts files into the data folder; one that is there already must be the same. Returns those that were not. */
async function putBeside(data: string, files: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const put: string[] = []
  for (const [name, bytes] of files) {
    const path = join(data, name)
    const there = await readFile(path).catch(() => undefined)
    if (there?.equals(bytes) === true) continue
    if (there !== undefined) throw new NotEmpty(`the data folder holds another ${name}`)
    const file = await open(path, 'wx', 0o600)
    put.push(path)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  }
  return put
}

function elsewhere({ databaseUrl, data }: Settings): string {
  return databaseUrl === undefined
    ? `restore into a new data folder (CADRE_DATA), or stop Cadre and move ${data} away`
    : 'make a new database, name it in DATABASE_URL and restore into that'
}
