import type { IsoDate } from '../base/dates.ts'
import type { RecordedEvent } from '../record/event.ts'
import { standing } from '../record/fold.ts'
import { payStream } from '../record/pay-terms.ts'
import { readStreams } from '../store/journal.ts'
import { appraisalsOf } from '../store/queries/appraisals.ts'
import { incumbenciesOf, personById, supervisorOf } from '../store/queries/people.ts'
import { incumbenciesIn, positionById } from '../store/queries/positions.ts'
import type { Desk } from './desk.ts'
import { unitsOpenTo } from './offices.ts'
import { logReading } from './reading.ts'
import { listingOn, visiblePeople } from './seeing.ts'
import { onDay } from './sight.ts'
import type { Principal } from './who.ts'

/** One position with everyone who has held it, or undefined where there is none that this seat may see. */
export async function positionFile(desk: Desk, who: Principal, id: string, on: IsoDate) {
  const { db } = desk
  const position = await positionById(db, id, await unitsOpenTo(desk, who))
  if (position === undefined) return undefined
  const listing = await listingOn(desk, on)
  const history = await incumbenciesIn(db, id, listing?.id)
  return { position, listing, history }
}

/** One person's whole record, or undefined where there is none that this seat may see. The reading is logged first. */
export async function personFile(
  asked: Desk,
  who: Principal,
  id: string,
  at: { on: IsoDate; known?: string | undefined },
) {
  const desk = onDay(asked, at.on)
  const { db } = desk
  const seen = await visiblePeople(desk, who, at.on)
  const person = await personById(db, id, seen.includes(id))
  if (person === undefined) return undefined
  if (person.source === 'record') await logReading(desk, who, { what: 'file', how: 'page', people: [id] })
  const listing = await listingOn(desk, at.on)
  const held = await incumbenciesOf(db, id, listing?.id)
  // Rates and awards stand in the file itself and, since pay is kept here, in a stream of their own.
  const recorded: readonly RecordedEvent[] = await readStreams(db, [`person:${id}`, payStream(id)])
  const events = standing(recorded, {
    effective: at.on,
    ...(at.known === undefined ? {} : { known: at.known }),
  })
  const supervisor = person.source === 'record' ? await supervisorOf(db, id, at.on) : undefined
  const appraisals = person.source === 'record' ? await appraisalsOf(db, { people: [id] }) : []
  return {
    person,
    listing,
    held,
    events,
    supervisor,
    mends: mendsOf(recorded, at.known),
    appraisals: appraisals.map(({ fiscal_year }) => fiscal_year),
  }
}

/** Corrections and cancellations recorded by an instant, by the entry that they mend. */
function mendsOf(
  recorded: readonly RecordedEvent[],
  known: string | undefined,
): ReadonlyMap<string, readonly RecordedEvent[]> {
  const mends = new Map<string, RecordedEvent[]>()
  for (const event of recorded) {
    if (event.type !== 'record/entry-corrected' && event.type !== 'record/entry-cancelled') continue
    if (known !== undefined && event.recorded > known) continue
    mends.set(event.body.mends, [...(mends.get(event.body.mends) ?? []), event])
  }
  return mends
}
