import { addMonths, addYears, day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  type DayTest,
  daysFrom,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = ['benefitsElectedOn', 'electionChangeDate'] as const satisfies readonly FactId[]
const MAY = ['lastElectionChange'] as const satisfies readonly FactId[]

/** Months that lie between one change and the next. */
const MONTHS = 12

/** When the choice of kept SES benefits may be changed. */
export const retainedBenefitsChange = rule<(typeof NEEDS)[number], DayAnswer, (typeof MAY)[number]>({
  id: 'staffing/retained-benefits-change',
  asks: 'May the election to keep SES benefits be changed on this day?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'electionChangeDate',
  day: 'electionChangeDate',
  says: (answer) => saysDay('the election may be changed', answer),
  changes: changesDay,
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 CFR 317.801'],
      summary:
        'The election stays in force for at least a year, unless the executive leaves the post sooner; after that benefits may be added or dropped at most once in any 12 months.',
      lawful: (facts, note) => lawfulDays(conditionsOf(facts, note)),
      apply: (facts, note) => answerOn(facts.electionChangeDate, conditionsOf(facts, note), note),
    },
  ],
})

function conditionsOf(
  { benefitsElectedOn, lastElectionChange }: Given<(typeof NEEDS)[number], (typeof MAY)[number]>,
  note: Note,
): Conditions {
  counted(note, 'anniversary')
  const afterYear = note.date('A year after the election', addYears(benefitsElectedOn, 1), '5 CFR 317.801')
  const days: DayTest[] = [
    [
      'The election has stood for a year',
      daysFrom(afterYear),
      '5 CFR 317.801',
      `the election stands to ${shownDate(afterYear)}`,
    ],
  ]
  if (lastElectionChange !== undefined) {
    const next = note.date(
      'Twelve months after the last change',
      addMonths(lastElectionChange, MONTHS),
      '5 CFR 317.801',
    )
    days.push([
      'Twelve months have passed since the last change',
      daysFrom(next),
      '5 CFR 317.801',
      `the last change stands to ${shownDate(next)}`,
    ])
  }
  return { tests: [], days }
}
