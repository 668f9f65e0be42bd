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

const TWENTIETH: Share = { parts: 1, in: 20 }
const WORDS: Words = {
  counted: ['limited appointee', 'limited appointees'],
  base: ['allocated position', 'allocated positions'],
}

/** The governmentwide ceiling on limited appointees, term and emergency together. */
export const limitedGovernment = rule({
  id: 'positions/limited-government',
  asks: 'May so many of all the Government’s SES positions be filled by limited appointees?',
  needs: ['limitedAppointees', 'allocatedPositions'],
  may: ['onBoardExecutives'],
  says: (answer: Ceiling) => saysCeiling(answer),
  changes: (answer) => changesCeiling(answer, TWENTIETH, WORDS),
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3134(e)'],
      summary:
        'Limited term and limited emergency appointees together hold at most 5% of the SES positions of all agencies.',
      apply({ limitedAppointees, allocatedPositions }, note) {
        note.table(CEILING_BASE)
        const answer = ceilingOf(limitedAppointees, allocatedPositions, TWENTIETH)
        note.count(
          '5% of the positions allocated governmentwide, rounded down',
          answer.ceiling,
          '5 USC 3134(e)',
        )
        note.test('Limited appointees are no more than that', answer.within, '5 USC 3134(e)')
        return answer
      },
      indicate: ({ limitedAppointees, onBoardExecutives }) =>
        onBoardIndication(
          limitedAppointees,
          onBoardExecutives,
          'hold limited appointments',
          'the positions allocated governmentwide',
        ),
    },
  ],
})
