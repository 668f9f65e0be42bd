import { lstat, mkdir, readdir, readFile, rmdir, unlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { bornOf, livesOn } from './process.ts'

/** What stands in a folder for sockets: the server's own files, and the claims of those who use it. */
const SOCKET = /^\.s\.PGSQL\.\d+$/
const SOCKET_LOCK = /^\.s\.PGSQL\.\d+\.lock$/
const CLAIM = /^claim\.(\d+)\.\d+$/

let claims = 0

/**
 * Makes a folder for sockets where there is none, readies it, and claims it by a file in it: one who sweeps can't
 * take away a folder that is not empty. Gives what leaves it again, once the server is gone.
 */
export async function claimSocketFolder(
  folder: string,
  ready: () => Promise<void>,
): Promise<() => Promise<void>> {
  const claim = join(folder, `claim.${process.pid}.${claims++}`)
  for (let turn = 0; ; turn++) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await ready()
      await writeFile(claim, await bornOf(process.pid), { mode: 0o600 })
      break
    } catch (error) {
      // Swept away while it was still empty.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || turn > 20) throw error
    }
  }
  return async () => {
    await drop(claim)
    const left = await namesIn(folder)
    // Another server of this folder may have taken over: then what stands there is its own.
    if (left.some((name) => CLAIM.test(name))) return
    for (const name of left.filter(isOfServer)) await drop(join(folder, name))
    await rmdir(folder).catch(() => undefined)
  }
}

/** Which folders are swept: by name, owner, and untouched since an instant. */
export type Swept = { parent: string; named: RegExp; uid: number; untouchedSince: Date }

/**
 * Removes the folders for sockets that nobody uses any more, as a kill leaves them; gives their paths. Only folders
 * of that name that are the user's own and closed to others, hold nothing else, are claimed by no living process,
 * and whose sockets nobody answers.
 */
export async function sweepSocketFolders({ parent, named, uid, untouchedSince }: Swept): Promise<string[]> {
  const removed: string[] = []
  for (const name of await namesIn(parent)) {
    const folder = join(parent, name)
    const left = named.test(name) ? await forgotten(folder, uid, untouchedSince) : undefined
    if (left === undefined) continue
    // Only what was looked at: a claim that came since keeps the folder.
    for (const file of left) await drop(join(folder, file))
    const gone = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (gone) removed.push(folder)
  }
  return removed
}

/** What stands in a folder that nobody uses; undefined where somebody does, or might. */
async function forgotten(
  folder: string,
  uid: number,
  untouchedSince: Date,
): Promise<readonly string[] | undefined> {
  const untouched = async (): Promise<boolean> => {
    const found = await lstat(folder).catch(() => undefined)
    const own = found?.isDirectory() === true && found.uid === uid && (found.mode & 0o777) === 0o700
    return own && found.mtimeMs < untouchedSince.getTime()
  }
  if (!(await untouched())) return undefined
  const names = await namesIn(folder)
  for (const name of names) {
    const file = join(folder, name)
    const pid = CLAIM.exec(name)?.[1]
    if (pid !== undefined) {
      const born = await readFile(file, 'utf8').catch(() => '')
      if (await livesOn(Number(pid), born)) return undefined
    } else if (SOCKET.test(name)) {
      if (await answers(file)) return undefined
    } else if (!isOfServer(name)) return undefined
  }
  // Whoever came in the meantime left a claim, which touched the folder.
  return (await untouched()) ? names : undefined
}

function isOfServer(name: string): boolean {
  return SOCKET.test(name) || SOCKET_LOCK.test(name)
}

/** Whether somebody listens at a socket; what can't be told counts as yes. */
async function answers(socket: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const line = connect(socket)
    line.once('connect', () => {
      line.destroy()
      resolve(true)
    })
    line.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'ECONNREFUSED'))
  })
}

async function namesIn(folder: string): Promise<string[]> {
  return await readdir(folder).catch((): string[] => [])
}

async function drop(file: string): Promise<void> {
  await unlink(file).catch(() => undefined)
}
