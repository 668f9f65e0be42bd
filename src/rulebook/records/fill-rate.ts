import { shareOf } from '../../base/money.ts'
import { day } from '../../base/dates.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount, shownShare } from '../kernel/shown.ts'

/** How many of the established positions are filled, in percent with two decimals; null where there are none. */
type Answer = { established: number; filled: number; vacant: number; filledPercent: number | null }

/** Basis points in one percent. */
const PERCENT = 100

function counted(facts: { establishedPositions: number; onBoardExecutives: number }, note: Note): Answer {
  const { establishedPositions: established, onBoardExecutives: filled } = facts
  note.count('Established positions', established)
  note.count('Appointees on board', filled)
  const share = shareOf(filled, established)
  return {
    established,
    filled,
    vacant: Math.max(0, established - filled),
    filledPercent: share === undefined ? null : share / PERCENT,
  }
}

/** How many positions are established and filled; a figure for reports, no limit. */
export const fillRate = rule({
  id: 'records/fill-rate',
  asks: 'What share of the established positions is filled?',
  needs: ['establishedPositions', 'onBoardExecutives'],
  says: ({ established, filled }: Answer) =>
    `${shownCount(filled)} of ${shownCount(established)} positions are filled (${shownShare(filled, established) ?? 'none established'}).`,
  changes: ({ vacant }) => [`${shownCount(vacant)} more would fill every position.`],
  law: [
    {
      from: day('1991-07-01'),
      by: ['OPM SES-91-04, II'],
      summary: 'Established positions and appointees on a day. On 30 September 1990: 8,155 and 7,590.',
      apply(facts, note): Answer {
        note.says(
          'For comparison, 30 September 1990',
          '7,590 of 8,155 positions, 93.07%',
          'OPM SES-91-04, II',
        )
        return counted(facts, note)
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3133'],
      summary: 'Established positions and appointees on a day.',
      apply: (facts, note): Answer => counted(facts, note),
    },
  ],
})
