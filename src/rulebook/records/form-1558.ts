import { shareOf } from '../../base/money.ts'
import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import type { Cents } from '../../base/money.ts'

/** The computed columns of one member’s line; percentages with two decimals, null where pay before is 0. */
type Answer = {
  adjustment: Cents
  adjustmentPercent: number | null
  /** What of the adjustment goes beyond keeping the relative position. */
  beyondPosition: Cents
  awardPercent: number | null
}

/** Basis points in one percent. */
const PERCENT = 100

function percent(part: number, whole: number): number | null {
  const share = shareOf(part, whole)
  return share === undefined ? null : share / PERCENT
}

/** The computed columns of one member’s line on OPM Form 1558. */
export const form1558 = rule({
  id: 'records/form-1558-line',
  asks: 'What are the pay adjustment and the award of this executive in percent, as the yearly report shows them?',
  needs: ['payBefore', 'payAfter'],
  may: ['keptPosition', 'awardAmount'],
  money: ['adjustment', 'beyondPosition'],
  says({ adjustment, adjustmentPercent, awardPercent }: Answer) {
    const raise = adjustmentPercent === null ? 'no rate before' : `${adjustmentPercent}%`
    const award = awardPercent === null ? '' : `; award ${awardPercent}%`
    return `Adjustment ${shownUsd(adjustment)} (${raise})${award}.`
  },
  changes: () => ['The award is a share of the rate before the adjustment.'],
  law: [
    {
      from: day('2005-06-01'),
      by: ['OPM Form 1558'],
      summary:
        'Part A of the form: agency, certification, cycle, pattern, and members in all, eligible and not rated, each by kind of appointment. Part B, one line a member: kind, new appointment, rating 1 to 5 or N, pay before and after, the amount that only keeps the relative position, awards and ranks in dollars and percent, aggregate compensation.',
      apply({ payBefore, payAfter, keptPosition, awardAmount }, note): Answer {
        const adjustment = note.usd('Pay after less pay before', (payAfter - payBefore) as Cents)
        const beyondPosition =
          keptPosition === undefined
            ? adjustment
            : note.usd('Of it, beyond keeping the relative position', (adjustment - keptPosition) as Cents)
        note.assumed('The award in percent', 'of the rate before the adjustment, with two decimals')
        return {
          adjustment,
          adjustmentPercent: percent(adjustment, payBefore),
          beyondPosition,
          awardPercent: awardAmount === undefined ? null : percent(awardAmount, payBefore),
        }
      },
    },
  ],
})
