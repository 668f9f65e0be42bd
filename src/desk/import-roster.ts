import { setImmediate as otherWork } from 'node:timers/promises'
import { invalid, type Outcome } from '../base/outcome.ts'
import { standing } from '../record/fold.ts'
import { type Judged, judgeRoster } from '../record/roster/judge.ts'
import type { Known } from '../record/roster/ground.ts'
import { readRoster } from '../record/roster/read.ts'
import { countsOf } from '../record/roster/report.ts'
import { isTaken, type ReadRow, type RosterRow, type SheetCounts } from '../record/roster/roster.ts'
import { transact, type Work } from '../store/database.ts'
import { append, lockUnit, readStreams } from '../store/journal.ts'
import { reproject } from '../store/projection.ts'
import { allocationHolder } from '../store/queries/proposals.ts'
import { accountsAt, staysIn, unitPlaces } from '../store/queries/roster.ts'
import type { Desk } from './desk.ts'
import { inTurn } from './import-run.ts'
import { baseName, type RosterFile, rosterTables } from './roster-file.ts'
import { actorOf, type Grant, type Principal, scopesOfUnit } from './who.ts'

/** The power that takes a roster in. */
export const ROSTER_POWER = 'import-roster'

/** What came of a roster, or would come of it: read = taken + repaired + duplicate + refused, for each sheet. */
export type RosterReport = {
  fileName: string
  /** False for a check: nothing was saved. */
  saved: boolean
  /** Entries made, or that would be made. */
  entries: number
  counts: readonly SheetCounts[]
  rows: readonly RosterRow[]
}

/** What an importer may do besides: invite to accounts, where the seat manages them and shows the links. */
export type RosterOptions = {
  /** The accounts that the importer manages, by e-mail address in small letters: of others nothing is told. */
  invites?: ReadonlySet<string> | undefined
}

/** Entries appended at once, between two turns of other work. */
const PORTION = 1_000

/** What would come of a roster: every row accounted for, nothing saved. */
export async function checkRoster(
  desk: Desk,
  who: Principal,
  file: RosterFile,
  options: RosterOptions = {},
): Promise<Outcome<RosterReport>> {
  const grant = who.grants.find(({ power }) => power === ROSTER_POWER)
  if (grant === undefined) return notHeld(who)
  const read = await readRows(file)
  if ('kind' in read) return read
  return await transact(
    desk.connection,
    async (work) => {
      const judged = judgeRoster(read.rows, await knownFor(desk, work, grant, read.rows, options))
      return { kind: 'done', value: reportOf(file, judged, false) }
    },
    'BEGIN ISOLATION LEVEL REPEATABLE READ',
  )
}

/** Takes a roster in: what can be taken is recorded in one transaction under the agency's lock, or nothing is. */
export async function importRoster(
  desk: Desk,
  who: Principal,
  file: RosterFile,
  options: RosterOptions = {},
): Promise<Outcome<RosterReport>> {
  const grant = who.grants.find(({ power }) => power === ROSTER_POWER)
  if (grant === undefined) return notHeld(who)
  const read = await readRows(file)
  if ('kind' in read) return read
  return await inTurn(desk.connection, async () => {
    return await transact(desk.connection, async (work) => {
      for (const unit of await locksOf(work, grant, read.rows)) await lockUnit(work, unit)
      const judged = judgeRoster(read.rows, await knownFor(desk, work, grant, read.rows, options))
      await record(desk, work, who, grant, judged)
      return { kind: 'done', value: reportOf(file, judged, true) }
    })
  })
}

/** The invitations that the taken rows of the sheet Accounts ask for. */
export function invitationsOf({ rows }: RosterReport): { login: string; name: string; person: string }[] {
  return rows.flatMap((row) => {
    const { login = '', name = '', person = '' } = row.values
    return row.sheet === 'Accounts' && isTaken(row) ? [{ login, name, person }] : []
  })
}

function notHeld(who: Principal): Outcome<never> {
  return { kind: 'not-allowed', message: `${who.title} does not hold the power to import a roster` }
}

async function readRows(file: RosterFile): Promise<{ rows: ReadRow[] } | Outcome<never>> {
  const tables = await rosterTables(file)
  if ('refused' in tables) return invalid(tables.refused)
  const read = readRoster(tables)
  return 'refused' in read ? invalid(read.refused) : read
}

/** The units in whose line the import waits: the agency and whatever holds its allocation, always in one order. */
async function locksOf(work: Work, { unit }: Grant, rows: readonly ReadRow[]): Promise<string[]> {
  if (unit !== undefined) return [...new Set([unit, (await allocationHolder(work.db, unit)) ?? unit])].sort()
  const named = new Set(rows.flatMap(({ values }) => [values['unit'] ?? '', values['parent'] ?? '']))
  const places = await unitPlaces(work.db)
  const locks = new Set(['US'])
  for (const one of named) if (places.has(one)) locks.add((await allocationHolder(work.db, one)) ?? one)
  return [...locks].sort()
}

const STREAMS: readonly (readonly [field: string, kind: string])[] = [
  ['unit', 'unit'],
  ['seat', 'post'],
  ['reportsTo', 'post'],
  ['position', 'position'],
  ['person', 'person'],
  ['holder', 'person'],
]

/** What the record holds of what the rows name. */
async function knownFor(
  desk: Desk,
  work: Work,
  { unit: agency }: Grant,
  rows: readonly ReadRow[],
  { invites }: RosterOptions,
): Promise<Known> {
  const named = new Set<string>()
  for (const { values } of rows) {
    for (const [field, kind] of STREAMS) {
      const id = values[field] ?? ''
      if (id !== '') named.add(`${kind}:${id}`)
    }
  }
  const events = await readStreams(work.db, [...named])
  // Where somebody of record has been tells whose agency it is.
  const also = new Set<string>()
  for (const { body } of standing(events)) {
    const position = 'position' in body ? `position:${body.position}` : undefined
    if (position !== undefined && !named.has(position)) also.add(position)
  }
  events.push(...(await readStreams(work.db, [...also])))
  const positions = [...named].flatMap((stream) => (stream.startsWith('position:') ? [stream.slice(9)] : []))
  const stays = await staysIn(work.db, positions)
  const logins = rows
    .flatMap(({ values }) => values['login']?.toLowerCase() ?? [])
    .filter((login) => invites?.has(login) === true)
  return {
    today: desk.today(),
    scopes: scopesOfUnit(agency),
    ...(agency === undefined ? {} : { agency }),
    units: await unitPlaces(work.db),
    streams: Map.groupBy(events, ({ stream }) => stream),
    stays: stays.map(({ until, ...stay }) => ({ ...stay, ...(until === null ? {} : { until }) })),
    ...(invites !== undefined
      ? {
          accounts: new Map(
            (await accountsAt(work.db, logins)).map(({ login, name, person }) => [
              login.toLowerCase(),
              { name, person: person ?? '' },
            ]),
          ),
        }
      : {}),
  }
}

/** Appends the entries, a portion at a time, then writes the view rows of whole streams. */
async function record(
  desk: Desk,
  work: Work,
  who: Principal,
  grant: Grant,
  { events }: Judged,
): Promise<void> {
  const stamp = { ...actorOf(who, grant), recorded: desk.now(), mint: desk.mint }
  const appended = []
  for (let done = 0; done < events.length; done += PORTION) {
    appended.push(...(await append(work, events.slice(done, done + PORTION), stamp)))
    await otherWork()
  }
  let portion: typeof appended = []
  for (const entries of Map.groupBy(appended, ({ stream }) => stream).values()) {
    portion = portion.concat(entries)
    if (portion.length < PORTION) continue
    await reproject(work, portion)
    await otherWork()
    portion = []
  }
  if (portion.length > 0) await reproject(work, portion)
}

function reportOf({ fileName }: RosterFile, { rows, events }: Judged, saved: boolean): RosterReport {
  return { fileName: baseName(fileName), saved, entries: events.length, counts: countsOf(rows), rows }
}
