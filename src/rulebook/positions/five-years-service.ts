import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'
import {
  type Ceiling,
  ceilingOf,
  changesCeiling,
  onBoardIndication,
  type Share,
  saysCeiling,
  type Words,
} from './ceiling.ts'

const THREE_TENTHS: Share = { parts: 3, in: 10 }
const WORDS: Words = {
  counted: ['such person', 'such people'],
  base: ['authorized position', 'authorized positions'],
}

/** The ceiling on people who came without five years of service. It is lifted by the President’s certification. */
export const fiveYearsService = rule({
  id: 'positions/five-years-service',
  asks: 'May so many SES positions be held by people who lacked five years of civil service when they entered?',
  needs: ['lackingFiveYears', 'allocatedPositions'],
  may: ['presidentialCertification', 'onBoardExecutives'],
  says: (answer: Ceiling & { applies: boolean }) =>
    answer.applies
      ? saysCeiling(answer)
      : `No ceiling while the President’s certification stands; without it ${shownCount(answer.ceiling)} would be allowed.`,
  changes: (answer) =>
    answer.applies
      ? [
          ...changesCeiling(answer, THREE_TENTHS, WORDS),
          ...(answer.within ? [] : ['The President’s certification to Congress would lift the limit.']),
        ]
      : ['An end of the President’s certification would bring the limit back.'],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3392(b)'],
      summary:
        'At most 30% of the authorized SES positions may be held by people who lacked five years of current continuous civil service right before their first SES appointment, unless the President certifies that the limit would hinder the Government.',
      apply({ lackingFiveYears, allocatedPositions, presidentialCertification }, note) {
        note.assumed('Counted over', 'the whole Government; the statute names no agency')
        const { within, ...rest } = ceilingOf(lackingFiveYears, allocatedPositions, THREE_TENTHS)
        note.count('30% of the authorized positions, rounded down', rest.ceiling, '5 USC 3392(b)')
        const certified = presidentialCertification === true
        const kept = note.anyOf([
          [
            'Positions held by people who lacked five years of service are no more than that',
            within,
            '5 USC 3392(b)',
          ],
          [
            'The President has certified to Congress that the limit would hinder the Government',
            certified,
            '5 USC 3392(b)',
          ],
        ])
        return { applies: !certified, within: kept, ...rest }
      },
      indicate: ({ lackingFiveYears, onBoardExecutives }) =>
        onBoardIndication(
          lackingFiveYears,
          onBoardExecutives,
          'lacked five years of service at entry',
          'the authorized positions',
        ),
    },
  ],
})
