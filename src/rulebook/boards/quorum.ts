import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount, shownOf } from '../kernel/shown.ts'

/** Whether enough sit, how many make a quorum, and how many are lacking. */
type Quorum = { within: boolean; needed: number; lacking: number }

/** How many of a board's voting members must sit in a case, recusals taken off. */
export const quorum = rule({
  id: 'boards/quorum',
  asks: 'Do enough voting members of this board sit in the case?',
  needs: ['boardMembers', 'membersSitting'],
  says: ({ within, needed, lacking }: Quorum) =>
    within
      ? `Yes: ${shownCount(needed)} make a quorum.`
      : `No: ${shownCount(needed)} make a quorum, and ${shownOf(lacking, 'member is', 'members are')} lacking.`,
  changes: ({ within, needed }) =>
    within
      ? [`Fewer than ${shownCount(needed)} would be none; recusals count.`]
      : ['A member who is absent or recused may be replaced by an alternate.'],
  law: [
    {
      from: day('1979-07-13'),
      by: ['Cadre practice'],
      standing: 'assumed',
      summary:
        'Statute and regulation set no quorum, and no charter is at hand. More than half of the appointed voting members sit, counted case by case after recusals; an alternate fills the place of a member.',
      apply({ boardMembers, membersSitting }, note): Quorum {
        const needed = note.count(
          'Voting members that make a quorum',
          Math.floor(boardMembers / 2) + 1,
          'Cadre practice',
        )
        const within = note.test('So many sit', membersSitting >= needed, 'Cadre practice')
        return { within, needed, lacking: Math.max(0, needed - membersSitting) }
      },
    },
  ],
})
