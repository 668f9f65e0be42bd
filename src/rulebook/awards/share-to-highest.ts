import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { atLeast } from './shares.ts'

const LEAST = 60_00

/** Whether enough goes to levels 4 and 5 and nothing to levels 1 and 2. */
type Answer = { within: boolean; needed: Cents; short: Cents; toLowest: Cents }

/** How much of the pool goes to the two highest levels. */
export const awardShareToHighest = rule({
  id: 'awards/share-to-highest',
  asks: 'Does enough of the agency’s performance awards go to executives rated at levels 4 and 5?',
  needs: ['allAwards', 'highLevelAwards'],
  may: ['lowLevelAwards'],
  money: ['needed', 'short', 'toLowest'],
  says({ within, needed, short, toLowest }: Answer) {
    if (within) return `Yes: at least ${shownUsd(needed)} goes to levels 4 and 5.`
    const low = toLowest > 0 ? ` ${shownUsd(toLowest)} goes to levels 1 and 2, which receive nothing.` : ''
    return short > 0 ? `No: ${shownUsd(short)} more must go to levels 4 and 5.${low}` : `No.${low}`
  },
  changes: ({ needed }) => [`Less than ${shownUsd(needed)} for levels 4 and 5 would be too little.`],
  law: [
    {
      from: day('2025-08-11'),
      by: ['OPM memorandum of 11 August 2025'],
      standing: 'secondary',
      summary:
        'At least 60% of the award pool goes to levels 4 and 5; levels 1 and 2 receive nothing. The memorandum takes the place of earlier guidance on awards and tells agencies to drop limits below the law’s.',
      apply({ allAwards, highLevelAwards, lowLevelAwards }, note): Answer {
        const by = 'OPM memorandum of 11 August 2025'
        const needed = note.usd('At least 60% of the awards', atLeast(allAwards, LEAST), by)
        const toLowest = lowLevelAwards ?? usd(0)
        const within = note.tests([
          ['The awards of levels 4 and 5 come to that', highLevelAwards >= needed, by],
          ['Nothing goes to levels 1 and 2', toLowest === 0, by],
        ])
        return { within, needed, short: Math.max(0, needed - highLevelAwards) as Cents, toLowest }
      },
    },
  ],
})
