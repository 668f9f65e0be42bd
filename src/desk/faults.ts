import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/** PostgreSQL's code for a disk that is full. */
const DISK_FULL = '53100'
const TAIL = 4096

/** A fault in words that a person can act on: a full disk is named, also where it took the database with it. */
export async function faultWords(error: unknown, settings: Settings | undefined): Promise<string> {
  const message = error instanceof Error ? error.message : String(error)
  if (settings === undefined || !(await isDiskFull(error, settings))) return message
  const disk =
    settings.databaseUrl === undefined ? `the disk that holds ${settings.data}` : 'the disk of the database'
  return `${disk} is full, and nothing of this was saved; make room and run it again (${message})`
}

async function isDiskFull(error: unknown, settings: Settings): Promise<boolean> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === DISK_FULL || code === 'ENOSPC') return true
  if (settings.databaseUrl !== undefined) return false
  const lost = error instanceof Error && /connection terminated|ECONNRE|\.s\.PGSQL/i.test(error.message)
  return lost && /no space left/i.test(await lastWords(join(settings.data, 'postgres', 'cadre-server.log')))
}

async function lastWords(file: string): Promise<string> {
  try {
    const log = await open(file)
    try {
      const { size } = await log.stat()
      const { buffer, bytesRead } = await log.read(Buffer.alloc(TAIL), 0, TAIL, Math.max(0, size - TAIL))
      return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await log.close()
    }
  } catch {
    return ''
  }
}
