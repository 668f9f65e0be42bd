import { day } from '../../base/dates.ts'
import { type Cents, dividedBy } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { WORK_YEAR_HOURS } from '../tables/work-year.ts'

const NEEDS = ['leaveToPay', 'basicPay', 'leavingDate'] as const satisfies readonly FactId[]
const MAY = ['hoursAfterChange', 'basicPayAfterChange'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

/** What is paid for unused leave, and the hourly rate of the day of leaving. */
type Answer = { payment: Cents; hourly: Cents }

/** The lump sum for annual leave on leaving. */
export const leavePayment = rule<Needs, Answer, May>({
  id: 'benefits/leave-payment',
  asks: 'What is paid for unused annual leave on leaving?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'leavingDate',
  money: ['payment', 'hourly'],
  says: ({ payment, hourly }: Answer) => `${shownUsd(payment)}, at ${shownUsd(hourly)} an hour on leaving.`,
  changes: () => [
    'A change of the rate by schedule or statute within the leave would reprice the hours after it.',
  ],
  law: [
    version('2015-01-01', ['5 USC 5551', '5 CFR 550.1205', '5 USC 5504(b)'], '5 CFR 550.1205'),
    version('1979-07-13', ['5 USC 5551', '5 USC 5504(b)'], '5 USC 5551'),
  ],
})

function version(from: string, by: readonly Cite[], cite: Cite): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary:
      'The hours of leave times the hourly rate; hours that would fall after a later change of the rate by schedule or statute are paid at that rate. (Counted in weeks, the weeks are rounded to four decimals.)',
    alsoNeeds: ({ hoursAfterChange }) =>
      hoursAfterChange === undefined || hoursAfterChange === 0 ? undefined : ['basicPayAfterChange'],
    apply: (facts, note) => paymentOf(facts, cite, note),
  }
}

function paymentOf(facts: Given<Needs, May>, cite: Cite, note: Note): Answer {
  const hours = note.count('Hours of a year of pay', note.table(WORK_YEAR_HOURS), '5 USC 5504(b)')
  const after = Math.min(facts.hoursAfterChange ?? 0, facts.leaveToPay)
  const hourly = note.usd('Hourly rate on leaving', dividedBy(facts.basicPay, hours), '5 USC 5504(b)')
  const before = note.usd('Hours at that rate', ((facts.leaveToPay - after) * hourly) as Cents, cite)
  if (after === 0 || facts.basicPayAfterChange === undefined) return { payment: before, hourly }
  const later = note.usd(
    'Hourly rate after the change',
    dividedBy(facts.basicPayAfterChange, hours),
    '5 USC 5504(b)',
  )
  const rest = note.usd('Hours after the change', (after * later) as Cents, cite)
  return { payment: note.usd('Together', (before + rest) as Cents), hourly }
}
