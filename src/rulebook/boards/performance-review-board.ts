import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { judged, type Judged, changesConditions } from '../kernel/judged.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'
import { CAREER_MAJORITY_MATTERS } from '../tables/career-majority-matters.ts'

const NEEDS = ['boardMembers', 'boardCareerMembers', 'careerAppointee'] as const satisfies readonly FactId[]

const MAY = [
  'boardMatter',
  'membersSitting',
  'careerMembersSitting',
  'tooFewCareerFound',
] as const satisfies readonly FactId[]

/** Fewest members since 2000. */
const FEWEST = 3

type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Whether the board may act; whether it needs a career majority, and how many career members make one. */
type Answer = Judged & { majorityNeeded: boolean; careerNeeded: number }

/** The make-up of a Performance Review Board for one case. */
export const performanceReviewBoard = rule<Needs, Answer, May>({
  id: 'boards/performance-review-board',
  asks: 'May this Performance Review Board, with these members, act on this executive’s case?',
  needs: NEEDS,
  may: MAY,
  says: ({ allowed, majorityNeeded, careerNeeded, missing }) =>
    allowed
      ? `It may${majorityNeeded ? `: ${shownCount(careerNeeded)} career members or more make the majority that the case needs` : '; the case needs no career majority'}.`
      : `It may not. Missing: ${missing.join('; ')}.`,
  changes: changesConditions(['Recusals count: those who sit need the majority too.']),
  law: [
    {
      ...version(
        '2015-10-26',
        ['5 USC 4314(c)(5)', '5 USC 5384(c)(2)', '5 CFR 430.311'],
        'At least three members. For a career appointee’s appraisal, award or pay adjustment more than half are career appointees, unless OPM finds too few of them available.',
        '5 CFR 430.311',
      ),
      standing: 'recalled',
    },
    version(
      '2000-11-13',
      ['5 USC 4314(c)(5)', '5 USC 5384(c)(2)', '5 CFR 430.310'],
      'At least three members. For a career appointee’s appraisal or award more than half are career appointees, unless OPM finds too few of them available.',
      '5 CFR 430.310',
    ),
    version(
      '1979-07-13',
      ['5 USC 4314(c)(5)'],
      'For a career appointee’s appraisal, and since 3 November 1989 award, more than half of the members are career appointees, unless OPM finds too few of them available.',
      undefined,
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  size: Cite | undefined,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary,
    alsoNeeds: ({ membersSitting, careerMembersSitting }) => {
      if (membersSitting === undefined && careerMembersSitting === undefined) return undefined
      return ['membersSitting', 'careerMembersSitting']
    },
    apply(facts, note) {
      const matters = note.table(CAREER_MAJORITY_MATTERS)
      const matter = facts.boardMatter ?? 'appraisal'
      if (facts.boardMatter === undefined)
        note.says('Matter', 'an appraisal, for which the law has boards; none is named', '5 USC 4314(c)(1)')
      const majorityNeeded =
        facts.careerAppointee && matters.includes(matter) && facts.tooFewCareerFound !== true
      note.says('A career majority is needed', majorityNeeded ? 'yes' : 'no', '5 USC 4314(c)(5)')
      if (facts.careerAppointee && facts.tooFewCareerFound === true)
        note.says('OPM found too few career appointees', 'no majority is asked for', '5 USC 4314(c)(5)')
      const careerNeeded = note.count(
        'Career members that make a majority',
        Math.floor(facts.boardMembers / 2) + 1,
      )
      const answer = judged(note, conditionsOf(facts, majorityNeeded, size))
      if (majorityNeeded && facts.membersSitting !== undefined)
        note.assumed('Recusals', 'the majority is tested of the whole board and of those who sit')
      return { ...answer, majorityNeeded, careerNeeded }
    },
  }
}

function conditionsOf(facts: Facts, majorityNeeded: boolean, size: Cite | undefined): Test[] {
  const { boardMembers, boardCareerMembers, membersSitting, careerMembersSitting } = facts
  const conditions: Test[] = []
  if (size !== undefined)
    conditions.push([
      'The board has at least three members',
      boardMembers >= FEWEST,
      size,
      'at least three members',
    ])
  if (!majorityNeeded) return conditions
  conditions.push([
    'More than half of its members are career appointees',
    2 * boardCareerMembers > boardMembers,
    '5 USC 4314(c)(5)',
    'a career majority of the board',
  ])
  if (membersSitting !== undefined && careerMembersSitting !== undefined)
    conditions.push([
      'More than half of those who sit are career appointees',
      2 * careerMembersSitting > membersSitting,
      '5 USC 4314(c)(5)',
      'a career majority of those who sit',
    ])
  return conditions
}
