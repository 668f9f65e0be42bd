import type { IsoDate } from '../base/dates.ts'
import { type AppraisalCycle, cycleOf, cycleStream } from '../record/appraisal-cycle.ts'
import { standing } from '../record/fold.ts'
import { readStreams } from '../store/journal.ts'
import { namesOf, supervisorsOn } from '../store/queries/appraisal-access.ts'
import type { Desk } from './desk.ts'

/**
 * The names of people in an appraisal, past the second wall: who has a case before them may know whose it is and who is
 * in it, and reads no file with it. Asked after the appraisal was.
 */
export async function namesInCases(desk: Desk, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return await namesOf(desk.connection.db, [...new Set(ids)])
}

/** The supervisors of record on a day of people whose appraisals are open to who asks, past the second wall. */
export async function supervisorsInCases(
  desk: Desk,
  people: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  return await supervisorsOn(desk.connection.db, people, on)
}

/** What a cycle says to everybody in it: its system, its period, and the goals that plans are aligned with. */
export type CycleTerms = Pick<AppraisalCycle, 'system' | 'start' | 'end' | 'elementsOf2012Kept' | 'goals'>

/**
 * The terms of a cycle, past the second wall: whoever sees a plan of the cycle may see what it is aligned with. How its
 * ratings are distributed stays with the office.
 */
export async function cycleTerms(
  desk: Desk,
  unit: string,
  fiscalYear: number,
): Promise<CycleTerms | undefined> {
  const found = cycleOf(standing(await readStreams(desk.connection.db, [cycleStream(unit, fiscalYear)])))
  if (found === undefined) return undefined
  const { system, start, end, elementsOf2012Kept, goals } = found
  return { system, start, end, elementsOf2012Kept, goals }
}
