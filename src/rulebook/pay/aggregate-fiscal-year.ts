import { civil, day, fiscalYear, type IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { shownDate, shownUsd } from '../kernel/shown.ts'

const NEEDS = [
  'paymentDate',
  'basicPay',
  'countablePayments',
  'paymentAmount',
  'levelOneRate',
] as const satisfies readonly FactId[]
const MAY = ['paymentKind'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

/** What of the payment fits under the limit of the fiscal year, and what becomes of the rest. */
type Answer = { limit: Cents; payableNow: Cents; excess: Cents; lost: Cents; dueOn: IsoDate | null }

/** The limit of 1979 to 1992, by fiscal year. */
export const aggregateFiscalYear = rule<Needs, Answer, May>({
  id: 'pay/aggregate-fiscal-year',
  asks: 'How much of this award can be paid in the fiscal year, under the limit of 1979 to 1992?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'paymentDate',
  money: ['limit', 'payableNow', 'excess', 'lost'],
  says({ payableNow, excess, lost, dueOn }) {
    if (dueOn !== null)
      return `${shownUsd(payableNow)} now; ${shownUsd(excess)} is paid from ${shownDate(dueOn)}.`
    return lost > 0
      ? `${shownUsd(payableNow)}; the other ${shownUsd(lost)} is lost.`
      : `${shownUsd(payableNow)}: all of it.`
  },
  changes: () => ['Since 6 February 1985 what the limit keeps back is paid in the next fiscal year.'],
  law: [
    version(
      '1991-07-01',
      true,
      true,
      'As before, beside the calendar-year limit until 1 October 1992.',
      '1992-10-02',
    ),
    version('1985-02-06', true, true, 'As before; what is above the limit is paid in the next fiscal year.'),
    version(
      '1979-12-29',
      true,
      false,
      'Basic pay, rank and performance awards, and the physicians’ allowance, up to level I in the fiscal year; what is above it is lost.',
    ),
    version(
      '1979-07-13',
      false,
      false,
      'Basic pay, rank and performance awards, up to level I in the fiscal year; what is above it is lost.',
    ),
  ],
})

function version(
  from: string,
  physicians: boolean,
  carried: boolean,
  summary: string,
  until?: string,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    ...(until === undefined ? {} : { until: day(until) }),
    by: ['5 USC 5383(b)', ...(physicians ? (['5 USC 5948'] as const) : [])],
    summary,
    also:
      until === undefined
        ? undefined
        : [
            {
              by: 'OPM SES-91-04, VI.E',
              says: 'The limit is for the calendar year.',
              governs: false,
              why: 'The calendar-year limit of 1991 stood beside this one until it alone remained, on 2 October 1992.',
            },
          ],
    apply({ paymentDate, basicPay, countablePayments, paymentAmount, levelOneRate, paymentKind }, note) {
      const outside = paymentKind === 'physicians-allowance' && !physicians
      const limit = note.usd('Limit: level I in the fiscal year', levelOneRate, '5 USC 5383(b)')
      if (outside) {
        note.says('Physicians’ allowance', 'not under the limit yet', '5 USC 5383(b)')
        return { limit, payableNow: paymentAmount, excess: usd(0), lost: usd(0), dueOn: null }
      }
      const room = note.usd('Left under it', Math.max(0, limit - basicPay - countablePayments) as Cents)
      const payableNow = note.usd('Payable', Math.min(paymentAmount, room) as Cents, '5 USC 5383(b)')
      const excess = (paymentAmount - payableNow) as Cents
      const next = civil(fiscalYear(paymentDate), 10, 1) ?? paymentDate
      const dueOn =
        carried && excess > 0
          ? note.date('The rest is paid in the fiscal year from', next, '5 USC 5383(b)')
          : null
      return { limit, payableNow, excess, lost: carried ? usd(0) : excess, dueOn }
    },
  }
}
