import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const NEEDS = ['boardMemberKind', 'appointedByAgencyHead'] as const satisfies readonly FactId[]

type Facts = Given<(typeof NEEDS)[number], 'memberInSes'>

/** Who may sit on an Executive Resources Board. */
export const executiveResourcesBoardMember = rule({
  id: 'boards/executive-resources-board-member',
  asks: 'May this person sit on the agency’s Executive Resources Board?',
  needs: NEEDS,
  may: ['memberInSes'],
  says: saysConditions('The person may sit on the board', 'The person may not sit on the board'),
  changes: changesConditions(['The agency head appoints the members; somebody else could not.']),
  law: [
    {
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 3.5', '5 USC 3393(b)'],
      summary: 'The component’s board is a panel of its own executives, which the statute allows.',
      alsoNeeds: () => ['memberInSes'],
      apply: (facts, note) =>
        judged(note, [
          ofAgency(facts, true),
          byHead(facts),
          [
            'The person is an executive of the component',
            facts.memberInSes === true,
            'ICE Directive 1056.1, 3.5',
            'an executive of the component',
          ],
        ]),
    },
    {
      from: day('1984-11-08'),
      by: ['5 USC 3393(b)', 'PL 98-615'],
      summary:
        'The agency head appoints one or more boards from the agency’s employees and from commissioned officers of the uniformed services on active duty in the agency. That officers were added on the day of the act is assumed.',
      apply: (facts, note) => judged(note, [ofAgency(facts, true), byHead(facts)]),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3393(b)'],
      summary: 'The agency head appoints one or more boards from the agency’s employees.',
      apply: (facts, note) => judged(note, [ofAgency(facts, false), byHead(facts)]),
    },
  ],
})

function ofAgency({ boardMemberKind: kind }: Facts, officers: boolean): Test {
  const employee = kind === 'employee of the agency'
  return officers
    ? [
        'The person is an employee of the agency, or an officer on active duty in it',
        employee || kind === 'commissioned officer on active duty in the agency',
        '5 USC 3393(b)',
        'an employee of the agency, or a commissioned officer on active duty in it',
      ]
    : ['The person is an employee of the agency', employee, '5 USC 3393(b)', 'an employee of the agency']
}

function byHead({ appointedByAgencyHead }: Facts): Test {
  return [
    'The agency head appointed the person',
    appointedByAgencyHead,
    '5 USC 3393(b)',
    'appointment by the agency head',
  ]
}
