import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** How the payment is treated at the limit, and whether setting it for next year would be a deferral. */
type Answer = { treatment: 'discretionary' | 'nondiscretionary'; nextYearIsDeferral: boolean | null }

/** Which payments are discretionary, and so put off first. */
export const aggregateDiscretionary = rule({
  id: 'pay/aggregate-discretionary',
  asks: 'Is this payment discretionary for the yearly limit on total pay?',
  needs: ['agencyMayChoose'],
  may: ['underServiceAgreement', 'preauthorizedRate', 'dueThisYear'],
  says({ treatment, nextYearIsDeferral }: Answer) {
    const date =
      nextYearIsDeferral === null
        ? ''
        : nextYearIsDeferral
          ? ' Paying it next year would be a deferral.'
          : ' Setting its pay date in the next year is no deferral.'
    return `${treatment === 'discretionary' ? 'Discretionary: put off first' : 'Not discretionary: put off only after those that are'}.${date}`
  },
  changes: ({ treatment }) => [
    treatment === 'discretionary'
      ? 'Under a service agreement, or at a rate fixed beforehand for each pay period, it would not be.'
      : 'A payment that the agency may make or not, and has not bound itself to, would be.',
  ],
  law: [
    {
      from: day('2004-12-06'),
      by: ['5 CFR 530.202', '5 CFR 530.203(d)'],
      summary:
        'A payment that the agency may make or not is discretionary; one under a service agreement, or authorized beforehand at a fixed rate each pay period, is not. To set the pay date of a discretionary payment that is not required this year in the next is no deferral.',
      apply({ agencyMayChoose, underServiceAgreement, preauthorizedRate, dueThisYear }, note): Answer {
        const discretionary = note.tests([
          ['The agency may make it or not', agencyMayChoose, '5 CFR 530.202'],
          ['It is owed under no service agreement', underServiceAgreement !== true, '5 CFR 530.202'],
          ['It was not authorized beforehand at a fixed rate', preauthorizedRate !== true, '5 CFR 530.202'],
        ])
        const nextYearIsDeferral = dueThisYear === undefined ? null : !discretionary || dueThisYear
        return { treatment: discretionary ? 'discretionary' : 'nondiscretionary', nextYearIsDeferral }
      },
    },
  ],
})
