import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { AWARD_GRANTOR } from '../tables/award-grantor.ts'
import { changesOf, saysOf } from './conditions.ts'

const MAY = [
  'boardRecommendationConsidered',
  'awardBoardMembers',
  'awardBoardCareer',
  'tooFewCareerFound',
  'paidInParts',
  'limitForcesParts',
] as const satisfies readonly FactId[]

type May = (typeof MAY)[number]
type Facts = Given<'boardRecommended', May>

/** Whether it may be approved, by whom, and what is missing. */
type Answer = { allowed: boolean; missing: readonly string[]; grantor: string }

/** Who approves a performance award, after which recommendation, and how it is paid. */
export const performanceAwardApproval = rule({
  id: 'awards/performance-award-approval',
  asks: 'May this performance award be approved and paid, as far as the procedure goes?',
  needs: ['boardRecommended'],
  may: MAY,
  says: ({ allowed, missing, grantor }: Answer) =>
    saysOf(
      allowed,
      missing,
      `It may be approved by ${grantor}, who has the final word on who and how much.`,
      'It may not be approved.',
    ),
  changes: ({ allowed, missing }) =>
    changesOf(allowed, missing, 'A board without a career majority could not have recommended it.'),
  law: [
    {
      from: day('1989-11-03'),
      by: ['5 USC 5384(c)', '5 CFR 534.405(a)', 'PL 101-136'],
      summary:
        'The Performance Review Board recommends, with more than half of its members career appointees unless OPM finds too few; the agency head considers the recommendation and decides who receives an award and how much. It is one lump sum on top of basic pay and any rank award, in parts only where the yearly limit on pay forces it.',
      alsoNeeds: ({ boardRecommended, tooFewCareerFound }) =>
        boardRecommended && tooFewCareerFound !== true
          ? ['awardBoardMembers', 'awardBoardCareer']
          : undefined,
      apply: (facts, note) => decided(facts, note, true),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5384(c)'],
      summary:
        'The Performance Review Board recommends and the agency head decides; the statute asked for no career majority yet. It is one lump sum.',
      apply: (facts, note) => decided(facts, note, false),
    },
  ],
})

function decided(facts: Facts, note: Note, majority: boolean): Answer {
  const grantor = note.table(AWARD_GRANTOR)
  note.says('Who decides', grantor, '5 USC 5384(b)(2)')
  const tests: Test[] = [
    [
      'The Performance Review Board has recommended',
      facts.boardRecommended,
      '5 USC 5384(c)(1)',
      'the Performance Review Board has made no recommendation',
    ],
    [
      'The recommendation has been considered',
      facts.boardRecommendationConsidered !== false,
      '5 USC 5384(c)(1)',
      'the recommendation has not been considered',
    ],
    ...(majority ? boardTest(facts, note) : []),
    [
      'Paid in one sum, or in parts only as the yearly limit forces it',
      facts.paidInParts !== true || facts.limitForcesParts === true,
      '5 USC 5384(a)(2)',
      'it may not be paid in parts unless the yearly limit on total pay forces it',
    ],
  ]
  return { allowed: note.tests(tests), missing: lackingOf(tests), grantor }
}

/** More than half of the board, once it has recommended; not where OPM has found too few. */
function boardTest(facts: Facts, note: Note): Test[] {
  if (!facts.boardRecommended) return []
  const by: Cite = '5 USC 5384(c)(2)'
  if (facts.tooFewCareerFound === true) {
    note.says('Career majority', 'not needed: OPM has found too few career appointees', by)
    return []
  }
  const members = note.count('Members of the board', facts.awardBoardMembers ?? 0)
  const career = note.count('Career appointees among them', facts.awardBoardCareer ?? 0)
  return [
    [
      'More than half of them are career appointees',
      career * 2 > members,
      by,
      'the board that recommended it had no career majority',
    ],
  ]
}
