import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'

const MAY = [
  'ratingIsFinal',
  'withBoard',
  'reviewLevelsOffered',
  'reviewDeclined',
  'declinationDocumented',
  'agencyHeadRated',
] as const satisfies readonly FactId[]

type Needs = 'higherReviewsHad'
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Whether the executive has a review coming; what stands against it; the reviewer never changes the rating. */
type Answer = { eligible: boolean; reviewerMayChangeRating: false; against: readonly string[] }

/** The executive’s right to a review of the rating at a higher level. */
export const higherLevelReview = rule<Needs, Answer, May>({
  id: 'appraisal/higher-level-review',
  asks: 'Is the executive entitled to a review of the rating at a higher level?',
  needs: ['higherReviewsHad'],
  may: MAY,
  says: ({ eligible, against }) =>
    eligible
      ? 'Yes. The reviewer cannot change the rating but may recommend another to the board and the appointing authority; executive, supervisor and board get copies of the findings.'
      : `No: ${against.join('; ')}.`,
  changes: ({ eligible }) =>
    eligible
      ? [
          'Once the review has been had, or the time for it is over, there is no second one unless the agency offers more levels.',
        ]
      : ['An agency that offers more levels of review gives as many.'],
  law: [
    {
      ...version(
        '2015-10-26',
        ['5 USC 4312(b)(3)', '5 CFR 430.309'],
        'The executive may ask for one review at a higher level before the board gets the rating, and for more where the agency offers more. If the agency head made the initial rating, another review is offered. The executive may decline; that is documented before the other review is offered.',
        (facts) => [
          beforeBoard(facts, '5 CFR 430.309'),
          fewEnough(facts, '5 CFR 430.309'),
          [
            'The executive has not declined it, or has declined one and is offered another after that was documented',
            facts.reviewDeclined !== true ||
              (facts.agencyHeadRated === true && facts.declinationDocumented === true),
            '5 CFR 430.309',
            'the executive declined it',
          ],
        ],
        ['withBoard'],
      ),
      standing: 'recalled',
    },
    version(
      '2000-11-13',
      ['5 USC 4312(b)(3)', '5 CFR 430.308(b)'],
      'The executive may ask for one review at a higher level before the board gets the rating, and for more where the agency offers more. The reviewer cannot change the rating.',
      (facts) => [beforeBoard(facts, '5 CFR 430.308(b)'), fewEnough(facts, '5 CFR 430.308(b)')],
      ['withBoard'],
    ),
    version(
      '1979-07-13',
      ['5 USC 4312(b)(3)'],
      'The executive may have the rating reviewed at a higher level in the agency before it becomes final.',
      (facts) => [
        ['The rating is not final', facts.ratingIsFinal === false, '5 USC 4312(b)(3)', 'the rating is final'],
        fewEnough(facts, '5 USC 4312(b)(3)'),
      ],
      ['ratingIsFinal'],
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  conditions: (facts: Facts) => Test[],
  also: readonly May[],
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary,
    alsoNeeds: () => also,
    apply(facts, note) {
      const tests = conditions(facts)
      const eligible = note.tests(tests)
      return { eligible, reviewerMayChangeRating: false, against: lackingOf(tests) }
    },
  }
}

function beforeBoard({ withBoard }: Facts, cite: Cite): Test {
  return [
    'The Performance Review Board has not been given the rating',
    withBoard === false,
    cite,
    'the Performance Review Board has been given the rating',
  ]
}

function fewEnough({ higherReviewsHad, reviewLevelsOffered }: Facts, cite: Cite): Test {
  return [
    'There is a level of review that the executive has not had; the law gives one',
    higherReviewsHad < Math.max(1, reviewLevelsOffered ?? 1),
    cite,
    'the executive has had every review that is offered',
  ]
}
