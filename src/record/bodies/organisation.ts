import type { IsoDate } from '../../base/dates.ts'
import type { AppointmentType, UnitKind } from '../terms.ts'
import type { LegalPower, PostKind, Role } from '../organisation-terms.ts'

/** Units, posts, who sits in them, and who may do what. Roles, powers, delegations and settings need two persons. */
export type OrganisationBodies = {
  'organisation/unit-established': {
    unit: string
    kind: UnitKind
    name: string
    code?: string
    parent?: string
    source: string
  }
  'organisation/unit-matched': { unit: string; parent: string; reason: string }
  'organisation/post-established': {
    post: string
    unit: string
    title: string
    /** The post that it reports to. */
    reportsTo?: string
    kind?: PostKind
  }
  /** A new reporting line, unit or title; what is left out stays. */
  'organisation/post-moved': { post: string; unit?: string; title?: string; reportsTo?: string }
  'organisation/post-filled': { post: string; person: string; capacity: 'permanent' | 'acting' }
  'organisation/post-vacated': { post: string; person: string }
  'organisation/supervisor-assigned': { person: string; supervisor: string; supervisorIs: AppointmentType }
  'organisation/role-proposed': {
    assignment: string
    person: string
    role: Role
    /** The unit in which it holds; absent for government-wide roles. */
    unit?: string
    capacity: 'permanent' | 'acting'
    /** The appointing document. */
    document: string
    /** First day no longer held. */
    until?: IsoDate
  }
  'organisation/role-ended': { assignment: string; reason: string }
  'organisation/power-proposed': {
    vesting: string
    power: LegalPower
    /** The seat that holds it. */
    post: string
    unit: string
    /** The law, order or directive that vests it. */
    reference: string
    delegable: boolean
  }
  'organisation/power-ended': { vesting: string; reason: string }
  'organisation/delegation-proposed': {
    delegation: string
    power: LegalPower
    unit: string
    fromPost: string
    toPost: string
    document: string
    until?: IsoDate
  }
  'organisation/delegation-revoked': { delegation: string; reason: string }
  'organisation/setting-proposed': {
    change: string
    setting: string
    unit: string
    value: string
    source: string
    reason: string
  }
  'organisation/setting-ended': { change: string; reason: string }
  /** The second person agrees: from here on the change of this stream stands. */
  'organisation/change-approved': { change: string }
  'organisation/change-declined': { change: string; reason: string }
  /** Somebody who acts and is no executive of record. */
  'people/official-entered': { person: string }
}
