import type { Cents } from '../../base/money.ts'
import { countsReceipt } from '../../rulebook/pay/aggregate-limits.ts'
import { appointeeFreeze } from '../../rulebook/pay/appointee-freeze.ts'
import type { PayTerms } from '../bodies/pay.ts'
import { hasReason, type WorksheetRow } from './row.ts'
import type { SheetLaw } from './sheet-law.ts'

/**
 * The facts that the rules are asked with, said once: the sheet asks for values with them, and whoever opens a row gets
 * the explanation from the same ones.
 */

/** For `pay/increase`. The proposal is taken as the finding that performance or contribution warrants the raise. */
export function increaseFacts(row: WorksheetRow, { exception }: PayTerms, law: SheetLaw) {
  return {
    effectiveDate: law.terms.payOn,
    lastAdjustment: row.lastAdjusted ?? undefined,
    summaryLevel: row.level ?? undefined,
    performanceWarrants: true,
    increaseException: exception,
    exceptionApproved: hasReason(row, 'an exception'),
    exceptionInWriting: hasReason(row, 'an exception'),
    greaterResponsibility: undefined,
    annualRaiseByCycle: law.byCycle,
    ratesUp: undefined,
  }
}

/** For `pay/rate-allowed`: the written reason stands for ground and approval of a rate above level III. */
export function rateFacts(row: WorksheetRow, rate: Cents, law: SheetLaw) {
  const reasoned = hasReason(row, 'a rate above level III')
  return {
    proposedPay: rate,
    systemCertified: law.terms.certified,
    aboveLevelIIIGround: reasoned ? ('highest performance or contribution' as const) : ('none' as const),
    aboveLevelIIIApproved: reasoned,
    keptRate: rate === row.rate,
  }
}

/** For `pay/raise-for-rating`. */
export function ratingFacts(row: WorksheetRow, rate: Cents, law: SheetLaw) {
  return {
    basicPay: row.rate,
    proposedPay: rate,
    summaryLevel: row.level ?? undefined,
    systemCertified: law.terms.certified,
    cycleBegan: law.cycleBegan,
  }
}

/** The first day of the freeze of appointees, before which it is not asked about. */
export const FREEZE_BEGAN = appointeeFreeze.law.at(-1)?.from ?? ''

/** For `pay/appointee-freeze`; undefined where it can't reach the appointment, or had not begun. */
export function freezeFacts(row: WorksheetRow, rate: Cents, law: SheetLaw) {
  if (row.appointment === 'career' || law.terms.payOn < FREEZE_BEGAN) return undefined
  if (row.appointment !== 'noncareer' && row.political !== true) return undefined
  return {
    appointeeKind:
      row.appointment === 'noncareer' ? ('noncareer SES' as const) : ('political limited SES' as const),
    basicPay: row.rate,
    proposedPay: rate,
    systemCertified: law.terms.certified,
  }
}

/** For `awards/performance-award-eligible`. */
export function eligibleFacts(row: WorksheetRow) {
  return {
    summaryLevel: row.level ?? undefined,
    appointmentType: row.appointment,
    careerAtPeriodEnd: row.careerAtPeriodEnd,
  }
}

/** For `awards/performance-award-amount`; an amount goes before a percentage. */
export function awardFacts(row: WorksheetRow, { award, awardPoints }: PayTerms) {
  return {
    payAtPeriodEnd: row.periodEndRate,
    awardAmount: award === undefined && awardPoints !== undefined ? undefined : ((award ?? 0) as Cents),
    awardPercent: award === undefined ? awardPoints : undefined,
  }
}

/** For `pay/aggregate`: the year with the award, at the basic pay that is expected. */
export function aggregateFacts(row: WorksheetRow, award: Cents, basicPay: Cents, law: SheetLaw) {
  return {
    paymentDate: law.terms.awardOn,
    countablePayments: row.paid,
    paymentAmount: award,
    systemCertified: law.terms.certifiedAtYearEnd ?? law.terms.certified,
    ...(countsReceipt(law.terms.awardOn)
      ? { basicPayReceived: basicPay, payDatesAssumed: true }
      : { basicPay }),
    carriedAmount: row.carried,
  }
}

/** For `awards/pool`; undefined where no pool was opened. */
export function poolFacts(used: Cents, law: SheetLaw) {
  const pool = law.terms.pool
  if (pool === null) return undefined
  return {
    careerPayroll: pool.base,
    awardsSoFar: pool.soFar,
    awardAmount: used,
    careerExecutives: pool.executives,
    careerLocality: pool.locality,
    awardCapPercent: pool.capPoints,
  }
}

/** For `awards/recipients`; undefined where no pool was opened. */
export function recipientFacts(onSheet: number, law: SheetLaw) {
  const pool = law.terms.pool
  if (pool === null) return undefined
  return { awardRecipients: (pool.recipients ?? 0) + onSheet, allocatedPositions: pool.positions }
}
