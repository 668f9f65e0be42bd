import type { RecordedEvent } from '../record/event.ts'
import { ofType } from '../record/fold.ts'
import { readStreams } from '../store/journal.ts'
import { type OpeningRow, openingsOf, openingStreams } from '../store/queries/access.ts'
import { peopleUnder } from '../store/queries/people.ts'
import { type Desk, remembered } from './desk.ts'
import { publicly } from './sight.ts'
import { openingsAt, type Principal } from './who.ts'

/** A record opened for a while, as those concerned are told of it. */
export type OpeningTold = {
  id: string
  person: string
  personName: string
  opener: string
  openerName: string
  role: string
  from: string
  until: string
  /** Undefined where the sealed text was destroyed. */
  reason: string | undefined
}

const NOTICE_DAYS = 30

/** The people of record within the office of a seat, ever; all for a seat that oversees the Government. */
export async function peopleOfOffice(desk: Desk, who: Principal): Promise<readonly string[] | 'all'> {
  const { unit } = who
  if (unit === undefined) return who.audit === 'government' ? 'all' : []
  // Asked of the service, and remembered for all seats of the office: a list of numbers, shown to nobody.
  return await remembered(publicly(desk), `people-of-office/${unit}`, () =>
    peopleUnder(desk.connection.db, unit),
  )
}

/**
 * The openings of the last 30 days that a seat is told of: of the own record, and of those of its office where it
 * reads the log.
 */
export async function noticesFor(desk: Desk, who: Principal): Promise<readonly OpeningTold[]> {
  const since = new Date(Date.parse(desk.now()) - NOTICE_DAYS * 86_400_000).toISOString()
  const office = who.readings ? await peopleOfOffice(desk, who) : []
  const own = who.person === undefined ? [] : [who.person]
  const people = office === 'all' ? {} : { people: [...own, ...office] }
  return await told(desk, await openingsOf(desk.db, { since, ...people }))
}

/** The streams of the openings whose entries a seat may read: of the own record, own ones, and those of its office. */
export async function accessStreams(desk: Desk, who: Principal): Promise<readonly string[]> {
  const { person, role, unit } = who
  const office = who.readings ? await peopleOfOffice(desk, who) : []
  const own = person === undefined ? [] : [person]
  return await remembered(desk, `access-streams/${person}/${role}/${unit}`, () =>
    openingStreams(desk.db, office === 'all' ? undefined : [...own, ...office], person),
  )
}

/** The records that stand open to a seat now. */
export async function ownOpenings(desk: Desk, who: Principal): Promise<readonly OpeningTold[]> {
  const ids = openingsAt(who, desk.now()).map(({ id }) => id)
  return ids.length === 0 ? [] : await told(desk, await openingsOf(desk.db, { ids }))
}

/** Why records were opened, by the opening. */
export async function reasonsOf(
  desk: Desk,
  openings: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const events = await entriesOf(desk, openings)
  return new Map(
    ofType(events, 'access/opened').flatMap(({ body, personal }) => {
      const reason = personal?.['reason']
      return reason === undefined ? [] : [[body.opening, reason] as const]
    }),
  )
}

async function told(desk: Desk, rows: readonly OpeningRow[]): Promise<OpeningTold[]> {
  const events = ofType(
    await entriesOf(
      desk,
      rows.map(({ id }) => id),
    ),
    'access/opened',
  )
  return rows.map((row) => {
    const event = events.find(({ body }) => body.opening === row.id)
    return {
      id: row.id,
      person: row.person_id,
      personName: row.person_name ?? row.person_id,
      opener: row.opener_id,
      openerName: event?.actor ?? row.opener_id,
      role: row.role,
      from: row.opened_at,
      until: row.until_at,
      reason: event?.personal?.['reason'],
    }
  })
}

async function entriesOf(desk: Desk, openings: readonly string[]): Promise<RecordedEvent[]> {
  return await readStreams(
    desk.db,
    [...new Set(openings)].map((id) => `access:${id}`),
  )
}
