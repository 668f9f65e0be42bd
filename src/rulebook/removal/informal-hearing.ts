import { addDays, day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = ['noticeReceived', 'removalEffective', 'hearingRequested'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]

const LEAD = 15

/** When the informal hearing may be asked for; asked for in time, it is granted. */
export const informalHearing = rule<Needs, DayAnswer>({
  id: 'removal/informal-hearing',
  asks: 'May the informal hearing on a removal for performance be asked for on this day?',
  needs: NEEDS,
  datedBy: 'removalEffective',
  day: 'hearingRequested',
  says: (answer) => {
    const grants = answer.allowed
      ? ' It must then be granted; it gives no appeal, and the removal need not wait.'
      : ''
    return `${saysDay('the hearing may be asked for', answer)}${grants}`
  },
  changes: changesDay,
  law: [
    version('1995-02-02', ['5 USC 3592(a)', '5 CFR 359.502(b)'], '5 CFR 359.502(b)'),
    version('1979-07-13', ['5 USC 3592(a)'], '5 USC 3592(a)'),
  ],
})

function version(from: string, by: readonly Cite[], cite: Cite): Version<Needs, never, DayAnswer> {
  return {
    from: day(from),
    by,
    summary:
      'After the notice of a removal for performance, and no later than 15 days before it takes effect, the executive may ask for an informal hearing before an official designated by the MSPB. It is asked for at the Board’s office of the clerk, must then be granted, gives no right of appeal, and need not delay the removal.',
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, cite, note)),
    apply: (facts, note) => answerOn(facts.hearingRequested, conditionsOf(facts, cite, note), note),
  }
}

function conditionsOf(
  { noticeReceived, removalEffective }: Given<Needs, never>,
  cite: Cite,
  note: Note,
): Conditions {
  note.assumed('Days', 'calendar days; day 15 before the removal is in time')
  const last = note.date('Last day to ask', addDays(removalEffective, -LEAD), cite)
  return {
    tests: [],
    days: [
      [
        'It is asked for after the notice',
        [{ from: noticeReceived }],
        cite,
        `the notice came on ${shownDate(noticeReceived)}`,
      ],
      [
        'It is asked for at least 15 days before the removal',
        [{ last }],
        cite,
        `the last day to ask was ${shownDate(last)}`,
      ],
    ],
  }
}
