import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount, shownOf } from '../kernel/shown.ts'

/** Established positions against the allocation; `free` is negative when over. */
export type Established = { within: boolean; established: number; allocated: number; free: number }

/** Within its allocation an agency establishes positions without asking OPM again. */
export const establish = rule({
  id: 'positions/establish',
  asks: 'May this agency have so many SES positions established within its allocation?',
  needs: ['establishedPositions', 'allocatedPositions'],
  says: ({ within, established, allocated, free }: Established) =>
    within
      ? `Within the allocation: ${shownCount(established)} of ${shownCount(allocated)} established, ${shownCount(free)} free.`
      : `Over the allocation: ${shownCount(established)} established and ${shownCount(allocated)} allocated, ${shownCount(-free)} too many.`,
  changes: ({ within, established, allocated, free }) =>
    within
      ? [
          `${shownCount(free + 1)} more established (${shownCount(allocated + 1)}) would be over the allocation.`,
          'OPM may adjust the allocation, at the agency’s written request or by itself.',
        ]
      : [
          `${shownCount(-free)} fewer established, or an allocation of ${shownOf(established, 'position', 'positions')}, would be within.`,
          'OPM may adjust the allocation, at the agency’s written request or by itself.',
        ],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3133(c)', '5 USC 3133(d)(1)'],
      summary:
        'OPM authorizes a number of SES positions for each agency; within it the agency establishes positions without further approval.',
      apply({ establishedPositions: established, allocatedPositions: allocated }, note) {
        const within = note.test(
          'Established positions are no more than the allocated ones',
          established <= allocated,
          '5 USC 3133(c)',
        )
        const free = note.count('Allocated less established', allocated - established)
        return { within, established, allocated, free }
      },
    },
  ],
})
