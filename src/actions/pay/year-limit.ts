import { addDays, civil, fiscalYear, type IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import { countedIn, type PayOfRecord, rateOn } from '../../record/pay.ts'
import type { PaymentKind } from '../../record/pay-terms.ts'
import { receivedIn } from '../../record/year-pay.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate, shownUsd } from '../../rulebook/kernel/shown.ts'
import { aggregate } from '../../rulebook/pay/aggregate.ts'
import { aggregateCarriedKinds } from '../../rulebook/pay/aggregate-carried-kinds.ts'
import { aggregateCounts } from '../../rulebook/pay/aggregate-counts.ts'
import { aggregateFiscalYear } from '../../rulebook/pay/aggregate-fiscal-year.ts'
import { aggregateLimit } from '../../rulebook/pay/aggregate-limit.ts'
import { countsReceipt, yearEnd } from '../../rulebook/pay/aggregate-limits.ts'
import { aggregateOrder } from '../../rulebook/pay/aggregate-order.ts'
import type { Decision, Given } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { leftBy } from '../appraisal/at-hand.ts'
import { dollarsField } from './money-fields.ts'
import type { Payee } from './payee.ts'

/** What payroll knows of the year better than the record: both are left blank where it does not. */
export const YEAR_FIELDS = {
  basicPay: dollarsField({
    title: 'Basic pay of the year',
    hint: 'What payroll expects to be received in it; left blank, by the rates of record',
  }).optional(),
  stillDue: dollarsField({
    title: 'Other payments still due this year',
    hint: 'Those that the agency must make, such as installments under a service agreement',
  }).optional(),
}

/** A payment about to be made. */
export type PaymentAsked = {
  on: IsoDate
  kind: PaymentKind
  cents: Cents
  discretionary: boolean
  basicPay?: Cents | undefined
  stillDue?: Cents | undefined
}

/** What of a payment is paid on the day and what is carried, with the ruling that divides it and those beside it. */
export type Divided = {
  now: Cents
  carried: Cents
  due?: IsoDate
  ruling: Explanation
  rulings: readonly Explanation[]
}

/** Divides a payment at the limit on total pay of its calendar year; or says why it can't be made. */
export function dividedAtLimit(
  payee: Payee,
  given: Given,
  payment: PaymentAsked,
): Divided | { refused: Decision } {
  const { on, kind, cents } = payment
  const at = { on, scopes: given.scopes }
  const counts = ask(aggregateCounts, at, { paymentKind: kind })
  if (counts.value?.treatment === 'not counted') {
    return { now: cents, carried: usd(0), ruling: counts.explanation, rulings: [counts.explanation] }
  }
  const older = olderLimit(payee.pay, given, payment)
  const facts = { ...yearFacts(payee, payment), paymentAmount: cents }
  const asked = ask(aggregate, at, facts)
  const beside = counts.value === undefined ? [] : [counts.explanation]
  if (asked.value === undefined) {
    if (older?.value !== undefined) return dividedByOlder(older, cents, [older.explanation])
    // Before 1991 the limit of the fiscal year was the law: what it lacks is what is missing.
    const lacking = older?.explanation.kind === 'needs' ? older : asked
    return {
      refused: refuse(lacking, { message: lackingWords(lacking, on), compared: { on, amount: cents / 100 } }),
    }
  }
  const { limit, total, payableNow, deferred, dueOn } = asked.value
  const rulings = [asked.explanation, ...beside, ...orderOf(payee, given, payment)]
  if (dueOn !== null) {
    const carries = ask(aggregateCarriedKinds, at, { paymentKind: kind, paymentDate: on })
    if (carries.value?.carried === false) {
      const message = `with ${shownUsd(cents)} the year would come to ${shownUsd(total)}, ${shownUsd(deferred)} above the limit of ${shownUsd(limit)}; what is above it is not put off for this kind of payment, so that at most ${shownUsd(payableNow)} can be paid`
      const compared = {
        amount: cents / 100,
        total: total / 100,
        limit: limit / 100,
        over: deferred / 100,
        most: payableNow / 100,
      }
      return { refused: refuse(carries, { message, compared }) }
    }
    rulings.push(carries.explanation)
  }
  if (older?.value !== undefined && older.value.payableNow < payableNow) {
    return dividedByOlder(older, cents, [older.explanation, ...rulings])
  }
  return {
    now: payableNow,
    carried: deferred,
    ...(dueOn === null ? {} : { due: dueOn }),
    ruling: asked.explanation,
    rulings,
  }
}

/** The year of a payment before it: basic pay expected, what was paid beside it, what was carried in, and the system. */
export function yearFacts(payee: Payee, payment: Pick<PaymentAsked, 'on' | 'basicPay' | 'stillDue'>) {
  const { pay } = payee
  const { on, stillDue } = payment
  const year = Number(on.slice(0, 4))
  return {
    paymentDate: on,
    ...basicPayFacts(payee, on, payment.basicPay),
    countablePayments: (countedIn(pay, year) + (stillDue ?? 0)) as Cents,
    carriedAmount: carriedInto(pay, on),
    systemCertified: payee.certified(yearEnd(on)),
  }
}

/** Basic pay of the year: as payroll says, else by the rates of record, pay date by pay date or as the annual rate. */
export function basicPayFacts(payee: Payee, on: IsoDate, told?: Cents) {
  if (told !== undefined) return { basicPayReceived: told }
  const { pay, file } = payee
  if (!countsReceipt(on)) {
    const rate = rateOn(pay, on)
    return rate === undefined ? {} : { basicPay: rate.cents as Cents }
  }
  const left = leftBy(file, yearEnd(on))
  const received = receivedIn(pay, Number(on.slice(0, 4)), left === undefined ? undefined : addDays(left, -1))
  return received === 0 && pay.rates.length === 0 ? {} : { basicPayReceived: received, payDatesAssumed: true }
}

/** What was carried into the year of a day and is neither paid nor settled by that day. */
export function carriedInto(pay: PayOfRecord, on: IsoDate): Cents {
  const begins = civil(Number(on.slice(0, 4)), 1, 1) ?? on
  let left = 0
  for (const one of pay.payments) {
    if (one.kind === 'carried-lump-sum') left -= one.on <= on ? one.cents : 0
    else if (one.on < begins) left += one.carried ?? 0
  }
  for (const one of pay.settled) left -= one.on <= on ? one.cents : 0
  return Math.max(0, left) as Cents
}

/** In which order payments of the year are put off, where the regulation speaks. */
function orderOf(payee: Payee, given: Given, payment: PaymentAsked): readonly Explanation[] {
  const { on, cents, discretionary, stillDue = usd(0) } = payment
  if (!countsReceipt(on)) return []
  const year = on.slice(0, 4)
  const made = payee.pay.payments.filter((one) => one.on.startsWith(year) && one.kind !== 'carried-lump-sum')
  const sum = (kind: boolean) =>
    made.reduce((all, one) => all + (one.discretionary === kind ? one.cents : 0), 0)
  const { countablePayments: _, ...facts } = yearFacts(payee, payment)
  const asked = ask(
    aggregateOrder,
    { on, scopes: given.scopes },
    {
      ...facts,
      nondiscretionaryPayments: (sum(false) + stillDue + (discretionary ? 0 : cents)) as Cents,
      discretionaryPayments: (sum(true) + (discretionary ? cents : 0)) as Cents,
    },
  )
  return asked.value === undefined ? [] : [asked.explanation]
}

const OLDER_KINDS: ReadonlySet<PaymentKind> = new Set<PaymentKind>([
  'performance-award',
  'rank-award',
  'physicians-allowance',
])

/** The limit of the fiscal year, for the kinds and days that it reached. */
function olderLimit(pay: PayOfRecord, given: Given, { on, kind, cents }: PaymentAsked) {
  if (!OLDER_KINDS.has(kind)) return undefined
  const year = fiscalYear(on)
  const counted = pay.payments.filter((one) => OLDER_KINDS.has(one.kind) && fiscalYear(one.on) === year)
  const rate = rateOn(pay, on)
  return ask(
    aggregateFiscalYear,
    { on, scopes: given.scopes },
    {
      paymentDate: on,
      paymentKind: kind,
      paymentAmount: cents,
      countablePayments: counted.reduce((all, one) => all + one.cents, 0) as Cents,
      ...(rate === undefined ? {} : { basicPay: rate.cents as Cents }),
      ...levelOne(year),
    },
  )
}

/** Level I at the end of a fiscal year, where a schedule of that year is on record. */
function levelOne(year: number): { levelOneRate?: Cents } {
  const end = civil(year, 9, 30)
  const found = end === undefined ? undefined : value(aggregateLimit, { on: end }, { paymentDate: end })
  return found === undefined ? {} : { levelOneRate: found.limit }
}

/** What is not on record for a payment; of the older limit it is mostly level I at the end of the fiscal year. */
function lackingWords({ explanation }: { explanation: Explanation }, on: IsoDate): string {
  const lacks = explanation.kind === 'needs' && explanation.missing.some(({ id }) => id === 'levelOneRate')
  if (!lacks) return explanation.answer
  const end = shownDate(civil(fiscalYear(on), 9, 30) ?? on)
  return `the limit of that fiscal year is level I of the Executive Schedule, and its rate on ${end} is not on record; that of another year is not used, so it can’t be said how much can be paid`
}

function dividedByOlder(
  { value: answer, explanation }: NonNullable<ReturnType<typeof olderLimit>>,
  cents: Cents,
  rulings: readonly Explanation[],
): Divided {
  const { payableNow = cents, excess = usd(0), dueOn = null } = answer ?? {}
  return {
    now: payableNow,
    carried: dueOn === null ? usd(0) : excess,
    ...(dueOn === null ? {} : { due: dueOn }),
    ruling: explanation,
    rulings,
  }
}
