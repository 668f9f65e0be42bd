import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

/** Whether the agreement must be ended for what has happened. */
type Answer = { required: boolean; event: string }

/** What may happen during an agreement, in words. */
const EVENTS: Readonly<Record<FactValue<'agreementEvent'>, string>> = {
  nothing: 'nothing',
  'demotion-for-cause': 'demotion for cause',
  'separation-for-cause': 'separation for cause',
  'rating-below-fully-successful': 'a rating below fully successful',
  breach: 'breach of the agreement',
}

/** What ends a service agreement for a recruitment or relocation incentive. */
export const agreementEnds = rule({
  id: 'awards/agreement-ends',
  asks: 'Must the service agreement for this incentive be ended?',
  needs: ['agreementEvent'],
  says: ({ required, event }: Answer) =>
    required ? `Yes: ${event} ends the agreement.` : 'No: nothing has happened that ends the agreement.',
  changes: ({ required }) => [
    required
      ? 'What must be repaid stands in sections that were not read.'
      : 'Demotion or separation for cause, a rating below fully successful, or breach would end it.',
  ],
  law: [
    {
      from: day('2005-05-13'),
      by: ['5 CFR 575.110', '5 CFR 575.210', '5 USC 5753(c)(2)(B)'],
      summary:
        'Demotion or separation for cause, a rating below fully successful, or breach of the agreement ends it. The sections on repayment were not read.',
      apply({ agreementEvent }, note): Answer {
        const required = note.test(
          'What has happened ends the agreement',
          agreementEvent !== 'nothing',
          '5 CFR 575.110',
        )
        return { required, event: EVENTS[agreementEvent] }
      },
    },
  ],
})
