import { addReadings, peopleOfRecord, type ReadingRow, readings } from '../store/queries/access.ts'
import type { Desk } from './desk.ts'
import { peopleOfOffice, reasonsOf } from './openings.ts'
import { openingsAt, type Principal } from './who.ts'

/** By which face records were read; an export is a file to keep. */
export type How = ReadingRow['how']

/** What was read: whose records, in what form. */
export type Read = {
  what: ReadingRow['what']
  how: How
  /** People of record; the reader's own record may be among them, and is left out. */
  people: readonly string[]
  /** The entry of the journal, where it was one. */
  entry?: string
}

export const LOG_PAGE = 50

/**
 * Writes down that people's records are about to be shown to somebody else; throws where it can't be written, and then
 * nothing may be shown. Records that are open only by an opening get a row of their own, which names it.
 */
export async function logReading(desk: Desk, who: Principal, read: Read): Promise<void> {
  const openings = new Map(openingsAt(who, desk.now()).map(({ id, person }) => [person, id]))
  const byOpening = new Map<string | null, string[]>()
  for (const person of new Set(read.people)) {
    if (person === who.person) continue
    const opening = openings.get(person) ?? null
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), person])
  }
  const rows = [...byOpening].map(
    ([opening, people]): ReadingRow => ({
      id: desk.mint(),
      at: desk.now(),
      reader: who.person ?? who.name,
      reader_name: who.name,
      role: who.role,
      unit_id: who.unit ?? null,
      what: read.what,
      how: read.how,
      people,
      entry: read.entry ?? null,
      opening,
    }),
  )
  await addReadings(desk.connection.db, rows)
}

/** The same of entries of the journal, as far as they belong to people of record; others are left out. */
export async function logEntries(
  desk: Desk,
  who: Principal,
  entries: readonly { id: string; stream: string }[],
  read: Pick<Read, 'what' | 'how'>,
): Promise<void> {
  const ids = [...new Set(entries.flatMap(({ stream }) => personOf(stream) ?? []))]
  const others = ids.filter((id) => id !== who.person)
  const people = await peopleOfRecord(desk.connection.db, others)
  const [first] = entries
  const entry = read.what === 'entry' && first !== undefined ? { entry: first.id } : {}
  await logReading(desk, who, { ...read, ...entry, people })
}

/** Whose record a stream belongs to, where it is somebody’s. */
function personOf(stream: string): string | undefined {
  const [kind, its = ''] = stream.split(':')
  switch (kind) {
    case 'person':
    case 'pay':
    case 'benefits':
      return its
    case 'appraisal':
    case 'recertification':
    case 'pay-case':
    case 'rank':
      return its.slice(0, its.lastIndexOf('/'))
    case 'incentive':
      return its.slice(0, its.indexOf('/'))
    case 'board-case':
      return its.slice(its.indexOf('/') + 1)
    default:
      return undefined
  }
}

/** A reading as it is told: with the names of whose records they were where there was one, and the reason of an opening. */
export type ReadingTold = {
  at: string
  reader: string
  readerName: string
  role: string
  what: ReadingRow['what']
  how: How
  /** How many people's records. */
  count: number
  /** Whose, where it was one. */
  person?: { id: string; name: string }
  entry?: string
  opening?: string
  reason?: string
}

/** Who else has read the record of the person who asks, newest first; undefined where it is not the own one. */
export async function readingsOfOwn(
  desk: Desk,
  who: Principal,
  person: string,
): Promise<{ rows: readonly ReadingTold[]; total: number } | undefined> {
  if (who.person === undefined || who.person !== person) return undefined
  return await tell(desk, await readings(desk.db, [person], { limit: LOG_PAGE, offset: 0 }))
}

/** The log of readings as far as a seat may see it: of its office, or of the Government; undefined for all others. */
export async function readingLog(
  desk: Desk,
  who: Principal,
  page: number,
): Promise<{ rows: readonly ReadingTold[]; total: number } | undefined> {
  if (!who.readings) return undefined
  const office = await peopleOfOffice(desk, who)
  const people = office === 'all' ? undefined : office
  return await tell(desk, await readings(desk.db, people, { limit: LOG_PAGE, offset: (page - 1) * LOG_PAGE }))
}

async function tell(desk: Desk, { rows, total }: Awaited<ReturnType<typeof readings>>) {
  const reasons = await reasonsOf(
    desk,
    rows.flatMap(({ opening }) => opening ?? []),
  )
  return {
    total,
    rows: rows.map(({ names, people, opening, entry, ...row }): ReadingTold => {
      const [id] = people
      const reason = opening === null ? undefined : reasons.get(opening)
      return {
        at: row.at,
        reader: row.reader,
        readerName: row.reader_name,
        role: row.role,
        what: row.what,
        how: row.how,
        count: people.length,
        ...(people.length === 1 && id !== undefined ? { person: { id, name: names[0] ?? id } } : {}),
        ...(entry === null ? {} : { entry }),
        ...(opening === null ? {} : { opening }),
        ...(reason === undefined ? {} : { reason }),
      }
    }),
  }
}
