import type { IsoDate } from '../base/dates.ts'
import { invalid, type Outcome } from '../base/outcome.ts'
import { readAgencies } from '../record/listing/agencies.ts'
import { listingEvents, listingId } from '../record/listing/events.ts'
import { readListing } from '../record/listing/read.ts'
import { sha256 } from '../store/chain.ts'
import { transact } from '../store/database.ts'
import { append, lockUnit } from '../store/journal.ts'
import { reproject } from '../store/projection.ts'
import { listingById, type RunRow, saveRun } from '../store/queries/listings.ts'
import { allPersonIds } from '../store/queries/people.ts'
import { allUnitIds } from '../store/queries/units.ts'
import type { Desk } from './desk.ts'
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

/** Takes in a position listing: every row accounted for, all of it in one transaction or nothing. */
export async function importListing(
  desk: Desk,
  who: Principal,
  request: ImportRequest,
): Promise<Outcome<Imported>> {
  if (!who.powers.includes('import-listing')) {
    return {
      kind: 'not-allowed',
      message: `${who.title} does not hold the power to import a position listing`,
    }
  }
  const { db } = desk.connection
  const run: RunRow = {
    id: request.run ?? desk.mint(),
    started: desk.now(),
    finished: null,
    started_by: who.seat,
    file_name: request.fileName,
    stage: 'reading',
    done: 0,
    total: 0,
    listing_id: null,
    problem: null,
  }
  const progress = async (more: Partial<RunRow>) => await saveRun(db, Object.assign(run, more))
  await progress({})
  try {
    const read = readListing(request.bytes, {
      today: desk.today(),
      ...(request.asOf === undefined ? {} : { asOf: request.asOf }),
    })
    if ('refused' in read) {
      await progress({ stage: 'refused', finished: desk.now(), problem: read.refused })
      return invalid(read.refused)
    }
    const total = read.rows.length
    await progress({ stage: 'recording', total })
    const agencies = readAgencies(await shippedText('listing-agencies.csv'))
    const fileSha256 = sha256(request.bytes)
    const listing = listingId(fileSha256, read.asOf)
    const already = await transact(desk.connection, async (work) => {
      await lockUnit(work, 'US')
      if ((await listingById(work.db, listing)) !== undefined) return true
      const events = listingEvents(read, {
        listing,
        fileName: request.fileName,
        fileSha256,
        agencies,
        knownUnits: await allUnitIds(work.db),
        knownPersons: await allPersonIds(work.db),
      })
      const stamp = { ...actorOf(who, 'import-listing'), recorded: desk.now(), mint: desk.mint }
      const appended = await append(work, events, stamp)
      await progress({ stage: 'filing', done: Math.floor(total / 2) })
      await reproject(work, appended)
      return false
    })
    await progress({ stage: 'done', done: total, finished: desk.now(), listing_id: listing })
    const { layout, asOf, asOfFrom, counts } = read
    return { kind: 'done', value: { listing, already, layout, asOf, asOfFrom, ...counts } }
  } catch (error) {
    await progress({ stage: 'failed', finished: desk.now() }).catch(() => undefined)
    throw error
  }
}
