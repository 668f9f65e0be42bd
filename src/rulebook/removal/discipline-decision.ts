import { addDays, day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  type DayTest,
  daysFrom,
  daysUntil,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = ['noticeReceived', 'replyDaysGiven', 'decisionDate'] as const satisfies readonly FactId[]
const MAY = ['replyReceived', 'removalEffective'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

const FEWEST = 7
/** No agency gives more; a larger number is read as this many days. */
const MOST = 3650

/** When the decision on a disciplinary action may be issued. */
export const disciplineDecision = rule<Needs, DayAnswer, May>({
  id: 'removal/discipline-decision',
  asks: 'May the decision on the disciplinary action be issued on this day?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'decisionDate',
  day: 'decisionDate',
  says: (answer) => saysDay('the decision may be issued', answer),
  changes: changesDay,
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 7543(b)(2)', '5 USC 7543(b)(4)'],
      summary:
        'The decision waits for the answer, or for the end of the time to answer, which is never less than 7 days; it is given on or before the effective date.',
      lawful: (facts, note) => lawfulDays(conditionsOf(facts, note)),
      apply: (facts, note) => answerOn(facts.decisionDate, conditionsOf(facts, note), note),
    },
  ],
})

function conditionsOf(facts: Given<Needs, May>, note: Note): Conditions {
  const { noticeReceived, replyDaysGiven, replyReceived, removalEffective } = facts
  const tests: Test[] = [
    [
      'At least seven days were given to answer',
      replyDaysGiven >= FEWEST,
      '5 USC 7543(b)(2)',
      `at least ${FEWEST} days to answer`,
    ],
  ]
  const days: DayTest[] = []
  if (replyReceived === undefined) {
    counted(note, 'within')
    const lapsed = addDays(noticeReceived, Math.min(replyDaysGiven, MOST) + 1)
    note.date('First day after the time to answer', lapsed, '5 USC 7543(b)(2)')
    days.push([
      'The time to answer is over',
      daysFrom(lapsed),
      '5 USC 7543(b)(2)',
      `the time to answer runs to the day before ${shownDate(lapsed)}`,
    ])
  } else {
    note.assumed('Answer', 'what was received is the whole answer, oral and written')
    days.push([
      'The answer has been received',
      daysFrom(replyReceived),
      '5 USC 7543(b)(2)',
      `the answer came on ${shownDate(replyReceived)}`,
    ])
  }
  if (removalEffective !== undefined) {
    days.push([
      'The decision is given on or before the effective date',
      daysUntil(removalEffective),
      '5 USC 7543(b)(4)',
      `the action takes effect on ${shownDate(removalEffective)}`,
    ])
  }
  return { tests, days }
}
