import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

/** Whether the agreement must be ended for what has happened. */
type Answer = { required: boolean; event: string; noticeNeeded: boolean }

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
  may: ['incentiveType', 'serviceAgreement'],
  says: ({ required, event, noticeNeeded }: Answer) =>
    `${required ? `Yes: ${event} ends the agreement.` : 'No: nothing has happened that ends the agreement.'}${noticeNeeded ? ' Where the agency ends a retention incentive that is paid without one, it gives written notice and pays through the end of that pay period.' : ''}`,
  changes: ({ required }) => [
    required
      ? 'What must be repaid stands in sections that were not read.'
      : 'Demotion or separation for cause, a rating below fully successful, or breach would end it.',
  ],
  law: [
    {
      from: day('2005-05-13'),
      by: ['5 CFR 575.110', '5 CFR 575.210', '5 USC 5753(c)(2)(B)', '5 USC 5754(d)'],
      summary:
        'Demotion or separation for cause, a rating below fully successful, or breach of the agreement ends it. A retention incentive that is paid without an agreement is ended by written notice, and paid through the end of that pay period. The sections on repayment were not read.',
      apply({ agreementEvent, incentiveType, serviceAgreement }, note): Answer {
        const retention = incentiveType === 'retention'
        const noticeNeeded = retention && serviceAgreement === false
        if (noticeNeeded) {
          note.says(
            'Without an agreement',
            'written notice, and payment through the end of that pay period',
            '5 USC 5754(d)(3)(B)',
          )
        } else if (retention) {
          note.assumed(
            'A retention agreement',
            'ended by the same events; what ends one was read for recruitment and relocation alone',
          )
        }
        const required = note.test(
          'What has happened ends the agreement',
          agreementEvent !== 'nothing',
          '5 CFR 575.110',
        )
        return { required, event: EVENTS[agreementEvent], noticeNeeded }
      },
    },
  ],
})
