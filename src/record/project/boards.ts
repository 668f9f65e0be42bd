import { boardOf } from '../board.ts'
import type { RecordedEvent } from '../event.ts'
import { boardCaseOf, sittingOf } from '../sitting.ts'
import type { StreamRows } from '../views.ts'
import { range } from './range.ts'

/** A board with everyone who has been on it. */
export function projectBoard(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const board = boardOf(events)
  if (board === undefined) return {}
  const { id, kind, unit, name, charter, interim, from } = board
  return {
    board: [{ stream, id, kind, unit_id: unit, name, charter, interim, from_on: from }],
    board_member: board.members.map((member) => ({
      stream,
      board_id: id,
      person_id: member.person,
      seat: member.seat,
      voting: member.voting,
      appointment: member.appointment,
      agency: member.agency,
      document: member.document,
      notice_on: member.notice?.on ?? null,
      citation: member.notice?.citation ?? null,
      during: range(member.from, member.until),
    })),
  }
}

/** A sitting with its roll and recusals. */
export function projectSitting(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const sitting = sittingOf(events)
  if (sitting === undefined) return {}
  const { id, board, unit, fiscalYear, on, agenda, state, certificate, present, settled, recusals } = sitting
  return {
    sitting: [
      {
        stream,
        id,
        board_id: board,
        unit_id: unit,
        fiscal_year: fiscalYear,
        held_on: on,
        agenda,
        state,
        certified_on: certificate?.on ?? null,
      },
    ],
    sitting_member: [...new Set([...present, ...settled])].map((member) => ({
      stream,
      sitting_id: id,
      member_id: member,
      present: present.includes(member),
      settled: settled.includes(member),
    })),
    recusal: recusals.map(({ member, person, ground, by }) => ({
      stream,
      sitting_id: id,
      member_id: member,
      person_id: person,
      ground,
      entered_by: by,
    })),
  }
}

/** One executive's case before a sitting. */
export function projectBoardCase(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const found = boardCaseOf(events)
  if (found === undefined) return {}
  const { recommended } = found
  const said = events.find(({ id }) => id === recommended?.entry)
  return {
    board_case: [
      {
        stream,
        sitting_id: found.sitting,
        board_id: found.board,
        person_id: found.person,
        fiscal_year: found.fiscalYear,
        unit_id: found.unit,
        career: found.career,
        votes: found.votes.size,
        level: recommended?.level ?? null,
        from_level: recommended?.from ?? null,
        split: recommended !== undefined && recommended.level === null,
        reason_given: said?.personal?.['reason'] !== undefined,
        recommended_on: recommended?.on ?? null,
      },
    ],
  }
}
