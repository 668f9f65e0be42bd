import papaparse from 'papaparse'
import { addDays, day, type IsoDate } from '../base/dates.ts'
import { dollars, percentOf } from '../base/money.ts'
import { madeBy } from '../demo/actors.ts'
import { frameOf } from '../demo/calendar.ts'
import { demoEvents } from '../demo/demo.ts'
import { agreements, BOARD_ID, boardCases } from '../demo/board-cases.ts'
import { type OpenCase, openCases, PROPOSED } from '../demo/open-cases.ts'
import { payYearOpened, payYearProposed, payYearRecommended, payYearScenario } from '../demo/pay-year.ts'
import { powerEvents } from '../demo/powers.ts'
import type { RankStory } from '../demo/rank-stories.ts'
import { demoRankYears, rankSteps, rankTries, rankVetting, rankYearOpened } from '../demo/rank-years.ts'
import type { NewEvent, RecordedEvent } from '../record/event.ts'
import { readAgencies } from '../record/listing/agencies.ts'
import { organisationEvents, type SubElement } from '../record/organisation.ts'
import { transact } from '../store/database.ts'
import { append, lockUnit, readHead, versionsOf } from '../store/journal.ts'
import { migrateWithin } from '../store/migrate.ts'
import { rebuild, reproject } from '../store/projection.ts'
import { appraisalsOf } from '../store/queries/appraisals.ts'
import { boardById } from '../store/queries/boards.ts'
import { closeBrokenRuns, listings } from '../store/queries/listings.ts'
import { personById } from '../store/queries/people.ts'
import { hasPositionsOfRecord } from '../store/queries/positions.ts'
import { rankYearStreams } from '../store/queries/ranks.ts'
import { hasRoles } from '../store/queries/seats.ts'
import { allUnitIds } from '../store/queries/units.ts'
import { worksheetsOf } from '../store/queries/worksheet.ts'
import { act } from './act.ts'
import type { Desk } from './desk.ts'
import { sweepPacks } from './held-pack.ts'
import { importListing } from './import-listing.ts'
import { sheetGround } from './pay-worksheet.ts'
import { shippedBytes, shippedText } from './shipped.ts'
import { demoPrincipal, demoPrincipalAtWork } from './demo-seats.ts'
import { principalOfSeat } from './seats.ts'
import { actorOf, DEMO_UNIT, type Principal } from './who.ts'

/** The first day for which OPM's list of agencies is taken to hold here. */
const ORGANISATION_FROM = day('2009-10-01')
const SEED = 1979

/** Brings the database to the present schema and, where it is empty, enters the organisation and the demonstration. */
export async function prepare(desk: Desk, tell: (line: string) => void = () => undefined): Promise<void> {
  const ran = await transact(desk.connection, async (work) => {
    const names = await migrateWithin(work.db)
    // New view tables of an older journal are empty until it is read again: both, or neither.
    if (names.length > 0 && (await readHead(work.db)).seq > 0) await rebuild(work)
    return names
  })
  if (ran.length > 0) tell(`Database brought to ${ran.at(-1)}.`)
  const { seq } = await readHead(desk.connection.db)
  if (seq === 0) await enterOrganisation(desk, tell)
  if (!desk.demo) return
  if (!(await hasPositionsOfRecord(desk.connection.db))) await enterDemo(desk, tell)
  else if (!(await hasRoles(desk.connection.db))) await enterSeats(desk, tell)
  if ((await listings(desk.connection.db)).length === 0) await enterListing(desk, tell)
  await enterOpenCases(desk, tell)
  await enterBoard(desk, tell)
  await enterPayYear(desk, tell)
  await enterRanks(desk, tell)
}

/** Runs that a killed server left unfinished are closed when the next one starts, and files that were held too long go. */
export async function tidy(desk: Desk): Promise<void> {
  await closeBrokenRuns(desk.connection.db, desk.now())
  await sweepPacks(desk)
}

async function enterOrganisation(desk: Desk, tell: (line: string) => void): Promise<void> {
  const elements = papaparse
    .parse<Record<string, string>>(await shippedText('agency-subelements.csv'), {
      header: true,
      skipEmptyLines: true,
    })
    .data.map(
      (row): SubElement => ({
        type: row['AGYTYPT'] ?? '',
        code: row['AGYSUB'] ?? '',
        agency: row['AGYT'] ?? '',
        name: row['AGYSUBT'] ?? '',
      }),
    )
  const agencies = readAgencies(await shippedText('listing-agencies.csv'))
  await transact(desk.connection, async (work) => {
    await lockUnit(work, 'US')
    const known = await allUnitIds(work.db)
    const events = organisationEvents(elements, [...agencies.values()], ORGANISATION_FROM, known)
    await reproject(work, await append(work, events, stamp(desk)))
    tell(`${events.length} departments, agencies and components entered.`)
  })
}

async function enterDemo(desk: Desk, tell: (line: string) => void): Promise<void> {
  await transact(desk.connection, async (work) => {
    await lockUnit(work, DEMO_UNIT)
    // Another process may have entered it while this one waited.
    if (await hasPositionsOfRecord(work.db)) return
    const events = demoEvents(SEED, desk.today())
    const entered: RecordedEvent[] = []
    for (const { person, events: some } of madeBy(events)) {
      const by = person === undefined ? {} : { actor: person.name, actorId: person.id, role: person.role }
      const capacity = person === undefined ? 'system' : 'permanent'
      entered.push(...(await append(work, some, { ...stamp(desk), ...by, capacity })))
    }
    await reproject(work, entered)
    tell(`${events.length} invented events of the demonstration agency entered.`)
  })
}

/** A demonstration entered by an earlier Cadre gets its officials and powers. */
async function enterSeats(desk: Desk, tell: (line: string) => void): Promise<void> {
  await transact(desk.connection, async (work) => {
    await lockUnit(work, DEMO_UNIT)
    if (await hasRoles(work.db)) return
    await reproject(work, await append(work, powerEvents(frameOf(desk.today())), stamp(desk)))
    tell('Seats and powers of the demonstration entered.')
  })
}

async function enterListing(desk: Desk, tell: (line: string) => void): Promise<void> {
  const imported = await importListing(desk, await demoPrincipalAtWork(desk, 'esu'), {
    bytes: await shippedBytes('plum-2025.csv'),
    fileName: 'plum-2025.csv',
  })
  if (imported.kind !== 'done')
    throw new Error(`the shipped listing was not taken in: ${JSON.stringify(imported)}`)
  tell(`${imported.value.read} rows of the public position listing read.`)
}

/** What is still open in the demonstration, each step taken by its seat on its day; not where that was tried before. */
async function enterOpenCases(desk: Desk, tell: (line: string) => void): Promise<void> {
  const stream = `position:${PROPOSED}`
  if ((await versionsOf(desk.connection.db, [stream])).has(stream)) return
  const cases = openCases(desk.today())
  if (await takeSteps(desk, cases))
    tell(`${cases.length} steps of open cases of the demonstration agency entered.`)
}

/** The board of the demonstration, up to its recommendations; not where there is one. */
async function enterBoard(desk: Desk, tell: (line: string) => void): Promise<void> {
  const { db } = desk.connection
  if ((await boardById(db, BOARD_ID)) !== undefined) return
  const { cycle } = frameOf(desk.today())
  const shared = await appraisalsOf(db, { fiscalYear: cycle, state: 'answered' })
  if (!(await takeSteps(desk, boardCases(desk.today())))) return
  let agreed = 0
  const seats: SeatsTaken = new Map()
  for (const { person_id, initial_level } of shared) {
    for (const way of agreements(desk.today(), person_id, initial_level ?? 0)) {
      if (!(await takeSteps(desk, way, seats))) continue
      agreed += 1
      break
    }
  }
  tell(`The demonstration’s board has sat on ${agreed} of ${shared.length} ratings.`)
}

/** The worksheet after the cycle that waits, with awards proposed; not where there is one. */
async function enterPayYear(desk: Desk, tell: (line: string) => void): Promise<void> {
  const today = desk.today()
  const { cycle } = frameOf(today)
  const known = await worksheetsOf(desk.connection.db, [DEMO_UNIT])
  if (known.some(({ fiscal_year }) => fiscal_year === cycle)) return
  if (!(await takeSteps(desk, payYearOpened(today)))) return
  const ground = await sheetGround(desk, { unit: DEMO_UNIT, fiscalYear: cycle, on: today, paid: undefined })
  if (ground === undefined) return
  const people = ground.rows.map(({ person, level, appointment }) => ({
    person,
    level: level ?? 0,
    career: appointment === 'career',
    recommended: ground.cases.get(person)?.rating === 'board',
  }))
  const proposed = await takeSteps(desk, payYearProposed(today, people))
  const awards = ground.rows.flatMap(({ person, level, appointment, periodEndRate }) =>
    appointment === 'career' && level !== null && level >= 3 && periodEndRate > 0
      ? [{ person, dollars: String(dollars(percentOf(periodEndRate, 7_00, 'nearest dollar'))) }]
      : [],
  )
  await takeSteps(desk, payYearScenario(today, awards))
  let recommended = 0
  if (proposed) {
    for (const { person } of people.filter((one) => one.recommended).slice(0, MOST_RECOMMENDED))
      if (await takeSteps(desk, payYearRecommended(today, person))) recommended += 1
  }
  tell(
    `A worksheet of pay and awards of the demonstration is open; the board has recommended on ${recommended}.`,
  )
}

/** Program years of rank awards with their nominations; not those of which one was opened before. */
async function enterRanks(desk: Desk, tell: (line: string) => void): Promise<void> {
  const today = desk.today()
  const known = await rankYearStreams(desk.connection.db)
  const seats: SeatsTaken = new Map()
  let nominated = 0
  for (const year of demoRankYears(today)) {
    if (known.some((stream) => stream.endsWith(`/${year.fiscalYear}`))) continue
    if (!(await takeSteps(desk, rankYearOpened(today, year), seats))) continue
    const told: { story: RankStory; person: string }[] = []
    for (const story of year.stories) {
      for (const { person, ...nomination } of rankTries(today, year, story)) {
        if (!(await takeSteps(desk, [nomination], seats))) continue
        told.push({ story, person })
        break
      }
    }
    await enterVetting(
      desk,
      told.flatMap(({ story, person }) => rankVetting(year, story, person)),
    )
    for (const { story, person } of told) await takeSteps(desk, rankSteps(today, year, story, person), seats)
    nominated += told.length
  }
  if (nominated > 0) tell(`${nominated} nominations for rank of the demonstration agency entered.`)
}

async function enterVetting(desk: Desk, events: readonly NewEvent[]): Promise<void> {
  const esu = actorOf(await demoPrincipalAtWork(desk, 'esu'))
  await transact(desk.connection, async (work) => {
    await lockUnit(work, DEMO_UNIT)
    await reproject(work, await append(work, events, { ...stamp(desk), ...esu }))
  })
}

/** On how many proposals the demonstration's board has recommended; the others wait. */
const MOST_RECOMMENDED = 6

async function nameOf(desk: Desk, person: string): Promise<string> {
  return (await personById(desk.connection.db, person, true))?.name ?? person
}

/** Who sits where on a day, as far as that was looked up; only for steps that change nobody's seat. */
type SeatsTaken = Map<string, Principal | undefined>

async function seatTaken(
  desk: Desk,
  seat: OpenCase['seat'],
  on: IsoDate,
  taken: SeatsTaken,
): Promise<Principal | undefined> {
  const key = typeof seat === 'string' ? seat : `${seat.person} ${seat.seat} ${on}`
  if (taken.has(key)) return taken.get(key)
  const who =
    typeof seat === 'string'
      ? await demoPrincipal(desk, seat)
      : await principalOfSeat(desk, { ...seat, name: await nameOf(desk, seat.person) }, seat.seat, on)
  taken.set(key, who)
  return who
}

/** Takes steps each by its seat on its day. In a demonstration that people have worked in, one may be in the way; it starts all the same. */
async function takeSteps(desk: Desk, cases: readonly OpenCase[], taken?: SeatsTaken): Promise<boolean> {
  for (const { seat, ago, action, input } of cases) {
    const on = addDays(desk.today(), -ago)
    const who = await seatTaken(desk, seat, on, taken ?? new Map())
    const acted = who === undefined ? undefined : await act({ ...desk, today: () => on }, who, action, input)
    if (acted?.kind !== 'done') return false
  }
  return true
}

function stamp(desk: Desk) {
  return {
    actor: 'Cadre',
    role: 'system',
    capacity: 'system' as const,
    recorded: desk.now(),
    mint: desk.mint,
  }
}
