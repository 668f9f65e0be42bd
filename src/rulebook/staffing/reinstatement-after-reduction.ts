import { addYears, day } from '../../base/dates.ts'
import { counted } from '../kernel/counting.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

type Answer = { eligible: boolean; applyBy: string; lacks: readonly string[] }

/** Removed before this day the right exists. */
const BEFORE = day('1984-10-01')

/** The right of those removed in a reduction in force from 1981 to 1984. */
export const reinstatementAfterReduction = rule({
  id: 'staffing/reinstatement-after-reduction',
  asks: 'Must this executive of 1981, removed in a reduction in force, be reinstated to a vacant SES position?',
  needs: [
    'careerInMay1981',
    'removedInReductionOn',
    'probationCompleted',
    'certificationReceived',
    'applicationDate',
    'qualificationFinding',
  ],
  says: ({ eligible, lacks }: Answer) =>
    eligible
      ? 'Yes: to any vacant SES position of an agency for which qualified. A finding of not qualified can be appealed to the MSPB.'
      : `No. Missing: ${lacks.join('; ')}.`,
  changes: ({ eligible, lacks }) =>
    eligible ? ['An application after the year would be too late.'] : lacks.map((lack) => `Needed: ${lack}.`),
  law: [
    {
      from: day('1981-06-01'),
      by: ['5 USC 3593(c)'],
      summary:
        'One who was a career executive on 31 May 1981, had completed probation, was removed in a reduction in force before 1 October 1984, and applies within a year after OPM received the agency’s certification, is reinstated to a vacant SES position for which qualified.',
      apply(facts, note): Answer {
        counted(note, 'anniversary')
        const applyBy = note.date(
          'Last day to apply',
          addYears(facts.certificationReceived, 1),
          '5 USC 3593(c)(1)(D)',
        )
        const tests: Test[] = [
          [
            'The person was a career executive on 31 May 1981',
            facts.careerInMay1981,
            '5 USC 3593(c)(1)(A)',
            'a career appointment on 31 May 1981',
          ],
          [
            'The removal in a reduction in force was before 1 October 1984',
            facts.removedInReductionOn < BEFORE,
            '5 USC 3593(c)(1)(B)',
            'a removal before 1 October 1984',
          ],
          [
            'Probation had been completed before the removal',
            facts.probationCompleted,
            '5 USC 3593(c)(1)(C)',
            'completed probation',
          ],
          [
            'The application came within a year after OPM received the certification',
            facts.applicationDate <= applyBy,
            '5 USC 3593(c)(1)(D)',
            `an application by ${shownDate(applyBy)}`,
          ],
          [
            'The person is qualified for the position',
            facts.qualificationFinding,
            '5 USC 3593(c)(1)',
            'qualification for the position',
          ],
        ]
        return { eligible: note.tests(tests), applyBy, lacks: lackingOf(tests) }
      },
    },
  ],
})
