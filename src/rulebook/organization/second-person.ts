import { day } from '../../base/dates.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

type SecondPerson = { allowed: boolean; notMet: readonly string[] }

/** A change of settings, roles, powers or delegations stands only when a second person agrees. */
export const secondPerson = rule({
  id: 'organization/second-person',
  asks: 'May this person propose or approve this change of roles, powers or settings?',
  needs: ['approverProposedIt', 'changeConcernsSelf'],
  says: ({ allowed, notMet }: SecondPerson) => (allowed ? 'Yes.' : `No: ${notMet.join('; ')}.`),
  changes: ({ allowed }) => (allowed ? [] : ['Another administrator may do it.']),
  law: [
    {
      from: day('1979-07-13'),
      by: ['Cadre practice'],
      standing: 'assumed',
      summary:
        'No source says how an office changes its own roles and settings. One person proposes, another approves, and nobody does either where the change is about the person.',
      apply({ approverProposedIt, changeConcernsSelf }, note) {
        const tests: Test[] = [
          [
            'Whoever approves did not propose it',
            !approverProposedIt,
            'Cadre practice',
            'it was proposed by the same person; another administrator must approve it',
          ],
          [
            'The change does not concern the person',
            !changeConcernsSelf,
            'Cadre practice',
            'it concerns the same person; another administrator must do it',
          ],
        ]
        const allowed = note.tests(tests)
        return { allowed, notMet: lackingOf(tests) }
      },
    },
  ],
})
