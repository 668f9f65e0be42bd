import { type AuditReach, entries, entryById, mendsOf, streamOf } from '../store/queries/audit.ts'
import { readHead } from '../store/journal.ts'
import { appraisalStreamsOf } from '../store/queries/appraisals.ts'
import { nominationsOf } from '../store/queries/ranks.ts'
import type { Desk } from './desk.ts'
import { accessStreams } from './openings.ts'
import { type How, logEntries } from './reading.ts'
import { payEntriesOf } from './pay-sight.ts'
import { unitsUnder } from './rank-sight.ts'
import { visiblePeople } from './seeing.ts'
import { onDay } from './sight.ts'
import { openingsAt, type Principal } from './who.ts'

/** Kinds of stream that hold nothing about a person's own file. */
const PUBLIC_KINDS = ['unit', 'listing', 'allocation', 'post'] as const
/** An agency’s appraisal system and cycles, and its boards: about nobody’s own rating. */
const CYCLE_KINDS = ['appraisal-system', 'cycle', 'board', 'pay-plan'] as const
/** Ratings and what boards say of them. */
const CASE_KINDS = ['appraisal', 'sitting', 'board-case', 'recertification'] as const
/** Pay, awards and what is proposed of them, with worksheets and pools. */
const PAY_KINDS = [
  'pay',
  'pay-case',
  'worksheet',
  'award-pool',
  'rank',
  'rank-year',
  'incentive',
  'benefits',
  'critical-pay',
] as const
/** Positions with their papers, and requests for spaces. */
const POSITION_KINDS = ['position', 'paper', 'document', 'allocation-request'] as const

export const AUDIT_PAGE = 50

/** Which entries of the journal a seat may read. */
export async function auditReach(desk: Desk, who: Principal): Promise<AuditReach> {
  const people = await visiblePeople(desk, who, desk.today())
  const access = await accessStreams(desk, who)
  const opened = openingsAt(who, desk.now()).map(({ person }) => `person:${person}`)
  const also = [...opened, ...access]
  switch (who.audit) {
    case 'own':
      return {
        streams: [
          ...people.map((person) => `person:${person}`),
          ...(await appraisalStreamsOf(desk.db, people)),
          ...(await payEntriesOf(desk, who, people)),
          ...access,
        ],
      }
    case 'government':
      return { kinds: [...PUBLIC_KINDS, ...POSITION_KINDS, ...CYCLE_KINDS], also }
    case 'office':
      return {
        kinds:
          who.people === 'component'
            ? [...PUBLIC_KINDS, ...POSITION_KINDS, ...CYCLE_KINDS, ...CASE_KINDS, ...PAY_KINDS, 'person']
            : [...PUBLIC_KINDS, ...POSITION_KINDS, ...CYCLE_KINDS],
        also,
        except: who.people === 'component' ? await nominatedElsewhere(desk, who) : [],
      }
  }
}

/** Nominations of people whom the office has now by an agency that they left: that agency’s own. */
async function nominatedElsewhere(desk: Desk, { unit }: Principal): Promise<readonly string[]> {
  if (unit === undefined) return []
  const rows = await nominationsOf(desk.db, {})
  if (rows.every(({ unit_id }) => unit_id === unit)) return []
  const within = await unitsUnder(desk.connection.db, unit)
  return rows.filter(({ unit_id }) => !within(unit_id)).map(({ stream }) => stream)
}

/** Whether the entries of a stream lie within a reach. */
export function mayRead(reach: AuditReach, stream: string): boolean {
  return 'streams' in reach
    ? reach.streams.includes(stream)
    : (reach.kinds.includes(stream.slice(0, stream.indexOf(':'))) &&
        reach.except?.includes(stream) !== true) ||
        reach.also?.includes(stream) === true
}

export type AuditQuery = {
  type?: string | undefined
  role?: string | undefined
  stream?: string | undefined
  before?: number | undefined
}

/** A page of the journal, newest first; that it shows entries of other people's records is logged. */
export async function auditList(asked: Desk, who: Principal, query: AuditQuery, how: How = 'page') {
  const desk = onDay(asked, asked.today())
  const reach = await auditReach(desk, who)
  const rows = await entries(desk.db, { ...query, reach, limit: AUDIT_PAGE })
  await logEntries(desk, who, rows, { what: 'entries', how })
  return { rows, head: await readHead(desk.db) }
}

/** One entry with those that mend it; undefined where there is none that this seat may read. The reading is logged. */
export async function auditEntry(asked: Desk, who: Principal, id: string) {
  const desk = onDay(asked, asked.today())
  const reach = await auditReach(desk, who)
  // Asked of the service: row-level security would take its time over an entry that is shut, and so tell of it.
  const stream = await streamOf(desk.connection.db, id)
  if (stream === undefined || !mayRead(reach, stream)) return undefined
  const entry = await entryById(desk.db, id)
  if (entry === undefined) return undefined
  await logEntries(desk, who, [entry], { what: 'entry', how: 'page' })
  return { entry, mends: await mendsOf(desk.db, id, stream) }
}
