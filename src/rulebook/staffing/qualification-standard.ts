import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const NEEDS = ['standardUse', 'designation', 'standardExists'] as const satisfies readonly FactId[]

const CONTENT = [
  'standardCoversBoth',
  'standardSpecific',
  'criteriaJobRelated',
  'shutsOutOutsiders',
  'excessiveExperience',
  'excessiveEducation',
  'barredCriterion',
] as const satisfies readonly FactId[]

const MAY = [...CONTENT, 'followsReservedStandard', 'opmConsulted'] as const

type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** The written qualification standard of a position: when it must exist, and what it may hold. */
export const qualificationStandard = rule({
  id: 'staffing/qualification-standard',
  asks: 'May the position be announced, or filled, on this qualification standard?',
  needs: NEEDS,
  may: MAY,
  says: saysConditions('The standard will do', 'The standard will not do'),
  changes: changesConditions([
    'A criterion that is not job-related, or that the law bars, would undo it.',
    'Without a written standard nobody could be appointed.',
  ]),
  law: [
    {
      from: day('1980-09-19'),
      by: ['5 CFR 317.401', '5 CFR 317.402', '5 CFR 317.403'],
      summary:
        'The agency head sets a written standard before any appointment, and before the announcement if the position is competed. For a career reserved position it covers technical and executive qualifications, ranks applicants, is job-related and asks no more years or education than similar General Schedule posts. For a general position the agency follows this or consults OPM first.',
      alsoNeeds: ({ designation, followsReservedStandard }) => {
        if (designation === 'career-reserved' || followsReservedStandard === true) return CONTENT
        return followsReservedStandard === undefined
          ? ['followsReservedStandard', 'opmConsulted']
          : ['opmConsulted']
      },
      apply(facts, note) {
        const reserved = facts.designation === 'career-reserved'
        const tests: Test[] = [
          facts.standardUse === 'announcement'
            ? [
                'A written standard was set before the announcement',
                facts.standardExists,
                '5 CFR 317.401',
                'a written standard before the announcement',
              ]
            : [
                'A written standard was set before the appointment',
                facts.standardExists,
                '5 CFR 317.401',
                'a written standard before the appointment',
              ],
        ]
        if (reserved || facts.followsReservedStandard === true) tests.push(...content(facts))
        else
          tests.push([
            'OPM was consulted before the standard was developed',
            facts.opmConsulted === true,
            '5 CFR 317.403',
            'consultation of OPM before the standard is developed',
          ])
        return judged(note, tests)
      },
    },
  ],
})

function content(facts: Facts): Test[] {
  return [
    [
      'It names the professional or technical and the executive or managerial qualifications',
      facts.standardCoversBoth === true,
      '5 CFR 317.402(a)',
      'both the technical and the executive qualifications',
    ],
    [
      'It is specific enough to rate and rank applicants',
      facts.standardSpecific === true,
      '5 CFR 317.402(b)',
      'enough detail to rate and rank applicants',
    ],
    [
      'Every criterion is job-related',
      facts.criteriaJobRelated === true,
      '5 CFR 317.402(c)',
      'job-related criteria alone',
    ],
    [
      'It does not stress agency experience so far that well-qualified outsiders are shut out',
      facts.shutsOutOutsiders === false,
      '5 CFR 317.402(c)',
      'room for well-qualified people from outside the agency',
    ],
    [
      'It asks no longer experience than similar General Schedule positions may',
      facts.excessiveExperience === false,
      '5 CFR 317.402(d)(1)',
      'no longer minimum experience than similar General Schedule positions',
    ],
    [
      'It asks no more education than similar General Schedule positions may',
      facts.excessiveEducation === false,
      '5 CFR 317.402(d)(2)',
      'no more minimum education than similar General Schedule positions',
    ],
    [
      'It holds no criterion that law or regulation bars',
      facts.barredCriterion === false,
      '5 CFR 317.402(d)(3)',
      'no criterion that the law bars',
    ],
  ]
}
