import type { IsoDate } from '../base/dates.ts'
import { federalRegisterNotice } from '../forms/federal-register-notice.ts'
import type { Sheet } from '../forms/sheet.ts'
import { type Board, type BoardMember, boardOf, boardStream, membersOn } from '../record/board.ts'
import { standing } from '../record/fold.ts'
import type { ViewRow } from '../record/views.ts'
import type { Explanation, Scope } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { boardById, boardsOf, sittingsOf } from '../store/queries/boards.ts'
import { unitPath, unitsById } from '../store/queries/units.ts'
import { type Named, namesAtBoard } from './board-people.ts'
import {
  compositionFacts,
  compositionLacks,
  noticedBefore,
  whyComposition,
  whyService,
} from './board-ruling.ts'
import type { Desk } from './desk.ts'
import { officeIn } from './seats.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** A board in a list, with what it lacks on a day. */
export type BoardLine = {
  id: string
  name: string
  kind: Board['kind']
  unit: string
  unitName: string
  interim: boolean
  members: number
  career: number
  alternates: number
  /** What is missing for it to act; nothing where it may. */
  lacks: readonly string[]
  /** Its next sitting, or the last one; absent where the seat sees none. */
  sitting?: { id: string; on: IsoDate; state: ViewRow<'sitting'>['state'] }
}

/** The boards that a seat may see. */
export async function boardList(desk: Desk, who: Principal, on: IsoDate): Promise<readonly BoardLine[]> {
  const rows = await boardsOf(desk.db)
  const boards = await boardsFrom(desk, rows)
  const units = await unitsById(desk.db, [...new Set(boards.map(({ unit }) => unit))])
  const sittings = await sittingsSeen(desk, who)
  const lines: BoardLine[] = []
  for (const board of boards) {
    const members = membersOn(board, on)
    const sitting = sittings.findLast(({ board_id }) => board_id === board.id)
    const regular = members.filter(({ seat }) => seat !== 'alternate')
    lines.push({
      id: board.id,
      name: board.name,
      kind: board.kind,
      unit: board.unit,
      unitName: units.find(({ id }) => id === board.unit)?.name ?? board.unit,
      interim: board.interim,
      members: regular.length,
      career: regular.filter(({ appointment }) => appointment === 'career').length,
      alternates: members.length - regular.length,
      lacks: boardLacks(board, on, await scopesOf(desk, board.unit)),
      ...(sitting === undefined
        ? {}
        : { sitting: { id: sitting.id, on: sitting.held_on, state: sitting.state } }),
    })
  }
  return lines
}

/** A member with what the seat of the member needs. */
export type MemberLine = BoardMember &
  Named & {
    /** Why service may begin on the first day, or not yet. */
    service: Explanation
    serves: boolean
  }

/** One board: its charter, who is on it and was, and its sittings as far as the seat sees them. */
export type BoardFile = {
  board: Board
  unitName: string
  members: readonly MemberLine[]
  former: readonly MemberLine[]
  composition: Explanation
  lacks: readonly string[]
  sittings: readonly ViewRow<'sitting'>[]
  /** The text of the notice of members who have none; absent where all are noticed. */
  notice?: Sheet
}

/** One board on a day; undefined where there is none that the seat may see. */
export async function boardFile(
  desk: Desk,
  who: Principal,
  id: string,
  on: IsoDate,
): Promise<BoardFile | undefined> {
  const row = await boardById(desk.db, id)
  const [board] = row === undefined ? [] : await boardsFrom(desk, [row])
  if (board === undefined) return undefined
  const path = await unitPath(desk.db, board.unit)
  const scopes = scopesOfUnit(officeIn(path))
  const named = await namesAtBoard(
    desk,
    board.members.map(({ person }) => person),
    on,
  )
  const lineOf = (member: BoardMember): MemberLine => ({
    ...member,
    ...named(member.person),
    service: whyService(member, scopes),
    serves: noticedBefore(member, member.from > on ? member.from : on),
  })
  const lines = board.members.map(lineOf)
  const members = lines.filter(({ until }) => until === undefined || on < until)
  const waiting = members.filter(({ notice }) => notice === undefined)
  const names = path.filter(({ kind }) => kind !== 'government').map(({ name }) => name)
  return {
    board,
    unitName: path.at(-1)?.name ?? board.unit,
    members,
    former: lines.filter((one) => !members.includes(one)),
    composition: whyComposition(compositionFacts(board, on, true), on, scopes),
    lacks: boardLacks(board, on, scopes),
    sittings: (await sittingsSeen(desk, who)).filter(({ board_id }) => board_id === id),
    ...(waiting.length === 0 ? {} : { notice: noticeOf(board, names, waiting, on) }),
  }
}

/** What a board lacks on a day: by the law on its make-up, and notices that have not appeared. */
export function boardLacks(board: Board, on: IsoDate, scopes: readonly Scope[]): readonly string[] {
  const without = membersOn(board, on).filter((member) => !noticedBefore(member, on)).length
  return [
    ...compositionLacks(compositionFacts(board, on, true), on, scopes),
    ...(without === 0
      ? []
      : [`notice in the Federal Register of ${without === 1 ? '1 member' : `${without} members`}`]),
  ]
}

/** The offices whose own rules apply to a unit, narrowest first. */
export async function scopesOf(desk: Desk, unit: string): Promise<readonly Scope[]> {
  return scopesOfUnit(officeIn(await unitPath(desk.db, unit)))
}

/** Whether a seat prepares boards, or heads the office that has them. */
export function keepsBoards(who: Principal): boolean {
  return who.audit === 'office' && who.people === 'component'
}

/** Whether a seat sits on boards; on which ones is the record’s matter. */
export function sitsOnBoards(who: Principal): boolean {
  return who.person !== undefined && who.powers.includes('sit-on-board')
}

/** The sittings that a seat may see, oldest first: those of its office, or of the boards on which its person sits. */
export async function sittingsSeen(desk: Desk, who: Principal): Promise<readonly ViewRow<'sitting'>[]> {
  if (!keepsBoards(who) && !sitsOnBoards(who)) return []
  return (await sittingsOf(desk.db)).toReversed()
}

/** Boards of some rows, from the entries that stand. */
export async function boardsFrom(desk: Desk, rows: readonly ViewRow<'board'>[]): Promise<readonly Board[]> {
  const recorded = await readStreams(
    desk.db,
    rows.map(({ id }) => boardStream(id)),
  )
  const byStream = Map.groupBy(recorded, ({ stream }) => stream)
  return rows.flatMap(({ stream }) => boardOf(standing(byStream.get(stream) ?? [])) ?? [])
}

function noticeOf(board: Board, path: readonly string[], waiting: readonly MemberLine[], on: IsoDate): Sheet {
  const [own = board.unit, above] = [path.at(-1), path.at(-2)]
  const begins = waiting.map(({ from }) => from).reduce((one, other) => (one < other ? one : other))
  return federalRegisterNotice({
    agency: above ?? own,
    ...(above === undefined ? {} : { component: own }),
    board: board.name,
    drawnUpOn: on,
    serviceBegins: begins < on ? on : begins,
    members: waiting.map(({ name, title, unit }) => ({
      name,
      title,
      ...(unit === '' ? {} : { organization: unit }),
    })),
    contact: {},
  })
}
