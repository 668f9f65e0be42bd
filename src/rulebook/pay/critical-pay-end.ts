import { addYears, day, type IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Known, rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = [
  'criticalGrantDate',
  'criticalCriteriaMet',
  'criticalEndDate',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]

/** Whether the authority may be ended on the day, and from when. */
type Answer = { allowed: boolean; firstLawful: IsoDate }

/** How long critical pay stays available once granted. */
export const criticalPayEnd = rule<Needs, Answer>({
  id: 'pay/critical-pay-end',
  asks: 'May the critical pay authority of this position be ended on this day?',
  needs: NEEDS,
  day: 'criticalEndDate',
  datedBy: 'criticalEndDate',
  says: ({ allowed, firstLawful }) =>
    `${allowed ? 'It may be ended' : 'It may not be ended'}; it may from ${shownDate(firstLawful)} on.`,
  changes: ({ firstLawful }) => [
    `Before ${shownDate(firstLawful)} it could not be ended on the ground on which this rests.`,
  ],
  law: [
    {
      from: day('2004-10-30'),
      by: ['5 USC 5377(e)'],
      summary:
        'Once granted, the authority stays available for at least a calendar year; where its criteria are no longer met it ends at any time.',
      lawful: (facts, note) => [{ from: firstOf(facts, note) }],
      apply(facts, note) {
        const firstLawful = firstOf(facts, note)
        const allowed = note.test(
          'The day is no earlier than that',
          facts.criticalEndDate >= firstLawful,
          '5 USC 5377(e)',
        )
        return { allowed, firstLawful }
      },
    },
  ],
})

function firstOf({ criticalGrantDate, criticalCriteriaMet }: Known<Needs, never>, note: Note): IsoDate {
  const granted = criticalGrantDate ?? day('2004-10-30')
  if (criticalCriteriaMet === false) {
    note.says('The criteria', 'are no longer met', '5 USC 5377(e)(1)')
    return note.date('It may be ended from', granted, '5 USC 5377(e)(1)')
  }
  note.assumed('A calendar year', 'to the same day of the next year')
  return note.date('It may be ended from', addYears(granted, 1), '5 USC 5377(e)(2)')
}
