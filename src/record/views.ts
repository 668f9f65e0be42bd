import type { AppointmentType, Designation, Repair, UnitKind } from './event.ts'

type FromStream = { stream: string }
type Source = 'listing' | 'record'

/** The rows derived from the journal, table by table. Dates are ISO text; `during` is a PostgreSQL date range. */
export type ViewRows = {
  unit: FromStream & {
    id: string
    kind: UnitKind
    name: string
    code: string | null
    parent_id: string | null
    valid_from: string
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
    established: string | null
    abolished: string | null
  }
  person: FromStream & { id: string; name: string; source: Source }
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
    begin_on: string | null
    vacate_on: string | null
    expires_on: string | null
    initial: boolean | null
    five_years: boolean | null
    probation_ends: string | null
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
    reports_to: string | null
    holder_id: string | null
    capacity: 'permanent' | 'acting' | null
    held_since: string | null
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
    given_on: string
  }
  staffing_stage: FromStream & {
    position_id: string
    stage: string
    entered_on: string
    due_on: string | null
  }
  listing: FromStream & {
    id: string
    source: string
    layout: string
    as_of: string
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
}

export type ViewTable = keyof ViewRows
export type ViewRow<T extends ViewTable> = ViewRows[T]

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
  post: ['stream', 'id', 'unit_id', 'title', 'reports_to', 'holder_id', 'capacity', 'held_since'],
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
}

export const VIEW_TABLES = Object.keys(VIEW_COLUMNS) as readonly ViewTable[]

/** A stream's rows in every view table. */
export type StreamRows = { [T in ViewTable]?: ViewRows[T][] }
