import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { lackingOf, type Test } from '../kernel/note.ts'

/** Whether the assignment may be decided, whether counsel reviews first, and what is wrong. */
type Answer = { allowed: boolean; counselFirst: boolean; lacks: readonly string[] }

/** The reasons that no assignment may rest on. */
export const assignmentReason = rule({
  id: 'movement/assignment-reason',
  asks: 'May this assignment be decided for this reason?',
  needs: ['assignmentReason', 'reasonAttested', 'protectedActivity'],
  may: ['counselReviewed'],
  says({ allowed, counselFirst, lacks }: Answer) {
    if (allowed) return 'Allowed: a stated business reason, attested, and no prohibited one.'
    return counselFirst && lacks.length === 1
      ? 'Not yet: counsel reviews the action before it is decided.'
      : `Not allowed. Wrong: ${lacks.join('; ')}.`
  },
  changes: ({ allowed, lacks }) =>
    allowed ? ['A prohibited reason behind it would bar it.'] : lacks.map((lack) => `To be cured: ${lack}.`),
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 2302(b)'],
      summary:
        'No assignment may rest on unlawful discrimination, on the use of an appeal, on help in an inquiry or a complaint of discrimination, on a disclosure of wrongdoing, or on partisan politics. This system asks for a stated business reason with an attestation, and for counsel’s review where a protected activity is on record.',
      alsoNeeds: ({ protectedActivity }) => (protectedActivity ? ['counselReviewed'] : undefined),
      apply({ assignmentReason: reason, reasonAttested, protectedActivity, counselReviewed }, note): Answer {
        const counselFirst = protectedActivity && counselReviewed !== true
        const tests: Test[] = [
          [
            'The reason is none of unlawful discrimination',
            reason !== 'discrimination',
            '5 USC 2302(b)(1)',
            'a reason of discrimination',
          ],
          [
            'It does not punish an appeal, help in an inquiry, or a disclosure',
            reason !== 'use of an appeal or complaint' &&
              reason !== 'help in an inquiry' &&
              reason !== 'disclosure of wrongdoing',
            '5 USC 2302(b)',
            'reprisal for what the law protects',
          ],
          [
            'It does not serve partisan politics',
            reason !== 'partisan political activity',
            '5 USC 2302(b)(3)',
            'a partisan political reason',
          ],
          [
            'The business reason is stated and attested',
            reasonAttested,
            'Cadre practice',
            'a stated business reason with the attestation',
          ],
        ]
        if (protectedActivity) {
          tests.push([
            'Counsel has reviewed the action, as a protected activity is on record',
            !counselFirst,
            'Cadre practice',
            'counsel’s review',
          ])
        }
        return { allowed: note.tests(tests), counselFirst, lacks: lackingOf(tests) }
      },
    },
  ],
})
