import type { FactValue } from '../rulebook/facts.ts'

/** Why basic pay is set or changed, as 5 CFR 534.404 tells the actions apart. */
export type PayAction = FactValue<'payAction'>

/** An exception to one adjustment in twelve months, 5 CFR 534.404(c)(4). */
export type IncreaseException = Exclude<FactValue<'increaseException'>, 'none'>

/** What needs a written reason of its own in a proposal of pay and award. */
export const PAY_REASONS = [
  'a rate above level III',
  'an exception',
  'a larger share at a lower rating',
] as const
export type PayReason = (typeof PAY_REASONS)[number]

/** Why basic pay is reduced, 5 CFR 534.404(j). */
export type ReductionGround = FactValue<'reductionGround'>

/** What a payment is, for the yearly limit of 5 USC 5307. */
export type PaymentKind = FactValue<'paymentKind'>

/** The two Presidential ranks. */
export const RANKS = ['distinguished', 'meritorious'] as const
export type Rank = (typeof RANKS)[number]

/** Incentives with a service agreement, 5 USC 5753 and 5754. */
export const INCENTIVES = ['recruitment', 'relocation', 'retention'] as const
export type IncentiveKind = (typeof INCENTIVES)[number]

/** What a cash award beside the rating is given for, 5 USC 4503. */
export const ACT_GROUNDS = [
  'suggestion',
  'invention',
  'superior accomplishment',
  'special act or service',
] as const
export type ActGround = (typeof ACT_GROUNDS)[number]

/** What a nomination for rank is vetted on; each by the component that answers for it. */
export const VETTING = [
  'conduct and discipline',
  'inspector general',
  'equal employment opportunity findings',
  'taxes',
  'credentials and clearance',
] as const
export type Vetting = (typeof VETTING)[number]

/** The stream of what an executive is and was paid: rates, awards, payments, notices. */
export function payStream(person: string): string {
  return `pay:${person}`
}

/** The stream of the proposal for an executive's pay and award after an appraisal year. */
export function payCaseStream(person: string, fiscalYear: number): string {
  return `pay-case:${person}/${fiscalYear}`
}

/** The stream of an agency's pay and award worksheet for an appraisal year, with its saved scenarios. */
export function worksheetStream(unit: string, fiscalYear: number): string {
  return `worksheet:${unit}/${fiscalYear}`
}

/** The stream of the pool of performance awards that an agency pays in a fiscal year. */
export function poolStream(unit: string, fiscalYear: number): string {
  return `award-pool:${unit}/${fiscalYear}`
}

/** The stream of an executive's nomination for rank in a program year. */
export function rankStream(person: string, fiscalYear: number): string {
  return `rank:${person}/${fiscalYear}`
}

/** The stream of the rank awards of a program year: an agency's call and count, or with `US` the Government's. */
export function rankYearStream(unit: string, fiscalYear: number): string {
  return `rank-year:${unit}/${fiscalYear}`
}

/** The stream of an incentive with its service agreement, named by the office. */
export function incentiveStream(person: string, incentive: string): string {
  return `incentive:${person}/${incentive}`
}

/** The stream of an executive's leave years, sabbaticals and elections of benefits. */
export function benefitsStream(person: string): string {
  return `benefits:${person}`
}

/** The stream of critical pay for a position. */
export function criticalPayStream(position: string): string {
  return `critical-pay:${position}`
}

/** The stream of an agency's pay plan, 5 CFR 534.404(g). */
export function payPlanStream(unit: string): string {
  return `pay-plan:${unit}`
}
