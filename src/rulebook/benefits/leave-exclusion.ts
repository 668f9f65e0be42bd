import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

const REGULATION = ['attorneyOrMarshal', 'dutiesRunOn', 'headExcludes'] as const satisfies readonly FactId[]

type How = 'kept by election' | 'by statute' | 'by the agency head' | 'not excluded'

/** Whether a Presidential appointee has leave, and how one who has none lost it. */
export const leaveExclusion = rule({
  id: 'benefits/leave-exclusion',
  asks: 'Is this Presidential appointee outside annual and sick leave?',
  needs: ['presidentialAppointee', 'paidAtLevelFive'],
  may: [...REGULATION, 'keptSesLeave'],
  says: ({ how }: { how: How }) => `${how[0]?.toUpperCase()}${how.slice(1)}.`,
  changes: ({ how }) =>
    how === 'by statute' ? ['A career executive who kept SES leave by election would have it still.'] : [],
  law: [
    {
      from: day('2015-01-01'),
      by: ['5 USC 6301(2)(x)', '5 CFR 630.211', '5 USC 3392(c)'],
      summary:
        'Presidential appointees paid at level V of the Executive Schedule or more are outside annual and sick leave. Those paid less the agency head may exclude, and may undo it, if they are no United States attorney or marshal and their duties run on outside hours and post; OPM is told. Whoever kept SES leave by election has it.',
      alsoNeeds: ({ presidentialAppointee, paidAtLevelFive, keptSesLeave }) =>
        presidentialAppointee && !paidAtLevelFive && keptSesLeave !== true ? REGULATION : undefined,
      apply(facts, note): { how: How } {
        const { presidentialAppointee, paidAtLevelFive, keptSesLeave } = facts
        if (note.test('SES leave was kept by election', keptSesLeave === true, '5 USC 3392(c)')) {
          return { how: 'kept by election' }
        }
        const statute = note.tests([
          ['The officer is appointed by the President', presidentialAppointee, '5 USC 6301(2)(x)'],
          ['Paid at level V or more', paidAtLevelFive, '5 USC 6301(2)(x)'],
        ])
        if (statute) return { how: 'by statute' }
        if (!presidentialAppointee) return { how: 'not excluded' }
        const head = note.tests([
          ['The officer is no attorney or marshal', facts.attorneyOrMarshal === false, '5 CFR 630.211'],
          ['The duties run on outside hours and post', facts.dutiesRunOn === true, '5 CFR 630.211'],
          ['The agency head excluded the officer', facts.headExcludes === true, '5 CFR 630.211'],
        ])
        return { how: head ? 'by the agency head' : 'not excluded' }
      },
    },
  ],
})
