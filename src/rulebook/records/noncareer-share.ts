import { shareOf } from '../../base/money.ts'
import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount, shownShare } from '../kernel/shown.ts'

/** The head-count by kind, and the share of noncareer in percent with two decimals; null where nobody is on board. */
type Answer = { total: number; noncareer: number; noncareerPercent: number | null }

/** Basis points in one percent. */
const PERCENT = 100

type Facts = { careerOnBoard: number; noncareerAppointees: number }

function counted({ careerOnBoard, noncareerAppointees: noncareer }: Facts): Answer {
  const total = careerOnBoard + noncareer
  const share = shareOf(noncareer, total)
  return { total, noncareer, noncareerPercent: share === undefined ? null : share / PERCENT }
}

/** The head-count of executives and the share of noncareer among them; a figure for reports, no limit. */
export const noncareerShare = rule({
  id: 'records/noncareer-share',
  asks: 'How many executives are on board, and what share of them is noncareer?',
  needs: ['careerOnBoard', 'noncareerAppointees'],
  says: ({ total, noncareer }: Answer) =>
    `${shownCount(total)} on board, ${shownShare(noncareer, total) ?? 'none'} noncareer. This is a share of incumbents; the legal ceilings are shares of the allocation.`,
  changes: () => ['The ceilings on noncareer appointments are computed from allocated positions.'],
  law: [
    {
      from: day('2015-01-01'),
      by: ['SEA primer'],
      summary: 'A head-count by kind of appointment. For September 2014: 7,014 career and 682 noncareer.',
      apply(facts, note): Answer {
        const answer = counted(facts)
        note.count('Executives on board', answer.total)
        note.says(
          'For comparison, September 2014',
          '7,014 career and 682 noncareer, 8.86% of 7,696',
          'SEA primer',
        )
        return answer
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3132(a)'],
      summary: 'A head-count by kind of appointment.',
      apply(facts, note): Answer {
        const answer = counted(facts)
        note.count('Executives on board', answer.total)
        return answer
      },
    },
  ],
})
