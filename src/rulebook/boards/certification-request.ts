import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const NEEDS = [
  'proceduresCertified',
  'qualificationsCertified',
  'isNoncareerType',
  'inCurrentPosition',
] as const satisfies readonly FactId[]
const MAY = ['structuredInterview', 'presentQualifications'] as const satisfies readonly FactId[]

type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** What a request for certification must hold, and which conversions OPM does not forward. */
export const certificationRequest = rule({
  id: 'boards/certification-request',
  asks: 'Will OPM forward this request to a Qualifications Review Board?',
  needs: NEEDS,
  may: MAY,
  says: saysConditions('OPM will forward it', 'OPM will not forward it'),
  changes: changesConditions([
    'A conversion of a noncareer-type employee to career in the same position would not be forwarded.',
  ]),
  law: [
    {
      from: day('2025-10-01'),
      by: ['5 CFR 317.502', 'OPM hiring memorandum 2025'],
      standing: 'secondary',
      summary:
        'The request shows that merit staffing was followed and that the appointing authority certified the qualifications; it rests on a structured interview and the executive core qualifications of 2025. A noncareer-type employee is not converted in the present position or its successor.',
      also: [
        {
          by: 'OPM hiring memorandum 2025',
          says: 'One account names a narrative of one page for each qualification as another way.',
          governs: false,
          why: 'The account is incomplete; others name the structured interview.',
        },
      ],
      alsoNeeds: () => MAY,
      apply: (facts, note) =>
        judged(note, [
          ...byRegulation(facts),
          [
            'It rests on a structured interview',
            facts.structuredInterview === true,
            'OPM hiring memorandum 2025',
            'a structured interview',
          ],
          [
            'It is written to the executive core qualifications of 2025',
            facts.presentQualifications === true,
            'OPM hiring memorandum 2025',
            'the executive core qualifications of 2025',
          ],
        ]),
    },
    {
      from: day('2000-05-25'),
      by: ['5 CFR 317.502'],
      summary:
        'The request shows that merit staffing was followed and that the appointing authority certified the qualifications. OPM does not forward the conversion of a noncareer SES or Schedule C appointee, or the like, to career in the present position or its successor.',
      apply: (facts, note) => judged(note, byRegulation(facts)),
    },
  ],
})

function byRegulation(facts: Facts): Test[] {
  return [
    [
      'The request shows that merit staffing procedures were followed',
      facts.proceduresCertified,
      '5 CFR 317.502(b)',
      'evidence that merit staffing procedures were followed',
    ],
    [
      'The appointing authority has certified the qualifications for the position',
      facts.qualificationsCertified,
      '5 CFR 317.502(b)',
      'the appointing authority’s certificate of qualifications',
    ],
    [
      'It converts no noncareer-type employee in the present position or its successor',
      !(facts.isNoncareerType && facts.inCurrentPosition),
      '5 CFR 317.502(e)',
      'another position than the present one of a noncareer-type employee, or its successor',
    ],
  ]
}
