import { shareOf } from '../../base/money.ts'
import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownShare } from '../kernel/shown.ts'

/** How positions are designated, in percent with two decimals; null where there are none. */
type Answer = { careerReserved: number; general: number; careerReservedPercent: number | null }

/** Basis points in one percent. */
const PERCENT = 100

/** The share of career reserved and general positions, beside about a half each in 1991; no limit. */
export const designationShare = rule({
  id: 'records/designation-share',
  asks: 'What share of the established positions is career reserved, and what share general?',
  needs: ['careerReservedPositions', 'establishedPositions'],
  says: ({ careerReserved, general }: Answer) =>
    `${careerReserved} career reserved (${shownShare(careerReserved, careerReserved + general) ?? 'none'}) and ${general} general. In 1991 it was about half and half, which is no limit.`,
  changes: () => ['The floor for career reserved positions is a number, not a share.'],
  law: [
    {
      from: day('1991-07-01'),
      by: ['OPM SES-91-04, III.A'],
      summary: 'Positions are career reserved or general; in 1991 about half were each.',
      apply({ careerReservedPositions, establishedPositions }, note): Answer {
        const careerReserved = note.count(
          'Career reserved',
          Math.min(careerReservedPositions, establishedPositions),
        )
        const general = note.count('General', establishedPositions - careerReserved)
        note.says('For comparison, 1991', 'about half each', 'OPM SES-91-04, III.A')
        const share = shareOf(careerReserved, establishedPositions)
        return {
          careerReserved,
          general,
          careerReservedPercent: share === undefined ? null : share / PERCENT,
        }
      },
    },
  ],
})
