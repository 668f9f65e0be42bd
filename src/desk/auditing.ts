import { type AuditReach, entries, entryById, mendsOf } from '../store/queries/audit.ts'
import { readHead } from '../store/journal.ts'
import type { Desk } from './desk.ts'
import { visiblePeople } from './seeing.ts'
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

export type AuditQuery = {
  type?: string | undefined
  role?: string | undefined
  stream?: string | undefined
  before?: number | undefined
}

/** A page of the journal, newest first. */
export async function auditList(desk: Desk, who: Principal, query: AuditQuery) {
  const reach = await auditReach(desk, who)
  const rows = await entries(desk.connection.db, { ...query, reach, limit: AUDIT_PAGE })
  return { rows, head: await readHead(desk.connection.db) }
}

/** One entry with the entries that mend it; undefined where there is none that this seat may read. */
export async function auditEntry(desk: Desk, who: Principal, id: string) {
  const { db } = desk.connection
  const entry = await entryById(db, id)
  if (entry === undefined) return undefined
  const reach = await auditReach(desk, who)
  const kind = entry.stream.split(':')[0] ?? ''
  const open = 'streams' in reach ? reach.streams.includes(entry.stream) : reach.kinds.includes(kind)
  return open ? { entry, mends: await mendsOf(db, id, entry.stream) } : undefined
}
