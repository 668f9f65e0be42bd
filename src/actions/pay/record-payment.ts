import { z } from 'zod'
import { addMonths, addYears, civil, type IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { PaymentKind } from '../../record/pay-terms.ts'
import { allowanceOn } from '../../record/physicians-allowance.ts'
import { physiciansAllowance } from '../../rulebook/awards/physicians-allowance.ts'
import { studentLoan } from '../../rulebook/awards/student-loan.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import { aggregateDiscretionary } from '../../rulebook/pay/aggregate-discretionary.ts'
import { premiumPay } from '../../rulebook/pay/premium-pay.ts'
import { action, type Decision, type Given } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { dayProblem } from '../appraisal/at-hand.ts'
import { allowancesIn } from '../awards/physicians-allowance.ts'
import { countField, invalid, listField, textField, yesNoField } from '../fields.ts'
import { dollarsField } from './money-fields.ts'
import { PAYEE_FIELDS, type Payee, paidOnField, payeeOf, payeeStreams } from './payee.ts'
import { paidWords, paymentEvent } from './payment-event.ts'
import { dividedAtLimit, YEAR_FIELDS } from './year-limit.ts'

/** Kinds of payment entered here; performance awards, incentives, leave and carried amounts have steps of their own. */
const KINDS = [
  'rank-award',
  'incentive-award',
  'physicians-allowance',
  'student-loan-repayment',
  'extended-assignment-incentive',
  'supervisory-differential',
  'post-differential',
  'danger-pay',
  'nonforeign-post-differential',
  'nonforeign-cola',
  'continuation-of-pay',
  'severance',
  'back-pay',
  'other-chapter-57-or-59',
  'other-title-5',
  'premium-pay',
] as const satisfies readonly PaymentKind[]

const PREMIUM = [
  'overtime',
  'sunday',
  'holiday',
  'night',
  'standby',
  'hazard',
  'compensatory-time',
  'religious-compensatory-time',
] as const

const FIELDS = z.strictObject({
  ...PAYEE_FIELDS,
  on: paidOnField(),
  kind: listField(KINDS, {
    title: 'Kind of payment',
    hint: 'A special act award is an incentive award',
    labels: Object.fromEntries(KINDS.map((kind) => [kind, wordsOf(kind)])),
  }),
  amount: dollarsField({ title: 'Amount' }),
  of: textField({
    title: 'What it pays',
    hint: 'For a rank the fiscal year of its program, such as 2026',
  }).optional(),
  agencyMayChoose: yesNoField({
    title: 'The agency may make it or not',
    hint: 'Left blank, it may: such a payment is put off before others',
  }).optional(),
  underServiceAgreement: yesNoField({ title: 'Owed under a service agreement' }).optional(),
  preauthorizedRate: yesNoField({ title: 'At a rate fixed beforehand for each pay period' }).optional(),
  premiumKind: listField(PREMIUM, {
    title: 'Kind of premium pay',
    hint: 'Asked for premium pay alone',
    labels: Object.fromEntries(PREMIUM.map((kind) => [kind, wordsOf(kind)])),
  }).optional(),
  physicianMonths: countField(
    {
      title: 'Months as a Government physician',
      hint: 'Asked for a physicians’ allowance without an agreement on record',
      unit: 'months',
    },
    900,
  ).optional(),
  physicianAgreement: yesNoField({ title: 'A physician’s agreement of a year is signed' }).optional(),
  policyPosition: yesNoField({
    title: 'The position is of confidential or policy character',
    hint: 'Asked for the repayment of a student loan',
  }).optional(),
  ...YEAR_FIELDS,
})
type Input = z.output<typeof FIELDS>

/** Anything paid beside basic pay, divided at the limit of its calendar year, 5 USC 5307. */
export const recordPayment = action({
  id: 'pay/record-payment',
  title: 'Record a payment beside basic pay',
  about:
    'Records a rank or special act award, an allowance, a differential or another payment; what passes the yearly limit is carried. Premium pay and compensatory time are refused.',
  power: 'pay-out',
  fields: FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: payeeStreams,
  decide(input, given) {
    const { person, on, kind, amount, of, basicPay, stillDue } = input
    const payee = payeeOf(given, input)
    if ('refused' in payee) return payee.refused
    const wrongDay = dayProblem(on, given.today)
    if (wrongDay !== undefined) return wrongDay
    const own = ownConditions(input, payee, given)
    if ('refused' in own) return own.refused
    if (amount === 0) return invalid('amount', 0, 'nothing would be paid; give an amount')
    const agreed =
      kind === 'physicians-allowance' && allowanceOn(allowancesIn(given, person), on) !== undefined
    const underAgreement = input.underServiceAgreement ?? (agreed ? true : undefined)
    const chosen = ask(
      aggregateDiscretionary,
      { on, scopes: given.scopes },
      {
        agencyMayChoose: input.agencyMayChoose ?? true,
        ...(underAgreement === undefined ? {} : { underServiceAgreement: underAgreement }),
        ...(input.preauthorizedRate === undefined ? {} : { preauthorizedRate: input.preauthorizedRate }),
      },
    )
    const discretionary = chosen.value?.treatment !== 'nondiscretionary'
    const payment = { on, kind, discretionary }
    const divided = dividedAtLimit(payee, given, { ...payment, cents: amount, basicPay, stillDue })
    if ('refused' in divided) return divided.refused
    return {
      kind: 'events',
      says: paidWords(wordsOf(kind).toLowerCase(), amount, divided),
      rulings: [
        ...divided.rulings,
        ...(chosen.value === undefined ? [] : [chosen.explanation]),
        ...own.rulings,
      ],
      events: [paymentEvent({ person, ...payment, ...(of === undefined ? {} : { of }) }, divided)],
    }
  },
})

type Conditions = { rulings: readonly Explanation[] } | { refused: Decision }

/** What must be so for a payment of its kind, whatever the limit of the year. */
function ownConditions(input: Input, payee: Payee, given: Given): Conditions {
  switch (input.kind) {
    case 'premium-pay':
      return premiumRefused(input, given)
    case 'physicians-allowance':
      return physician(input, payee, given)
    case 'student-loan-repayment':
      return loan(input, given)
    case 'rank-award':
      return rankGranted(input, payee)
    case 'incentive-award':
      return actGranted(input, payee)
    default:
      return { rulings: [] }
  }
}

function premiumRefused({ on, premiumKind, amount }: Input, given: Given): Conditions {
  if (premiumKind === undefined) {
    return { refused: invalid('premiumKind', undefined, 'say which premium pay or time off it is') }
  }
  const asked = ask(premiumPay, { on, scopes: given.scopes }, { premiumKind })
  if (asked.value?.allowed === true) {
    return {
      refused: invalid('kind', premiumKind, 'it is time off for religious observance: nothing is paid'),
    }
  }
  return { refused: refuse(asked, { compared: { kind: premiumKind, amount: amount / 100 } }) }
}

/** An allowance keeps, with what was paid of it in its year, to the agreement on record and to the limit. */
function physician(input: Input, { pay }: Payee, given: Given): Conditions {
  const { on, amount, person } = input
  const agreed = allowanceOn(allowancesIn(given, person), on)
  const year = agreed === undefined ? civil(Number(on.slice(0, 4)), 1, 1) : lastAnniversary(agreed.start, on)
  const before = pay.payments
    .filter((one) => one.kind === 'physicians-allowance' && (year === undefined || one.on >= year))
    .reduce((all, one) => all + one.cents + (one.carried ?? 0), 0)
  const inAll = (before + amount) as Cents
  if (agreed !== undefined && inAll > agreed.cents) {
    const left = shownUsd(Math.max(0, agreed.cents - before) as Cents)
    const message = `${left} of the allowance of this year of the agreement is still to be paid`
    return { refused: invalid('amount', amount / 100, message) }
  }
  const physicianMonths = agreed === undefined ? input.physicianMonths : monthsBy(agreed, on)
  const physicianAgreement = agreed === undefined ? input.physicianAgreement : true
  const asked = ask(
    physiciansAllowance,
    { on, scopes: given.scopes },
    {
      physicianAllowance: inAll,
      ...(physicianMonths === undefined ? {} : { physicianMonths }),
      ...(physicianAgreement === undefined ? {} : { physicianAgreement }),
    },
  )
  // Before 2016 the limits are not on record: the allowance is entered as it was paid.
  if (asked.explanation.kind === 'no-law') return { rulings: [] }
  if (asked.value?.within === true) return { rulings: [asked.explanation] }
  const compared = { amount: amount / 100, paidBefore: before / 100, agreement: physicianAgreement }
  return { refused: refuse(asked, { compared }) }
}

/** The first day of the year of an agreement in which a day lies. */
function lastAnniversary(start: IsoDate, on: IsoDate): IsoDate {
  let years = 0
  while (addYears(start, years + 1) <= on) years += 1
  return addYears(start, years)
}

/** Whole months as a Government physician by a day under an agreement. */
function monthsBy({ start, months }: { start: IsoDate; months: number }, on: IsoDate): number {
  let more = 0
  while (addMonths(start, more + 1) <= on) more += 1
  return months + more
}

function loan({ on, policyPosition }: Input, given: Given): Conditions {
  const asked = ask(
    studentLoan,
    { on, scopes: given.scopes },
    policyPosition === undefined ? {} : { policyPosition },
  )
  if (asked.explanation.kind === 'no-law') return { rulings: [] }
  if (asked.value?.eligible === true) return { rulings: [asked.explanation] }
  return { refused: refuse(asked, { compared: { policyPosition } }) }
}

/** A rank is paid once it is granted, in the amount granted, and once. */
function rankGranted({ of, amount }: Input, { pay }: Payee): Conditions {
  const rank = pay.ranks.find(({ fiscalYear }) => String(fiscalYear) === of)
  if (rank === undefined) {
    return {
      refused: invalid('of', of, 'no rank of that fiscal year is granted; give the year of its program'),
    }
  }
  if (pay.payments.some((one) => one.kind === 'rank-award' && one.of === of)) {
    return { refused: invalid('of', of, `the rank of ${of} was paid already`) }
  }
  if (rank.cents !== undefined && rank.cents !== amount) {
    return { refused: invalid('amount', amount / 100, `the rank comes to ${shownUsd(rank.cents)}`) }
  }
  return { rulings: [] }
}

/** No more is paid as awards beside the rating than was granted. */
function actGranted({ amount }: Input, { pay }: Payee): Conditions {
  const granted = pay.acts.reduce((all, { cents }) => all + cents, 0)
  const paid = pay.payments
    .filter(({ kind }) => kind === 'incentive-award')
    .reduce((all, one) => all + one.cents + (one.carried ?? 0), 0)
  const open = Math.max(0, granted - paid) as Cents
  if (amount <= open) return { rulings: [] }
  const message = `of the awards granted ${shownUsd(open)} is still to be paid; grant the award first`
  return { refused: invalid('amount', amount / 100, message) }
}

/** A kind in words, with its short forms in capitals. */
function wordsOf(kind: string): string {
  const words = kind.replaceAll('-', ' ').replace('cola', 'cost-of-living allowance')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
