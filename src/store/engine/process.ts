import { readFile } from 'node:fs/promises'

/** Whether a process of that number lives. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process was started, as the system counts; empty where the system doesn't say. */
export async function bornOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? 'dead' : (fields[19] ?? '')
}

/** Whether the process that was born then still runs: its number may have been used again. */
export async function livesOn(pid: number, born: string): Promise<boolean> {
  return alive(pid) && (await bornOf(pid)) === born
}
