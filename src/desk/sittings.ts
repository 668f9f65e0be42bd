import type { IsoDate } from '../base/dates.ts'
import type { AppraisalLevel, RecusalGround } from '../record/appraisal-terms.ts'
import { type Board, type BoardMember, membersOn } from '../record/board.ts'
import { standing } from '../record/fold.ts'
import {
  type BoardCase,
  type Bench,
  benchOf,
  boardCaseOf,
  boardCaseStream,
  type Sitting,
  sittingOf,
  sittingStream,
} from '../record/sitting.ts'
import type { ViewRow } from '../record/views.ts'
import type { Explanation, Scope } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { appraisalsOf } from '../store/queries/appraisals.ts'
import { boardById, casesOfSitting } from '../store/queries/boards.ts'
import { unitsById } from '../store/queries/units.ts'
import { type Named, namesAtBoard } from './board-people.ts'
import {
  compositionFacts,
  compositionLacks,
  noticedBefore,
  whyComposition,
  whyQuorum,
} from './board-ruling.ts'
import { boardsFrom, keepsBoards, scopesOf, sitsOnBoards, sittingsSeen } from './boards.ts'
import type { Desk } from './desk.ts'
import { type How, logReading } from './reading.ts'
import type { Principal } from './who.ts'

/** A sitting as a seat sees it, before its cases are looked at. */
export type Seat = {
  sitting: Sitting
  board: Board
  /** The day on which its members are counted: the day asked about, or that of a sitting that has ended. */
  day: IsoDate
  scopes: readonly Scope[]
  /** Whether the seat is of the office that prepares the sitting. */
  office: boolean
  /** The person who asks, where on the board that day. */
  member?: BoardMember
  settled: boolean
  /** Whose cases are shut to who asks: those of the own recusals, and the own case. */
  shut: ReadonlySet<string>
}

/** A sitting that the seat may see; undefined for all others. */
export async function seatAt(desk: Desk, who: Principal, id: string, on: IsoDate): Promise<Seat | undefined> {
  if (!(await sittingsSeen(desk, who)).some((row) => row.id === id)) return undefined
  const sitting = sittingOf(standing(await readStreams(desk.db, [sittingStream(id)])))
  if (sitting === undefined) return undefined
  const row = await boardById(desk.db, sitting.board)
  const [board] = row === undefined ? [] : await boardsFrom(desk, [row])
  if (board === undefined) return undefined
  const over = sitting.state === 'certified' || sitting.state === 'closed'
  const day = over || on < sitting.on ? sitting.on : on
  const member = sitsOnBoards(who)
    ? membersOn(board, day).find(({ person }) => person === who.person)
    : undefined
  const office = keepsBoards(who)
  // Whoever has left the board keeps what was read, and opens nothing more.
  if (!office && member === undefined) return undefined
  const own = sitting.recusals.flatMap(({ member: of, person }) => (of === who.person ? [person] : []))
  return {
    sitting,
    board,
    day,
    scopes: await scopesOf(desk, sitting.unit),
    office,
    ...(member === undefined ? {} : { member }),
    settled: member !== undefined && sitting.settled.includes(member.person),
    shut: new Set([...own, ...(who.person === undefined ? [] : [who.person])]),
  }
}

/** Whether the cases of a sitting are open to a seat: to its office, and to members who have settled their recusals. */
export function casesAreOpen({ office, settled, sitting }: Seat): boolean {
  return office || (settled && (sitting.state === 'open' || sitting.state === 'certified'))
}

/** A member on the roll of a sitting. */
export type RollLine = BoardMember &
  Named & { present: boolean; settled: boolean; noticed: boolean; seatedFor: readonly string[] }

/** Who keeps out of a case, and why. */
export type RecusalLine = {
  member: string
  name: string
  ground: RecusalGround
  by: 'the member' | 'the system' | 'the office'
}

/** The bench of a case, and what it lacks to act on it. */
export type CaseBench = { sits: number; career: number; quorum: boolean; lacks: readonly string[] }

/** A case in the list of a sitting; figures are absent where it is shut to who asks. */
export type CaseLine = Named & {
  person: string
  recusals: readonly RecusalLine[]
  bench: CaseBench
  open: boolean
  initial?: AppraisalLevel
  votes?: number
  mine?: AppraisalLevel
  read?: boolean
  recommended?: { on: IsoDate; level: AppraisalLevel | null; from: AppraisalLevel; reasonGiven: boolean }
}

/** A sitting with its roll, and why those who are present may act or not. */
export type SittingRoll = Seat & {
  roll: readonly RollLine[]
  bench: Bench
  composition: Explanation
  quorum: Explanation
}

/** A sitting with its roll and its cases. */
export type SittingFile = SittingRoll & { unitName: string; cases: readonly CaseLine[] }

/** Who is on the roll of a sitting, with the rulings on them. */
export async function sittingRoll(desk: Desk, seat: Seat): Promise<SittingRoll> {
  const { sitting, board, day, scopes } = seat
  const members = membersOn(board, day)
  const named = await namesAtBoard(
    desk,
    members.map(({ person }) => person),
    day,
  )
  const bench = benchOf(board, sitting, day)
  return {
    ...seat,
    roll: members.map((member) => ({
      ...member,
      ...named(member.person),
      present: sitting.present.includes(member.person),
      settled: sitting.settled.includes(member.person),
      noticed: noticedBefore(member, day),
      seatedFor: sitting.alternates
        .filter(({ alternate }) => alternate === member.person)
        .map(({ person }) => person ?? 'the sitting'),
    })),
    bench,
    composition: whyComposition(compositionFacts(board, day, true, bench), day, scopes),
    quorum: whyQuorum(bench, day, scopes),
  }
}

/** One sitting; undefined where there is none that the seat may see. The reading of open cases is logged first. */
export async function sittingFile(
  desk: Desk,
  who: Principal,
  id: string,
  at: { on: IsoDate; how: How },
): Promise<SittingFile | undefined> {
  const seat = await seatAt(desk, who, id, at.on)
  if (seat === undefined) return undefined
  const cases = await casesAt(desk, seat)
  const open = cases.filter((one) => one.open).map(({ person }) => person)
  if (open.length > 0) await logReading(desk, who, { what: 'people', how: at.how, people: open })
  const [unit] = await unitsById(desk.db, [seat.sitting.unit])
  return {
    ...(await sittingRoll(desk, seat)),
    unitName: unit?.name ?? seat.sitting.unit,
    cases,
  }
}

/** The cases of a sitting by name; whose are shut to who asks, or not open yet, without figures. */
async function casesAt(desk: Desk, seat: Seat): Promise<readonly CaseLine[]> {
  const { sitting, board, day } = seat
  const { id, people, fiscalYear } = sitting
  const rows = new Map(
    (casesAreOpen(seat) ? await casesOfSitting(desk.db, id) : []).map((row) => [row.person_id, row]),
  )
  const named = await namesAtBoard(desk, [...people, ...board.members.map(({ person }) => person)], day)
  const open = people.filter((person) => rows.has(person) && !seat.shut.has(person))
  const isOpen = new Set(open)
  const own = seat.member === undefined ? undefined : await ownPart(desk, id, open, seat.member.person)
  const initial = new Map(
    (await appraisalsOf(desk.db, { fiscalYear, people: open })).map((one) => [
      one.person_id,
      one.initial_level,
    ]),
  )
  const recusals = Map.groupBy(sitting.recusals, ({ person }) => person)
  const cases = people.map((person): CaseLine => {
    const row = isOpen.has(person) ? rows.get(person) : undefined
    const level = initial.get(person) ?? undefined
    return {
      person,
      ...named(person),
      recusals: (recusals.get(person) ?? []).map(({ member, ground, by }) => ({
        member,
        name: named(member).name,
        ground,
        by,
      })),
      bench: caseBench(seat, person, row?.career ?? true),
      open: row !== undefined,
      ...(row === undefined || level === undefined ? {} : { initial: level }),
      ...(row === undefined ? {} : { votes: row.votes, ...recommendedOf(row) }),
      ...own?.(person),
    }
  })
  return cases.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** The bench of one case, with what it lacks: a quorum, or a career majority. */
export function caseBench({ board, sitting, day, scopes }: Seat, person: string, career: boolean): CaseBench {
  const bench = benchOf(board, sitting, day, person)
  const lacks = compositionLacks(compositionFacts(board, day, career, bench), day, scopes)
  return {
    sits: bench.sits.length,
    career: bench.career,
    quorum: bench.quorum,
    lacks: bench.quorum ? lacks : [`more than half of ${bench.voting} voting members`, ...lacks],
  }
}

/** What a member has done in each open case: whether it was read, and the own vote; others’ votes stay out. */
async function ownPart(
  desk: Desk,
  sitting: string,
  people: readonly string[],
  member: string,
): Promise<(person: string) => Pick<CaseLine, 'mine' | 'read'>> {
  const cases = await casesFrom(desk, sitting, people)
  return (person) => {
    const found = cases.get(person)
    const mine = found?.votes.get(member)?.level
    return {
      ...(found === undefined ? {} : { read: found.reviewedBy.includes(member) }),
      ...(mine === undefined ? {} : { mine }),
    }
  }
}

/** Cases of a sitting from their entries, as far as the seat may read them. */
export async function casesFrom(
  desk: Desk,
  sitting: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, BoardCase>> {
  const streams = people.map((person) => boardCaseStream(sitting, person))
  const byStream = Map.groupBy(await readStreams(desk.db, streams), ({ stream }) => stream)
  const cases = new Map<string, BoardCase>()
  for (const events of byStream.values()) {
    const found = boardCaseOf(standing(events))
    if (found !== undefined) cases.set(found.person, found)
  }
  return cases
}

function recommendedOf(row: ViewRow<'board_case'>): Pick<CaseLine, 'recommended'> {
  const { recommended_on, level, from_level, reason_given } = row
  if (recommended_on === null || from_level === null) return {}
  return { recommended: { on: recommended_on, level, from: from_level, reasonGiven: reason_given } }
}
