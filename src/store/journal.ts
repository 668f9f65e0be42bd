import { sql } from 'kysely'
import type { Actor, NewEvent, RecordedEvent } from '../record/event.ts'
import { canonical, type Linked, linkHash, sha256 } from './chain.ts'
import { anyOf, type CopyValue, copyRows } from './copy.ts'
import type { Database, Work } from './database.ts'
import type { Schema } from './schema.ts'
import { type Sealed, seal, unseal } from './sealing.ts'

/** What the shell passes in with every append: who, when, and new identifiers. */
export type Stamp = Actor & { recorded: string; mint: () => string }

/** Somebody else wrote to the stream first; nothing was saved. */
export class StreamMoved extends Error {
  readonly stream: string

  constructor(stream: string) {
    super(`the record ${stream} was changed by somebody else in the meantime`)
    this.stream = stream
  }
}

const COPY_FROM = 50

/** As the database gives an instant back; any other spelling would change the entry that the hash covers. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/**
 * Appends events in the work's transaction and links them to the chain, under the lock of its head.
 * `expected` holds the versions that the decision was based on; throws StreamMoved where one has moved on.
 */
export async function append(
  work: Work,
  events: readonly NewEvent[],
  stamp: Stamp,
  expected: ReadonlyMap<string, number> = new Map(),
): Promise<RecordedEvent[]> {
  if (!INSTANT.test(stamp.recorded)) {
    throw new TypeError(`not an instant in UTC with milliseconds: ${stamp.recorded}`)
  }
  const sealed = events.map((event) => (event.personal === undefined ? undefined : seal(event.personal)))
  const head = await work.db
    .selectFrom('journal_head')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  const versions = await versionsOf(work.db, [...new Set(events.map((event) => event.stream))])
  for (const [stream, version] of expected) {
    if ((versions.get(stream) ?? 0) !== version) throw new StreamMoved(stream)
  }
  const { mint, recorded, ...actor } = stamp
  let { seq, hash } = head
  const written = writtenOnce(events)
  const link: Link = (event, index) => {
    const version = (versions.get(event.stream) ?? 0) + 1
    versions.set(event.stream, version)
    seq += 1
    const cipher = sealed[index]?.cipher
    const { personal, ruling, ...open } = event
    const linked: Linked = {
      ...open,
      ...(ruling === undefined || ruling === null ? {} : { ruling }),
      ...actor,
      seq,
      id: mint(),
      version,
      recorded,
      prev: hash,
      ...(cipher === undefined ? {} : { contentHash: sha256(cipher) }),
    }
    const text = linked.ruling === undefined ? undefined : written(linked.ruling)
    hash = linkHash(linked, text)
    const entry = { ...linked, hash, ...(personal === undefined ? {} : { personal }) } as RecordedEvent
    return { entry, row: rowOf(entry, text) }
  }
  const entries = await (events.length < COPY_FROM ? insert : copy)(work, events, link)
  await writeContent(work, entries, sealed)
  await work.db.updateTable('journal_head').set({ seq, hash }).execute()
  return entries
}

/**
 * All events of some streams, in the order of recording, personal text opened where its key stands. With `most`, content
 * of more bytes stays sealed: 0 for whoever reads many and needs no text.
 */
export async function readStreams(
  db: Database,
  streams: readonly string[],
  most?: number,
): Promise<RecordedEvent[]> {
  if (streams.length === 0) return []
  const rows = await withContent(db, most)
    .where('journal.stream', '=', anyOf(streams))
    .orderBy('journal.seq')
    .execute()
  return rows.map(eventOf)
}

/** As `readStreams`, without the rulings given with the entries: all that a state is folded from, in half the time. */
export async function readUnruled(db: Database, streams: readonly string[]): Promise<RecordedEvent[]> {
  if (streams.length === 0) return []
  const rows = await contentJoined(db)
    .select(UNRULED)
    .select(['content.cipher', 'content_key.key'])
    .where('journal.stream', '=', anyOf(streams))
    .orderBy('journal.seq')
    .execute()
  return rows.map((row) => eventOf({ ...row, ruling: null }))
}

/**
 * Events after a place in the journal, at most `limit`, in order. Sealed content of more than `most` bytes stays
 * sealed: an event whose content is a document comes without it.
 */
export async function readFrom(
  db: Database,
  after: number,
  limit: number,
  most?: number,
): Promise<RecordedEvent[]> {
  const rows = await withContent(db, most)
    .where('journal.seq', '>', after)
    .orderBy('journal.seq')
    .limit(limit)
    .execute()
  return rows.map(eventOf)
}

/** Number and hash of the last entry. */
export async function readHead(db: Database): Promise<{ seq: number; hash: string }> {
  return await db.selectFrom('journal_head').select(['seq', 'hash']).executeTakeFirstOrThrow()
}

/** Takes the lock under which entries are linked, and reads the head: until the transaction ends nobody appends. */
export async function lockHead(work: Work): Promise<{ seq: number; hash: string }> {
  return await work.db
    .selectFrom('journal_head')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Serialises all work about one unit until the transaction ends, so that two can't both take its last space. */
export async function lockUnit(work: Work, unit: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`unit:${unit}`}, 0))`.execute(work.db)
}

/** The version of each stream that has one. */
export async function versionsOf(db: Database, streams: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('journal')
    .select(['stream', sql<number>`max(version)`.as('version')])
    .where('stream', '=', anyOf(streams))
    .groupBy('stream')
    .execute()
  return new Map(rows.map((row) => [row.stream, row.version]))
}

type Joined = Schema['journal'] & { cipher: Buffer | null; key: Buffer | null }

function withContent(db: Database, most?: number) {
  return contentJoined(db, most).selectAll('journal').select(['content.cipher', 'content_key.key'])
}

function contentJoined(db: Database, most?: number) {
  return db
    .selectFrom('journal')
    .leftJoin('content', (join) => {
      const own = join.onRef('content.event', '=', 'journal.id')
      return most === undefined ? own : own.on(sql`octet_length(content.cipher)`, '<=', most)
    })
    .leftJoin('content_key', 'content_key.event', 'journal.id')
}

function eventOf(row: Joined): RecordedEvent {
  const { cipher, key, content_hash, actor_id, power, delegation, ruling, ...rest } = row
  return {
    ...rest,
    ...(actor_id === null ? {} : { actorId: actor_id }),
    ...(power === null ? {} : { power }),
    ...(delegation === null ? {} : { delegation }),
    ...(ruling === null ? {} : { ruling }),
    ...(content_hash === null ? {} : { contentHash: content_hash }),
    ...(cipher === null || key === null ? {} : { personal: unseal({ cipher, key }) }),
  } as RecordedEvent
}

const COLUMNS = [
  'seq',
  'id',
  'stream',
  'version',
  'type',
  'effective',
  'recorded',
  'actor',
  'actor_id',
  'role',
  'capacity',
  'power',
  'delegation',
  'body',
  'ruling',
  'content_hash',
  'prev',
  'hash',
] as const

const UNRULED = COLUMNS.filter((column) => column !== 'ruling').map((column) => `journal.${column}` as const)

/** The row of an entry; the ruling as it was written for the hash. */
function rowOf(event: RecordedEvent, ruling: string | undefined): Schema['journal'] {
  return {
    seq: event.seq,
    id: event.id,
    stream: event.stream,
    version: event.version,
    type: event.type,
    effective: event.effective,
    recorded: event.recorded,
    actor: event.actor,
    actor_id: event.actorId ?? null,
    role: event.role,
    capacity: event.capacity,
    power: event.power ?? null,
    delegation: event.delegation ?? null,
    body: JSON.stringify(event.body),
    ruling: ruling ?? null,
    content_hash: event.contentHash ?? null,
    prev: event.prev,
    hash: event.hash,
  }
}

type Link = (event: NewEvent, index: number) => { entry: RecordedEvent; row: Schema['journal'] }

/** Writes rulings as canonical JSON; one that several of the events share is written once. */
function writtenOnce(events: readonly NewEvent[]): (ruling: unknown) => string {
  const met = new Set<unknown>()
  const shared = new Map<unknown, string | undefined>()
  for (const { ruling } of events) {
    if (met.has(ruling)) shared.set(ruling, undefined)
    met.add(ruling)
  }
  return (ruling) => {
    const text = shared.get(ruling) ?? canonical(ruling)
    if (shared.has(ruling)) shared.set(ruling, text)
    return text
  }
}

async function insert(work: Work, events: readonly NewEvent[], link: Link): Promise<RecordedEvent[]> {
  const linked = events.map(link)
  if (linked.length > 0)
    await work.db
      .insertInto('journal')
      .values(linked.map(({ row }) => row))
      .execute()
  return linked.map(({ entry }) => entry)
}

/** Links entry by entry while the database takes in those before. */
async function copy(work: Work, events: readonly NewEvent[], link: Link): Promise<RecordedEvent[]> {
  const entries: RecordedEvent[] = []
  const rows = function* (): Generator<CopyValue[]> {
    for (const [index, event] of events.entries()) {
      const { entry, row } = link(event, index)
      entries.push(entry)
      yield COLUMNS.map((column) => row[column] as CopyValue)
    }
  }
  await copyRows(work.client, 'journal', COLUMNS, rows())
  return entries
}

async function writeContent(
  work: Work,
  entries: readonly RecordedEvent[],
  sealed: readonly (Sealed | undefined)[],
): Promise<void> {
  const contents = entries.flatMap((entry, index) => {
    const content = sealed[index]
    return content === undefined ? [] : [{ event: entry.id, stream: entry.stream, ...content }]
  })
  if (entries.length < COPY_FROM) {
    for (const { event, stream, cipher, key } of contents) {
      await work.db.insertInto('content').values({ event, stream, cipher }).execute()
      await work.db.insertInto('content_key').values({ event, stream, key }).execute()
    }
    return
  }
  await copyRows(
    work.client,
    'content',
    ['event', 'stream', 'cipher'],
    contents.map(({ event, stream, cipher }) => [event, stream, cipher]),
  )
  await copyRows(
    work.client,
    'content_key',
    ['event', 'stream', 'key'],
    contents.map(({ event, stream, key }) => [event, stream, key]),
  )
}
