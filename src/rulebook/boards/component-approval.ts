import { day } from '../../base/dates.ts'
import type { Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

/** What the component’s boards recommend waits for the Deputy Director, and for some positions for the department. */
export const componentApproval = rule({
  id: 'boards/component-approval',
  asks: 'May the component act on what its board has recommended?',
  needs: ['boardRecommends', 'deputyDirectorApproves', 'departmentMustApprove'],
  may: ['forwardedToDepartment', 'deputySecretaryApproves'],
  says: saysConditions('The component may act on it', 'The component may not act on it yet'),
  changes: changesConditions([
    'Without the Deputy Director’s approval nothing that the board recommends takes effect.',
  ]),
  law: [
    {
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 2', 'ICE Directive 1056.1, 4.1(3)'],
      summary:
        'What the Executive Resources Board or the Performance Review Board recommends takes effect after the Deputy Director has reviewed and approved it. For certain positions the human capital chief then forwards it, and the Deputy Secretary of the department approves.',
      alsoNeeds: ({ departmentMustApprove }) =>
        departmentMustApprove ? ['forwardedToDepartment', 'deputySecretaryApproves'] : undefined,
      apply(facts, note) {
        const tests: Test[] = [
          [
            'The board has recommended it',
            facts.boardRecommends,
            'ICE Directive 1056.1, 2',
            'the board’s recommendation',
          ],
          [
            'The Deputy Director has reviewed and approved it',
            facts.deputyDirectorApproves,
            'ICE Directive 1056.1, 2',
            'the Deputy Director’s approval',
          ],
        ]
        if (facts.departmentMustApprove) {
          tests.push(
            [
              'The human capital chief has forwarded it to the department',
              facts.forwardedToDepartment === true,
              'ICE Directive 1056.1, 2',
              'the transmittal to the department',
            ],
            [
              'The Deputy Secretary has approved it',
              facts.deputySecretaryApproves === true,
              'ICE Directive 1056.1, 2',
              'the Deputy Secretary’s approval',
            ],
          )
        }
        return judged(note, tests)
      },
    },
  ],
})
