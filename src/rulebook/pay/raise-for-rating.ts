import { day } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { BAND_MAXIMUM_CERTIFIED, BAND_MAXIMUM_NOT_CERTIFIED } from '../tables/pay-schedule.ts'

/** The most that a raise for a fully successful rating may be of the salary. */
const MOST = 5_00

const FIRST_CYCLE = day('2025-10-01')

type Answer = { within: boolean; highest: Cents; linked: boolean }

/** How large a raise for performance may be, by the rating. */
export const raiseForRating = rule({
  id: 'pay/raise-for-rating',
  asks: 'Is this raise for performance within what the rating supports?',
  needs: ['basicPay', 'proposedPay', 'summaryLevel', 'systemCertified', 'cycleBegan'],
  money: ['highest'],
  says({ within, highest, linked }: Answer) {
    const most = linked
      ? `the rating supports up to ${shownUsd(highest)}`
      : `the cycle began before the link; the band ends at ${shownUsd(highest)}`
    return within ? `Within: ${most}.` : `Not within: ${most}.`
  },
  changes: ({ highest }) => [`A new rate of ${shownUsd(highest)} or less is within.`],
  law: [
    {
      from: day('2025-10-01'),
      by: ['OPM memorandum of 25 February 2025', '5 USC 5382(a)'],
      standing: 'secondary',
      summary:
        'From the cycle that begins on 1 October 2025: a raise of more than 5% of salary takes a level 4 or 5 rating; level 3 has at most 5%, levels 1 and 2 none. Guidance within OPM’s appraisal system, which agencies adopt by 30 September 2026; the memo itself was not read, and whether a raise within twelve months is covered is not known.',
      apply({ basicPay, proposedPay, summaryLevel, systemCertified, cycleBegan }, note): Answer {
        const linked = note.test(
          'The appraisal cycle began on 1 October 2025 or later',
          cycleBegan >= FIRST_CYCLE,
          'OPM memorandum of 25 February 2025',
        )
        const top = note.usd(
          'Highest rate of the band',
          note.table(systemCertified ? BAND_MAXIMUM_CERTIFIED : BAND_MAXIMUM_NOT_CERTIFIED),
          '5 USC 5382(a)',
        )
        if (summaryLevel < 3) {
          const none = note.usd('Rated below fully successful: no raise', basicPay, '5 CFR 534.404(b)(5)')
          return { within: proposedPay <= none, highest: none, linked }
        }
        if (!linked || summaryLevel > 3) return { within: proposedPay <= top, highest: top, linked }
        note.assumed('5%', 'in whole dollars, rounded down; taken to bind a raise within twelve months too')
        const five = percentOf(basicPay, 100_00 + MOST, 'down to the dollar')
        const highest = note.usd(
          'Fully successful: at most 5% of the salary more',
          Math.min(five, top) as Cents,
          'OPM memorandum of 25 February 2025',
        )
        return { within: proposedPay <= highest, highest, linked }
      },
    },
  ],
})
