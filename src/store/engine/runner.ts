import { type ChildProcess, spawn, type SpawnOptions, spawnSync } from 'node:child_process'
import { chmod, chown, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'

/** PostgreSQL refuses to run as root, or as a user without a name; this is how its programs are run here. */
export type Runner = {
  how: 'as-is' | 'user-namespace' | 'other-user'
  spawn(file: string, args: readonly string[], options: SpawnOptions): ChildProcess
  /** Hands a folder to the user under which the server will run, and lets that user reach it. */
  own(path: string): Promise<void>
}

const NOBODY = 65_534
/** User 1 has a name on every system, `daemon` or `bin`; user 1000 need not be there. */
const NAMESPACE = ['--user', '--map-user=1', '--map-group=1']
const ENTER = 0o001

/** As we are for an ordinary user; else in a user namespace, and for root where there is none under `nobody`. */
export function runnerFor(uid: number | undefined, unshare = 'unshare'): Runner {
  if (uid !== 0 && isNamed()) return asIs()
  if (spawnSync(unshare, [...NAMESPACE, 'id', '-un'], { stdio: 'ignore' }).status === 0) {
    return {
      how: 'user-namespace',
      spawn: (file, args, options) => spawn(unshare, [...NAMESPACE, file, ...args], options),
      own: () => Promise.resolve(),
    }
  }
  return uid === 0 ? asNobody() : asIs()
}

function asIs(): Runner {
  return {
    how: 'as-is',
    spawn: (file, args, options) => spawn(file, args, options),
    own: () => Promise.resolve(),
  }
}

function isNamed(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function asNobody(): Runner {
  return {
    how: 'other-user',
    spawn: (file, args, options) => spawn(file, args, { ...options, uid: NOBODY, gid: NOBODY }),
    async own(path) {
      await chown(path, NOBODY, NOBODY)
      // The folder above is Cadre's own, made for itself alone: others may pass through it, not look into it.
      const above = dirname(path)
      const { mode } = await stat(above)
      if ((mode & ENTER) === 0) await chmod(above, (mode & 0o7777) | ENTER)
    },
  }
}

/** The uppermost folder on the way to a path that others may not enter, if there is one. */
export async function closedFolder(path: string): Promise<string | undefined> {
  const above = dirname(path)
  if (above === path) return undefined
  const higher = await closedFolder(above)
  if (higher !== undefined) return higher
  const mode = await stat(above).then(
    (found) => found.mode,
    () => ENTER,
  )
  return (mode & ENTER) === 0 ? above : undefined
}
