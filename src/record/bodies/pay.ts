import type { IsoDate } from '../../base/dates.ts'
import type { IncreaseException, PayAction, PaymentKind, PayReason, ReductionGround } from '../pay-terms.ts'

/** One executive's pay and award after an appraisal year. */
type OfCase = { person: string; fiscalYear: number }

/** What is proposed, recommended or approved for an executive: a rate, an award, both, or neither. Cents; basis points. */
export type PayTerms = {
  /** The new rate of basic pay. */
  rate?: number
  action?: PayAction
  exception?: IncreaseException
  /** Of the rate of basic pay at the end of the appraisal period. */
  award?: number
  awardPoints?: number
}

/** A row of a what-if scenario: what it would give to whom. */
export type ScenarioRow = { person: string } & Pick<PayTerms, 'rate' | 'award'>

/**
 * Basic pay and what is paid beside it (`pay:PERSON`; rates entered by a roster stand in `person:PERSON`), what is proposed
 * after an appraisal year (`pay-case:PERSON/YEAR`), and the agency's worksheet (`worksheet:UNIT/YEAR`). Money is in cents.
 */
export type PayBodies = {
  /** Effective on the first day of a pay period. `basis` is in words. */
  'pay/rate-set': {
    person: string
    cents: number
    basis: string
    action?: PayAction
    /** Whether a new twelve months begin with it; where absent, it is taken that they do. */
    counts?: boolean
    exception?: IncreaseException
    /** The approval on paper: of an exception, of a rate above level III, of a reduction. */
    document?: string
    /** The appraisal year whose rating it rests on. */
    fiscalYear?: number
    /** Rate in the six-rate era, 1 to 6. */
    es?: number
  }
  /** Reviewed with the rating, and nothing given: no adjustment, 5 CFR 534.404(c)(3)(ii). */
  'pay/zero-decided': { person: string; fiscalYear: number }

  /** Proposed reduction, by notice to the executive; what it says is sealed. */
  'pay/reduction-noticed': {
    person: string
    cents: number
    from: number
    ground: ReductionGround
    received: IsoDate
    effective: IsoDate
    answerBy: IsoDate
  }
  'pay/reduction-answered': { person: string; how: 'orally' | 'in writing' | 'both' | 'waived' }
  /** Reasons are sealed. */
  'pay/reduction-decided': {
    person: string
    answer: 'reduced' | 'not reduced'
    cents?: number
    reconsiderBy?: IsoDate
  }
  'pay/reconsideration-asked': { person: string }
  'pay/reconsideration-decided': { person: string; answer: 'upheld' | 'reversed' }

  /** A payment beside basic pay that counts toward the yearly limit; `cents` is what was paid on the day. */
  'pay/payment-made': {
    person: string
    kind: PaymentKind
    cents: number
    /** What is carried to the next calendar year, and when it is due. */
    carried?: number
    due?: IsoDate
    /** What it pays: an award, an incentive's installment, a carried amount. */
    of?: string
    discretionary: boolean
  }
  /** What payroll says was received as basic pay in a calendar year, and what was paid over or under the limit. */
  'pay/year-closed': {
    person: string
    year: number
    basicPay: number
    limit: number
    over: number
    remedy?: 'debt' | 'waived' | 'corrected'
  }
  /** What was still carried is settled: paid after separation or at death, or handed to the gaining agency. */
  'pay/carried-settled': {
    person: string
    cents: number
    how: 'gaining agency' | 'after separation' | 'at death'
    due: IsoDate
    /** The agency that answers for the cost, where it is another. */
    costOf?: string
    /** The gaining agency keeps its record here as well: it is still carried, for that agency to pay. */
    carriedOn?: true
  }

  /** `payOn` is the first day of the pay period on which approved rates begin; `awardYear` the fiscal year whose pool pays. */
  'pay/worksheet-opened': {
    unit: string
    fiscalYear: number
    payOn: IsoDate
    awardYear: number
    /** The day on which awards are paid, where it is not `payOn`. */
    awardOn?: IsoDate
    system: string
  }
  'pay/worksheet-closed': { unit: string; fiscalYear: number }
  /** A what-if, kept for comparison: it proposes nothing. A later one of the same name takes its place. */
  'pay/scenario-saved': { unit: string; fiscalYear: number; scenario: string; rows: readonly ScenarioRow[] }
  'pay/scenario-dropped': { unit: string; fiscalYear: number; scenario: string }

  /** Reasons (for a lower rating with a larger share, a rate above level III, an exception) are sealed as `reason`. */
  'pay/proposed': OfCase & {
    unit: string
    terms: PayTerms
    justified: boolean
    /** What the reasons on file answer; in entries from before they were told apart, any one answers all. */
    reasons?: readonly PayReason[]
  }
  /** The Performance Review Board's word on it; reasons are sealed. */
  'pay/board-recommended': OfCase & {
    sitting: string
    terms: PayTerms
    members: number
    career: number
    /** What the board’s own reasons answer, where it said other terms; absent in entries from before. */
    reasons?: readonly PayReason[]
  }
  /** Back to whoever proposed; the reason is sealed. */
  'pay/returned': OfCase
  /** By the holder of the power to set pay: the rate itself is set in the executive's pay. */
  'pay/adjustment-approved': OfCase & { rate: number; effective: IsoDate }
  /** By the holder of the power to grant awards. */
  'pay/award-approved': OfCase & { award: number; awardPoints: number; pool: number }

  /** Critical pay of a position; approvals name their papers. */
  'pay/critical-requested': {
    position: string
    unit: string
    cents: number
    /** Absent where somebody is to be recruited who holds no position yet; the name is sealed. */
    person?: string
    /** What would be payable otherwise, as told of a recruit. */
    ordinary?: number
  }
  'pay/critical-consulted': { position: string; by: 'OPM' | 'OMB' }
  'pay/critical-granted': {
    position: string
    cents: number
    presidentApproved: boolean
    document: string
    /** How many positions of the Government are under it with this one; absent in entries that did not keep it. */
    positions?: number
  }
  'pay/critical-ended': { position: string; reason: string }

  /** A physicians’ comparability allowance: cents a year, and the months served as a Government physician at its start. */
  'pay/physician-agreed': {
    person: string
    start: IsoDate
    end: IsoDate
    months: number
    cents: number
    document: string
  }
  /** The agreement ended before its time; the reason is sealed. */
  'pay/physician-ended': { person: string }

  /** The agency's pay plan, 5 CFR 534.404(g): what it has, and the official whom it names. */
  'pay/plan-published': {
    unit: string
    document: string
    distinguishes: boolean
    coversAboveLevelIII: boolean
    official: string
    controls: boolean
  }
}
