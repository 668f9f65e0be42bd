import { addDays, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { Bodies } from '../../record/event.ts'
import { rateOn } from '../../record/pay.ts'
import type { IncentiveKind } from '../../record/pay-terms.ts'
import { incentiveEligibility } from '../../rulebook/awards/incentive-eligibility.ts'
import { incentiveOverlap } from '../../rulebook/awards/incentive-overlap.ts'
import { NO_SERVICE_AGREEMENT, recruitmentRelocation } from '../../rulebook/awards/recruitment-relocation.ts'
import { recruitmentRelocationAmount } from '../../rulebook/awards/recruitment-relocation-amount.ts'
import { NO_RETENTION_AGREEMENT, retentionIncentive } from '../../rulebook/awards/retention-incentive.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { periodFrom, STANDARD_PERIOD } from '../../rulebook/pay/pay-periods.ts'
import { serviceYears } from '../../rulebook/pay/service-years.ts'
import type { Decision, Given } from '../action.ts'
import { type Asked, ask, bars, refuse } from '../asked.ts'
import { appointmentOn, type Payee, ratingOn } from '../pay/payee.ts'

/** What is shown of the need and the person when an incentive is proposed; the words behind them are sealed. */
export const INCENTIVE_TESTS = [
  'hard to fill',
  'newly appointed',
  'federal employee before the move',
  'distance waived',
  'home in the new area',
  'unusual qualifications',
  'special need',
  'likely to leave',
  'every two weeks in full',
  'promised before employment',
] as const
export type IncentiveTest = (typeof INCENTIVE_TESTS)[number]

/** The terms of an incentive as proposed. */
export type IncentiveTerms = Pick<
  Bodies['awards/incentive-proposed'],
  'kind' | 'points' | 'cents' | 'start' | 'payPeriods' | 'tests' | 'waiver' | 'miles'
>

/** What was met, or the decision that refuses. */
export type Conditions = { rulings: readonly Explanation[] } | { refused: Decision }

/** Days of a pay period. */
export const DAYS_A_PERIOD = 14
const PERIODS_A_YEAR = 26

/** The last day of a service period of whole pay periods. */
export function serviceEnd(start: IsoDate, payPeriods: number): IsoDate {
  return addDays(start, payPeriods * DAYS_A_PERIOD - 1)
}

/** The annual rate of basic pay when the service period starts, as known. */
export function rateAtStart({ pay }: Payee, start: IsoDate): Cents | undefined {
  return rateOn(pay, start)?.cents as Cents | undefined
}

/** Whether the executive may have one, and whether another one that runs bars it. */
export function mayHave(
  payee: Payee,
  given: Given,
  { kind, start, payPeriods }: Pick<IncentiveTerms, 'kind' | 'start' | 'payPeriods'>,
  told: { incentive: string; on: IsoDate; policyPosition?: boolean; senateConfirmed?: boolean },
): Conditions {
  const { on, incentive, policyPosition = false, senateConfirmed = false } = told
  const at = { on, scopes: given.scopes }
  const appointmentType = appointmentOn(payee, start > on ? start : on)
  if (typeof appointmentType !== 'string') return appointmentType
  const eligible = ask(incentiveEligibility, at, {
    appointmentType,
    incentiveType: kind,
    needsSenateConfirmation: senateConfirmed,
    policyPosition,
    groupOffer: false,
  })
  if (eligible.value?.eligible !== true) {
    return { refused: refuse(eligible, { compared: { appointment: appointmentType, kind } }) }
  }
  const rulings = [eligible.explanation]
  for (const other of given.incentives) {
    const stands = other.state === 'approved' || other.state === 'running'
    if (other.incentive === incentive || !stands || (other.end ?? start) < start) continue
    const later = other.start > start
    if (later && other.start > serviceEnd(start, payPeriods)) continue
    const [begins, running] = later ? [other.kind, kind] : [kind, other.kind]
    const overlap = ask(incentiveOverlap, at, { incentiveType: begins, runningIncentive: running })
    if (bars(overlap)) {
      const compared = { kind, running: other.kind, name: other.incentive, until: other.end ?? null }
      return { refused: refuse(overlap, { compared }) }
    }
    if (overlap.value !== undefined) rulings.push(overlap.explanation)
  }
  return { rulings }
}

/** What the law asks of the incentive itself: need, amount, service period, agreement. */
export function conditionsOf(
  payee: Payee,
  given: Given,
  terms: IncentiveTerms,
  asked: { on: IsoDate; agreement: 'signed' | 'none' | 'to be signed'; inAdvance?: boolean; end?: IsoDate },
): Conditions {
  const { on } = asked
  const basicPay = rateAtStart(payee, terms.start)
  const at = { on, scopes: given.scopes }
  const rulings: Explanation[] = []
  const years = ask(serviceYears, at, { servicePayPeriods: terms.payPeriods })
  if (years.value?.within === false) {
    return { refused: refuse(years, { compared: { payPeriods: terms.payPeriods, most: 104 } }) }
  }
  if (years.value !== undefined) rulings.push(years.explanation)
  if (terms.kind === 'retention') return retention(payee, { basicPay, ...asked }, at, terms, rulings)
  const amount = ask(recruitmentRelocationAmount, at, {
    incentiveAmount: terms.cents as Cents,
    servicePeriodDays: terms.payPeriods * DAYS_A_PERIOD,
    limitWaived: terms.waiver,
    ...(basicPay === undefined ? {} : { basicPay }),
  })
  if (amount.value?.within !== true) {
    const limit = amount.value === undefined ? null : amount.value.limit / 100
    return { refused: refuse(amount, { compared: { amount: terms.cents / 100, limit } }) }
  }
  rulings.push(amount.explanation)
  return recruitment(payee, asked, at, terms, rulings)
}

type At = Parameters<typeof ask>[1]
type Step = Parameters<typeof conditionsOf>[3]

function recruitment(
  payee: Payee,
  step: Step,
  at: At,
  terms: IncentiveTerms,
  rulings: Explanation[],
): Conditions {
  const { kind, start, payPeriods, tests } = terms
  const has = (test: IncentiveTest) => tests.includes(test)
  const summaryLevel = ratingOn(payee, step.on)
  const found = ask(recruitmentRelocation, at, {
    incentiveType: kind,
    hardToFill: has('hard to fill'),
    newlyAppointed: has('newly appointed'),
    serviceAgreement: step.agreement === 'signed',
    serviceStarts: start,
    serviceEnds: step.end ?? serviceEnd(start, payPeriods),
    onPayPeriodEdges: periodFrom(start, STANDARD_PERIOD) === start,
    ...(kind === 'relocation' ? { employedBeforeMove: has('federal employee before the move') } : {}),
    ...(terms.miles === undefined ? {} : { milesMoved: terms.miles }),
    distanceWaived: has('distance waived'),
    ...(kind === 'relocation' ? { homeInNewArea: has('home in the new area') } : {}),
    ...(isLevel(summaryLevel) ? { summaryLevel } : {}),
  })
  return judged(found, step, NO_SERVICE_AGREEMENT, terms, rulings)
}

function retention(
  payee: Payee,
  step: Step & { basicPay: Cents | undefined },
  at: At,
  terms: IncentiveTerms,
  rulings: Explanation[],
): Conditions {
  const { points, cents, payPeriods, tests, waiver } = terms
  const has = (test: IncentiveTest) => tests.includes(test)
  const summaryLevel = ratingOn(payee, step.on)
  const found = ask(retentionIncentive, at, {
    likelyToLeave: has('likely to leave'),
    unusualQualifications: has('unusual qualifications'),
    specialNeed: has('special need'),
    ...(step.basicPay === undefined ? {} : { basicPay: step.basicPay }),
    ...(points > 0 ? { incentivePercent: points } : { incentiveAmount: yearly(cents, payPeriods) }),
    ...(isLevel(summaryLevel) ? { summaryLevel } : {}),
    limitWaived: waiver,
    serviceAgreement: step.agreement === 'signed',
    biweeklyInFull: has('every two weeks in full'),
    paidInAdvance: step.inAdvance === true,
    promisedBeforeEmployment: has('promised before employment'),
  })
  return judged(found, step, NO_RETENTION_AGREEMENT, terms, rulings)
}

/** What a sum for a whole service period is a year, up to the cent. */
function yearly(cents: number, payPeriods: number): Cents {
  return Math.ceil((cents * PERIODS_A_YEAR) / Math.max(PERIODS_A_YEAR, payPeriods)) as Cents
}

function isLevel(level: number | undefined): level is 1 | 2 | 3 | 4 | 5 {
  return level !== undefined
}

/** Before the agreement is signed its signature may be lacking, and nothing else. */
function judged(
  found: Asked<{ allowed: boolean; missing: readonly string[] }>,
  { agreement }: Step,
  unsigned: string,
  { cents, kind, tests }: { cents: number; kind: IncentiveKind; tests: readonly string[] },
  rulings: Explanation[],
): Conditions {
  const lacks = found.value?.missing ?? []
  const still = agreement === 'to be signed' ? lacks.filter((lack) => lack !== unsigned) : lacks
  if (found.value === undefined || still.length > 0) {
    const compared = { kind, amount: cents / 100, shown: tests, lacks: still }
    const message = still.length === 0 ? found.explanation.answer : still.join('; ')
    return { refused: refuse(found, { message, compared }) }
  }
  return { rulings: [...rulings, found.explanation] }
}
