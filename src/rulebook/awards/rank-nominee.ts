import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesOf, saysOf } from './conditions.ts'

const MAY = [
  'employedAtDeadline',
  'keptRankEligibility',
  'rankServiceYears',
  'accomplishmentYears',
] as const satisfies readonly FactId[]
type May = (typeof MAY)[number]
type Facts = Given<'careerAppointee', May>

const LEAST_YEARS = 3

/** Whether the executive may be nominated; what is missing; a warning for the reviewer, or null. */
type Answer = { eligible: boolean; missing: readonly string[]; warning: string | null }

/** Who may be nominated for a Presidential rank award. */
export const rankNominee = rule<'careerAppointee', Answer, May>({
  id: 'awards/rank-nominee',
  asks: 'May this executive be nominated for a Presidential rank award?',
  needs: ['careerAppointee'],
  may: MAY,
  says: ({ eligible, missing, warning }) =>
    `${saysOf(eligible, missing, 'The executive may be nominated.', 'The executive may not be nominated.')}${warning === null ? '' : ` Note: ${warning}.`}`,
  changes: ({ eligible, missing }) =>
    changesOf(eligible, missing, 'Leaving the appointment before the nomination deadline would bar it.'),
  law: [
    {
      from: day('2002-08-13'),
      by: ['5 CFR 451.301(b)', '5 USC 4507', '5 USC 3392(c)'],
      summary:
        'A career executive and employee of the agency on the nomination deadline, with at least three years of career or career-type service at SES level, which need not be continuous. Senior Foreign Service, Defense Intelligence SES and similar service counts; noncareer, limited, SL and ST service does not. Who was a career executive and elected to keep eligibility for ranks on a Presidential appointment may be nominated while serving in it.',
      also: [
        {
          by: 'Cadre practice',
          says: 'Nothing read says on which day the three years are counted.',
          governs: false,
          why: 'They are counted up to the nomination deadline, the only day that the regulation names.',
        },
      ],
      alsoNeeds: () => ['rankServiceYears'],
      apply: (facts, note) => decided(facts, note, true),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 4507', '5 USC 3392(c)'],
      summary:
        'A career appointee, or one who elected to keep eligibility for ranks on a Presidential appointment, for accomplishment sustained over a period of years. The regulation’s three years of service were read for 2002 and later.',
      apply: (facts, note) => decided(facts, note, false),
    },
  ],
})

function decided(facts: Facts, note: Note, byRegulation: boolean): Answer {
  const kept = facts.keptRankEligibility === true
  const tests: Test[] = [
    [
      'The executive holds a career SES appointment, or kept eligibility for ranks on a Presidential one',
      facts.careerAppointee || kept,
      kept ? '5 USC 3392(c)' : '5 USC 4507(c)',
      'only a career appointee may be awarded a rank',
    ],
  ]
  if (byRegulation) {
    note.count('Years of career service at SES level', facts.rankServiceYears ?? 0, '5 CFR 451.301(b)(3)')
    tests.push(
      [
        'On the nomination deadline so eligible, and an employee of the agency',
        facts.employedAtDeadline !== false,
        '5 CFR 451.301(b)',
        kept
          ? 'the executive was not an employee of the agency on the nomination deadline'
          : 'the executive was not a career executive of the agency on the nomination deadline',
      ],
      [
        'At least three years of career service at SES level',
        (facts.rankServiceYears ?? 0) >= LEAST_YEARS,
        '5 CFR 451.301(b)(3)',
        'three years of career service at SES level are needed',
      ],
    )
  }
  const eligible = note.tests(tests)
  return { eligible, missing: lackingOf(tests), warning: warningOf(facts, note) }
}

function warningOf({ accomplishmentYears }: Facts, note: Note): string | null {
  if (accomplishmentYears === undefined || accomplishmentYears > 1) return null
  note.says(
    'Accomplishments',
    'of a single year; a rank honours what is sustained over years',
    '5 USC 4507(c)',
  )
  return 'the accomplishments are of a single year, and a rank honours what is sustained over years'
}
