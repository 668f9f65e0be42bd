import { SEATS } from './cast.ts'
import { holderId } from './positions.ts'

/** A member of the demonstration's Performance Review Board, by the position held. */
export type BoardSeat = {
  person: string
  seat: 'chair' | 'member' | 'alternate'
  appointment: 'career' | 'noncareer'
}

const at = (position: number, seat: BoardSeat['seat'], appointment: BoardSeat['appointment']): BoardSeat => ({
  person: holderId(position),
  seat,
  appointment,
})

/** The board: the chair first; five of seven are career appointees, and one alternate is. */
export const BOARD: readonly BoardSeat[] = [
  at(SEATS.boardMember, 'chair', 'career'),
  at(SEATS.resourcesBoardMember, 'member', 'career'),
  at(64, 'member', 'career'),
  at(14, 'member', 'career'),
  at(13, 'member', 'career'),
  at(9, 'member', 'noncareer'),
  at(4, 'member', 'noncareer'),
  at(12, 'alternate', 'career'),
]
