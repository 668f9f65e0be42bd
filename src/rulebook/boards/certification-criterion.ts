import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const MAY = [
  'executiveExperience',
  'programApproved',
  'programParticipation',
  'programCompleted',
  'specialQualities',
  'developmentNamed',
] as const satisfies readonly FactId[]

type May = (typeof MAY)[number]
type Facts = Given<'qrbCriterion', May>

/** On which of three grounds executive qualifications are certified. */
export const certificationCriterion = rule({
  id: 'boards/certification-criterion',
  asks: 'May executive qualifications be certified on this criterion, A, B or C?',
  needs: ['qrbCriterion'],
  may: MAY,
  says: saysConditions(
    'The criterion is met, so they may be certified on it',
    'They may not be certified on this criterion',
  ),
  changes: changesConditions(['A case rests on one criterion; the evidence of another would not serve.']),
  law: [
    {
      from: day('1989-03-08'),
      by: ['5 CFR 317.502(c)', '5 CFR 317.503', '5 USC 3393(c)(2)'],
      summary:
        'A: demonstrated executive experience. B: successful completion of a candidate development program that OPM approved. C: special or unique qualities that show a likelihood of success; the request names development activities, and the assessment after probation looks at them.',
      alsoNeeds: ({ qrbCriterion }) =>
        qrbCriterion === 'A'
          ? ['executiveExperience']
          : qrbCriterion === 'B'
            ? ['programApproved', 'programCompleted']
            : ['specialQualities', 'developmentNamed'],
      apply: (facts, note) => judged(note, [...common(facts), ...byRegulation(facts)]),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3393(c)(2)'],
      summary:
        'A: demonstrated executive experience. B: successful participation in an executive development program that OPM approved. C: special or unique qualities that show a likelihood of success, of people who would not be eligible otherwise.',
      alsoNeeds: ({ qrbCriterion }) =>
        qrbCriterion === 'A'
          ? ['executiveExperience']
          : qrbCriterion === 'B'
            ? ['programApproved', 'programParticipation']
            : ['specialQualities'],
      apply: (facts, note) => judged(note, [...common(facts), ...byStatute(facts)]),
    },
  ],
})

function common(facts: Facts): Test[] {
  if (facts.qrbCriterion === 'A') {
    return [
      [
        'The candidate has shown executive experience',
        facts.executiveExperience === true,
        '5 USC 3393(c)(2)(A)',
        'demonstrated executive experience',
      ],
    ]
  }
  if (facts.qrbCriterion === 'B') {
    return [
      [
        'OPM approved the candidate development program',
        facts.programApproved === true,
        '5 USC 3393(c)(2)(B)',
        'a program that OPM approved',
      ],
    ]
  }
  return [
    [
      'The candidate has special or unique qualities that show a likelihood of executive success',
      facts.specialQualities === true,
      '5 USC 3393(c)(2)(C)',
      'special or unique qualities',
    ],
  ]
}

function byRegulation(facts: Facts): Test[] {
  if (facts.qrbCriterion === 'B') {
    return [
      [
        'The candidate has completed the program',
        facts.programCompleted === true,
        '5 CFR 317.502(c)',
        'completion of the program',
      ],
    ]
  }
  if (facts.qrbCriterion === 'A') return []
  return [
    [
      'The request names development activities',
      facts.developmentNamed === true,
      '5 CFR 317.503',
      'development activities named in the request',
    ],
  ]
}

function byStatute(facts: Facts): Test[] {
  if (facts.qrbCriterion !== 'B') return []
  return [
    [
      'The candidate has taken part in the program with success',
      facts.programParticipation === true,
      '5 USC 3393(c)(2)(B)',
      'successful participation in the program',
    ],
  ]
}
