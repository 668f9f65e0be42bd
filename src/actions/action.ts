import type { z } from 'zod'
import type { IsoDate } from '../base/dates.ts'
import type { Problem, Refusal } from '../base/outcome.ts'
import type { NewEvent, RecordedEvent } from '../record/event.ts'
import type { Explanation } from '../rulebook/kernel/explain.ts'

/** The powers that actions ask for; who holds one on a day is the desk's matter. */
export type Power =
  | 'enter-allocation'
  | 'establish-position'
  | 'match-unit'
  | 'mend-allocation'
  | 'import-listing'

/** How many positions of record a unit and everything under it has on a day. */
export type UnitCounts = { established: number; careerReserved: number; filled: number; vacant: number }

/** What an action decides from, besides its input: the day, and the record as it stands. */
export type Given = {
  today: IsoDate
  /** All events of a stream named by `reads`, in the order of recording. */
  history(stream: string): readonly RecordedEvent[]
  /** The counts of the unit acted on, read under its lock. */
  counts: UnitCounts
  /** Whether a unit is known. */
  unitExists(unit: string): boolean
}

/** What an action came to: events with the rulings that allowed them, or why not. */
export type Decision =
  | { kind: 'events'; events: readonly NewEvent[]; rulings: readonly Explanation[]; says: string }
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'invalid'; problems: readonly Problem[] }
  | { kind: 'not-found'; message: string }

/** One thing an executive-resources office does; form, endpoint, command and journal entry derive from it. */
export type Action<F extends z.ZodObject = z.ZodObject> = {
  id: string
  title: string
  /** What it does, in a sentence. */
  about: string
  power: Power
  fields: F
  /** The unit over which the power must be held, and whose record is locked. */
  unit(input: z.output<F>): string
  /** The units that must be known. */
  units(input: z.output<F>): readonly string[]
  /** The streams that `decide` reads. */
  reads(input: z.output<F>): readonly string[]
  decide(input: z.output<F>, given: Given): Decision
}

/** Declares an action. */
export function action<F extends z.ZodObject>(declared: Action<F>): Action<F> {
  return declared
}
