import type { PoolClient } from 'pg'
import type { Desk } from '../src/desk/desk.ts'
import { shippedText } from '../src/desk/shipped.ts'
import { actorOf, grantFor, OPERATOR } from '../src/desk/who.ts'
import type { RecordedEvent } from '../src/record/event.ts'
import { readAgencies } from '../src/record/listing/agencies.ts'
import { listingEvents, listingId } from '../src/record/listing/events.ts'
import { identify } from '../src/record/listing/identify.ts'
import { readListing } from '../src/record/listing/read.ts'
import { project } from '../src/record/project.ts'
import { linkHash, sha256 } from '../src/store/chain.ts'
import { transact } from '../src/store/database.ts'
import { append, lockUnit } from '../src/store/journal.ts'
import { reproject } from '../src/store/projection.ts'
import { allPersonIds } from '../src/store/queries/people.ts'
import { allUnitIds } from '../src/store/queries/units.ts'
import { seal } from '../src/store/sealing.ts'
import { type Figure, ms, timed } from './figures.ts'

/** Where the time of one import goes. Steps inside a longer one are measured again on their own. */
export async function stagesOf(desk: Desk, bytes: Uint8Array): Promise<Figure[]> {
  const took = new Map<string, number>()
  const clock = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const { ms, result } = await timed(work)
    took.set(name, (took.get(name) ?? 0) + ms)
    return result
  }
  const read = await clock('read', () => readListing(bytes, { today: desk.today() }))
  if ('refused' in read) throw new Error(read.refused.message)
  await clock('identify', () => identify(read))
  const who = OPERATOR
  let appended: RecordedEvent[] = []
  let done = 0
  await transact(desk.connection, async (work) => {
    await lockUnit(work, 'US')
    const fileSha256 = sha256(bytes)
    const context = {
      listing: listingId(fileSha256, read.asOf),
      fileName: 'plum-2025.csv',
      fileSha256,
      agencies: readAgencies(await shippedText('listing-agencies.csv')),
      knownUnits: await allUnitIds(work.db),
      knownPersons: await allPersonIds(work.db),
    }
    const events = await clock('events', () => listingEvents(read, context))
    const watched = { ...work, client: watch(work.client, took) }
    const stamp = {
      ...actorOf(who, grantFor(who, 'import-listing', [])),
      recorded: desk.now(),
      mint: desk.mint,
    }
    await clock('seal', () => {
      for (const { personal } of events) if (personal !== undefined) seal(personal)
    })
    appended = await clock('append', () => append(watched, events, stamp))
    await clock('canonical JSON and SHA-256', () => {
      for (const { hash: _, personal: __, ...linked } of appended) linkHash(linked)
    })
    await clock('project and copy views', () => reproject(watched, appended))
    await clock('project', () => {
      for (const [stream, own] of Map.groupBy(appended, (event) => event.stream)) project(stream, own)
    })
    done = performance.now()
  })
  took.set('commit', performance.now() - done)
  await desk.connection.close()
  const sum = Object.keys(STAGES).reduce((total, name) => total + (took.get(name) ?? 0), 0)
  const figure = (name: string, mark: string): Figure => {
    const spent = took.get(name) ?? 0
    return {
      what: `${mark} ${name}`,
      figure: ms(spent),
      beside: `${((spent / sum) * 100).toFixed(0)}% of the import`,
    }
  }
  return Object.entries(STAGES).flatMap(([stage, parts]) => [
    figure(stage, '-'),
    ...parts.map((part) => figure(part, '-  -')),
  ])
}

/** The stages of an import in their order, and what is measured within each. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  read: [],
  events: ['identify'],
  append: ['seal', 'canonical JSON and SHA-256', 'copy journal', 'copy content', 'copy content_key'],
  'project and copy views': ['project', 'copy position', 'copy person', 'copy unit', 'copy incumbency'],
  commit: [],
}

/** A client whose COPY statements are clocked: from the query to the last row taken. */
function watch(client: PoolClient, took: Map<string, number>): PoolClient {
  const plain = client.query.bind(client) as (...given: readonly unknown[]) => unknown
  const query = (...given: readonly unknown[]): unknown => {
    const begin = performance.now()
    const answer = plain(...given)
    const text = copyText(given[0])
    if (text !== undefined) {
      const stream = answer as NodeJS.WritableStream
      stream.once('finish', () => {
        const name = `copy ${/"(\w+)"/.exec(text)?.[1] ?? text}`
        took.set(name, (took.get(name) ?? 0) + performance.now() - begin)
      })
    }
    return answer
  }
  return new Proxy(client, {
    get: (target, name) => (name === 'query' ? query : (Reflect.get(target, name) as unknown)),
  })
}

function copyText(statement: unknown): string | undefined {
  const text =
    typeof statement === 'object' && statement !== null && 'text' in statement ? statement.text : ''
  return typeof text === 'string' && text.startsWith('COPY') ? text : undefined
}
