import type { IsoDate } from '../base/dates.ts'
import type { AppraisalLevel, AppraisalSystem } from '../record/appraisal-terms.ts'
import type { Bands } from '../rulebook/tables/element-weights.ts'
import type { Appointment, Period, Signed } from './terms-shown.ts'

/** The executive performance agreement of one period, as far as it has come; what is not there yet is left as blank lines. */
export type Agreement = {
  agency: string
  system: AppraisalSystem
  period: Period
  executive: { name: string; title?: string; organization?: string; appointment?: Appointment }
  ratingOfficial: { name?: string; title?: string }
  /** Where the agency has one. */
  reviewingOfficial?: { name?: string; title?: string }
  consultation: { executive?: Signed; ratingOfficial?: Signed; reviewingOfficial?: Signed }
  elements: readonly AgreementElement[]
  amendments: readonly {
    version: number
    on: IsoDate
    reason?: string
    executive?: Signed
    ratingOfficial?: Signed
  }[]
  progressReviews: readonly AgreementReview[]
  initial: { level?: AppraisalLevel; ratingOfficial?: Signed; executive?: Signed; reviewingOfficial?: Signed }
  /** The executive’s written answer to the initial rating. */
  response?: { on: IsoDate; text: string }
  higherReview?: {
    requested: boolean
    requestedOn?: IsoDate
    reviewer?: Signed
    level?: AppraisalLevel
    comments?: string
  }
  board: { level?: AppraisalLevel; chair?: Signed }
  annual: { level?: AppraisalLevel; authority?: Signed }
  /** The least scores of levels 5, 4, 3 and 2 that the period is derived by; absent in a system without scores. */
  bands?: Bands
  /** The score and level that the ruling found. */
  derived?: { score: number; level: AppraisalLevel }
  ratingNarrative?: string
  accomplishments?: string
  agencyUse?: string
}

/** A critical element; its weight in basis points. */
export type AgreementElement = {
  name: string
  weight?: number
  /** What performance at the fully successful level is. */
  standard?: string
  requirements: readonly { text: string; goals: readonly AgreementGoal[]; weight?: number }[]
  level?: AppraisalLevel
  narrative?: string
}

/** A goal that a requirement is aligned with, and where it stands. */
export type AgreementGoal = { goal: string; source?: string; page?: string }

/** A progress review as the agreement shows it. */
export type AgreementReview = {
  on?: IsoDate
  feedback?: string
  executive?: Signed
  ratingOfficial?: Signed
  reviewingOfficial?: Signed
}
