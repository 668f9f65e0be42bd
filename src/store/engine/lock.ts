import { link, mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { livesOn } from './process.ts'

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

/** The lock is the file with the highest number; an empty one is a lock that was released. */
const LOCK = /^lock\.(\d+)\.json$/
const RELEASED = '{}'

/**
 * Takes the lock of a data folder, or says who holds it. A lock left by a dead process is taken over.
 * Each taking makes the next number, which only one process can make; a number is removed only when
 * a higher one is there, so one who was slow sees that he came too late.
 */
export async function takeLock(folder: string, me: Holder): Promise<Lock | { heldBy: Holder }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (let turn = 0; turn < 20; turn++) {
    const last = await lastNumber(folder)
    const other = await readHolder(fileOf(folder, last))
    if (other !== undefined && (await lives(other))) return { heldBy: other }
    const mine = last + 1
    if (!(await claim(folder, mine, me))) continue
    if ((await lastNumber(folder)) === mine) return await lockOf(folder, mine, me)
    await unlink(fileOf(folder, mine)).catch(() => undefined)
  }
  throw new Error(`the lock of ${folder} changes hands too quickly; try again`)
}

async function lockOf(folder: string, number: number, me: Holder): Promise<Lock> {
  let holder = me
  for (const older of await numbers(folder)) {
    if (older < number) await unlink(fileOf(folder, older)).catch(() => undefined)
  }
  const isMine = async () => (await holderOf(folder))?.pid === me.pid
  return {
    async tell(more) {
      holder = Object.assign({}, holder, more)
      if (await isMine()) await replace(folder, number, JSON.stringify(holder))
    },
    async release() {
      if (await isMine()) await replace(folder, number, RELEASED)
    },
  }
}

/** The holder of a folder's lock; undefined where it is free, or its file cannot be read. */
export async function holderOf(folder: string): Promise<Holder | undefined> {
  return await readHolder(fileOf(folder, await lastNumber(folder)))
}

/** Whether the holder's process still runs, and is the one that took the lock. */
export async function lives(holder: Holder): Promise<boolean> {
  return await livesOn(holder.pid, holder.born)
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

/** Makes a number's file, whole or not at all; false where somebody else was first. */
async function claim(folder: string, number: number, me: Holder): Promise<boolean> {
  const draft = await written(folder, JSON.stringify(me))
  try {
    await link(draft, fileOf(folder, number))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    await unlink(draft)
  }
}

async function replace(folder: string, number: number, text: string): Promise<void> {
  await rename(await written(folder, text), fileOf(folder, number))
}

let drafts = 0

async function written(folder: string, text: string): Promise<string> {
  const draft = join(folder, `lock-${process.pid}-${drafts++}.draft`)
  await writeFile(draft, text, { mode: 0o600 })
  return draft
}

function fileOf(folder: string, number: number): string {
  return join(folder, `lock.${number}.json`)
}

async function numbers(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.map((name) => Number(LOCK.exec(name)?.[1] ?? 0))
}

async function lastNumber(folder: string): Promise<number> {
  return Math.max(0, ...(await numbers(folder)))
}
