import type { IsoDate } from '../base/dates.ts'

/** The kinds of organisational unit, widest first. */
export type UnitKind = 'government' | 'department' | 'agency' | 'component' | 'office'

/** The four ways into the Senior Executive Service, 5 USC 3132(a)(4)-(7). */
export type AppointmentType = 'career' | 'noncareer' | 'limited-term' | 'limited-emergency'

/** The two types of SES position, 5 USC 3132(a)(8)-(9). */
export type Designation = 'general' | 'career-reserved'

/** What one row of a position listing says, in Cadre's terms; texts are as printed. */
export type ListedIncumbency = {
  listing: string
  row: number
  unit: string
  title: string
  location: string
  status: 'filled' | 'vacant' | 'historical'
  /** Absent for a vacant row. */
  person?: string
  /** Appointment type code as printed: CA, NA, TA, EA, SC, PAS, ... */
  appointment: string
  payPlan: string
  level: string
  tenure: string
  begin?: IsoDate
  vacate?: IsoDate
  expires?: IsoDate
  /** What was mended on the way in: field, from, to, by which rule. */
  repairs?: readonly Repair[]
  /** What is odd but was kept as printed. */
  flags?: readonly string[]
}

/** One mended field of an imported row. */
export type Repair = { field: string; from: string; to: string; rule: string }

/** Every kind of event and its body. Personal text is never in a body: it goes in `personal`, sealed apart. */
export type Bodies = {
  'organisation/unit-established': {
    unit: string
    kind: UnitKind
    name: string
    code?: string
    parent?: string
    source: string
  }
  'organisation/unit-matched': { unit: string; parent: string; reason: string }
  'organisation/post-established': { post: string; unit: string; title: string; reportsTo?: string }
  'organisation/post-filled': { post: string; person: string; capacity: 'permanent' | 'acting' }
  'organisation/supervisor-assigned': { person: string; supervisor: string; supervisorIs: AppointmentType }
  'positions/allocation-entered': {
    unit: string
    spaces: number
    /** The unit's minimum of career-reserved positions, where OPM has set one. */
    careerReservedMinimum?: number
    source: string
  }
  'positions/position-established': {
    position: string
    unit: string
    title: string
    location: string
    designation: Designation
  }
  'positions/position-abolished': { position: string; reason: string }
  'positions/incumbency-listed': ListedIncumbency & { position: string }
  'staffing/stage-entered': {
    position: string
    stage: 'requested' | 'announcement' | 'panel' | 'erb' | 'qrb'
    due?: IsoDate
  }
  'staffing/appointed': {
    person: string
    position: string
    appointment: AppointmentType
    initial: boolean
    notToExceed?: IsoDate
    qrbCertified?: IsoDate
    /** Five years of current continuous civil service right before the initial SES appointment, 5 USC 3392(b). */
    fiveYearsService?: boolean
    probationEnds?: IsoDate
  }
  'staffing/reassigned': { person: string; position: string }
  'staffing/probation-completed': { person: string }
  'staffing/separated': { person: string; position: string; reason: string }
  'people/person-entered': { person: string }
  'appraisal/rating-recorded': {
    person: string
    fiscalYear: number
    stage: 'initial' | 'final'
    level: 1 | 2 | 3 | 4 | 5
  }
  'pay/rate-set': { person: string; cents: number; basis: string }
  'awards/performance-award-granted': {
    person: string
    fiscalYear: number
    cents: number
    basisPoints: number
  }
  'awards/rank-granted': { person: string; fiscalYear: number; rank: 'distinguished' | 'meritorious' }
  'imports/listing-received': {
    listing: string
    source: 'plum'
    layout: string
    asOf: IsoDate
    asOfFrom: 'given' | 'derived'
    fileName: string
    fileSha256: string
    read: number
    taken: number
    repaired: number
    duplicate: number
    refused: number
  }
  'imports/row-duplicate': { listing: string; row: number; of: number }
  'imports/row-refused': {
    listing: string
    row: number
    problems: readonly { field: string; value: string; message: string }[]
  }
  'record/entry-corrected': { mends: string; body: Readonly<Record<string, unknown>>; reason: string }
  'record/entry-cancelled': { mends: string; reason: string }
}

export type EventType = keyof Bodies

/** An event as decided, before it is recorded. `personal` is sealed apart from the body. */
export type NewEvent = {
  [T in EventType]: {
    /** `person:ID`, `position:ID`, `unit:ID`, `listing:ID` ... */
    stream: string
    type: T
    /** The day on which it takes effect. */
    effective: IsoDate
    body: Bodies[T]
    personal?: Readonly<Record<string, string>>
    /** The ruling that allowed it, as given. */
    ruling?: unknown
  }
}[EventType]

/** Who did it, as whom, and under which power. */
export type Actor = {
  actor: string
  role: string
  capacity: 'permanent' | 'acting' | 'system'
  power?: string
  delegation?: string
}

/** An event of the journal. */
export type RecordedEvent = NewEvent &
  Actor & {
    seq: number
    id: string
    version: number
    /** Instant of recording, ISO 8601 in UTC with milliseconds. */
    recorded: string
    /** Hash of the sealed content, hex; the chain covers it. */
    contentHash?: string
    prev: string
    hash: string
  }
