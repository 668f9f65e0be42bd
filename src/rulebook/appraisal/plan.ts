import { day, daysBetween } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'
import { changesConditions, type Judged, judged } from '../kernel/judged.ts'

const NEEDS = [
  'periodStart',
  'planCommunicated',
  'executiveConsulted',
  'criticalElements',
  'individualRequirements',
  'organizationalRequirements',
] as const satisfies readonly FactId[]

const MAY = [
  'planInWriting',
  'fullySuccessfulDescribed',
  'linkedToGoals',
  'otherElements',
] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** What is missing where the plan came late, and where it holds elements that are not critical. */
export const IN_TIME = 'the plan in the executive’s hands on or before the first day of the period'
export const CRITICAL_ALONE = 'critical elements alone; there are no others since 2015'

/** Whether the plan is in order, what is not, and by how many days it came late. */
type Answer = Judged & { daysLate: number }

/** The performance plan of an executive: worked out together, in time, and holding what it must. */
export const plan = rule<Needs, Answer, May>({
  id: 'appraisal/plan',
  asks: 'Is this executive’s performance plan in order and in time?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'periodStart',
  says({ allowed, daysLate, missing }) {
    if (allowed) return 'It is in order and in time.'
    const late = daysLate === 0 ? '' : ` It came ${shownOf(daysLate, 'day', 'days')} late.`
    return `It is not in order. Missing: ${missing.join('; ')}.${late}`
  },
  changes: changesConditions([
    'Communicated a day after the period begins it would be late; no grace is given.',
  ]),
  law: [
    {
      ...version(
        '2015-10-26',
        ['5 USC 4312(b)(1)', '5 CFR 430.306'],
        'The plan is in writing, worked out with the executive and communicated on or before the first day of the period. It holds critical elements alone, says what is fully successful, covers individual and organizational performance, and is linked to strategic goals. A Performance Review Board or another body may look over plans at the start for consistency.',
        '5 CFR 430.306',
        (facts) => [
          ...contents(facts, '5 CFR 430.306'),
          ['All elements are critical', (facts.otherElements ?? 0) === 0, '5 CFR 430.303', CRITICAL_ALONE],
        ],
      ),
      standing: 'recalled',
    },
    version(
      '2000-11-13',
      ['5 USC 4312(b)(1)', '5 CFR 430.305'],
      'The plan is in writing, worked out with the executive and communicated on or before the first day of the period. It holds critical elements, and others where wanted, says what is fully successful, covers individual and organizational performance, and is linked to strategic goals.',
      '5 CFR 430.305',
      (facts) => contents(facts, '5 CFR 430.305'),
    ),
    version(
      '1979-07-13',
      ['5 USC 4312(b)(1)', '5 USC 4312(a)(1)'],
      'Performance requirements are set in consultation with the executive and communicated on or before the beginning of the period; they name critical elements and cover individual and organizational performance.',
      '5 USC 4312(a)(1)',
      undefined,
    ),
  ],
})

/** What the regulation asks of the plan besides the statute. */
function contents({ planInWriting, fullySuccessfulDescribed, linkedToGoals }: Facts, cite: Cite): Test[] {
  return [
    ['The plan is in writing', planInWriting === true, '5 CFR 430.303', 'the plan in writing'],
    [
      'It says of each critical element what is fully successful',
      fullySuccessfulDescribed === true,
      cite,
      'what is fully successful, for each critical element',
    ],
    [
      'It is linked to the agency’s strategic goals',
      linkedToGoals === true,
      cite,
      'the link to strategic goals',
    ],
  ]
}

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  elements: Cite,
  more: ((facts: Facts) => Test[]) | undefined,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary,
    also:
      more === undefined
        ? undefined
        : [
            {
              by: '5 CFR 430.206',
              says: 'Plans are normally given within 30 days of the start.',
              governs: false,
              why: 'That is the rule of employees outside the Service; for executives the law gives no grace.',
            },
          ],
    alsoNeeds:
      more === undefined ? undefined : () => ['planInWriting', 'fullySuccessfulDescribed', 'linkedToGoals'],
    apply(facts, note) {
      const { periodStart, planCommunicated } = facts
      const daysLate = Math.max(0, daysBetween(periodStart, planCommunicated))
      const conditions: Test[] = [
        [
          'It was worked out in consultation with the executive',
          facts.executiveConsulted,
          '5 USC 4312(b)(1)',
          'consultation with the executive',
        ],
        [
          'It was communicated on or before the first day of the period',
          planCommunicated <= periodStart,
          '5 USC 4312(b)(1)',
          IN_TIME,
        ],
        [
          'It has at least one critical element',
          facts.criticalElements >= 1,
          elements,
          'at least one critical element',
        ],
        [
          'It covers the executive’s own performance',
          facts.individualRequirements,
          '5 USC 4312(b)(2)',
          'requirements for individual performance',
        ],
        [
          'It covers the performance of the organization',
          facts.organizationalRequirements,
          '5 USC 4312(b)(2)',
          'requirements for organizational performance',
        ],
        ...(more?.(facts) ?? []),
      ]
      const answer = judged(note, conditions)
      if (daysLate > 0) note.count('Days late', daysLate)
      return { ...answer, daysLate }
    },
  }
}
