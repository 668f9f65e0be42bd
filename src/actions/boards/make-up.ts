import type { IsoDate } from '../../base/dates.ts'
import { type Board, membersOn } from '../../record/board.ts'
import { type Bench, benchOf, type Sitting } from '../../record/sitting.ts'
import { performanceReviewBoard } from '../../rulebook/boards/performance-review-board.ts'
import { quorum } from '../../rulebook/boards/quorum.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownOf } from '../../rulebook/kernel/shown.ts'
import type { Decision, Given } from '../action.ts'
import { ask, bars, refuse } from '../asked.ts'

/** A ruling on the make-up of a board, and the refusal that it comes to, if any. */
export type MakeUp = { explanation: Explanation; refused?: Decision }

/** How a board stands on a day: its members without the alternates, and the career appointees among them. */
export function standingOf(board: Board, on: IsoDate): { members: number; career: number } {
  const members = membersOn(board, on).filter(({ seat }) => seat !== 'alternate')
  return { members: members.length, career: members.filter(isCareer).length }
}

/** Whether the board as a whole may act on a day, for career executives or for others. */
export function boardRuling(given: Given, board: Board, on: IsoDate, careerAppointee: boolean): MakeUp {
  const { members, career } = standingOf(board, on)
  const facts = {
    boardMembers: members,
    boardCareerMembers: career,
    careerAppointee,
    boardMatter: 'appraisal',
  } as const
  const asked = ask(performanceReviewBoard, { on, scopes: given.scopes }, facts)
  if (!bars(asked)) return { explanation: asked.explanation }
  const lacking = Math.max(3 - members, careerLacking(members, career))
  const message = `the board has ${shownOf(members, 'member', 'members')}, ${career} of them career; ${asked.value?.missing.join(' and ') ?? 'more facts'} lacking: ${shownOf(lacking, 'career member', 'career members')} more would do`
  const compared = { members, career }
  return { explanation: asked.explanation, refused: refuse(asked, { message, compared }) }
}

/** Whether those who are present are a quorum of the board. */
export function sittingRuling(given: Given, { board, sitting }: { board: Board; sitting: Sitting }): MakeUp {
  const bench = benchOf(board, sitting, given.today)
  const sits = bench.sits.length
  const asked = ask(
    quorum,
    { on: given.today, scopes: given.scopes },
    { boardMembers: bench.voting, membersSitting: sits },
  )
  if (asked.value?.within !== false) return { explanation: asked.explanation }
  const { needed, lacking } = asked.value
  const message = `${sits} of ${shownOf(bench.voting, 'voting member is', 'voting members are')} present, and ${needed} make a quorum: ${lacking} more must be present, or alternates in their places`
  const compared = { sits, voting: bench.voting }
  return { explanation: asked.explanation, refused: refuse(asked, { message, compared }) }
}

/** Who sits in one case, and whether they may act on it: a quorum, and a career majority where the executive is career. */
export function benchRulings(
  given: Given,
  { board, sitting }: { board: Board; sitting: Sitting },
  { person, career }: { person: string; career: boolean },
  boardMatter: 'appraisal' | 'award' | 'pay adjustment' = 'appraisal',
): { bench: Bench; rulings: readonly Explanation[]; refused?: Decision } {
  const on = given.today
  const at = { on, scopes: given.scopes }
  const bench = benchOf(board, sitting, on, person)
  const sits = bench.sits.length
  const { members, career: standing } = standingOf(board, on)
  const enough = ask(quorum, at, { boardMembers: bench.voting, membersSitting: sits })
  const facts = {
    boardMembers: members,
    boardCareerMembers: standing,
    membersSitting: sits,
    careerMembersSitting: bench.career,
    careerAppointee: career,
    boardMatter,
  } as const
  const made = ask(performanceReviewBoard, at, facts)
  const rulings = [made.explanation, enough.explanation]
  const refused = suspension(bench, made, enough, { person, members, standing })
  return refused === undefined ? { bench, rulings } : { bench, rulings, refused }
}

function suspension(
  bench: Bench,
  made: ReturnType<typeof ask<never, never, { allowed: boolean; missing: readonly string[] }>>,
  enough: ReturnType<typeof ask<never, never, { within: boolean; needed: number; lacking: number }>>,
  { person, members, standing }: { person: string; members: number; standing: number },
): Decision | undefined {
  const sits = bench.sits.length
  const noQuorum = enough.value?.within === false
  if (!noQuorum && !bars(made)) return undefined
  const said: string[] = []
  if (enough.value !== undefined && noQuorum)
    said.push(
      `${sits} of ${shownOf(bench.voting, 'voting member sits', 'voting members sit')}, and ${enough.value.needed} make a quorum: ${enough.value.lacking} more must sit, or alternates in their places`,
    )
  if (made.value?.missing.includes('a career majority of those who sit') === true)
    said.push(majorityWords(bench, enough.value?.needed ?? 1))
  if (2 * standing <= members && made.value?.missing.includes('a career majority of the board') === true)
    said.push(
      `${standing} of its ${members} members are career: ${shownOf(careerLacking(members, standing), 'more career member', 'more career members')} must be appointed`,
    )
  if (made.value?.missing.includes('at least three members') === true)
    said.push(`it has ${shownOf(members, 'member', 'members')}: ${3 - members} more must be appointed`)
  if (said.length === 0) said.push(made.explanation.answer)
  const because = {
    message: `the case of ${person} is suspended: ${said.join('; ')}`,
    compared: { sits, voting: bench.voting, career: bench.career, members },
  }
  return bars(made) ? refuse(made, because) : refuse(enough, because)
}

/** How a career majority comes about: career members who are added, or others who leave while a quorum stays. */
function majorityWords({ sits, career }: Bench, needed: number): string {
  const change = careerLacking(sits.length, career)
  const others = sits.filter((member) => !isCareer(member)).map(({ person }) => person)
  const may = change <= others.length && career > 0 && sits.length - change >= needed
  const leave = may ? `, or ${change} of ${others.join(', ')} must leave` : ''
  return `${career} of the ${sits.length} who sit are career: ${shownOf(change, 'more career member', 'more career members')} must sit${leave}`
}

/** How many career members more make a majority: as many as others would have to leave. */
function careerLacking(members: number, career: number): number {
  return Math.max(0, members - 2 * career + 1)
}

function isCareer({ appointment }: { appointment: string }): boolean {
  return appointment === 'career'
}
