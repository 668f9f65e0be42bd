import { setImmediate as otherWork } from 'node:timers/promises'
import type { Outcome } from '../base/outcome.ts'
import type { Progress, Steps } from '../record/listing/steps.ts'
import type { Connection, Database } from '../store/database.ts'
import { cancelRun, noteRun, openRun, runById, type RunNote } from '../store/queries/listings.ts'
import type { Desk } from './desk.ts'
import type { Principal } from './who.ts'

/** The power that takes listings in, and stops it. */
export const POWER = 'import-listing'

/** Milliseconds between two notes of one stage. */
const BEAT = 250

/** Somebody cancelled the run; thrown inside its transaction, so that nothing of it remains. */
export class Cancelled extends Error {
  constructor() {
    super('the import was cancelled; nothing of it was saved')
  }
}

/** A run of an import, noted where the pages find it. Throws Cancelled when it learns that it has been. */
export class ImportRun {
  readonly id: string
  readonly #db: Database
  #noted = 0

  private constructor(db: Database, id: string) {
    this.#db = db
    this.id = id
  }

  /** Enters a run that waits for its turn. */
  static async open(desk: Desk, who: Principal, fileName: string, id: string): Promise<ImportRun> {
    const { db } = desk.connection
    const begun = { started: desk.now(), started_by: who.seat, file_name: fileName, stage: 'waiting' }
    await openRun(db, { id, ...begun })
    return new ImportRun(db, id)
  }

  /** Notes a stage or the end; with the work of a transaction, in that transaction. */
  async note(note: RunNote, db: Database = this.#db): Promise<void> {
    this.#noted = performance.now()
    if (!(await noteRun(db, this.id, note))) throw new Cancelled()
  }

  /** Lets others have their turn, and notes how far the stage is, not more than four times a second. */
  async beat(stage: string, { done, total }: Progress): Promise<void> {
    await otherWork()
    if (performance.now() - this.#noted >= BEAT) await this.note({ stage, done, total })
  }

  /** Does work step by step, with a beat between two steps. */
  async drive<T>(stage: string, steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      await this.beat(stage, step.value)
    }
  }
}

const turns = new WeakMap<Connection, Promise<unknown>>()

/** One import of a process at a time: each keeps a connection for long, and needs a second one for its notes. */
export async function inTurn<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(connection) ?? Promise.resolve()).then(work)
  turns.set(
    connection,
    mine.catch(() => undefined),
  )
  return await mine
}

/** Cancels a run that goes on: from then on nothing of it can be saved. A run that ended stays as it is. */
export async function cancelImport(
  desk: Desk,
  who: Principal,
  id: string,
): Promise<Outcome<{ run: string }>> {
  if (!who.powers.includes(POWER)) {
    return { kind: 'not-allowed', message: `${who.title} does not hold the power to cancel an import` }
  }
  const { db } = desk.connection
  if ((await runById(db, id)) === undefined) return { kind: 'not-found', message: `there is no run ${id}` }
  return (await cancelRun(db, id, `${who.name}, ${who.title}`, desk.now()))
    ? { kind: 'done', value: { run: id } }
    : { kind: 'conflict', message: 'The import had ended before it could be cancelled.' }
}
