import { type ChildProcess, spawn, type SpawnOptions, spawnSync } from 'node:child_process'
import { chown } from 'node:fs/promises'

/** PostgreSQL refuses to run as root; this is how its programs are run here. */
export type Runner = {
  how: 'as-is' | 'user-namespace' | 'other-user'
  spawn(file: string, args: readonly string[], options: SpawnOptions): ChildProcess
  /** Hands a folder to the user under which the server will run. */
  own(path: string): Promise<void>
}

const NOBODY = 65_534
const NAMESPACE = ['--user', '--map-user=1000', '--map-group=1000']

/** As we are for an ordinary user; for root in a user namespace, or where there is none under `nobody`. */
export function runnerFor(uid: number | undefined): Runner {
  if (uid !== 0) {
    return {
      how: 'as-is',
      spawn: (file, args, options) => spawn(file, args, options),
      own: () => Promise.resolve(),
    }
  }
  if (spawnSync('unshare', [...NAMESPACE, 'true'], { stdio: 'ignore' }).status === 0) {
    return {
      how: 'user-namespace',
      spawn: (file, args, options) => spawn('unshare', [...NAMESPACE, file, ...args], options),
      own: () => Promise.resolve(),
    }
  }
  return {
    how: 'other-user',
    spawn: (file, args, options) => spawn(file, args, { ...options, uid: NOBODY, gid: NOBODY }),
    own: (path) => chown(path, NOBODY, NOBODY),
  }
}
