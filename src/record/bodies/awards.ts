import type { IsoDate } from '../../base/dates.ts'
import type { ActGround, IncentiveKind, Rank, Vetting } from '../pay-terms.ts'

/** A nomination for rank of a program year. */
type OfNomination = { person: string; fiscalYear: number }

/** An incentive of an executive, by the name that the office gave it. */
type OfIncentive = { person: string; incentive: string }

/**
 * Awards (`pay:PERSON`; those entered with an executive stand in `person:PERSON`), the pool (`award-pool:UNIT/YEAR`), ranks
 * (`rank:PERSON/YEAR`, `rank-year:UNIT/YEAR`), incentives (`incentive:PERSON/NAME`). Money is in cents.
 */
export type AwardBodies = {
  /** Approved, not yet paid; `basisPoints` of the rate at the end of the appraisal period. */
  'awards/performance-award-granted': {
    person: string
    fiscalYear: number
    cents: number
    basisPoints: number
    /** The fiscal year whose pool it is charged to. */
    pool?: number
  }
  /** Before it is paid. */
  'awards/performance-award-withdrawn': { person: string; fiscalYear: number; reason: string }
  'awards/act-award-granted': {
    person: string
    ground: ActGround
    cents: number
    /** OPM's approval, the head's certification, where the amount asks for them. */
    document?: string
  }

  /**
   * The base is what career executives' rates come to on the last day of the fiscal year before; of the years in which
   * heads were counted, until February 1985, it is the positions.
   */
  'awards/pool-opened': {
    unit: string
    fiscalYear: number
    base?: number
    executives?: number
    positions?: number
    /** Locality and special geographic pay at the end of fiscal year 2003. */
    locality?: number
    /** Out of the record, or entered from a paper. */
    source: 'record' | 'document'
    document?: string
    /** The office's own limit below the law's, in basis points. */
    capPoints?: number
  }
  /** Awards of the year approved before the pool was kept here. */
  'awards/pool-carried-in': {
    unit: string
    fiscalYear: number
    cents: number
    awards: number
    document: string
  }
  'awards/pool-charged': {
    unit: string
    fiscalYear: number
    person: string
    ratingYear: number
    cents: number
  }
  'awards/pool-released': {
    unit: string
    fiscalYear: number
    person: string
    ratingYear: number
    cents: number
  }
  /** The report to OPM, due 14 days after approval. */
  'awards/pool-reported': { unit: string; fiscalYear: number }

  'awards/rank-granted': { person: string; fiscalYear: number; rank: Rank; cents?: number; rate?: number }
  /** A program year: by OPM for the Government (`US`), by an agency for its own call. */
  'awards/rank-year-opened': {
    unit: string
    fiscalYear: number
    due: IsoDate
    /** Career executives, of whom the limits are taken. */
    career: number
    document: string
  }
  'awards/rank-year-cancelled': { unit: string; fiscalYear: number; document: string }
  /** Counted when it is approved, and taken out again when it is withdrawn. */
  'awards/rank-counted': { unit: string; fiscalYear: number; person: string; rank: Rank }
  'awards/rank-uncounted': { unit: string; fiscalYear: number; person: string; rank: Rank }

  /** Ranks of the year awarded to executives whose record is kept elsewhere, all told: they count toward its limits. */
  'awards/ranks-carried-in': {
    unit: string
    fiscalYear: number
    rank: Rank
    number: number
    document: string
  }

  /** Narrative and service record are sealed. */
  'awards/rank-nominated': OfNomination & {
    unit: string
    rank: Rank
    serviceYears: number
    /** Years over which the accomplishments reach. */
    accomplishmentYears: number
  }
  'awards/rank-vetted': OfNomination & { item: Vetting; clear: boolean; by: string }
  /** The agency head certifies twice: with the nomination, and once more before the grant. */
  'awards/rank-certified': OfNomination & { time: 'nomination' | 'selection' }
  'awards/rank-approved': OfNomination
  'awards/rank-transmitted': OfNomination
  /** Reasons are sealed; `eyesOnly` keeps the case from everybody but the office and OPM. */
  'awards/rank-withdrawn': OfNomination & { eyesOnly: boolean }
  'awards/rank-recommended': OfNomination & { recommended: boolean }
  'awards/rank-not-granted': OfNomination

  /** What makes it needed is sealed; the tests that were met are named. */
  'awards/incentive-proposed': OfIncentive & {
    unit: string
    kind: IncentiveKind
    /** Of annual basic pay, in basis points, and the amount that it comes to. */
    points: number
    cents: number
    start: IsoDate
    payPeriods: number
    /** Between the worksites, for relocation. */
    miles?: number
    tests: readonly string[]
    waiver: boolean
  }
  /** `document` is the waiver of the limit, where OPM gave one. */
  'awards/incentive-approved': OfIncentive & { document?: string }
  /** Both ends included; whole pay periods. */
  'awards/service-agreement-signed': OfIncentive & {
    start: IsoDate
    end: IsoDate
    method: string
    document: string
  }
  'awards/incentive-paid': OfIncentive & { cents: number }
  /** `repay` is what the office has determined to be owed. */
  'awards/service-agreement-ended': OfIncentive & {
    how: 'fulfilled' | 'ended by the agency' | 'breached' | 'cause'
    repay?: number
  }
}
