import { z } from 'zod'
import type { IsoDate } from '../../base/dates.ts'
import { type Board, boardStream, membersOn } from '../../record/board.ts'
import type { Bodies } from '../../record/event.ts'
import { executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
import type { AppointmentType } from '../../record/terms.ts'
import { executiveResourcesBoard } from '../../rulebook/boards/executive-resources-board.ts'
import { executiveResourcesBoardMember } from '../../rulebook/boards/executive-resources-board-member.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { action, type Decision, type Given } from '../action.ts'
import { ask, bars, refuse } from '../asked.ts'
import {
  dateField,
  documentField,
  invalid,
  listField,
  personField,
  textField,
  untilProblem,
} from '../fields.ts'
import { boardAgencyField, boardField } from './board-fields.ts'
import { boardIn } from './board-of-record.ts'
import { boardRuling, standingOf } from './make-up.ts'

const SEATS = ['chair', 'member', 'alternate'] as const
const TYPES = [
  'career',
  'noncareer',
  'limited-term',
  'limited-emergency',
  'none',
] as const satisfies readonly (AppointmentType | 'none')[]

type Member = Bodies['boards/member-appointed']

/** The agency head or a delegate appoints each member, 5 USC 4314(c)(4); an outside member is named with the own agency. */
export const appointMember = action({
  id: 'boards/appoint-member',
  title: 'Appoint a member of a board',
  about:
    'Puts a member, chair or alternate on a board from a day on. The appointment type is taken from the person’s file on that day.',
  power: 'appoint-board',
  fields: z.strictObject({
    unit: boardAgencyField(),
    board: boardField(),
    person: personField({ title: 'Person' }),
    seat: listField(SEATS, { title: 'Seat' }),
    document: documentField(),
    effective: dateField({ title: 'From', hint: 'The first day on the board' }),
    until: dateField({
      title: 'Until',
      hint: 'The first day no longer on it; leave blank if open',
    }).optional(),
    agency: textField({
      title: 'Agency of an outside member',
      hint: 'For somebody who is no executive of record here; leave blank for others',
    }).optional(),
    appointment: listField(TYPES, {
      title: 'Appointment of an outside member',
      hint: 'As the own agency confirms it; leave blank for executives of record here',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [boardStream(input.board), `person:${input.person}`],
  decide(input, given) {
    const { unit, person, seat, document, effective, until } = input
    const found = boardIn(given, unit, input.board)
    if ('refused' in found) return found.refused
    const { board } = found
    const early = untilProblem(effective, until)
    if (early !== undefined) return early
    if (effective < board.from)
      return invalid('effective', effective, `${effective} is before the charter of ${board.from}`)
    const who = whoIs(given, input)
    if ('refused' in who) return who.refused
    const member: Member = {
      board: board.id,
      person,
      seat,
      voting: seat !== 'chair' || board.chairVotes,
      ...who,
      document,
      ...(until === undefined ? {} : { until }),
    }
    const { rulings, refused } = madeUp(given, board, member, effective)
    if (refused !== undefined) return refused
    const [ruling] = rulings
    const { members, career } = standingOf(withMember(board, member, effective), effective)
    return {
      kind: 'events',
      says: `${person} is on ${board.name} as ${seat} from ${shownDate(effective)}: ${members} members then, ${career} of them career.${noticeWords(board)}`,
      rulings,
      events: [
        {
          stream: boardStream(board.id),
          type: 'boards/member-appointed',
          effective,
          body: member,
          ...(ruling === undefined ? {} : { ruling }),
        },
      ],
    }
  },
})

function noticeWords({ kind }: Board): string {
  return kind === 'performance-review'
    ? ' Service begins after notice of the appointment in the Federal Register.'
    : ''
}

/** The appointment type and the agency on the day: of an executive of record from the file, of others as named. */
function whoIs(
  given: Given,
  input: {
    person: string
    effective: IsoDate
    unit: string
    agency?: string | undefined
    appointment?: Member['appointment'] | undefined
  },
): Pick<Member, 'appointment' | 'agency'> | { refused: Decision } {
  const { person, effective, unit, agency, appointment } = input
  const executive = executiveOn(standing(given.history(`person:${person}`)), effective)
  if (executive !== undefined) {
    if (agency !== undefined || appointment !== undefined) {
      const message = `${person} is an executive of record (${executive.appointment}); leave agency and appointment of an outside member blank`
      return { refused: invalid('agency', agency ?? null, message) }
    }
    return { appointment: executive.appointment, agency: unit }
  }
  if (agency === undefined) {
    const message = `${person} is no executive of record here on ${effective}; name the agency of an outside member, or choose an executive`
    return { refused: invalid('agency', null, message) }
  }
  if (appointment === undefined)
    return { refused: invalid('appointment', null, `say which appointment ${person} holds at ${agency}`) }
  return { appointment, agency }
}

function withMember(board: Board, appointed: Member, from: IsoDate): Board {
  const { board: _, until, ...member } = appointed
  const others = board.members.filter(({ person }) => person !== member.person)
  return { ...board, members: [...others, { ...member, from, ...(until === undefined ? {} : { until }) }] }
}

type Made = { rulings: readonly Explanation[]; refused?: Decision }

/** Whether the board may have the member, by its kind, with the ruling on the board as it would then stand. */
function madeUp(given: Given, board: Board, member: Member, on: IsoDate): Made {
  const then = withMember(board, member, on)
  if (board.kind === 'executive-resources') return ofResourcesBoard(given, then, member, on)
  if (board.kind !== 'performance-review') return { rulings: [] }
  const { explanation, refused } = boardRuling(given, then, on, true)
  const { members, career } = standingOf(then, on)
  // A board is put together member by member; from three on, nobody joins who leaves it without its majority.
  const breaks = member.appointment !== 'career' && member.seat !== 'alternate' && members >= 3
  const rulings = [explanation]
  return breaks && 2 * career <= members && refused !== undefined ? { rulings, refused } : { rulings }
}

/** An Executive Resources Board takes the agency’s own people; how it is made up is told, for it grows member by member. */
function ofResourcesBoard(given: Given, then: Board, member: Member, on: IsoDate): Made {
  const at = { on, scopes: given.scopes }
  const inside = member.agency === then.unit
  const asked = ask(executiveResourcesBoardMember, at, {
    boardMemberKind: inside ? 'employee of the agency' : 'other',
    appointedByAgencyHead: true,
    memberInSes: inside,
  })
  if (bars(asked)) {
    const compared = { person: member.person, agency: member.agency }
    return { rulings: [asked.explanation], refused: refuse(asked, { compared }) }
  }
  const members = membersOn(then, on).filter(({ seat }) => seat !== 'alternate')
  const made = ask(executiveResourcesBoard, at, {
    boardMembers: members.length,
    noncareerMembers: members.filter(({ appointment }) => appointment === 'noncareer').length,
    chairIsNoncareer: members.some(
      ({ seat, appointment }) => seat === 'chair' && appointment === 'noncareer',
    ),
    executiveMembers: members.filter(({ agency }) => agency === then.unit).length,
  })
  return { rulings: [asked.explanation, made.explanation] }
}
