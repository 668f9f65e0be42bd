import { addDays, day, earlier, type IsoDate, later } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { Note } from '../kernel/note.ts'
import { rule, type Span } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { liesIn } from '../kernel/spans.ts'

/** Whether the executive stands under a certified system on the day; the first day of it where there is one. */
type Answer = { allowed: boolean; firstLawful: IsoDate | null; lastDay: IsoDate }

type Facts = {
  systemCertifiedOn: IsoDate
  certificationEnds: IsoDate
  wholeAgencyCertified: boolean
  componentCertified?: boolean | undefined
  seniorProfessional?: boolean | undefined
  suspensionBegins?: IsoDate | undefined
  reinstatedOn?: IsoDate | undefined
}

const SCOPE: Cite = '5 CFR 430.403'

/** The days on which the executive stands under it: the term without the suspension. */
function spansOf(facts: Facts, note: Note): Span[] {
  const { systemCertifiedOn, certificationEnds, suspensionBegins, reinstatedOn } = facts
  const covered = note.anyOf([
    ['The certification covers the whole agency', facts.wholeAgencyCertified, SCOPE],
    ['It names the executive’s component', facts.componentCertified === true, SCOPE],
  ])
  const separate = note.test(
    'The person is a senior professional, whose system is certified apart from that of the SES',
    facts.seniorProfessional === true,
    SCOPE,
  )
  if (!covered || separate) return []
  const from = note.date('Certified from', systemCertifiedOn, '5 USC 5307(d)(3)(B)')
  const last = note.date('Last day of the certification', certificationEnds, '5 USC 5307(d)(3)(B)')
  if (suspensionBegins === undefined) return pieces([{ from, last }])
  note.date('Suspended from', suspensionBegins, '5 CFR 430.405(h)')
  const before = { from, last: earlier(last, addDays(suspensionBegins, -1)) }
  if (reinstatedOn === undefined) return pieces([before])
  note.date('Reinstated on', reinstatedOn, '5 CFR 430.405(h)')
  if (reinstatedOn <= suspensionBegins) return pieces([{ from, last }])
  return pieces([before, { from: later(from, reinstatedOn), last }])
}

function pieces(spans: readonly { from: IsoDate; last: IsoDate }[]): Span[] {
  return spans.filter(({ from, last }) => from <= last)
}

/** Whether an executive stands under a certified appraisal system on a day. */
export const certifiedOnDay = rule({
  id: 'appraisal/certified-on-day',
  asks: 'Does this executive stand under a certified appraisal system on this day?',
  needs: ['systemCertifiedOn', 'certificationEnds', 'wholeAgencyCertified', 'asOfDay'],
  may: ['componentCertified', 'seniorProfessional', 'suspensionBegins', 'reinstatedOn'],
  datedBy: 'asOfDay',
  day: 'asOfDay',
  says: ({ allowed, firstLawful, lastDay }: Answer) =>
    allowed
      ? `Yes; the certification runs through ${shownDate(lastDay)}.`
      : firstLawful === null
        ? 'No: no day of this certification covers the executive.'
        : `No: not on that day. The first day covered is ${shownDate(firstLawful)}.`,
  changes: ({ allowed, lastDay }) =>
    allowed
      ? [`From the day after ${shownDate(lastDay)}, or while it is suspended, it would not be.`]
      : ['A certification in force on that day that covers the agency or the component would change it.'],
  law: [
    {
      from: day('2004-07-29'),
      by: ['5 USC 5307(d)', '5 CFR 430.403', '5 CFR 430.405'],
      summary:
        'OPM certifies, with OMB’s concurrence, the system of a whole agency or of components of it; the executive is covered on the days of the term on which it is not suspended. Senior professionals need a system of their own.',
      alsoNeeds: ({ wholeAgencyCertified }) => (wholeAgencyCertified ? undefined : ['componentCertified']),
      lawful: spansOf,
      apply(facts, note): Answer {
        const { asOfDay } = facts
        const spans = spansOf(facts, note)
        const allowed = liesIn(spans, asOfDay)
        return { allowed, firstLawful: spans[0]?.from ?? null, lastDay: facts.certificationEnds }
      },
    },
  ],
})
