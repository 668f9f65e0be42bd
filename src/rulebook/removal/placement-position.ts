import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const LEAST_MONTHS = 3

const STATUTE = ['positionAtGs15', 'positionContinues', 'displacesAnother', 'tenureIsEquivalent'] as const
const NEEDS = [...STATUTE, 'probationCompleted'] as const satisfies readonly FactId[]
const REGULATION = [
  'positionVacant',
  'positionMonths',
  'qualifiesForPosition',
  'placedInOtherAgency',
] as const satisfies readonly FactId[]
const MAY = [...REGULATION, 'tenureBefore', 'otherTenureAccepted', 'bothConsent'] as const
type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** What the position of a guaranteed placement has to be. */
export const placementPosition = rule({
  id: 'removal/placement-position',
  asks: 'May the executive’s guaranteed placement be made to this position?',
  needs: NEEDS,
  may: MAY,
  says: saysConditions('The placement may be made to this position', 'Not to this position'),
  changes: changesConditions([
    'If it separated somebody else, or reduced somebody’s grade, it could not be made.',
  ]),
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 USC 3594(c)', '5 CFR 359.702', '5 CFR 359.703', '5 CFR 359.704'],
      summary:
        'The position is vacant, outside the SES, in any agency, continuing, at GS-15 or above or equivalent, lasts at least three months, and is one for which the executive is qualified. The tenure is that held at the SES appointment, for executives on probation and for others who came from a career, career-conditional or equivalent post, unless the agency has none such or another is accepted. Nobody else is separated or reduced in grade. The removing agency places the executive or arranges a transfer, which the executive and the gaining agency must accept.',
      alsoNeeds: ({ probationCompleted, placedInOtherAgency, tenureIsEquivalent }) => [
        ...REGULATION,
        ...(probationCompleted && !tenureIsEquivalent ? (['tenureBefore'] as const) : []),
        ...(placedInOtherAgency === true ? (['bothConsent'] as const) : []),
      ],
      apply: (facts, note) => judged(note, [...byStatute(facts), ...byRegulation(facts), tenure(facts)]),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3594(c)'],
      summary:
        'The position is a continuing one at GS-15 or above or equivalent. One on probation gets the tenure held before. Nobody else is separated or reduced in grade.',
      apply: (facts, note) =>
        judged(note, [
          ...byStatute(facts),
          [
            'On probation, the tenure is that held before the SES',
            facts.probationCompleted || facts.tenureIsEquivalent,
            '5 USC 3594(c)(1)(A)',
            'the tenure held before the SES',
          ],
        ]),
    },
  ],
})

function byStatute(facts: Facts): Test[] {
  return [
    [
      'The position is at GS-15 or above, or equivalent',
      facts.positionAtGs15,
      '5 USC 3594(c)(1)(A)',
      'a position of grade 15 or above, or equivalent',
    ],
    ['It is a continuing position', facts.positionContinues, '5 USC 3594(c)(1)(A)', 'a continuing position'],
    [
      'Nobody else is separated or reduced in grade',
      !facts.displacesAnother,
      '5 USC 3594(c)(1)(C)',
      'a position that nobody else has to leave',
    ],
  ]
}

function byRegulation(facts: Facts): Test[] {
  return [
    [
      'The position is vacant, and outside the SES',
      facts.positionVacant === true,
      '5 CFR 359.702(a)',
      'a vacant position outside the SES',
    ],
    [
      'It will last at least three months',
      facts.positionMonths !== undefined && facts.positionMonths >= LEAST_MONTHS,
      '5 CFR 359.702(a)(1)',
      'a position that lasts three months',
    ],
    [
      'The executive is qualified for it',
      facts.qualifiesForPosition === true,
      '5 CFR 359.702(a)(2)',
      'a position for which the executive is qualified',
    ],
    [
      'It is in the removing agency, or the executive and the gaining agency accept the transfer',
      facts.placedInOtherAgency === false || facts.bothConsent === true,
      '5 CFR 359.703',
      'the consent of the executive and the gaining agency',
    ],
  ]
}

function tenure(facts: Facts): Test {
  const { tenureBefore } = facts
  const owed =
    !facts.probationCompleted ||
    tenureBefore === 'career' ||
    tenureBefore === 'career-conditional' ||
    tenureBefore === 'equivalent excepted appointment'
  return [
    'The tenure is the one owed, or another is accepted or alone to be had',
    !owed || facts.tenureIsEquivalent || facts.otherTenureAccepted === true,
    '5 CFR 359.702(b)',
    'the tenure held at the SES appointment',
  ]
}
