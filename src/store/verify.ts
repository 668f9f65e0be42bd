import { GENESIS, type Linked, linkHash, sha256 } from './chain.ts'
import type { Database } from './database.ts'
import { readHead } from './journal.ts'

/** What the check of the chain found: all whole, or the first broken entry and why. */
export type Verdict =
  | { whole: true; entries: number; head: string }
  | { whole: false; entries: number; broken: { seq: number; id: string; why: string } }

const BATCH = 5000

/**
 * Recomputes every link of the journal in order and names the first entry that doesn't hold.
 * Others may append meanwhile: the head is read before the entries, so that only a change can contradict it.
 */
export async function verify(
  db: Database,
  onProgress: (entries: number) => void = () => undefined,
): Promise<Verdict> {
  return await verifyAfter(db, 0, GENESIS, onProgress)
}

/** As `verify`, of the last entries alone: a quick look, which takes what was before them as whole. */
export async function verifyLast(db: Database, count: number): Promise<Verdict> {
  const first = await db
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .where('seq', '<=', (await readHead(db)).seq - count)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return await verifyAfter(db, first?.seq ?? 0, first?.hash ?? GENESIS, () => undefined)
}

async function verifyAfter(
  db: Database,
  after: number,
  hash: string,
  onProgress: (entries: number) => void,
): Promise<Verdict> {
  let seq = after
  let prev = hash
  for (;;) {
    const head = await readHead(db)
    const rows = await entriesAfter(db, seq)
    for (const row of rows) {
      const why = broken(row, seq, prev)
      if (why !== undefined) {
        return { whole: false, entries: seq, broken: { seq: row.seq, id: row.id, why } }
      }
      seq = row.seq
      prev = row.hash
    }
    onProgress(seq)
    if (rows.length === 0 || (rows.length < BATCH && head.seq === seq)) return headHolds(seq, prev, head)
  }
}

function headHolds(seq: number, hash: string, head: { seq: number; hash: string }): Verdict {
  if (head.seq === seq && head.hash === hash) return { whole: true, entries: seq, head: hash }
  const why =
    head.seq === seq
      ? `the head of the journal names another hash for entry ${seq}`
      : `the journal ends at entry ${seq}, but its head names entry ${head.seq}: entries are missing or were added`
  const first = head.seq === seq ? seq : Math.min(seq, head.seq) + 1
  return { whole: false, entries: seq, broken: { seq: first, id: '', why } }
}

async function entriesAfter(db: Database, seq: number) {
  return await db
    .selectFrom('journal')
    .leftJoin('content', 'content.event', 'journal.id')
    .selectAll('journal')
    .select('content.cipher')
    .where('journal.seq', '>', seq)
    .orderBy('journal.seq')
    .limit(BATCH)
    .execute()
}

type Row = Omit<Linked, 'actorId' | 'power' | 'delegation' | 'contentHash'> & {
  actor_id: string | null
  power: string | null
  delegation: string | null
  content_hash: string | null
  hash: string
  cipher: Buffer | null
}

function broken(row: Row, before: number, prev: string): string | undefined {
  if (row.seq !== before + 1) return `entry ${before + 1} is missing`
  if (row.prev !== prev) return 'it does not link to the entry before it'
  const { actor_id, power, delegation, content_hash, hash, cipher, ruling, ...rest } = row
  const expected = linkHash({
    ...rest,
    ...(actor_id === null ? {} : { actorId: actor_id }),
    ...(power === null ? {} : { power }),
    ...(delegation === null ? {} : { delegation }),
    ...(ruling === null ? {} : { ruling }),
    ...(content_hash === null ? {} : { contentHash: content_hash }),
  })
  if (expected !== hash) return 'its content does not match its hash'
  if (content_hash !== null && cipher === null)
    return 'its sealed text is gone (a destroyed key keeps the text)'
  if (cipher !== null && sha256(cipher) !== content_hash) return 'its sealed text does not match its hash'
  return undefined
}
