import type { IsoDate } from '../base/dates.ts'
import { type Board, type BoardMember, membersOn } from '../record/board.ts'
import type { Bench } from '../record/sitting.ts'
import { memberService } from '../rulebook/boards/member-service.ts'
import { performanceReviewBoard } from '../rulebook/boards/performance-review-board.ts'
import { quorum } from '../rulebook/boards/quorum.ts'
import { decide, explain, type Explanation, type Scope, value } from '../rulebook/index.ts'

/** Who sits, as far as the law on the make-up of a board asks; absent for the board as it stands. */
type Sits = Pick<Bench, 'sits' | 'career'>

/** The facts of a board’s make-up on a day: its members without alternates, and those who sit where that is asked. */
export function compositionFacts(board: Board, on: IsoDate, careerAppointee: boolean, bench?: Sits) {
  const members = membersOn(board, on).filter(({ seat }) => seat !== 'alternate')
  return {
    boardMembers: members.length,
    boardCareerMembers: members.filter(isCareer).length,
    careerAppointee,
    boardMatter: 'appraisal' as const,
    ...(bench === undefined ? {} : { membersSitting: bench.sits.length, careerMembersSitting: bench.career }),
  }
}

/** What a board lacks to act on a career executive’s appraisal; nothing where it may act. */
export function compositionLacks(
  facts: ReturnType<typeof compositionFacts>,
  on: IsoDate,
  scopes: readonly Scope[],
): readonly string[] {
  const answer = value(performanceReviewBoard, { on, scopes }, facts)
  return answer === undefined ? ['a law on boards for the day'] : answer.missing
}

/** Why a board may act or not. */
export function whyComposition(
  facts: ReturnType<typeof compositionFacts>,
  on: IsoDate,
  scopes: readonly Scope[],
): Explanation {
  return explain(performanceReviewBoard, decide(performanceReviewBoard, { on, scopes }, facts), facts)
}

/** Why those who sit are a quorum, or too few. */
export function whyQuorum(bench: Bench, on: IsoDate, scopes: readonly Scope[]): Explanation {
  const facts = { boardMembers: bench.voting, membersSitting: bench.sits.length }
  return explain(quorum, decide(quorum, { on, scopes }, facts), facts)
}

/** Why a member’s service may begin on the day of the appointment, or not. */
export function whyService({ from, notice }: BoardMember, scopes: readonly Scope[]): Explanation {
  const facts = {
    serviceBegins: from,
    memberAppointedByHead: true,
    noticeIsPublished: notice !== undefined,
    ...(notice === undefined ? {} : { federalRegisterNotice: notice.on }),
  }
  return explain(memberService, decide(memberService, { on: from, scopes }, facts), facts)
}

/** Whether notice of a member’s appointment was published before a day. */
export function noticedBefore({ notice }: BoardMember, on: IsoDate): boolean {
  return notice !== undefined && notice.on < on
}

function isCareer({ appointment }: BoardMember): boolean {
  return appointment === 'career'
}
