import type { IsoDate } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { AppraisalLevel } from '../appraisal-terms.ts'
import type { PayTerms } from '../bodies/pay.ts'
import type { PayReason } from '../pay-terms.ts'
import type { AppointmentType } from '../terms.ts'

/** One executive of the worksheet, as the record has it. Money is in cents. */
export type WorksheetRow = {
  person: string
  name: string
  title: string
  unit: string
  component: string
  appointment: AppointmentType
  inspectorGeneral: boolean
  /** The rating of record of the appraisal year; null where there is none. */
  level: AppraisalLevel | null
  lastLevel: AppraisalLevel | null
  /** Last year's award, in basis points of the rate it was taken of. */
  lastAwardPoints: number | null
  /** Today's rate of basic pay. */
  rate: Cents
  /** The rate at the end of the appraisal period, of which an award is a share. */
  periodEndRate: Cents
  /** The last pay adjustment that counts toward the twelve months; null where the record has none. */
  lastAdjusted: IsoDate | null
  /** The best-paid direct subordinate's pay; null where none is known. */
  subordinateHighest: Cents | null
  /** Countable payments of the calendar year of payment, made or approved, without this award. */
  paid: Cents
  /** What was carried into that year. */
  carried: Cents
  /** Basic pay expected to be received in that year at today's rate. */
  basicPayYear: Cents
  proposed: PayTerms
  /** What the Performance Review Board recommended. */
  boardSaid: PayTerms | null
  /** Approved: then the terms on record hold what was approved. */
  approvedRate: boolean
  approvedAward: boolean
  /** Whether a written reason is on file: for a rate above level III, an exception, a larger share at a lower rating. */
  justified: boolean
  /** What the reasons answer, where that is known; else one on file answers all. */
  reasons?: readonly PayReason[] | undefined
  /** Career at the end of the appraisal period, where that differs from today. */
  careerAtPeriodEnd?: boolean | undefined
  /** Of a limited appointee: whether the appointment is political; undefined where the record doesn't say. */
  political?: boolean | undefined
}

/** Whether a written reason on file answers this need. */
export function hasReason({ justified, reasons }: WorksheetRow, reason: PayReason): boolean {
  return justified && (reasons === undefined || reasons.includes(reason))
}

/** Terms tried and not on record, by person: each takes the place of all terms on record. */
export type Overlay = ReadonlyMap<string, PayTerms>

/**
 * The terms reckoned with: those tried, else the board's, else those proposed. What is approved stands as it was
 * approved, whatever is tried.
 */
export function termsOnSheet(row: WorksheetRow, overlay: Overlay | undefined): PayTerms {
  const record = row.boardSaid ?? row.proposed
  const tried = overlay?.get(row.person)
  if (tried === undefined) return record
  if (!row.approvedRate && !row.approvedAward) return tried
  const rate = row.approvedRate ? record : tried
  const award = row.approvedAward ? record : tried
  return {
    ...(rate.rate === undefined ? {} : { rate: rate.rate }),
    ...(rate.action === undefined ? {} : { action: rate.action }),
    ...(rate.exception === undefined ? {} : { exception: rate.exception }),
    ...(award.award === undefined ? {} : { award: award.award }),
    ...(award.awardPoints === undefined ? {} : { awardPoints: award.awardPoints }),
  }
}
