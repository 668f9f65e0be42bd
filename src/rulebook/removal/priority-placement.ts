import { addYears, day, type IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = [
  'referralWasPending',
  'placedInPosition',
  'positionCancelledOn',
  'positionReestablishedOn',
] as const satisfies readonly FactId[]

/** Whether the position goes to the executive first, and the last day of that priority. */
type Answer = { required: boolean; through: IsoDate }

/** A position that was cancelled under a referral, and comes back within a year. */
export const priorityPlacement = rule({
  id: 'removal/priority-placement',
  asks: 'Must the executive be considered first for a position that was cancelled and is established again?',
  needs: NEEDS,
  datedBy: 'positionReestablishedOn',
  says: ({ required, through }: Answer) =>
    required
      ? `Priority is owed: the executive is considered first, through ${shownDate(through)}.`
      : `No priority is owed; it could last through ${shownDate(through)} at most.`,
  changes: ({ required, through }) =>
    required
      ? [
          `Placement of the executive, or a position established after ${shownDate(through)}, would end the priority.`,
        ]
      : [
          'A referral pending at the cancellation, an executive still unplaced and a year not over would call for it.',
        ],
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 CFR 359.603'],
      summary:
        'An agency that cancels a position while OPM’s referral for it is pending gives the executive priority consideration if it establishes the position again within a year of the cancellation and the executive is still not placed.',
      apply(facts, note): Answer {
        counted(note, 'within', '5 CFR 359.603')
        const through = note.date(
          'A year after the cancellation',
          addYears(facts.positionCancelledOn, 1),
          '5 CFR 359.603',
        )
        const required = note.tests([
          ['OPM’s referral was pending at the cancellation', facts.referralWasPending, '5 CFR 359.603'],
          ['The executive is still not placed', !facts.placedInPosition, '5 CFR 359.603'],
          [
            'The position is established again within a year',
            facts.positionReestablishedOn >= facts.positionCancelledOn &&
              facts.positionReestablishedOn <= through,
            '5 CFR 359.603',
          ],
        ])
        return { required, through }
      },
    },
  ],
})
