import type { IsoDate } from '../base/dates.ts'
import type { RequestState } from './allocation-request.ts'
import type { Utilisation } from './bodies/positions.ts'
import type { LegalPower, PostKind, Role } from './organisation-terms.ts'
import type { ProposalState } from './proposal.ts'
import type { AppointmentType, Designation, Repair, UnitKind } from './terms.ts'
import { APPRAISAL_COLUMNS, type AppraisalRows } from './views-appraisal.ts'
import { PAY_COLUMNS, type PayRows } from './views-pay.ts'

type FromStream = { stream: string }
type Source = 'listing' | 'record'

/** What the rows of changes that need two persons share. */
type TwoPersons = {
  state: 'proposed' | 'declined' | 'in force'
  proposed_by: string
  approved_by: string | null
  during: string
}

/** The rows derived from the journal, table by table. Dates are ISO text; `during` is a PostgreSQL date range. */
export type ViewRows = AppraisalRows &
  PayRows & {
    unit: FromStream & {
      id: string
      kind: UnitKind
      name: string
      code: string | null
      parent_id: string | null
      valid_from: IsoDate
      source: string
    }
    position: FromStream & {
      id: string
      unit_id: string
      title: string
      location: string
      pay_plan: string
      designation: Designation | null
      source: Source
      established: IsoDate | null
      abolished: IsoDate | null
    }
    person: FromStream & { id: string; name: string; source: Source | 'staff' }
    incumbency: FromStream & {
      position_id: string
      person_id: string | null
      source: Source
      listing_id: string | null
      row_no: number | null
      status: 'filled' | 'vacant' | 'historical'
      /** As printed in a listing, or the appointment type of the record. */
      appointment: string
      appointment_is: AppointmentType | 'other'
      pay_plan: string
      level: string
      tenure: string
      begin_on: IsoDate | null
      vacate_on: IsoDate | null
      expires_on: IsoDate | null
      initial: boolean | null
      five_years: boolean | null
      probation_ends: IsoDate | null
      repairs: readonly Repair[] | null
      flags: readonly string[]
      during: string
    }
    allocation: FromStream & {
      unit_id: string
      event: string
      spaces: number
      minimum: number | null
      source: string
      during: string
    }
    post: FromStream & {
      id: string
      unit_id: string
      title: string
      kind: PostKind
      reports_to: string | null
      holder_id: string | null
      capacity: 'permanent' | 'acting' | null
      held_since: IsoDate | null
    }
    post_holding: FromStream & {
      post_id: string
      person_id: string
      capacity: 'permanent' | 'acting'
      during: string
    }
    post_line: FromStream & { post_id: string; reports_to: string | null; during: string }
    role_assignment: FromStream &
      TwoPersons & {
        id: string
        person_id: string
        role: Role
        unit_id: string | null
        capacity: 'permanent' | 'acting'
        document: string
      }
    power_vesting: FromStream &
      TwoPersons & {
        id: string
        power: LegalPower
        post_id: string
        unit_id: string
        reference: string
        delegable: boolean
      }
    delegation: FromStream &
      TwoPersons & {
        id: string
        power: LegalPower
        unit_id: string
        from_post: string
        to_post: string
        document: string
      }
    setting: FromStream &
      TwoPersons & {
        id: string
        setting: string
        unit_id: string
        value: string
        source: string
        reason: string
      }
    supervision: FromStream & {
      person_id: string
      supervisor_id: string
      supervisor_is: AppointmentType
      during: string
    }
    rating: FromStream & {
      person_id: string
      fiscal_year: number
      stage: 'initial' | 'final'
      level: number
      given_on: IsoDate
    }
    staffing_stage: FromStream & {
      position_id: string
      stage: string
      entered_on: IsoDate
      due_on: IsoDate | null
    }
    listing: FromStream & {
      id: string
      source: string
      layout: string
      as_of: IsoDate
      as_of_from: 'given' | 'derived'
      file_name: string
      file_sha256: string
      recorded: string
      rows_read: number
      taken: number
      repaired: number
      duplicate: number
      refused: number
    }
    listing_row: FromStream & {
      listing_id: string
      row_no: number
      outcome: 'duplicate' | 'refused'
      duplicate_of: number | null
      problems: unknown
    }
    position_designation: FromStream & { position_id: string; designation: Designation; during: string }
    position_proposal: FromStream & {
      position_id: string
      /** The unit that holds the allocation. */
      unit_id: string
      /** The office of the official who proposed it. */
      program_unit: string
      title: string
      location: string
      state: ProposalState
      designation: Designation | null
      proposed_by: string
      proposed_on: string
      noted_on: string | null
      reviewed_on: string | null
      approved_by: string | null
      approved_on: string | null
    }
    position_paper: FromStream & {
      position_id: string
      event: string
      kind: string
      name: string
      media_type: string
      bytes: number
      sha256: string
      filed_by: string
      filed_on: string
    }
    allocation_request: FromStream & {
      id: string
      unit_id: string
      /** The first of the two fiscal years. */
      first_year: number
      asked: number
      state: RequestState
      opened_by: string
      opened_on: string
      approved_on: string | null
      transmitted_on: string | null
      answered_on: string | null
      granted: number | null
      /** How the allocation stood when the request was opened. */
      seen: Utilisation
    }
    access_opening: FromStream & {
      id: string
      person_id: string
      opener_id: string
      role: string
      unit_id: string | null
      opened_at: string
      until_at: string
    }
  }

export type ViewTable = keyof ViewRows
export type ViewRow<T extends ViewTable> = ViewRows[T]

const TWO_PERSONS = ['state', 'proposed_by', 'approved_by', 'during'] as const

/** The view tables with their columns, in the order in which they are written. */
export const VIEW_COLUMNS: { readonly [T in ViewTable]: readonly (keyof ViewRows[T] & string)[] } = {
  unit: ['stream', 'id', 'kind', 'name', 'code', 'parent_id', 'valid_from', 'source'],
  position: [
    'stream',
    'id',
    'unit_id',
    'title',
    'location',
    'pay_plan',
    'designation',
    'source',
    'established',
    'abolished',
  ],
  person: ['stream', 'id', 'name', 'source'],
  incumbency: [
    'stream',
    'position_id',
    'person_id',
    'source',
    'listing_id',
    'row_no',
    'status',
    'appointment',
    'appointment_is',
    'pay_plan',
    'level',
    'tenure',
    'begin_on',
    'vacate_on',
    'expires_on',
    'initial',
    'five_years',
    'probation_ends',
    'repairs',
    'flags',
    'during',
  ],
  allocation: ['stream', 'unit_id', 'event', 'spaces', 'minimum', 'source', 'during'],
  post: ['stream', 'id', 'unit_id', 'title', 'kind', 'reports_to', 'holder_id', 'capacity', 'held_since'],
  post_holding: ['stream', 'post_id', 'person_id', 'capacity', 'during'],
  post_line: ['stream', 'post_id', 'reports_to', 'during'],
  role_assignment: ['stream', 'id', 'person_id', 'role', 'unit_id', 'capacity', 'document', ...TWO_PERSONS],
  power_vesting: ['stream', 'id', 'power', 'post_id', 'unit_id', 'reference', 'delegable', ...TWO_PERSONS],
  delegation: ['stream', 'id', 'power', 'unit_id', 'from_post', 'to_post', 'document', ...TWO_PERSONS],
  setting: ['stream', 'id', 'setting', 'unit_id', 'value', 'source', 'reason', ...TWO_PERSONS],
  supervision: ['stream', 'person_id', 'supervisor_id', 'supervisor_is', 'during'],
  rating: ['stream', 'person_id', 'fiscal_year', 'stage', 'level', 'given_on'],
  staffing_stage: ['stream', 'position_id', 'stage', 'entered_on', 'due_on'],
  listing: [
    'stream',
    'id',
    'source',
    'layout',
    'as_of',
    'as_of_from',
    'file_name',
    'file_sha256',
    'recorded',
    'rows_read',
    'taken',
    'repaired',
    'duplicate',
    'refused',
  ],
  listing_row: ['stream', 'listing_id', 'row_no', 'outcome', 'duplicate_of', 'problems'],
  position_designation: ['stream', 'position_id', 'designation', 'during'],
  position_proposal: [
    'stream',
    'position_id',
    'unit_id',
    'program_unit',
    'title',
    'location',
    'state',
    'designation',
    'proposed_by',
    'proposed_on',
    'noted_on',
    'reviewed_on',
    'approved_by',
    'approved_on',
  ],
  position_paper: [
    'stream',
    'position_id',
    'event',
    'kind',
    'name',
    'media_type',
    'bytes',
    'sha256',
    'filed_by',
    'filed_on',
  ],
  allocation_request: [
    'stream',
    'id',
    'unit_id',
    'first_year',
    'asked',
    'state',
    'opened_by',
    'opened_on',
    'approved_on',
    'transmitted_on',
    'answered_on',
    'granted',
    'seen',
  ],
  access_opening: ['stream', 'id', 'person_id', 'opener_id', 'role', 'unit_id', 'opened_at', 'until_at'],
  ...APPRAISAL_COLUMNS,
  ...PAY_COLUMNS,
}

export const VIEW_TABLES = Object.keys(VIEW_COLUMNS) as readonly ViewTable[]

/** A stream's rows in every view table. */
export type StreamRows = { [T in ViewTable]?: ViewRows[T][] }
