import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { APPOINTEE_FREEZE } from '../tables/appointee-freeze.ts'
import { EX_IV } from '../tables/pay-schedule.ts'
import { FREEZE_UNKNOWN_FROM, PAYABLE_SERIES } from '../tables/payable-schedule.ts'

const MAY = [
  'higherCoveredJob',
  'systemCertified',
  'newCoveredAppointee',
] as const satisfies readonly FactId[]

type Facts = Given<'appointeeKind' | 'basicPay' | 'proposedPay', (typeof MAY)[number]>
type Answer = { allowed: boolean; covered: boolean; upTo: Cents | null }

const ALWAYS: ReadonlySet<Facts['appointeeKind']> = new Set([
  'Vice President',
  'Executive Schedule appointee',
])
const NEVER: ReadonlySet<Facts['appointeeKind']> = new Set([
  'career SES on Presidential appointment, SES pay kept',
  'career or not political',
])

function frozenLimit({ systemCertified }: Facts, note: Note, cite: Cite): Cents {
  const series = systemCertified === true ? PAYABLE_SERIES.exII : PAYABLE_SERIES.exIII
  return note.usd('Limit of the frozen rates', note.table(series), cite)
}

function answered(facts: Facts, note: Note): Answer {
  const { appointeeKind, basicPay, proposedPay, higherCoveredJob } = facts
  const cite: Cite = note.table(APPOINTEE_FREEZE)
  const political = note.test(
    'The appointment is one that the freeze reaches',
    !NEVER.has(appointeeKind),
    cite,
  )
  if (!political) return { allowed: true, covered: false, upTo: null }
  const levelIV = note.usd('Level IV, the official rate', note.table(EX_IV), cite)
  if (!ALWAYS.has(appointeeKind)) {
    note.assumed('Level IV', 'measured by the official rate')
    if (!note.test('Paid at or above level IV', basicPay >= levelIV, cite)) {
      const allowed = note.test('Below level IV, pay may rise up to it', proposedPay <= levelIV, cite)
      return { allowed, covered: false, upTo: levelIV }
    }
  }
  if (facts.newCoveredAppointee !== true) {
    const moves = note.test(
      'It is a move to another covered job of higher duties whose higher range was set before',
      higherCoveredJob === true,
      cite,
    )
    if (!moves) return { allowed: proposedPay <= basicPay, covered: true, upTo: basicPay }
    if (proposedPay <= basicPay) return { allowed: true, covered: true, upTo: frozenLimit(facts, note, cite) }
  }
  const most = frozenLimit(facts, note, cite)
  const within = note.test('It stays within the frozen limit', proposedPay <= most, cite)
  return { allowed: within, covered: true, upTo: most }
}

/** Whether the pay of a political appointee may be raised under the freeze since 2014. */
export const appointeeFreeze = rule({
  id: 'pay/appointee-freeze',
  asks: 'May the pay of this appointee be raised to this rate under the freeze of political appointees?',
  needs: ['appointeeKind', 'basicPay', 'proposedPay'],
  may: MAY,
  money: ['upTo'],
  says({ allowed, covered, upTo }: Answer) {
    if (upTo === null) return 'Allowed, as far as the freeze goes: it does not reach this appointment.'
    const most = `up to ${shownUsd(upTo)}`
    if (!covered)
      return allowed
        ? `Allowed: below level IV pay may rise ${most}.`
        : `Not allowed: below level IV pay may rise only ${most}.`
    return allowed ? `Allowed: ${most} under the freeze.` : `Not allowed: pay is frozen; ${most} is payable.`
  },
  changes: ({ allowed }) =>
    allowed
      ? []
      : [
          'A move to another covered job of higher duties, with a higher range set before, may raise pay within the frozen limit.',
        ],
  law: [
    {
      from: day('2014-01-01'),
      until: FREEZE_UNKNOWN_FROM,
      by: ['Appropriations Act 2014, section 741', 'OPM salary tables'],
      summary:
        'No raise for the Vice President and Executive Schedule appointees, nor for noncareer, political limited and other political appointees paid at or above level IV; new ones start on the rates and limits of 2013. A move to a different covered job of higher duties with a higher range set before may raise pay within those limits. Career executives on Presidential appointment who kept SES pay are exempt; below level IV pay may rise up to it. The bar runs to the end of the last pay period begun in the year. The last on record ran to 30 January 2026.',
      alsoNeeds: ({ newCoveredAppointee, higherCoveredJob }) =>
        newCoveredAppointee === true || higherCoveredJob === true ? ['systemCertified'] : undefined,
      apply: answered,
    },
  ],
})
