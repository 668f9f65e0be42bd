import type { IsoDate } from '../../base/dates.ts'
import type { AppraisalLevel, AppraisalSystem, MeasureKind, NudgeKind } from '../appraisal-terms.ts'

/** One executive's appraisal of one fiscal year. */
type Of = { person: string; fiscalYear: number }

/**
 * An element of a plan. Its texts are sealed: `KEY.standard` says what is fully successful, `KEY.requirement.1` and on the
 * performance requirements.
 */
export type PlanElement = {
  /** Its place in the plan: `e1`, `e2` ... */
  key: string
  name: string
  critical: boolean
  kind: 'results' | 'leadership' | 'managing-subordinates' | 'other'
  /** Whose performance it judges. */
  covers: 'individual' | 'organizational' | 'both'
  /** Share of 100%, in basis points; absent in a system without weights. */
  weight?: number
  /** How many performance requirements it has. */
  requirements: number
  /** The goals that it is aligned with, each with the document and page where it stands. */
  goals: readonly { goal: string; source?: string; page?: string }[]
  measures: readonly MeasureKind[]
}

/** The level of each element by its key. */
export type ElementLevels = Readonly<Record<string, AppraisalLevel>>

/** The appraisal year: of an agency (`cycle:UNIT/YEAR`, `appraisal-system:UNIT`) and of each executive (`appraisal:PERSON/YEAR`). */
export type AppraisalBodies = {
  /** The agency's system, with the names of its levels from the highest to the lowest. */
  'appraisal/system-published': {
    unit: string
    system: AppraisalSystem
    levels: readonly string[]
    /** OPM's approval. */
    approvedOn: IsoDate
    letter: string
    progressReviews: number
  }
  /** Effective on the day of certification. */
  'appraisal/certification-recorded': {
    unit: string
    kind: 'full' | 'provisional'
    opmOn: IsoDate
    /** OMB's concurrence. */
    ombOn: IsoDate
    /** First day without it. */
    until: IsoDate
    letter: string
  }
  'appraisal/certification-extended': { unit: string; until: IsoDate; letter: string }
  'appraisal/certification-suspended': { unit: string; notice: IsoDate; reason: string }
  'appraisal/certification-reinstated': { unit: string; letter: string }
  /** What shows that one of the nine criteria is met; a document or a count. */
  'appraisal/evidence-filed': { unit: string; criterion: string; reference: string }
  'appraisal/cycle-opened': {
    unit: string
    fiscalYear: number
    start: IsoDate
    end: IsoDate
    system: AppraisalSystem
    /** Whether the elements of 2012 are kept for this period, in the transition to those of 2026. */
    elementsOf2012Kept?: boolean
  }
  /** Goals that plans of the cycle are aligned with. */
  'appraisal/goals-set': {
    unit: string
    fiscalYear: number
    goals: readonly { goal: string; source: string; page?: string }[]
  }
  /** How components did, given to executives, raters, reviewers and the board before ratings are recommended. */
  'appraisal/organization-assessed': {
    unit: string
    fiscalYear: number
    by: string
    components: readonly { unit: string; assessed: string }[]
  }
  'appraisal/cap-waived': { unit: string; fiscalYear: number; document: string }
  /** The distribution that the board's ratings come to, signed; a count for each level from 5 to 1. */
  'appraisal/distribution-signed': {
    unit: string
    fiscalYear: number
    rated: number
    top: number
    cap: number | null
    levels: readonly [number, number, number, number, number]
    settings: Readonly<Record<string, string>>
  }
  'appraisal/cycle-validated': {
    unit: string
    fiscalYear: number
    answer: 'validated' | 'returned'
    reason?: string
  }
  /** The statement of aggregate results as executives got it, small cells already left out. */
  'appraisal/results-published': {
    unit: string
    fiscalYear: number
    least: number
    table: readonly Readonly<Record<string, number | string | null>>[]
  }

  /** A plan as drafted by the supervisor; a later draft takes its place until it is communicated. */
  'appraisal/plan-drafted': Of & {
    unit: string
    system: AppraisalSystem
    start: IsoDate
    end: IsoDate
    supervisor: string
    elements: readonly PlanElement[]
    /** Why there is no element on managing subordinates, where there is none to manage. */
    nobodyToManage?: boolean
  }
  'appraisal/plan-consulted': Of & { answer: 'acknowledged' | 'declined to sign' }
  'appraisal/plan-communicated': Of & { daysLate: number }
  'appraisal/plan-signed': Of & { as: 'supervisor' | 'executive' }
  /** A signed layer on top; the signed plan below it stays as it was. */
  'appraisal/plan-amended': Of & {
    version: number
    elements: readonly PlanElement[]
    /** When it was talked over with the executive. */
    consulted?: IsoDate
  }
  'appraisal/amendment-signed': Of & { version: number; as: 'supervisor' | 'executive' }
  /** Feedback and advice are sealed. */
  'appraisal/progress-reviewed': Of & { informal: boolean; belowFullySuccessful: boolean; advised: boolean }
  /** An accomplishment, by the executive; its text is sealed. */
  'appraisal/accomplishment-logged': Of & { element?: string }
  /** A document with an accomplishment, by the executive; its name is sealed. */
  'appraisal/document-filed': Of & {
    document: string
    element?: string
    mediaType: string
    bytes: number
    sha256: string
  }
  /** What is in the document, sealed in an entry of its own that nothing is folded from. */
  'appraisal/document-content': Of & { document: string }
  /** The office reminds whoever a late step waits for; also before there is a plan. */
  'appraisal/nudged': Of & { unit: string; kind: NudgeKind; to: string }
  /** An appraisal by a supervisor whom the executive leaves, or of a detail of 120 days or more by the gaining organization. */
  'appraisal/interim-appraised': Of & {
    ground: 'detail' | 'move' | 'change of supervisor'
    from: IsoDate
    until: IsoDate
    by: string
    levels?: ElementLevels
  }
  'appraisal/period-extended': Of & { until: IsoDate }
  'appraisal/period-ended-early': Of & { end: IsoDate }
  /** Levels as the supervisor proposes; narratives are sealed, by `KEY.narrative` and `summary`. */
  'appraisal/initially-rated': Of & {
    version: number
    levels: ElementLevels
    level: AppraisalLevel
    /** Points of 100 to 500; absent in a system without weights. */
    score?: number
  }
  /** The rating discussed with the executive, who gets it in writing; answers and requests are due by then. */
  'appraisal/rating-shared': Of & { answerBy: IsoDate }
  'appraisal/answered': Of & { answer: 'commented' | 'waived' }
  'appraisal/higher-review-requested': Of & { reviewer: string; dueBy: IsoDate }
  /** A finding that recommends a level and changes none. */
  'appraisal/higher-review-made': Of & { level: AppraisalLevel }
  /** The board's word on the rating; null where it is split. What was said stays with the board. */
  'appraisal/board-recommended': Of & {
    sitting: string
    level: AppraisalLevel | null
    award?: string
    pay?: string
  }
  /** The annual summary rating, by the holder of the power. */
  'appraisal/finally-rated': Of & {
    level: AppraisalLevel
    /** Whoever gave the initial rating gives this one too, for nobody else holds the power. */
    ratedFirstToo?: boolean
  }
  /** The executive's copy. */
  'appraisal/rating-issued': Of
  /** No rating for the year, and why. */
  'appraisal/not-rated': Of & { ground: string }
  /** What became of a case that a rating opened: moved within the Service, or removed from it. */
  'appraisal/consequence-closed': Of & { by: 'reassigned' | 'transferred' | 'removed' }

  'appraisal/training-completed': {
    person: string
    audience: 'executive' | 'rating official' | 'reviewer' | 'board member'
    topic: string
  }

  /** Recertification of 1991 to 2003. */
  'appraisal/recertification-recommended': {
    person: string
    cycle: number
    answer: 'recertify' | 'conditional' | 'not'
  }
  'appraisal/recertification-statement': { person: string; cycle: number; statement: 'made' | 'waived' }
  'appraisal/recertification-reviewed': {
    person: string
    cycle: number
    board: string
    members: number
    career: number
    answer: 'recertify' | 'conditional' | 'not'
  }
  'appraisal/recertification-decided': {
    person: string
    cycle: number
    answer: 'recertified' | 'conditionally recertified' | 'not recertified'
    finalBy?: IsoDate
  }
}
