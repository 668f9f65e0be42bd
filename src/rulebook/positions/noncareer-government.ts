import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { CEILING_BASE } from '../tables/ceiling-base.ts'
import {
  type Ceiling,
  ceilingOf,
  changesCeiling,
  onBoardIndication,
  type Share,
  saysCeiling,
  type Words,
} from './ceiling.ts'

const TENTH: Share = { parts: 1, in: 10 }
const WORDS: Words = {
  counted: ['noncareer appointee', 'noncareer appointees'],
  base: ['allocated position', 'allocated positions'],
}

/** The governmentwide ceiling on noncareer appointees. */
export const noncareerGovernment = rule({
  id: 'positions/noncareer-government',
  asks: 'May so many of all the Government’s SES positions be filled by noncareer appointees?',
  needs: ['noncareerAppointees', 'allocatedPositions'],
  may: ['onBoardExecutives'],
  says: (answer: Ceiling) => saysCeiling(answer),
  changes: (answer) => changesCeiling(answer, TENTH, WORDS),
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3134(b)'],
      summary: 'Noncareer appointees hold at most 10% of the SES positions of all agencies together.',
      apply({ noncareerAppointees, allocatedPositions }, note) {
        note.table(CEILING_BASE)
        const answer = ceilingOf(noncareerAppointees, allocatedPositions, TENTH)
        note.count(
          '10% of the positions allocated governmentwide, rounded down',
          answer.ceiling,
          '5 USC 3134(b)',
        )
        note.test('Noncareer appointees are no more than that', answer.within, '5 USC 3134(b)')
        return answer
      },
      indicate: ({ noncareerAppointees, onBoardExecutives }) =>
        onBoardIndication(
          noncareerAppointees,
          onBoardExecutives,
          'are noncareer',
          'the positions allocated governmentwide',
        ),
    },
  ],
})
