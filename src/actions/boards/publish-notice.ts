import { z } from 'zod'
import { boardStream, membersOn } from '../../record/board.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { dateField, invalid, personField, textField } from '../fields.ts'
import { boardAgencyField, boardField, peopleField } from './board-fields.ts'
import { boardIn } from './board-of-record.ts'

/** Notice of each appointment appears in the Federal Register before the member serves, 5 USC 4314(c)(4). */
export const publishNotice = action({
  id: 'boards/publish-notice',
  title: 'Record a notice in the Federal Register',
  about: 'Records that the appointment of members was published. They may serve from the day after it.',
  power: 'prepare-board',
  fields: z.strictObject({
    unit: boardAgencyField(),
    board: boardField(),
    members: peopleField({ title: 'Members named in it' }),
    on: dateField({ title: 'Published on' }),
    citation: textField({ title: 'Citation', hint: 'Volume and page, such as 91 FR 61234' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [boardStream(input.board)],
  decide({ unit, board: name, members, on, citation }, given) {
    const found = boardIn(given, unit, name)
    if ('refused' in found) return found.refused
    const { board } = found
    if (on > given.today)
      return invalid('on', on, `${on} is in the future; record the notice once it has appeared`)
    if (members.length === 0) return invalid('members', null, 'name at least one member')
    const strangers = members.filter((person) => !board.members.some((member) => member.person === person))
    if (strangers.length > 0)
      return invalid(
        'members',
        strangers.join(', '),
        `${strangers.join(', ')}: not appointed to ${name}; appoint first`,
      )
    return {
      kind: 'events',
      says: `${members.join(', ')} may serve on ${board.name} from the day after ${shownDate(on)}: ${citation}.`,
      rulings: [],
      events: [
        {
          stream: boardStream(board.id),
          type: 'boards/notice-published',
          effective: on,
          body: { board: board.id, members, citation },
        },
      ],
    }
  },
})

/** A member leaves the board; cases in hand go on with those who stay, or are suspended. */
export const endMembership = action({
  id: 'boards/end-membership',
  title: 'End a membership of a board',
  about: 'Takes a member off a board from a day on.',
  power: 'appoint-board',
  fields: z.strictObject({
    unit: boardAgencyField(),
    board: boardField(),
    person: personField({ title: 'Member' }),
    effective: dateField({ title: 'From', hint: 'The first day no longer on the board' }),
    reason: textField({ title: 'Reason', hint: 'Such as end of term, or retired' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [boardStream(input.board)],
  decide({ unit, board: name, person, effective, reason }, given) {
    const found = boardIn(given, unit, name)
    if ('refused' in found) return found.refused
    const { board } = found
    const member = board.members.findLast((one) => one.person === person)
    if (member === undefined || (member.until !== undefined && member.until <= effective)) {
      return { kind: 'not-found', message: `${person} is not on ${name} on ${effective}` }
    }
    if (effective <= member.from)
      return invalid('effective', effective, `${person} is on it from ${member.from}; give a later day`)
    const left = membersOn(board, effective).filter(
      (one) => one.seat !== 'alternate' && one.person !== person,
    )
    const career = left.filter(({ appointment }) => appointment === 'career').length
    const lawful = left.length >= 3 && 2 * career > left.length
    return {
      kind: 'events',
      says: `${person} is off ${board.name} from ${shownDate(effective)}: ${left.length} members then, ${career} of them career.${lawful || board.kind !== 'performance-review' ? '' : ' Cases of career executives are suspended until members are appointed.'}`,
      rulings: [],
      events: [
        {
          stream: boardStream(board.id),
          type: 'boards/member-ended',
          effective,
          body: { board: board.id, person, reason },
        },
      ],
    }
  },
})
