import type { IsoDate } from '../base/dates.ts'
import { type AppraisalCycle, cycleOf, cycleStream } from '../record/appraisal-cycle.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import type { Reasons } from '../record/close-out/changes.ts'
import type { PoolRow } from '../record/close-out/pool.ts'
import { standing } from '../record/fold.ts'
import type { AppointmentType } from '../record/terms.ts'
import { readStreams } from '../store/journal.ts'
import { peopleNamed, ratingsBefore } from '../store/queries/board-people.ts'
import { settingsFor } from '../store/queries/proposals.ts'
import { unitsById } from '../store/queries/units.ts'
import type { Desk } from './desk.ts'
import { poolOf } from './given-boards.ts'

/** Somebody at a board, as named there, with the appointment held on the day. */
export type Named = { name: string; title: string; unit: string; holds?: AppointmentType }

/**
 * Names of a board's members and of the people before it, past the second wall: whoever may see the board or the sitting
 * reads who sits and whose case comes up, and no file with it. Asked after the board, the sitting or the pool was.
 */
export async function namesAtBoard(
  desk: Desk,
  ids: Iterable<string>,
  on: IsoDate,
): Promise<(id: string) => Named> {
  const rows = await peopleNamed(desk.connection.db, [...new Set(ids)], on)
  const byId = new Map(
    rows.map(({ id, name, title, unit_name, appointment }): [string, Named] => [
      id,
      {
        name,
        title: title ?? '',
        unit: unit_name ?? '',
        ...(appointment === null ? {} : { holds: appointment }),
      },
    ]),
  )
  return (id) => byId.get(id) ?? { name: id, title: '', unit: '' }
}

/** The final ratings of earlier years of people whose cases are open to who asks, newest first. */
export async function earlierRatings(
  desk: Desk,
  people: readonly string[],
  fiscalYear: number,
): Promise<(person: string) => readonly { fiscalYear: number; level: AppraisalLevel }[]> {
  const rows = Map.groupBy(
    await ratingsBefore(desk.connection.db, people, fiscalYear),
    ({ person_id }) => person_id,
  )
  return (person) =>
    (rows.get(person) ?? []).map(({ fiscal_year, level }) => ({ fiscalYear: fiscal_year, level }))
}

/** A cycle as its board closes it out: who is in it, what is on record of the cycle, and what the office has settled. */
export type PoolGround = {
  pool: readonly PoolRow[]
  reasons: Reasons
  cycle: AppraisalCycle
  settled: ReadonlyMap<string, string>
  /** The components as the organization was assessed, by their names. */
  assessed: ReadonlyMap<string, string>
}

/** The pool of a cycle, past the second wall; the desk leaves out what is shut to who asks. Undefined without a cycle. */
export async function poolGround(
  desk: Desk,
  unit: string,
  fiscalYear: number,
  on: IsoDate,
): Promise<PoolGround | undefined> {
  const { db } = desk.connection
  const cycle = cycleOf(standing(await readStreams(db, [cycleStream(unit, fiscalYear)])))
  if (cycle === undefined) return undefined
  const assessed = cycle.assessed?.components ?? []
  const units = await unitsById(
    db,
    assessed.map((one) => one.unit),
  )
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  return {
    ...(await poolOf(db, unit, fiscalYear)),
    cycle,
    settled: await settingsFor(db, unit, on),
    assessed: new Map(assessed.map((one) => [nameOf.get(one.unit) ?? one.unit, one.assessed])),
  }
}
