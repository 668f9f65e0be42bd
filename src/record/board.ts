import type { IsoDate } from '../base/dates.ts'
import type { BoardKind } from './appraisal-terms.ts'
import type { Bodies, RecordedEvent } from './event.ts'

/** A member of a board, from the day of the appointment until the first day without. */
export type BoardMember = Omit<Bodies['boards/member-appointed'], 'board' | 'until'> & {
  from: IsoDate
  until?: IsoDate
  /** The notice of the appointment in the Federal Register. */
  notice?: { on: IsoDate; citation: string }
}

/** A board, from the events of `board:ID`. */
export type Board = {
  id: string
  kind: BoardKind
  unit: string
  name: string
  charter: string
  interim: boolean
  chairVotes: boolean
  chainYears: number
  from: IsoDate
  members: readonly BoardMember[]
}

/** The stream of a board. */
export function boardStream(board: string): string {
  return `board:${board}`
}

/** The board of a stream, from the events that stand; undefined where none was chartered. A later charter takes the place of an interim one. */
export function boardOf(events: readonly RecordedEvent[]): Board | undefined {
  let board: Board | undefined
  // In the order of recording: a notice may appear before the appointment that it names takes effect.
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'boards/board-chartered') {
      const { board: id, ...charter } = event.body
      board = { id, ...charter, from: board?.from ?? event.effective, members: board?.members ?? [] }
    } else if (board !== undefined) {
      board = { ...board, members: membersAfter(board.members, event) }
    }
  }
  return board
}

function membersAfter(members: readonly BoardMember[], event: RecordedEvent): readonly BoardMember[] {
  const on = event.effective
  switch (event.type) {
    case 'boards/member-appointed': {
      const { board: _, ...member } = event.body
      return [
        ...members.map((one) => (one.person === member.person ? ended(one, on) : one)),
        { ...member, from: on },
      ]
    }
    case 'boards/notice-published': {
      const { members: named, citation } = event.body
      return members.map((one) =>
        named.includes(one.person) && one.notice === undefined ? { ...one, notice: { on, citation } } : one,
      )
    }
    case 'boards/member-ended':
      return members.map((one) => (one.person === event.body.person ? ended(one, on) : one))
    default:
      return members
  }
}

function ended(member: BoardMember, on: IsoDate): BoardMember {
  return member.until === undefined || member.until > on ? { ...member, until: on } : member
}

/** Who is on the board on a day. */
export function membersOn(board: Board, on: IsoDate): readonly BoardMember[] {
  return board.members.filter(({ from, until }) => from <= on && (until === undefined || on < until))
}
