import { transact } from '../store/database.ts'
import { compareWithRebuild, type Difference, rebuild } from '../store/projection.ts'
import { verify, type Verdict } from '../store/verify.ts'
import type { Desk } from './desk.ts'

/** Recomputes every link of the journal. */
export async function verifyJournal(desk: Desk): Promise<Verdict> {
  return await verify(desk.connection.db)
}

/** Rebuilds the views from the journal. */
export async function rebuildViews(desk: Desk): Promise<void> {
  await transact(desk.connection, rebuild)
}

class Compared extends Error {
  readonly differences: Difference[]

  constructor(differences: Difference[]) {
    super('compared')
    this.differences = differences
  }
}

/** Compares the live views with a rebuild; the transaction is rolled back, so nothing changes. */
export async function checkViews(desk: Desk): Promise<Difference[]> {
  try {
    return await transact(desk.connection, async (work) => {
      throw new Compared(await compareWithRebuild(work))
    })
  } catch (error) {
    if (error instanceof Compared) return error.differences
    throw error
  }
}
