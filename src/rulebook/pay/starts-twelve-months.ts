import { day, type IsoDate } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { anniversary, countedTwelveMonths } from './anniversary.ts'

type Action = FactValue<'payAction'>
type Answer = { action: Action; counts: boolean; openFrom: IsoDate | null }

function answerOf(action: Action, counts: boolean, effective: IsoDate, note: Note): Answer {
  note.says('Such an action', counts ? 'is a pay adjustment' : 'is no pay adjustment', '5 USC 5383(c)')
  if (!counts) return { action, counts, openFrom: null }
  countedTwelveMonths(note, effective)
  const openFrom = note.date('The next adjustment is open from', anniversary(effective), '5 USC 5383(c)')
  return { action, counts, openFrom }
}

/** Actions that are no adjustment of pay, with the paragraph that says so. */
const NOT_COUNTED: ReadonlySet<Action> = new Set<Action>([
  'zero decision',
  'conversion of 2004',
  'later overseas conversion',
  'conversion to an equivalent position',
  '2003 raise lost to the locality limit',
  'top-up after a second schedule rise',
  'keep-place raise',
  'raise to the band minimum',
  'transfer at the same rate',
  'schedule adjustment',
])

/** Whether a pay action opens a new twelve months. */
export const startsTwelveMonths = rule({
  id: 'pay/starts-twelve-months',
  asks: 'Does this pay action open a new twelve months, and when is pay open again?',
  needs: ['payAction', 'effectiveDate'],
  datedBy: 'effectiveDate',
  says({ action, counts, openFrom }: Answer) {
    return openFrom !== null && counts
      ? `It counts (${action}): the next adjustment is open from ${shownDate(openFrom)}.`
      : `It does not count (${action}): the twelve months run on from the adjustment before.`
  },
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.404(c)(2)', '5 CFR 534.404(c)(3)', '5 USC 5383(c)'],
      summary:
        'An adjustment is the first rate, the rate on reappointment or reinstatement, and every raise or cut. It is none: a decision to give nothing, the conversion of 2004, later overseas conversions and conversions to equivalent positions, a 2003 raise that the locality limit took, a top-up after a second rise of the Executive Schedule, a keep-place raise, the least needed to reach the band’s new minimum, and a transfer at the same rate.',
      apply: ({ payAction, effectiveDate }, note) =>
        answerOf(payAction, !NOT_COUNTED.has(payAction), effectiveDate, note),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5383(c)'],
      summary: 'Every change of an executive’s rate counts, except the yearly change of the schedule itself.',
      apply: ({ payAction, effectiveDate }, note) =>
        answerOf(
          payAction,
          payAction !== 'schedule adjustment' &&
            payAction !== 'transfer at the same rate' &&
            payAction !== 'zero decision',
          effectiveDate,
          note,
        ),
    },
  ],
})
