import { day, type IsoDate } from '../../base/dates.ts'
import { counted, noticeEnds } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { rule, type Span } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

/** Days of notice to the agency head. */
const DAYS = 30

type Answer = { allowed: boolean; firstLawful: IsoDate | null; automatic: boolean }

type Facts = { suspensionNotice: IsoDate; suspensionExplained: boolean; suspensionAutomatic: boolean }

function spansOf({ suspensionNotice, suspensionExplained, suspensionAutomatic }: Facts, note: Note): Span[] {
  const automatic = note.test(
    'OPM has withdrawn its approval of the system, or ordered a correction for misapplying it; then it is automatic',
    suspensionAutomatic,
    '5 CFR 430.405(h)',
  )
  if (automatic) {
    note.assumed('An automatic suspension', 'begins with OPM’s notice at the earliest')
    return [{ from: suspensionNotice }]
  }
  const explained = note.test(
    'The notice gives the reasons and the correction that is asked for',
    suspensionExplained,
    '5 CFR 430.405(h)',
  )
  if (!explained) return []
  counted(note, 'notice', '5 CFR 430.405(h)')
  const from = note.date(
    'First day on which it may begin, 30 days after the notice',
    noticeEnds(suspensionNotice, DAYS),
    '5 CFR 430.405(h)',
  )
  return [{ from }]
}

/** Whether OPM’s suspension of a certification may begin on a day. */
export const suspension = rule({
  id: 'appraisal/certification-suspension',
  asks: 'May the suspension of the certification begin on this day?',
  needs: ['suspensionNotice', 'suspensionExplained', 'suspensionAutomatic', 'suspensionBegins'],
  datedBy: 'suspensionNotice',
  day: 'suspensionBegins',
  says: ({ allowed, firstLawful }: Answer) =>
    allowed
      ? 'Yes.'
      : firstLawful === null
        ? 'No: the notice gives no reasons or no correction.'
        : `No: it may begin on ${shownDate(firstLawful)} at the earliest.`,
  changes: ({ automatic }) =>
    automatic
      ? ['It is lifted once the agency complies.']
      : [
          'An earlier notice would allow an earlier day; OPM and OMB reinstate the certification after correction.',
        ],
  law: [
    {
      from: day('2004-07-29'),
      by: ['5 CFR 430.405(h)'],
      summary:
        'OPM, with OMB, tells the agency head at least 30 calendar days before, with the reasons and the correction asked for. It is automatic where OPM withdraws its approval of the system or orders a correction for misapplying it, and ends once the agency complies; else OPM and OMB reinstate after correction.',
      lawful: spansOf,
      apply(facts, note): Answer {
        const first = spansOf(facts, note)[0]?.from
        return {
          allowed: first !== undefined && facts.suspensionBegins >= first,
          firstLawful: first ?? null,
          automatic: facts.suspensionAutomatic,
        }
      },
    },
  ],
})
