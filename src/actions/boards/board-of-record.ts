import type { IsoDate } from '../../base/dates.ts'
import { type Board, boardOf, type BoardMember, boardStream, membersOn } from '../../record/board.ts'
import { standing } from '../../record/fold.ts'
import {
  type BoardCase,
  boardCaseOf,
  boardCaseStream,
  type Sitting,
  sittingOf,
  sittingStream,
} from '../../record/sitting.ts'
import type { Decision, Given } from '../action.ts'

/** Which sitting is asked for. */
export type SittingNamed = { unit: string; sitting: string }

/** A sitting with its board. */
export type SittingFound = { sitting: Sitting; board: Board }

/** The board of an agency under a name, or why not. */
export function boardIn(given: Given, unit: string, name: string): { board: Board } | { refused: Decision } {
  const board = boardOf(standing(given.history(boardStream(name))))
  if (board !== undefined && board.unit === unit) return { board }
  const message = `no board of ${unit} is chartered as ${name}; a board acts once its charter, or an interim one, is on record`
  return { refused: { kind: 'not-found', message } }
}

/** The one answer where there is no such sitting, and where it is not for whoever asks. */
export function noSitting({ unit, sitting }: SittingNamed): Decision {
  return { kind: 'not-found', message: `no sitting ${sitting} of a board of ${unit} is at hand` }
}

/** The stream of the board that sits, which stands in the sitting. */
export function boardThatSits({ sitting }: SittingNamed, history: Given['history']): readonly string[] {
  const called = sittingOf(standing(history(sittingStream(sitting))))
  return called === undefined ? [] : [boardStream(called.board)]
}

/** The sitting with its board, for the office that prepares it; or why not. */
export function sittingIn(given: Given, named: SittingNamed): SittingFound | { refused: Decision } {
  const sitting = sittingOf(standing(given.history(sittingStream(named.sitting))))
  if (sitting === undefined || sitting.unit !== named.unit) return { refused: noSitting(named) }
  const board = boardOf(standing(given.history(boardStream(sitting.board))))
  return board === undefined ? { refused: noSitting(named) } : { sitting, board }
}

/** The case of an executive before a sitting; undefined where there is none. */
export function caseIn(given: Given, sitting: string, person: string): BoardCase | undefined {
  return boardCaseOf(standing(given.history(boardCaseStream(sitting, person))))
}

/** Refuses a step at a sitting that is past it; undefined where it is open to it. */
export function isPast({ id, state, certificate }: Sitting): Decision | undefined {
  if (state !== 'certified' && state !== 'closed') return undefined
  const by = certificate === undefined ? '' : `, by ${certificate.by} on ${certificate.on}`
  const message =
    state === 'closed'
      ? `the sitting ${id} is closed; what it came to stands`
      : `the sitting ${id} is already certified${by}; nothing in it changes any more`
  return {
    kind: 'refused',
    reason: {
      message,
      rule: 'boards/recommendation',
      compared: { state, certifiedBy: certificate?.by ?? null },
      cites: ['Cadre practice'],
    },
  }
}

/** The membership of a person on a day, else the last one; undefined where there never was one. */
export function membershipOf(board: Board, person: string, on: IsoDate): BoardMember | undefined {
  return (
    membersOn(board, on).find((member) => member.person === person) ??
    board.members.findLast((member) => member.person === person)
  )
}
