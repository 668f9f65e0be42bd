import { stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { holderOf, lives } from '../store/engine/lock.ts'
import { type Check, checkOf } from './doctor-check.ts'
import { examineDatabase } from './doctor-database.ts'
import { openDesk, runtimeFolder } from './open.ts'
import { settingRows, type Settings } from './settings.ts'

const MEGABYTE = 1024 * 1024
const LEAST_FREE = 200 * MEGABYTE
const ENOUGH_FREE = 2048 * MEGABYTE
const SOCKET_BYTES = 107

/** Looks at everything that Cadre stands on: settings, disk, lock, socket, database; `full` reads all of the record. */
export async function examineAll(settings: Settings, full: boolean): Promise<Check[]> {
  const checks: Check[] = [
    { name: 'settings', state: 'ok', says: `${settingRows(settings).length} settings, all usable` },
    await diskOf(settings),
  ]
  if (settings.databaseUrl === undefined) {
    checks.push(socketOf(settings), await lockOf(settings))
    // Looking must not make one.
    if (!(await isThere(join(settings.data, 'postgres', 'PG_VERSION')))) {
      const todo = 'run cadre prepare, or cadre restore'
      return [
        ...checks,
        { name: 'database', state: 'warning', says: 'there is none yet in the data folder', todo },
      ]
    }
  }
  try {
    const open = await openDesk(settings, 'command')
    try {
      checks.push(...(await examineDatabase(open.desk, full)))
    } finally {
      await open.close()
    }
  } catch (error) {
    const says = `it does not open: ${error instanceof Error ? error.message : String(error)}`
    const todo =
      settings.databaseUrl === undefined
        ? 'read the last lines of postgres/cadre-server.log in the data folder'
        : 'see that the server of DATABASE_URL runs and lets this user in'
    checks.push({ name: 'database', state: 'failed', says, todo })
  }
  return checks
}

async function diskOf({ data }: Settings): Promise<Check> {
  const { bavail, bsize } = await statfs(await firstThere(data))
  const free = bavail * bsize
  return checkOf('disk', free >= ENOUGH_FREE, `${Math.floor(free / MEGABYTE)} MB free for ${data}`, {
    state: free < LEAST_FREE ? 'failed' : 'warning',
    todo: 'make room: a full disk stops every change, though nothing acknowledged is lost',
  })
}

/** The folder itself, or the nearest one above it that is there. */
async function firstThere(folder: string): Promise<string> {
  return (await isThere(folder)) ? folder : await firstThere(dirname(folder))
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}

function socketOf({ data }: Settings): Check {
  const { parent, name } = runtimeFolder(data)
  const bytes = Buffer.byteLength(join(parent, name, '.s.PGSQL.5432'))
  return checkOf('socket', bytes <= SOCKET_BYTES, `its path has ${bytes} of ${SOCKET_BYTES} bytes`, {
    todo: 'set TMPDIR to a folder with a shorter path',
  })
}

async function lockOf({ data }: Settings): Promise<Check> {
  const holder = await holderOf(data)
  if (holder === undefined) return { name: 'lock', state: 'ok', says: 'nobody holds the data folder' }
  const { pid, purpose, address } = holder
  const who = `${purpose} ${pid}${address === undefined ? '' : ` at ${address}`}`
  return checkOf('lock', await lives(holder), `held by ${who}`, {
    state: 'warning',
    todo: 'that process is gone, perhaps killed; whoever opens the folder next takes the lock over',
  })
}
