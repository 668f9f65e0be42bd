import { ranMigrations, shippedMigrations } from '../store/migrate.ts'
import type { Desk } from './desk.ts'

/** Whether the database answers and has the schema of this Cadre. */
export type Readiness = {
  ready: boolean
  database: 'ok' | 'no answer'
  schema: 'ok' | 'not current' | 'unknown'
}

const PATIENCE = 2000

/** Asks the database once. A newer schema is fine: an old process goes on serving while the next one migrates. */
export async function readiness(desk: Desk): Promise<Readiness> {
  let late: NodeJS.Timeout | undefined
  const patience = new Promise<'late'>((resolve) => {
    late = setTimeout(() => resolve('late'), PATIENCE)
  })
  try {
    const ran = await Promise.race([ranMigrations(desk.connection.db), patience])
    if (ran === 'late') return { ready: false, database: 'no answer', schema: 'unknown' }
    const names = new Set(ran.map(({ name }) => name))
    const current = (await shippedMigrations()).every(({ name }) => names.has(name))
    return { ready: current, database: 'ok', schema: current ? 'ok' : 'not current' }
  } catch {
    return { ready: false, database: 'no answer', schema: 'unknown' }
  } finally {
    clearTimeout(late)
  }
}
