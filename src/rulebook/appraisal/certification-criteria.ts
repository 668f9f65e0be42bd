import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

type Answer = { eligible: boolean; kind: 'full' | 'provisional'; lacking: readonly string[] }

/** The four criteria that either kind asks for, and the five that only a full one does. */
const PROVISIONAL = ['alignmentShown', 'consultationShown', 'resultsShown', 'balanceShown'] as const
const FULL = [
  'guidelinesShown',
  'oversightShown',
  'accountabilityShown',
  'differentiationShown',
  'payDifferentiationShown',
] as const

type Criterion = (typeof PROVISIONAL)[number] | (typeof FULL)[number]

type Facts = { readonly [K in Criterion]?: boolean | undefined } & {
  certificationKind: 'full' | 'provisional'
  summaryLevels: number
  systemApproved: boolean
  ratingsReviewedForRotation: boolean
  staffRatingsReviewed: boolean
  ombConcurs: boolean
  filedTogether?: boolean | undefined
  dataOfTwoPeriods?: boolean | undefined
}

const CRITERIA: readonly (readonly [Criterion, string, Cite])[] = [
  [
    'alignmentShown',
    'Criterion 1: the plans align with the agency’s mission, goals and plans',
    '5 CFR 430.404(a)(1)',
  ],
  ['consultationShown', 'Criterion 2: executives are consulted on what is expected', '5 CFR 430.404(a)(2)'],
  ['resultsShown', 'Criterion 3: expectations state results', '5 CFR 430.404(a)(3)'],
  [
    'balanceShown',
    'Criterion 4: results are balanced with leadership, customers and employees',
    '5 CFR 430.404(a)(4)',
  ],
  ['guidelinesShown', 'Criterion 5: assessments and guidelines are given out in time', '5 CFR 430.404(a)(5)'],
  [
    'oversightShown',
    'Criterion 6: an official certifies distinctions, assessments and pay',
    '5 CFR 430.404(a)(6)',
  ],
  [
    'accountabilityShown',
    'Criterion 7: executives answer for the performance management of their staff',
    '5 CFR 430.404(a)(7)',
  ],
  [
    'differentiationShown',
    'Criterion 8: performance is told apart, without a ranking of executives',
    '5 CFR 430.404(a)(8)',
  ],
  [
    'payDifferentiationShown',
    'Criterion 9: pay and awards follow performance, openly',
    '5 CFR 430.404(a)(9)',
  ],
]

/** How many of the criteria a provisional certification asks for. */
const FIRST = PROVISIONAL.length

function testsOf(facts: Facts, levels: Test, note: Note): Answer {
  const { certificationKind: kind } = facts
  const tests: Test[] = [
    [
      'OPM has approved the appraisal system, or a new system is filed for both at once',
      facts.systemApproved || facts.filedTogether === true,
      '5 CFR 430.403',
      'OPM has not approved the appraisal system',
    ],
    levels,
    ...CRITERIA.slice(0, kind === 'full' ? CRITERIA.length : FIRST).map(
      ([id, sentence, cite]): Test => [sentence, facts[id] === true, cite],
    ),
    [
      'Initial ratings are reviewed, so that none is arbitrary or in rotation',
      facts.ratingsReviewedForRotation,
      '5 CFR 430.405(b)(2)',
      'initial ratings are not reviewed against rotation',
    ],
    [
      'Standards and ratings that executives give their own staff are reviewed',
      facts.staffRatingsReviewed,
      '5 CFR 430.405(b)(2)',
      'the ratings that executives give their own staff are not reviewed',
    ],
    ['OMB concurs', facts.ombConcurs, '5 USC 5307(d)(3)(C)', 'OMB has not concurred'],
  ]
  if (kind === 'full') {
    tests.push([
      'Ratings, pay and awards of the two appraisal periods before the request are submitted',
      facts.dataOfTwoPeriods === true,
      '5 CFR 430.405(b)(4)',
      'the data of two appraisal periods are not submitted',
    ])
  }
  const eligible = note.tests(tests)
  return { eligible, kind, lacking: lackingOf(tests) }
}

const FOUR_OR_FIVE = 'The system has 4 or 5 summary levels'
const FIVE = 'The system has 5 summary levels'

/** Whether an appraisal system qualifies for certification. */
export const certificationCriteria = rule({
  id: 'appraisal/certification-criteria',
  asks: 'Does this appraisal system qualify for certification?',
  needs: [
    'certificationKind',
    'summaryLevels',
    'systemApproved',
    'alignmentShown',
    'consultationShown',
    'resultsShown',
    'balanceShown',
    'ratingsReviewedForRotation',
    'staffRatingsReviewed',
    'ombConcurs',
  ],
  may: [...FULL, 'dataOfTwoPeriods', 'filedTogether'],
  says: ({ eligible, kind, lacking }: Answer) =>
    eligible
      ? `Yes, for ${kind} certification.`
      : `No, not for ${kind} certification: ${lacking.join('; ')}.`,
  changes: ({ eligible, kind, lacking }) => {
    if (!eligible) return lacking.map((reason) => `It turns on this: ${reason}.`)
    return kind === 'full'
      ? ['One criterion not met would leave it provisional at most.']
      : ['All nine criteria and the data of two periods would qualify it for full certification.']
  },
  law: [
    {
      from: day('2025-10-15'),
      by: ['5 USC 5307(d)', '5 CFR 430.404', '5 CFR 430.405', '5 CFR 430.305'],
      standing: 'recalled',
      summary:
        'As before. The rule of 15 October 2025 allows a preset distribution of ratings and is described as changing subpart C only; whether criteria 5 and 8, which forbid numeric limits and ranking, were conformed is not verified.',
      also: [
        {
          by: '5 CFR 430.305',
          says: 'OPM may require and enforce a distribution of rating levels.',
          governs: false,
          why: 'Criteria 5 and 8 of certification are taken to stand until their text is seen changed; a rewrite proposed in January 2017 (82 FR 6339) was not codified by January 2025.',
        },
      ],
      alsoNeeds,
      apply(facts, note): Answer {
        note.assumed('Criteria 5 and 8', 'taken to stand beside the cap on ratings at levels 4 and 5')
        return testsOf(facts, fiveLevels(facts), note)
      },
    },
    {
      from: day('2015-10-26'),
      by: ['5 USC 5307(d)', '5 CFR 430.404', '5 CFR 430.405', '5 CFR 430.305(a)(6)'],
      summary:
        'As before, and every SES system has exactly five levels. Provisional certification needs criteria 1 to 4; full certification all nine and the data of the two periods before.',
      alsoNeeds,
      apply: (facts, note): Answer => testsOf(facts, fiveLevels(facts), note),
    },
    {
      from: day('2004-07-29'),
      by: ['5 USC 5307(d)', '5 CFR 430.404', '5 CFR 430.405'],
      summary:
        'Nine criteria; four or five levels: outstanding, fully successful, minimally satisfactory, unsatisfactory, and one between the first two if wanted. Provisional certification needs criteria 1 to 4; full certification all nine and the data of the two periods before.',
      alsoNeeds,
      apply: (facts, note): Answer =>
        testsOf(
          facts,
          [
            FOUR_OR_FIVE,
            facts.summaryLevels === 4 || facts.summaryLevels === 5,
            '5 CFR 430.405(b)(1)(iii)(A)',
            'the system has neither four nor five levels',
          ],
          note,
        ),
    },
  ],
})

function fiveLevels({ summaryLevels }: Facts): Test {
  return [FIVE, summaryLevels === 5, '5 CFR 430.305(a)(6)', 'the system does not have five levels']
}

function alsoNeeds({
  certificationKind,
}: Facts): readonly ((typeof FULL)[number] | 'dataOfTwoPeriods')[] | undefined {
  return certificationKind === 'full' ? [...FULL, 'dataOfTwoPeriods'] : undefined
}
