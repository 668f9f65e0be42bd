import { day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { type Given, rule, type Span, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  ANY_DAY,
  changesDay,
  type Conditions,
  type DayAnswer,
  daysFrom,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'

const NEEDS = [
  'boardReviewDate',
  'initialRatingShared',
  'responseOver',
  'higherReviewRequested',
] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type May = 'higherReviewCompleted'
type Facts = Given<Needs, May>
/** When a rating may go before the Performance Review Board. */
export const boardReview = rule<Needs, DayAnswer, May>({
  id: 'appraisal/board-review',
  asks: 'May the Performance Review Board take up this executive’s rating on this day?',
  needs: NEEDS,
  may: ['higherReviewCompleted'],
  datedBy: 'boardReviewDate',
  day: 'boardReviewDate',
  says: (answer) => saysDay('the board may take it up', answer),
  changes: changesDay,
  law: [
    {
      ...version(
        '2015-10-26',
        ['5 USC 4312(b)(3)', '5 CFR 430.309', '5 CFR 430.311(b)'],
        'The board takes up an initial rating that the executive has seen and could answer in writing; a higher-level review that was asked for is finished before.',
        '5 CFR 430.309',
      ),
      standing: 'recalled',
    },
    version(
      '2000-11-13',
      ['5 USC 4312(b)(3)', '5 CFR 430.308(a)', '5 CFR 430.308(b)'],
      'The board takes up an initial rating that the executive has seen and could answer in writing; a higher-level review that was asked for is finished before.',
      '5 CFR 430.308(b)',
    ),
    version(
      '1979-07-13',
      ['5 USC 4312(b)(3)', '5 USC 4314(c)(2)'],
      'The supervisor gives the board an initial appraisal, and the board reviews the executive’s answer before it recommends anything. A higher-level review comes before the rating is final.',
      undefined,
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  reviewBefore: Cite | undefined,
): Version<Needs, May, DayAnswer> {
  const conditionsOf = (facts: Omit<Facts, 'boardReviewDate'>): Conditions => ({
    tests: [
      [
        'The executive has answered or let the chance go by',
        facts.responseOver,
        '5 USC 4312(b)(3)',
        'the time for the executive’s answer still runs',
      ],
    ],
    days: [
      [
        'The written initial rating was shared with the executive by then',
        daysFrom(facts.initialRatingShared),
        '5 USC 4312(b)(3)',
        'the executive has not yet seen the initial rating',
      ],
      ...(reviewBefore === undefined
        ? []
        : [
            [
              'A higher-level review that was asked for is finished',
              reviewedFrom(facts),
              reviewBefore,
              'the higher-level review that the executive asked for is not finished',
            ] as const,
          ]),
    ],
  })
  return {
    from: day(from),
    by,
    summary,
    lawful: (facts) => lawfulDays(conditionsOf(facts)),
    apply: (facts, note) => answerOn(facts.boardReviewDate, conditionsOf(facts), note),
  }
}

/** The days after a higher-level review that was asked for; none while it is not finished. */
export function reviewedFrom(facts: {
  higherReviewRequested: boolean
  higherReviewCompleted?: IsoDate | undefined
}): readonly Span[] {
  if (!facts.higherReviewRequested) return ANY_DAY
  return facts.higherReviewCompleted === undefined ? [] : daysFrom(facts.higherReviewCompleted)
}
