import type { IsoDate } from '../base/dates.ts'
import type { AppraisalState } from './appraisal.ts'
import type { AppraisalLevel, AppraisalSystem, BoardKind, RecusalGround } from './appraisal-terms.ts'

type FromStream = { stream: string }

/** The rows of the appraisal year and of boards, table by table. */
export type AppraisalRows = {
  appraisal_cycle: FromStream & {
    unit_id: string
    fiscal_year: number
    start_on: IsoDate
    end_on: IsoDate
    system: AppraisalSystem
    waived: boolean
    signed_on: IsoDate | null
    validated: 'validated' | 'returned' | null
    published_on: IsoDate | null
  }
  certification: FromStream & {
    unit_id: string
    kind: 'full' | 'provisional'
    from_on: IsoDate
    until_on: IsoDate
    suspended_on: IsoDate | null
  }
  appraisal: FromStream & {
    person_id: string
    fiscal_year: number
    unit_id: string
    system: AppraisalSystem
    state: AppraisalState
    start_on: IsoDate
    end_on: IsoDate
    supervisor_id: string
    communicated_on: IsoDate | null
    days_late: number | null
    /** How many of the two have signed the newest plan. */
    signed_by: number
    plan_version: number
    reviews: number
    reviewed_on: IsoDate | null
    initial_level: AppraisalLevel | null
    score: number | null
    initial_on: IsoDate | null
    shared_on: IsoDate | null
    answer_by: IsoDate | null
    answered: 'commented' | 'waived' | null
    reviewer_id: string | null
    review_by: IsoDate | null
    review_level: AppraisalLevel | null
    board_level: AppraisalLevel | null
    board_on: IsoDate | null
    sitting_id: string | null
    final_level: AppraisalLevel | null
    final_on: IsoDate | null
    issued_on: IsoDate | null
  }
  board: FromStream & {
    id: string
    kind: BoardKind
    unit_id: string
    name: string
    charter: string
    interim: boolean
    from_on: IsoDate
  }
  board_member: FromStream & {
    board_id: string
    person_id: string
    seat: 'chair' | 'member' | 'alternate'
    voting: boolean
    appointment: string
    agency: string
    document: string
    notice_on: IsoDate | null
    citation: string | null
    during: string
  }
  sitting: FromStream & {
    id: string
    board_id: string
    unit_id: string
    fiscal_year: number
    held_on: IsoDate
    agenda: string
    state: 'called' | 'open' | 'certified' | 'closed'
    certified_on: IsoDate | null
  }
  sitting_member: FromStream & { sitting_id: string; member_id: string; present: boolean; settled: boolean }
  recusal: FromStream & {
    sitting_id: string
    member_id: string
    person_id: string
    ground: RecusalGround
    entered_by: string
  }
  board_case: FromStream & {
    sitting_id: string
    board_id: string
    person_id: string
    fiscal_year: number
    unit_id: string
    career: boolean
    votes: number
    level: AppraisalLevel | null
    /** The initial level from which the board began. */
    from_level: AppraisalLevel | null
    split: boolean
    reason_given: boolean
    recommended_on: IsoDate | null
  }
}

/** The columns of those tables, in the order in which they are written. */
export const APPRAISAL_COLUMNS: {
  readonly [T in keyof AppraisalRows]: readonly (keyof AppraisalRows[T] & string)[]
} = {
  appraisal_cycle: [
    'stream',
    'unit_id',
    'fiscal_year',
    'start_on',
    'end_on',
    'system',
    'waived',
    'signed_on',
    'validated',
    'published_on',
  ],
  certification: ['stream', 'unit_id', 'kind', 'from_on', 'until_on', 'suspended_on'],
  appraisal: [
    'stream',
    'person_id',
    'fiscal_year',
    'unit_id',
    'system',
    'state',
    'start_on',
    'end_on',
    'supervisor_id',
    'communicated_on',
    'days_late',
    'signed_by',
    'plan_version',
    'reviews',
    'reviewed_on',
    'initial_level',
    'score',
    'initial_on',
    'shared_on',
    'answer_by',
    'answered',
    'reviewer_id',
    'review_by',
    'review_level',
    'board_level',
    'board_on',
    'sitting_id',
    'final_level',
    'final_on',
    'issued_on',
  ],
  board: ['stream', 'id', 'kind', 'unit_id', 'name', 'charter', 'interim', 'from_on'],
  board_member: [
    'stream',
    'board_id',
    'person_id',
    'seat',
    'voting',
    'appointment',
    'agency',
    'document',
    'notice_on',
    'citation',
    'during',
  ],
  sitting: [
    'stream',
    'id',
    'board_id',
    'unit_id',
    'fiscal_year',
    'held_on',
    'agenda',
    'state',
    'certified_on',
  ],
  sitting_member: ['stream', 'sitting_id', 'member_id', 'present', 'settled'],
  recusal: ['stream', 'sitting_id', 'member_id', 'person_id', 'ground', 'entered_by'],
  board_case: [
    'stream',
    'sitting_id',
    'board_id',
    'person_id',
    'fiscal_year',
    'unit_id',
    'career',
    'votes',
    'level',
    'from_level',
    'split',
    'reason_given',
    'recommended_on',
  ],
}
