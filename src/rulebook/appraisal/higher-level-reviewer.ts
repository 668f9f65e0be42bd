import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'

const MAY = [
  'executiveConsents',
  'agencyHeadRated',
  'reviewerSitsOnBoard',
  'reviewerTookPart',
] as const satisfies readonly FactId[]

type Needs = 'reviewerKind' | 'reviewerAtHigherLevel'
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Who may review a rating at a higher level. */
export const higherLevelReviewer = rule<Needs, Judged, May>({
  id: 'appraisal/higher-level-reviewer',
  asks: 'May this person review the executive’s rating at a higher level?',
  needs: ['reviewerKind', 'reviewerAtHigherLevel'],
  may: MAY,
  says: saysConditions(
    'Yes. The reviewer cannot change the rating, only recommend another one',
    'No, this person may not',
  ),
  changes: changesConditions(['Somebody at the same level or below could not.']),
  law: [
    {
      ...version(
        '2015-10-26',
        ['5 USC 4312(b)(3)', '5 CFR 430.309'],
        'The reviewer is an employee at a higher level in the agency or, with the executive’s consent, a commissioned officer on active duty. Where the agency head made the initial rating, so that nobody is higher, the agency offers another review, by nobody who sits on the board or took part in the rating.',
        (facts) => (facts.agencyHeadRated === true ? alternative(facts) : [anybody(facts), higher(facts)]),
        ({ agencyHeadRated }) =>
          agencyHeadRated === true ? ['reviewerSitsOnBoard', 'reviewerTookPart'] : [],
      ),
      standing: 'recalled',
    },
    version(
      '1985-02-06',
      ['5 USC 4312(b)(3)', 'PL 98-615, section 306(b)(2)'],
      'The reviewer is an employee at a higher level in the agency or, with the executive’s consent, a commissioned officer of the uniformed services on active duty.',
      (facts) => [anybody(facts), higher(facts)],
      () => [],
    ),
    version(
      '1979-07-13',
      ['5 USC 4312(b)(3)'],
      'The reviewer is an employee at a higher executive level in the agency.',
      (facts) => [
        [
          'The reviewer is an executive',
          facts.reviewerKind === 'executive',
          '5 USC 4312(b)(3)',
          'an executive as reviewer',
        ],
        higher(facts),
      ],
      () => [],
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  conditions: (facts: Facts) => Test[],
  also: (facts: Facts) => readonly May[],
): Version<Needs, May, Judged> {
  return {
    from: day(from),
    by,
    summary,
    alsoNeeds: also,
    apply: (facts, note) => judged(note, conditions(facts)),
  }
}

function higher({ reviewerAtHigherLevel }: Facts): Test {
  return [
    'The reviewer stands at a higher level in the agency',
    reviewerAtHigherLevel,
    '5 USC 4312(b)(3)',
    'a reviewer at a higher level in the agency',
  ]
}

function anybody({ reviewerKind, executiveConsents }: Facts): Test {
  return [
    'The reviewer is an employee, or an officer on active duty with the executive’s consent',
    reviewerKind === 'executive' ||
      reviewerKind === 'other employee' ||
      (reviewerKind === 'commissioned officer on active duty' && executiveConsents === true),
    '5 USC 4312(b)(3)',
    'an employee as reviewer, or the executive’s consent to an officer on active duty',
  ]
}

/** The review that is offered where nobody stands higher. */
function alternative({ reviewerSitsOnBoard, reviewerTookPart }: Facts): Test[] {
  return [
    [
      'The reviewer does not sit on the Performance Review Board',
      reviewerSitsOnBoard === false,
      '5 CFR 430.309',
      'a reviewer who does not sit on the board',
    ],
    [
      'The reviewer took no part in the initial rating',
      reviewerTookPart === false,
      '5 CFR 430.309',
      'a reviewer who took no part in the rating',
    ],
  ]
}
