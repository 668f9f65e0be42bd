import { daysBetween } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import type { BenefitsOfRecord } from '../record/benefits.ts'
import { rateOn } from '../record/pay.ts'
import { lastMoveHome } from '../rulebook/benefits/last-move-home.ts'
import { leaveAccrual } from '../rulebook/benefits/leave-accrual.ts'
import { leaveCarryOver } from '../rulebook/benefits/leave-carry-over.ts'
import { severance } from '../rulebook/benefits/severance.ts'
import { sabbatical } from '../rulebook/development/sabbatical.ts'
import { decide, explain, type Explanation } from '../rulebook/index.ts'
import { aboveSubordinates } from '../rulebook/pay/above-subordinates.ts'
import { savedPay } from '../rulebook/removal/saved-pay.ts'
import { retainedBenefitsChange } from '../rulebook/staffing/retained-benefits-change.ts'
import { yearsBetween } from './pay-figures.ts'
import type { PayGround } from './pay-ground.ts'

/** A question on leave, benefits or leaving, asked with what the record holds; the rest is missing in its ruling. */
export type PayQuestion = { key: string; title: string; explanation: Explanation }

/** The questions of an executive's leave and benefits on a day. */
export function benefitQuestions(ground: PayGround, benefits: BenefitsOfRecord): readonly PayQuestion[] {
  return [
    ...leaveQuestions(ground, benefits),
    sabbaticalQuestion(ground, benefits),
    ...keptQuestion(ground, benefits),
  ]
}

/** What would be asked where the executive leaves or falls back, and of the pay of subordinates. */
export function calculators(ground: PayGround): readonly PayQuestion[] {
  const { at, on, pay, executive, since } = ground
  const rate = rateOn(pay, on)
  const basicPay = rate === undefined ? {} : { basicPay: rate.cents as Cents }
  const career = executive === undefined ? {} : { careerAppointee: executive.appointment === 'career' }
  const months = since === undefined ? {} : { monthsEmployed: Math.floor(daysBetween(since, on) / 30.4375) }
  const paid = rate === undefined ? {} : { proposedPay: rate.cents as Cents }
  const years = since === undefined ? {} : { severanceYears: yearsBetween(since, on) }
  const leaving = { ...basicPay, ...months, ...years, leavingDate: on }
  return [
    {
      key: 'saved-pay',
      title: 'Pay on placement outside the SES',
      explanation: explain(savedPay, decide(savedPay, at, basicPay), basicPay),
    },
    {
      key: 'severance',
      title: 'Severance pay',
      explanation: explain(severance, decide(severance, at, leaving), leaving),
    },
    {
      key: 'last-move',
      title: 'Last move home',
      explanation: explain(lastMoveHome, decide(lastMoveHome, at, career), career),
    },
    {
      key: 'subordinates',
      title: 'Pay above subordinates under the General Schedule',
      explanation: explain(aboveSubordinates, decide(aboveSubordinates, at, paid), paid),
    },
  ]
}

function leaveQuestions({ at, executive }: PayGround, { leaveYears }: BenefitsOfRecord): PayQuestion[] {
  const earned = { inSesPosition: executive !== undefined }
  const questions: PayQuestion[] = [
    {
      key: 'leave-accrual',
      title: 'Annual leave a pay period',
      explanation: explain(leaveAccrual, decide(leaveAccrual, at, earned), earned),
    },
  ]
  const last = leaveYears.at(-1)
  if (last === undefined) return questions
  const facts = {
    leaveBalance: last.balance + last.forfeited,
    leaveYearStarts: last.on,
    ...(last.ceiling === null ? {} : { personalCeiling: last.ceiling }),
  }
  questions.push({
    key: 'leave-ceiling',
    title: 'Leave carried over',
    explanation: explain(leaveCarryOver, decide(leaveCarryOver, at, facts), facts),
  })
  return questions
}

function sabbaticalQuestion(
  { at, on, executive, since }: PayGround,
  { sabbaticals }: BenefitsOfRecord,
): PayQuestion {
  const before = sabbaticals.at(-1)
  const facts = {
    sabbaticalStarts: on,
    ...(executive === undefined ? {} : { careerAppointee: executive.appointment === 'career' }),
    ...(since === undefined ? {} : { sesServiceYears: yearsBetween(since, on) }),
    ...(before === undefined ? {} : { priorSabbaticalEnded: before.ended?.on ?? before.end }),
  }
  return {
    key: 'sabbatical',
    title: 'Sabbatical',
    explanation: explain(sabbatical, decide(sabbatical, at, facts), facts),
  }
}

function keptQuestion({ at, on }: PayGround, { elections }: BenefitsOfRecord): PayQuestion[] {
  const [first] = elections
  const last = elections.at(-1)
  if (first === undefined || last === undefined) return []
  const facts = {
    benefitsElectedOn: first.on,
    electionChangeDate: on,
    ...(last === first ? {} : { lastElectionChange: last.on }),
  }
  return [
    {
      key: 'kept',
      title: 'Kept SES benefits',
      explanation: explain(retainedBenefitsChange, decide(retainedBenefitsChange, at, facts), facts),
    },
  ]
}
