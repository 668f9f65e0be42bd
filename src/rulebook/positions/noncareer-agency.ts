import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

export const noncareerAgency = rule({
  id: 'positions/noncareer-agency',
  asks: 'May this agency fill so many of its SES positions with noncareer appointees?',
  needs: ['noncareerAppointees', 'allocatedPositions'],
  may: ['onBoardExecutives'],
  says: (answer: { within: boolean; count: number; ceiling: number; left: number }) =>
    answer.within
      ? `Within the ceiling: ${answer.count} of at most ${answer.ceiling}, ${answer.left} left.`
      : `Over the ceiling: ${answer.count}, and at most ${answer.ceiling} are allowed.`,
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3134(d)'],
      summary: 'Noncareer appointees hold at most 25% of an agency’s SES positions.',
      apply({ noncareerAppointees, allocatedPositions }, note) {
        const ceiling = note.count(
          '25% of the allocated positions, rounded down',
          Math.floor(allocatedPositions / 4),
          '5 USC 3134(d)',
        )
        const within = note.tests([
          [
            'Noncareer appointees are no more than the ceiling',
            noncareerAppointees <= ceiling,
            '5 USC 3134(d)',
          ],
        ])
        return { within, count: noncareerAppointees, ceiling, left: ceiling - noncareerAppointees }
      },
    },
  ],
})
