import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const NEEDS = ['noncareerMove', 'designation', 'qualifiesForPosition'] as const satisfies readonly FactId[]
const MAY = [
  'opmApproval',
  'opmProvidesOtherwise',
  'gainingAgencyApproves',
  'gainingAuthority',
] as const satisfies readonly FactId[]

type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** A noncareer appointee moved within the agency, or to another one. */
export const noncareerMovement = rule({
  id: 'staffing/noncareer-movement',
  asks: 'May this noncareer appointee be reassigned, or transferred, to this position?',
  needs: NEEDS,
  may: MAY,
  says: saysConditions('The move may be made', 'The move may not be made'),
  changes: changesConditions(['To a career reserved position it could not be made.']),
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 USC 3395(d)', '5 CFR 317.604(a)', '5 CFR 317.601(b)'],
      summary:
        'Within the agency a noncareer appointee goes only to a general position for which the person qualifies, with OPM’s prior approval unless OPM provides otherwise. To another agency it needs that agency’s approval, and an authority that OPM has approved for it.',
      alsoNeeds,
      apply: (facts, note) => judged(note, [...common(facts), ...opm(facts), ...approval(facts)]),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3395(d)'],
      summary:
        'A noncareer appointee goes to a general position for which the person qualifies, in the agency or, with its approval, in another.',
      alsoNeeds: ({ noncareerMove }) =>
        noncareerMove === 'transfer' ? ['gainingAgencyApproves'] : undefined,
      apply: (facts, note) => judged(note, [...common(facts), ...approval(facts)]),
    },
  ],
})

function alsoNeeds({ noncareerMove, opmProvidesOtherwise }: Facts): readonly (typeof MAY)[number][] {
  if (noncareerMove === 'transfer') return ['gainingAgencyApproves', 'gainingAuthority']
  return opmProvidesOtherwise === true ? [] : ['opmApproval']
}

function common(facts: Facts): Test[] {
  return [
    ['The position is general', facts.designation === 'general', '5 USC 3395(d)', 'a general position'],
    [
      'The person qualifies for the position',
      facts.qualifiesForPosition,
      '5 USC 3395(d)',
      'a person who qualifies for it',
    ],
  ]
}

function opm(facts: Facts): Test[] {
  if (facts.noncareerMove === 'reassignment') {
    return [
      [
        'OPM has approved beforehand, or provided otherwise',
        facts.opmApproval === true || facts.opmProvidesOtherwise === true,
        '5 CFR 317.604(a)',
        'OPM’s prior approval',
      ],
    ]
  }
  return [
    [
      'The gaining agency has an authority that OPM has approved',
      facts.gainingAuthority === true,
      '5 CFR 317.601(b)',
      'an authority of the gaining agency that OPM has approved',
    ],
  ]
}

function approval(facts: Facts): Test[] {
  if (facts.noncareerMove === 'reassignment') return []
  return [
    [
      'The gaining agency approves',
      facts.gainingAgencyApproves === true,
      '5 USC 3395(d)(2)',
      'the gaining agency’s approval',
    ],
  ]
}
