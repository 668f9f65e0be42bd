import { type AuditReach, entries, entryById, mendsOf, streamOf } from '../store/queries/audit.ts'
import { readHead } from '../store/journal.ts'
import type { Desk } from './desk.ts'
import { visiblePeople } from './seeing.ts'
import { onDay } from './sight.ts'
import type { Principal } from './who.ts'

/** Kinds of stream that hold nothing about a person's own file. */
const PUBLIC_KINDS = ['unit', 'listing', 'allocation', 'post'] as const

export const AUDIT_PAGE = 50

/** Which entries of the journal a seat may read. */
export async function auditReach(desk: Desk, who: Principal): Promise<AuditReach> {
  const people = await visiblePeople(desk, who, desk.today())
  switch (who.audit) {
    case 'own':
      return { streams: people.map((person) => `person:${person}`) }
    case 'government':
      return { kinds: [...PUBLIC_KINDS, 'position'] }
    case 'office':
      return {
        kinds:
          who.people === 'component'
            ? [...PUBLIC_KINDS, 'position', 'person']
            : [...PUBLIC_KINDS, 'position'],
      }
  }
}

/** Whether the entries of a stream lie within a reach. */
export function mayRead(reach: AuditReach, stream: string): boolean {
  return 'streams' in reach
    ? reach.streams.includes(stream)
    : reach.kinds.includes(stream.slice(0, stream.indexOf(':')))
}

export type AuditQuery = {
  type?: string | undefined
  role?: string | undefined
  stream?: string | undefined
  before?: number | undefined
}

/** A page of the journal, newest first. */
export async function auditList(asked: Desk, who: Principal, query: AuditQuery) {
  const desk = onDay(asked, asked.today())
  const reach = await auditReach(desk, who)
  const rows = await entries(desk.db, { ...query, reach, limit: AUDIT_PAGE })
  return { rows, head: await readHead(desk.db) }
}

/** One entry with the entries that mend it; undefined where there is none that this seat may read. */
export async function auditEntry(asked: Desk, who: Principal, id: string) {
  const desk = onDay(asked, asked.today())
  const reach = await auditReach(desk, who)
  // Asked of the service: row-level security would take its time over an entry that is shut, and so tell of it.
  const stream = await streamOf(desk.connection.db, id)
  if (stream === undefined || !mayRead(reach, stream)) return undefined
  const entry = await entryById(desk.db, id)
  return entry === undefined ? undefined : { entry, mends: await mendsOf(desk.db, id, stream) }
}
