import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const NEEDS = ['isInitialCareer', 'qualificationsCertified'] as const satisfies readonly FactId[]

const STATUTE = [
  'competitionHeld',
  'erbConsideredAll',
  'erbRecommended',
  'qrbCertified',
] as const satisfies readonly FactId[]

const REGULATION = [
  'selectionOnQualifications',
  'ratingsDifferentiate',
  'ratingBasisDocumented',
  'selectedFromBest',
  'proceduresCertified',
] as const satisfies readonly FactId[]

const MAY = [...STATUTE, ...REGULATION, 'opmRequiresCorrection', 'correctionMade'] as const

type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** The conditions of a career appointment: merit staffing and certification for the first, qualifications for each. */
export const careerAppointment = rule({
  id: 'staffing/career-appointment',
  asks: 'May this career appointment be made?',
  needs: NEEDS,
  may: MAY,
  says: saysConditions('The career appointment may be made', 'The career appointment may not be made'),
  changes: changesConditions([
    'Without certification by a Qualifications Review Board a first career appointment could not be made.',
    'An action that OPM requires to correct a violation would have to come first.',
  ]),
  law: [
    {
      from: day('1989-03-08'),
      by: ['5 CFR 317.501(c)', '5 CFR 317.501(f)', '5 USC 3393'],
      summary:
        'A first career appointment needs fair and open competition, an Executive Resources Board that considers every eligible candidate (it may delegate screening, rating and ranking) and certifies its list in writing, a selection among those it finds best qualified, written certificates, and certification by a Qualifications Review Board. OPM may review and require correction.',
      alsoNeeds: (facts) => [
        ...(facts.isInitialCareer ? [...STATUTE, ...REGULATION] : []),
        ...(facts.opmRequiresCorrection === true ? (['correctionMade'] as const) : []),
      ],
      apply: (facts, note) =>
        judged(note, [
          ...qualified(facts),
          ...(facts.isInitialCareer
            ? [...byStatute(facts, '5 CFR 317.501(c)(2)', '5 CFR 317.501(c)(5)'), ...byRegulation(facts)]
            : []),
          ...correction(facts),
        ]),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3393'],
      summary:
        'A first career appointment goes through merit staffing by an Executive Resources Board, which reviews every candidate and recommends in writing, and needs certification by a Qualifications Review Board. The appointing authority finds in writing that the person meets the executive qualifications.',
      alsoNeeds: ({ isInitialCareer }) => (isInitialCareer ? STATUTE : undefined),
      apply: (facts, note) =>
        judged(note, [
          ...qualified(facts),
          ...(facts.isInitialCareer ? byStatute(facts, '5 USC 3393(b)(1)', '5 USC 3393(b)(2)') : []),
        ]),
    },
  ],
})

function qualified({ qualificationsCertified }: Facts): Test[] {
  return [
    [
      'The appointing authority has certified in writing that the person meets the qualifications',
      qualificationsCertified,
      '5 USC 3393(e)',
      'the appointing authority’s written certificate of qualifications',
    ],
  ]
}

function byStatute(facts: Facts, considered: Cite, recommended: Cite): Test[] {
  return [
    [
      'The position was filled by fair and open competition, all rated on the same basis',
      facts.competitionHeld === true,
      '5 USC 3393(b)',
      'fair and open competition, with all candidates rated on the same basis',
    ],
    [
      'The Executive Resources Board considered the qualifications of every eligible candidate',
      facts.erbConsideredAll === true,
      considered,
      'the Executive Resources Board’s look at every eligible candidate',
    ],
    [
      'The Executive Resources Board recommended in writing',
      facts.erbRecommended === true,
      recommended,
      'the Executive Resources Board’s written recommendation and certified list',
    ],
    [
      'A Qualifications Review Board has certified the executive qualifications',
      facts.qrbCertified === true,
      '5 USC 3393(c)(1)',
      'certification by a Qualifications Review Board',
    ],
  ]
}

function byRegulation(facts: Facts): Test[] {
  return [
    [
      'Selection rested on qualifications alone, on nothing political or unrelated to the job',
      facts.selectionOnQualifications === true,
      '5 CFR 317.501(c)(1)',
      'a selection on qualifications alone',
    ],
    [
      'Ratings tell candidates apart on the standard’s job-related factors; broad categories are enough',
      facts.ratingsDifferentiate === true,
      '5 CFR 317.501(c)(3)',
      'ratings that tell candidates apart',
    ],
    [
      'The record shows the basis of each determination',
      facts.ratingBasisDocumented === true,
      '5 CFR 317.501(c)(4)',
      'a record of the basis of each determination',
    ],
    [
      'The selectee is among those whom the board found best qualified',
      facts.selectedFromBest === true,
      '5 CFR 317.501(c)(6)',
      'a selectee among the best qualified',
    ],
    [
      'It is certified in writing that merit staffing procedures were followed',
      facts.proceduresCertified === true,
      '5 CFR 317.501(c)(7)',
      'the written certificate that merit staffing procedures were followed',
    ],
  ]
}

function correction({ opmRequiresCorrection, correctionMade }: Facts): Test[] {
  if (opmRequiresCorrection !== true) return []
  return [
    [
      'The agency has made the correction that OPM requires',
      correctionMade === true,
      '5 CFR 317.501(f)',
      'the correction that OPM requires',
    ],
  ]
}
