import type { IsoDate } from '../base/dates.ts'
import type { AccessBodies } from './bodies/access.ts'
import type { AppraisalBodies } from './bodies/appraisal.ts'
import type { AwardBodies } from './bodies/awards.ts'
import type { BenefitBodies } from './bodies/benefits.ts'
import type { BoardBodies } from './bodies/boards.ts'
import type { ImportBodies } from './bodies/imports.ts'
import type { OrganisationBodies } from './bodies/organisation.ts'
import type { PayBodies } from './bodies/pay.ts'
import type { PositionBodies } from './bodies/positions.ts'
import type { StaffingBodies } from './bodies/staffing.ts'

export type { AppointmentType, Designation, Repair, UnitKind } from './terms.ts'

/** Mending what was recorded: both name the entry that they mend. */
type MendingBodies = {
  'record/entry-corrected': { mends: string; body: Readonly<Record<string, unknown>>; reason: string }
  'record/entry-cancelled': { mends: string; reason: string }
}

/** Every kind of event and its body. Personal text is never in a body: it goes in `personal`, sealed apart. */
export type Bodies = OrganisationBodies &
  PositionBodies &
  StaffingBodies &
  ImportBodies &
  AccessBodies &
  AppraisalBodies &
  BoardBodies &
  PayBodies &
  AwardBodies &
  BenefitBodies &
  MendingBodies

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
  /** The person of record, where one is known: names change and repeat, this does not. */
  actorId?: string
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

/** The person behind an entry; the actor's name where no person of record is known. */
export function whoOf(event: RecordedEvent): string {
  return event.actorId ?? event.actor
}
