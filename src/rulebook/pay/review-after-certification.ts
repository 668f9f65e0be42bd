import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

type Answer = { allowed: boolean }

/** Whether pay set earlier in the year may be reviewed once the system is certified, without regard to the twelve months. */
export const reviewAfterCertification = rule({
  id: 'pay/review-after-certification',
  asks: 'May pay set before this year’s certification be reviewed and raised once the system is certified, whatever the twelve months?',
  needs: ['systemCertifiedOn', 'lastAdjustment'],
  says: ({ allowed }: Answer) =>
    allowed
      ? 'Allowed: it may be reviewed and raised up to level II.'
      : 'Not allowed: twelve clear months or an exception are needed, and the raise counts.',
  law: [
    {
      from: day('2014-03-05'),
      by: ['5 CFR 534.404(e)(1)'],
      standing: 'assumed',
      summary:
        'The review after certification stands no more: both places that carried it are reserved. That the amendment of 5 March 2014 took it out is inferred. Twelve clear months or an exception are needed, and the raise counts.',
      apply(_, note): Answer {
        return {
          allowed: note.test(
            'The regulation holds a review after certification',
            false,
            '5 CFR 534.404(e)(1)',
          ),
        }
      },
    },
    {
      from: day('2006-07-10'),
      by: ['71 FR 38753'],
      summary:
        'Pay set earlier in the calendar year, before that year’s certification, may be reviewed once the system is certified and raised up to level II.',
      apply({ systemCertifiedOn, lastAdjustment }, note): Answer {
        const holds = note.test('The regulation holds a review after certification', true, '71 FR 38753')
        const before = note.test(
          'Pay was set in the year of the certification, before it',
          lastAdjustment < systemCertifiedOn && lastAdjustment.slice(0, 4) === systemCertifiedOn.slice(0, 4),
          '71 FR 38753',
        )
        return { allowed: holds && before }
      },
    },
  ],
})
