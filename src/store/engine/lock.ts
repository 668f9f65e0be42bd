import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { alive } from './server.ts'

/** Who holds a data folder, and how to reach its database. */
export type Holder = {
  pid: number
  /** The process's own start, so that a number used again is not taken for the holder. */
  born: string
  purpose: 'server' | 'command'
  socket?: string
  port?: number
  address?: string
}

/** A held lock; `tell` adds what others need to know, `release` gives it up. */
export type Lock = { tell(more: Partial<Holder>): Promise<void>; release(): Promise<void> }

/** Takes the lock of a data folder, or says who holds it. A lock left by a dead process is taken over. */
export async function takeLock(folder: string, me: Holder): Promise<Lock | { heldBy: Holder }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'lock.json')
  const mine = join(folder, `lock.${me.pid}.json`)
  let holder = me
  for (let turn = 0; turn < 5; turn++) {
    await writeFile(mine, JSON.stringify(holder), { mode: 0o600 })
    try {
      // A link is made whole or not at all, and fails where the name is taken.
      await link(mine, file)
      await unlink(mine)
      return {
        async tell(more) {
          holder = Object.assign({}, holder, more)
          await writeFile(mine, JSON.stringify(holder), { mode: 0o600 })
          await rename(mine, file)
        },
        async release() {
          const now = await holderOf(folder)
          if (now?.pid === me.pid) await unlink(file).catch(() => undefined)
        },
      }
    } catch (error) {
      await unlink(mine).catch(() => undefined)
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const other = await holderOf(folder)
    if (other !== undefined && (await lives(other))) return { heldBy: other }
    await clearStale(file, `${mine}.stale`)
  }
  throw new Error(`the lock of ${folder} changes hands too quickly; try again`)
}

/** The holder written in a folder's lock; undefined where there is none, or none that can be read. */
export async function holderOf(folder: string): Promise<Holder | undefined> {
  return await readHolder(join(folder, 'lock.json'))
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(file, 'utf8'))
    const whole = typeof holder === 'object' && holder !== null && 'pid' in holder && 'born' in holder
    return whole ? (holder as Holder) : undefined
  } catch {
    return undefined
  }
}

/** Whether the holder's process still runs, and is the one that took the lock. */
export async function lives(holder: Holder): Promise<boolean> {
  return alive(holder.pid) && (await bornOf(holder.pid)) === holder.born
}

/** When a process was started, as the system counts; empty where the system doesn't say. */
export async function bornOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? 'dead' : (fields[19] ?? '')
}

/** Moves a stale lock aside; puts it back if somebody else had already replaced it by a live one. */
async function clearStale(file: string, aside: string): Promise<void> {
  await rename(file, aside).catch(() => undefined)
  const moved = await readHolder(aside)
  if (moved !== undefined && (await lives(moved))) await link(aside, file).catch(() => undefined)
  await unlink(aside).catch(() => undefined)
}
