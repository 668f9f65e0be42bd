import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount, shownOf } from '../kernel/shown.ts'

/** Established positions, and approved ones that wait for it, against the allocation; `free` is negative when over. */
export type Established = {
  within: boolean
  established: number
  /** Approved and not yet established. */
  approved: number
  allocated: number
  free: number
}

/** Within its allocation an agency establishes positions without asking OPM again. */
export const establish = rule({
  id: 'positions/establish',
  asks: 'May this agency have so many SES positions established within its allocation?',
  needs: ['establishedPositions', 'allocatedPositions'],
  may: ['approvedPositions'],
  says({ within, established, approved, allocated, free }: Established) {
    const waiting = approved === 0 ? '' : `, ${shownCount(approved)} approved besides`
    return within
      ? `Within the allocation: ${shownCount(established)} of ${shownCount(allocated)} established${waiting}, ${shownCount(free)} free.`
      : `Over the allocation: ${shownCount(established)} established${waiting} and ${shownCount(allocated)} allocated, ${shownCount(-free)} too many.`
  },
  changes: ({ within, established, approved, allocated, free }) =>
    within
      ? [
          `${shownCount(free + 1)} more established or approved (${shownCount(allocated + 1)}) would be over the allocation.`,
          'OPM may adjust the allocation, at the agency’s written request or by itself.',
        ]
      : [
          `${shownCount(-free)} fewer established, or an allocation of ${shownOf(established + approved, 'position', 'positions')}, would be within.`,
          'OPM may adjust the allocation, at the agency’s written request or by itself.',
        ],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3133(c)', '5 USC 3133(d)(1)'],
      summary:
        'OPM authorizes a number of SES positions for each agency; within it the agency establishes positions without further approval.',
      apply(facts, note) {
        const { establishedPositions: established, allocatedPositions: allocated } = facts
        const approved = facts.approvedPositions ?? 0
        if (approved > 0) {
          note.assumed(
            'Approved and not yet established',
            `${shownCount(approved)}, each counted as holding a place`,
          )
        }
        const within = note.test(
          'Established positions are no more than the allocated ones',
          established + approved <= allocated,
          '5 USC 3133(c)',
        )
        const free = note.count('Allocated less established', allocated - established - approved)
        return { within, established, approved, allocated, free }
      },
    },
  ],
})
