import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted, noticeEnds } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  daysFrom,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'

const NEEDS = [
  'reemployedAnnuitant',
  'noticeReceived',
  'removalEffective',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]

/** The removal of a reemployed annuitant, of whatever appointment: at any time. */
export const removeReemployedAnnuitant = rule<Needs, DayAnswer>({
  id: 'removal/reemployed-annuitant',
  asks: 'May this reemployed annuitant be removed from the SES on this day?',
  needs: NEEDS,
  datedBy: 'removalEffective',
  day: 'removalEffective',
  says: (answer) => saysDay('the reemployed annuitant may be removed', answer),
  changes: changesDay,
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 CFR 359.902(b)'],
      summary:
        'An executive who is a reemployed annuitant, whatever the kind of appointment, may be removed at any time, with written notice before the day on which it takes effect, without appeal to the Board and without placement outside the SES.',
      lawful: (facts, note) => lawfulDays(conditionsOf(facts, note)),
      apply: (facts, note) => answerOn(facts.removalEffective, conditionsOf(facts, note), note),
    },
  ],
})

function conditionsOf({ reemployedAnnuitant, noticeReceived }: Given<Needs, never>, note: Note): Conditions {
  counted(note, 'notice')
  return {
    tests: [
      [
        'The executive is a reemployed annuitant',
        reemployedAnnuitant,
        '5 CFR 359.902(b)',
        'an executive who is no reemployed annuitant is removed by other rules',
      ],
    ],
    days: [
      [
        'Written notice came before that day',
        daysFrom(noticeEnds(noticeReceived, 1)),
        '5 CFR 359.902(b)',
        'no written notice came before that day',
      ],
    ],
  }
}
