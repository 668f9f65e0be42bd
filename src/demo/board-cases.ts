import { addDays, type IsoDate } from '../base/dates.ts'
import { BOARD } from './board.ts'
import { frameOf } from './calendar.ts'
import { SEATS } from './cast.ts'
import type { OpenCase } from './open-cases.ts'
import { holderId } from './positions.ts'
import { AGENCY } from './units.ts'

/** The board of the demonstration, and its sitting on the cycle that waits. */
export const BOARD_ID = 'ice-prb'

/** The stream of the sitting on a cycle. */
export function sittingId(fiscalYear: number): string {
  return `ice-prb-${fiscalYear}`
}

const CHARTERED = 40
const NOTICED = 30
const CALLED = 10
const SAT = 3

const CHAIR = holderId(SEATS.boardMember)
const ALTERNATE = holderId(12)
/**
 * The Performance Review Board of the demonstration up to its sitting on a day: chartered, noticed, its roll called and
 * every member's recusals settled. Each step is taken through its own rules.
 */
export function boardCases(today: IsoDate): readonly OpenCase[] {
  const { cycle } = frameOf(today)
  const board = { unit: AGENCY, board: BOARD_ID }
  const sitting = { unit: AGENCY, sitting: sittingId(cycle) }
  const on = addDays(today, -SAT)
  const head = 'component-head' as const
  const document = 'Demonstration: invented letter of appointment'
  const members = BOARD.map(({ person }) => person)
  return [
    {
      seat: head,
      ago: CHARTERED,
      action: 'boards/charter-board',
      input: {
        ...board,
        kind: 'performance-review',
        name: 'Performance Review Board (demonstration)',
        charter: 'Demonstration: invented charter',
        chainYears: 2,
      },
    },
    ...BOARD.map(
      ({ person, seat }): OpenCase => ({
        seat: head,
        ago: CHARTERED,
        action: 'boards/appoint-member',
        input: { ...board, person, seat, document, effective: addDays(today, -CHARTERED) },
      }),
    ),
    {
      seat: 'esu',
      ago: NOTICED,
      action: 'boards/publish-notice',
      input: { ...board, members, on: addDays(today, -NOTICED), citation: 'Demonstration: invented notice' },
    },
    {
      seat: 'esu',
      ago: CALLED,
      action: 'boards/call-sitting',
      input: { ...sitting, ...board, fiscalYear: cycle, on, agenda: `Ratings of fiscal year ${cycle}` },
    },
    { seat: 'prb-member', ago: SAT, action: 'boards/call-roll', input: { ...sitting, present: members } },
    ...members.map((person): OpenCase => ({ ...sat(person, 'settle-recusals'), input: sitting })),
  ]
}

/**
 * The ways in which the board may come to agree with an initial rating: the chair presides, or where the chair is recused
 * the alternate; where both are, the case is held.
 */
export function agreements(today: IsoDate, person: string, level: number): readonly (readonly OpenCase[])[] {
  const sitting = { unit: AGENCY, sitting: sittingId(frameOf(today).cycle) }
  const one = { ...sitting, person }
  const by = (member: string): readonly OpenCase[] => [
    { ...sat(member, 'read-case'), input: one },
    { ...sat(member, 'recommend'), input: { ...one, level, consent: true } },
  ]
  const seated: OpenCase = {
    seat: 'esu',
    ago: SAT,
    action: 'boards/seat-alternate',
    input: { ...sitting, alternate: ALTERNATE, place: CHAIR, person },
  }
  return [by(CHAIR), [seated, ...by(ALTERNATE)]]
}

function sat(person: string, action: string): Omit<OpenCase, 'input'> {
  const index = BOARD.findIndex((member) => member.person === person)
  const seat = { person, seat: `role:prb-${index + 1}` }
  return { seat, ago: SAT, action: `boards/${action}` }
}
