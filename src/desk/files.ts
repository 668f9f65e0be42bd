import type { IsoDate } from '../base/dates.ts'
import type { RecordedEvent } from '../record/event.ts'
import { standing } from '../record/fold.ts'
import { readStreams } from '../store/journal.ts'
import { incumbenciesOf, personById, supervisorOf } from '../store/queries/people.ts'
import { incumbenciesIn, positionById } from '../store/queries/positions.ts'
import { ledger } from '../store/queries/program.ts'
import type { Desk } from './desk.ts'
import { listingOn, visiblePeople } from './seeing.ts'
import type { Principal } from './who.ts'

/** One position with everyone who has held it, or undefined where there is none that this seat may see. */
export async function positionFile(desk: Desk, who: Principal, id: string, on: IsoDate) {
  const { db } = desk.connection
  const position = await positionById(db, id)
  if (position === undefined || (position.source === 'record' && !who.positions)) return undefined
  const listing = await listingOn(desk, on)
  const history = await incumbenciesIn(db, id, listing?.id)
  const events =
    position.source === 'record' ? standing(await readStreams(db, [`position:${id}`]), { effective: on }) : []
  return { position, listing, history, events, allocation: await ledger(db, position.agency_id) }
}

/** One person's whole record, or undefined where there is none that this seat may see. */
export async function personFile(
  desk: Desk,
  who: Principal,
  id: string,
  at: { on: IsoDate; known?: string | undefined },
) {
  const { db } = desk.connection
  const person = await personById(db, id)
  if (person === undefined) return undefined
  if (person.source === 'record' && !(await visiblePeople(desk, who, at.on)).includes(id)) return undefined
  const listing = await listingOn(desk, at.on)
  const held = await incumbenciesOf(db, id, listing?.id)
  const recorded: readonly RecordedEvent[] = await readStreams(db, [`person:${id}`])
  const events = standing(recorded, {
    effective: at.on,
    ...(at.known === undefined ? {} : { known: at.known }),
  })
  const supervisor = person.source === 'record' ? await supervisorOf(db, id, at.on) : undefined
  return { person, listing, held, events, supervisor }
}
