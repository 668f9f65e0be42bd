import type { IsoDate } from '../base/dates.ts'
import { pendingChange } from '../record/designation.ts'
import { type EventOf, ofType, standing } from '../record/fold.ts'
import type { Designation } from '../record/terms.ts'
import { readStreams } from '../store/journal.ts'
import { allocationHolder } from '../store/queries/proposals.ts'
import { designationsIn, unitsOfPositions } from '../store/queries/position-cases.ts'
import type { Desk } from './desk.ts'
import { type Turn, turnOf } from './turns.ts'
import type { Principal } from './who.ts'

/** A change of designation: as asked, and OPM's answer where there is one. */
export type DesignationChange = {
  asked: EventOf<'positions/designation-change-requested'>
  decided?: EventOf<'positions/designation-change-decided'>
}

/** An established position: its designations, the changes asked of OPM, and what may be done next. */
export type PositionCase = {
  position: string
  /** The unit that holds the allocation. */
  holder: string
  designations: Awaited<ReturnType<typeof designationsIn>>
  /** The changes asked for; undefined for a seat that does not read the position's entries. */
  changes: readonly DesignationChange[] | undefined
  pending: { to: Designation; asked: IsoDate } | undefined
  /** Asking for a change of designation, or answering the one that waits; absent once the position is abolished. */
  change?: Turn
  filing?: Turn
  correcting?: Turn
}

/** The case of an established position; undefined where there is none that this seat may see. */
export async function positionCase(
  desk: Desk,
  who: Principal,
  position: string,
  on: IsoDate,
): Promise<PositionCase | undefined> {
  if (!who.positions) return undefined
  const [found] = await unitsOfPositions(desk.db, [position])
  if (found === undefined) return undefined
  const holder = (await allocationHolder(desk.db, found.unit_id)) ?? found.unit_id
  const reads = who.audit !== 'own'
  const events = reads ? standing(await readStreams(desk.db, [`position:${position}`])) : []
  const gone = ofType(events, 'positions/position-abolished').length > 0
  const pending = pendingChange(events)
  const open =
    pending === undefined ? 'positions/request-designation-change' : 'positions/decide-designation-change'
  const turn = (id: string) => turnOf(desk, who, id, holder, on)
  const turns =
    gone || !reads
      ? {}
      : {
          change: await turn(open),
          filing: await turn('positions/file-paper'),
          correcting: await turn('positions/correct-position'),
        }
  return {
    position,
    holder,
    designations: await designationsIn(desk.db, position),
    changes: reads ? changesOf(events) : undefined,
    pending,
    ...turns,
  }
}

function changesOf(events: Parameters<typeof ofType>[0]): DesignationChange[] {
  const changes: DesignationChange[] = []
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'positions/designation-change-requested') changes.push({ asked: event })
    const last = changes.at(-1)
    if (event.type === 'positions/designation-change-decided' && last !== undefined) last.decided = event
  }
  return changes
}
