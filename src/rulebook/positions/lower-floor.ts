import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

const PURPOSES: ReadonlySet<FactValue<'floorPurpose'>> = new Set<FactValue<'floorPurpose'>>([
  'advocacy of the President’s programs',
  'part in the President’s major political policies',
  'assistant or adviser to a Presidential appointee',
])

/** For which reasons OPM may set fewer career reserved positions than the number of 1978. */
export const lowerFloor = rule({
  id: 'positions/lower-floor',
  asks: 'May OPM by rule set fewer career reserved positions than the statute’s number, so that these become general?',
  needs: ['floorPurpose', 'mustBeReserved', 'floorExplained'],
  says: saysConditions('OPM may set the lower number', 'OPM may not set the lower number'),
  changes: changesConditions(['A position that must be career reserved could not become general so.']),
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3133(e)(2)'],
      summary:
        'The number is at least that of the posts which before the Act were filled only by competitive examination. OPM may go below it by rule, only to make positions general that advocate the President’s programs, take part in political policy, or assist Presidential appointees, and explains each.',
      apply({ floorPurpose, mustBeReserved, floorExplained }, note) {
        return judged(note, [
          [
            'It makes positions general for a purpose that the statute lists',
            PURPOSES.has(floorPurpose),
            '5 USC 3133(e)(2)',
            'a purpose that the statute lists',
          ],
          [
            'None of them must be career reserved by the statute',
            !mustBeReserved,
            '5 USC 3133(e)(2)',
            'positions that the statute does not require to be career reserved',
          ],
          [
            'OPM explains its determination in full in each case',
            floorExplained,
            '5 USC 3133(e)(2)',
            'OPM’s full explanation in each case',
          ],
        ])
      },
    },
  ],
})
