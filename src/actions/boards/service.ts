import type { IsoDate } from '../../base/dates.ts'
import { type Board, type BoardMember, membersOn } from '../../record/board.ts'
import { memberService } from '../../rulebook/boards/member-service.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import type { Decision, Given } from '../action.ts'
import { ask, bars, refuse } from '../asked.ts'
import { membershipOf } from './board-of-record.ts'

/** A member who may serve on a day, with the ruling; or why not. */
export type Serving = { member: BoardMember; explanation: Explanation } | { refused: Decision }

/** Whether somebody on the board may serve on a day; undefined where the person never was on it. */
export function serves(given: Given, board: Board, person: string, on: IsoDate): Serving | undefined {
  const member = membershipOf(board, person, on)
  if (member === undefined) return undefined
  const { from, until, notice } = member
  const isMember = membersOn(board, on).includes(member)
  const facts = {
    serviceBegins: on,
    memberAppointedByHead: isMember,
    noticeIsPublished: notice !== undefined,
    federalRegisterNotice: notice?.on,
  }
  const asked = ask(memberService, { on, scopes: given.scopes }, facts)
  if (isMember && !bars(asked)) return { member, explanation: asked.explanation }
  const compared = { member: person, from, until: until ?? null, notice: notice?.on ?? null }
  if (isMember) {
    const first = asked.value?.firstLawful ?? null
    const told =
      first === null
        ? 'no notice of the appointment has been published in the Federal Register'
        : `notice of the appointment was published on ${shownDate(notice?.on ?? on)}, and service begins after it`
    const message = `${person} may not serve on ${shownDate(on)}: ${told}`
    return { refused: refuse(asked, { message, compared, earliest: first }) }
  }
  const message =
    until !== undefined && until <= on
      ? `${person} is no longer on the board: the term ended on ${shownDate(until)}`
      : `${person} is not yet on the board: the appointment begins on ${shownDate(from)}`
  const later = from > on ? { earliest: from } : {}
  return { refused: refuse(asked, { message, compared, cites: ['5 USC 4314(c)(4)'], ...later }) }
}
