import type { IsoDate } from '../base/dates.ts'
import { invalid, type Outcome } from '../base/outcome.ts'
import type { NewEvent, RecordedEvent } from '../record/event.ts'
import { readAgencies } from '../record/listing/agencies.ts'
import { eventSteps, listingId } from '../record/listing/events.ts'
import { readingSteps } from '../record/listing/read.ts'
import { sha256 } from '../store/chain.ts'
import { transact, type Work } from '../store/database.ts'
import { append, lockUnit, type Stamp } from '../store/journal.ts'
import { reproject } from '../store/projection.ts'
import { listingById } from '../store/queries/listings.ts'
import { allPersonIds } from '../store/queries/people.ts'
import { allUnitIds } from '../store/queries/units.ts'
import type { Desk } from './desk.ts'
import { Cancelled, ImportRun, inTurn, POWER } from './import-run.ts'
import { baseName } from './roster-file.ts'
import { shippedText } from './shipped.ts'
import { actorOf, type Principal } from './who.ts'

/** The counts of an import: read = taken + repaired + duplicate + refused, disjoint. */
export type Imported = {
  listing: string
  /** True where the same file with the same as-of date had been taken in before; nothing was changed. */
  already: boolean
  layout: string
  asOf: string
  asOfFrom: 'given' | 'derived'
  read: number
  taken: number
  repaired: number
  duplicate: number
  refused: number
}

export type ImportRequest = { bytes: Uint8Array; fileName: string; asOf?: IsoDate; run?: string }

/** Entries linked or filed between two beats: some 50 ms of work. */
const PORTION = 1_000

/** Takes in a position listing: every row accounted for, all of it in one transaction or nothing. */
export async function importListing(
  desk: Desk,
  who: Principal,
  request: ImportRequest,
): Promise<Outcome<Imported>> {
  if (!who.powers.includes(POWER)) {
    return {
      kind: 'not-allowed',
      message: `${who.title} does not hold the power to import a position listing`,
    }
  }
  const fileName = baseName(request.fileName)
  const run = await ImportRun.open(desk, who, fileName, request.run ?? desk.mint())
  try {
    return await inTurn(desk.connection, () => takeIn(desk, who, { ...request, fileName }, run))
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'conflict', message: error.message }
    await run.note({ stage: 'failed', finished: desk.now() }).catch(() => undefined)
    throw error
  }
}

async function takeIn(
  desk: Desk,
  who: Principal,
  { bytes, fileName, asOf: given }: ImportRequest,
  run: ImportRun,
): Promise<Outcome<Imported>> {
  await run.note({ stage: 'reading' })
  const options = { today: desk.today(), ...(given === undefined ? {} : { asOf: given }) }
  const read = await run.drive('reading', readingSteps(bytes, options))
  if ('refused' in read) {
    await run.note({ stage: 'refused', finished: desk.now(), problem: read.refused })
    return invalid(read.refused)
  }
  const { layout, asOf, asOfFrom, counts } = read
  await run.note({ stage: 'recording', done: 0, total: 0 })
  const agencies = readAgencies(await shippedText('listing-agencies.csv'))
  const fileSha256 = sha256(bytes)
  const listing = listingId(fileSha256, asOf)
  const already = await transact(desk.connection, async (work) => {
    await lockUnit(work, 'US')
    const known = (await listingById(work.db, listing)) !== undefined
    if (!known) {
      const context = {
        listing,
        fileName,
        fileSha256,
        agencies,
        knownUnits: await allUnitIds(work.db),
        knownPersons: await allPersonIds(work.db),
      }
      const events = await run.drive('recording', eventSteps(read, context))
      const grant = who.grants.find(({ power }) => power === POWER)
      const stamp = { ...actorOf(who, grant), recorded: desk.now(), mint: desk.mint }
      const streams = await record(work, events, stamp, run)
      await file(work, streams, events.length, run)
    }
    // In this transaction: either it is committed as done, or it was cancelled and is not.
    const rows = { done: counts.read, total: counts.read }
    await run.note({ stage: 'done', ...rows, finished: desk.now(), listing_id: listing }, work.db)
    return known
  })
  return { kind: 'done', value: { listing, already, layout, asOf, asOfFrom, ...counts } }
}

/** Appends the events, a portion at a time; gives the entries made, by stream. */
async function record(
  work: Work,
  events: readonly NewEvent[],
  stamp: Stamp,
  run: ImportRun,
): Promise<Map<string, RecordedEvent[]>> {
  const streams = new Map<string, RecordedEvent[]>()
  const total = events.length
  for (let done = 0; done < total; done += PORTION) {
    await run.beat('recording', { done, total })
    for (const entry of await append(work, events.slice(done, done + PORTION), stamp)) {
      const entries = streams.get(entry.stream)
      if (entries === undefined) streams.set(entry.stream, [entry])
      else entries.push(entry)
    }
  }
  return streams
}

/** Writes the view rows of whole streams, a portion at a time. */
async function file(
  work: Work,
  streams: ReadonlyMap<string, readonly RecordedEvent[]>,
  total: number,
  run: ImportRun,
): Promise<void> {
  let done = 0
  let portion: RecordedEvent[] = []
  const write = async () => {
    await reproject(work, portion)
    done += portion.length
    portion = []
    await run.beat('filing', { done, total })
  }
  await run.note({ stage: 'filing', done, total })
  for (const entries of streams.values()) {
    portion = portion.concat(entries)
    if (portion.length >= PORTION) await write()
  }
  await write()
}
