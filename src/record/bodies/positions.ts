import type { IsoDate } from '../../base/dates.ts'
import type { Designation, ListedIncumbency } from '../terms.ts'

/** The evidence for each of the five functions of an executive; what has none is left out. */
export type FunctionEvidence = {
  directsUnit?: string
  accountableForPrograms?: string
  monitorsGoals?: string
  supervisesEmployees?: string
  makesPolicy?: string
}

/** The position as proposed, with all that its ruling was given. */
export type PositionProposed = {
  position: string
  /** The unit that holds the allocation. */
  unit: string
  /** The office of the official who proposes. */
  office: string
  title: string
  location: string
  agencyKind: string
  level: string
  kind: string
  positionClass: string
  senateConfirmed: boolean
  evidence: FunctionEvidence
  subordinates: number
  personalAssistants: number
  /** Share of the time spent supervising, in basis points; kept whether or not it is tested. */
  supervising: number
  /** The field of work that asks for impartiality, where it is one of those that the regulation lists. */
  impartialField?: string
  /** The version of the law and of the office's rules against which it was tested. */
  tested: { rule: string; since: IsoDate; scope: string }
}

/** How the allocation stood when somebody decided on it. */
export type Utilisation = {
  /** Null where no allocation was in force. */
  granted: number | null
  established: number
  /** Approved and not yet established. */
  approved: number
  filled: number
  vacant: number
  careerReserved: number
}

type RequestOf = { request: string; unit: string }

/** Allocations, and positions from proposal to abolition. */
export type PositionBodies = {
  'positions/allocation-entered': {
    unit: string
    spaces: number
    /** The unit's minimum of career-reserved positions, where OPM has set one. */
    careerReservedMinimum?: number
    source: string
  }
  /** How many positions are career reserved in the whole government, as OPM counted. */
  'positions/governmentwide-counted': { careerReserved: number; source: string }
  'positions/allocation-request-opened': RequestOf & {
    /** The first of the two fiscal years. */
    firstYear: number
    /** Spaces asked for besides those held. */
    asked: number
    justification: string
    seen: Utilisation
  }
  'positions/allocation-request-approved': RequestOf
  'positions/allocation-request-transmitted': RequestOf & { reference: string }
  'positions/allocation-request-answered': RequestOf & { granted: number; letter: string }
  'positions/position-proposed': PositionProposed
  /** The technical note itself is sealed. */
  'positions/position-noted': { position: string; benchReady?: number }
  'positions/position-reviewed': {
    position: string
    view: 'supported' | 'not-supported'
    seen: Utilisation & { benchReady?: number }
  }
  'positions/position-approved': { position: string; designation?: Designation; reason?: string }
  'positions/proposal-declined': { position: string; reason: string }
  /** The first designation, which is the agency's own. */
  'positions/position-designated': { position: string; designation: Designation; reason?: string }
  'positions/position-established': {
    position: string
    unit: string
    title: string
    location: string
    designation: Designation
  }
  'positions/designation-change-requested': { position: string; to: Designation; reason: string }
  /** OPM's answer. Approved, the designation changes on the day on which the event takes effect. */
  'positions/designation-change-decided': {
    position: string
    to: Designation
    answer: 'approved' | 'denied'
    letter: string
    letterDate: IsoDate
  }
  'positions/position-abolished': { position: string; reason: string }
  /** A document of the position's file; its name is sealed. */
  'positions/paper-filed': {
    position: string
    paper: string
    kind: string
    mediaType: string
    bytes: number
    sha256: string
  }
  /** What is in the document, sealed in an entry of its own that nothing is folded from. */
  'positions/paper-content': { position: string; paper: string }
  'positions/incumbency-listed': ListedIncumbency & { position: string }
}
