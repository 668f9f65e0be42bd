import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { type Ceiling, ceilingOf, changesCeiling, type Share, saysCeiling, type Words } from './ceiling.ts'

const HUNDRED_AND_FIVE: Share = { parts: 21, in: 20 }
const WORDS: Words = {
  counted: ['position', 'positions'],
  base: ['authorized position', 'authorized positions'],
}

/** The governmentwide ceiling on SES positions against what was authorized for the fiscal year. */
export const ceiling105 = rule({
  id: 'positions/ceiling-105',
  asks: 'May so many SES positions exist governmentwide in this fiscal year?',
  needs: ['establishedPositions', 'authorizedForYear'],
  says: (answer: Ceiling) => saysCeiling(answer),
  changes: (answer) => changesCeiling(answer, HUNDRED_AND_FIVE, WORDS),
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3133(d)(2)'],
      summary:
        'At no time in a fiscal year may there be more SES positions than 105% of the number authorized for that year.',
      apply({ establishedPositions, authorizedForYear }, note) {
        const answer = ceilingOf(establishedPositions, authorizedForYear, HUNDRED_AND_FIVE)
        note.count(
          '105% of the positions authorized for the year, rounded down',
          answer.ceiling,
          '5 USC 3133(d)(2)',
        )
        note.test('SES positions are no more than that', answer.within, '5 USC 3133(d)(2)')
        return answer
      },
    },
  ],
})
