import type { Power } from '../actions/action.ts'
import type { Actor } from '../record/event.ts'
import type { Role } from '../record/organisation-terms.ts'
import type { Scope } from '../rulebook/kernel/at.ts'
import { ROLE_TERMS, type RoleTerms } from './roles.ts'

/** A power as somebody holds it today: for which unit, by which seat or document, in which capacity. */
export type Grant = {
  power: Power
  /** The unit for which it is held, with all under it; absent for the whole government. */
  unit?: string
  by: 'role' | 'seat' | 'delegation'
  capacity: 'permanent' | 'acting'
  /** The delegation behind it. */
  delegation?: string
  /** The law or document behind it. */
  reference: string
}

/** A record opened to somebody: whose, and from when until when; instants in UTC. */
export type Opening = { id: string; person: string; from: string; until: string }

/** Who asks: the seat, the person in it, the unit it belongs to, and what it may do and see. */
export type Principal = Omit<RoleTerms, 'powers'> & {
  /** The seat: `role:ID`, `post:ID`, `self` or `subordinates`; in the demonstration its short name. */
  seat: string
  role: Role
  name: string
  /** The person of record who sits here, executive or official; absent for an account without one. */
  person?: string
  /** The component or department of the seat; absent for government-wide seats. */
  unit?: string
  /** The name of that unit. */
  office?: string
  grants: readonly Grant[]
  /** The powers of the grants, once each. */
  powers: readonly Power[]
  /** The records opened to this seat for a while, standing or over; absent where it opens none. */
  openings?: readonly Opening[]
  /** What an API token allows of all this; absent where the person sits here. */
  tokenScopes?: readonly string[]
}

/** The one-click seats of the demonstration; the command line takes the same names. */
export const SEATS = [
  'esu',
  'appointing-authority',
  'executive',
  'supervisor',
  'prb-member',
  'auditor',
  'department',
  'opm',
  'headquarters-official',
  'erb-member',
  'administrator',
  'second-administrator',
  'component-head',
  'reviewer',
  'deputy-secretary',
  'payroll',
] as const

export type SeatId = (typeof SEATS)[number]

/** Who sits in the demonstration's seats, and in which seat of record. */
export type DemoSeats = Readonly<Record<SeatId, { person: string; name: string; seat: string }>>

/** The component of the demonstration: Immigration and Customs Enforcement. */
export const DEMO_UNIT = 'HSBB'
const DEMO_DEPARTMENT = 'HS'

/** The grant under which somebody may use a power for a unit; `above` are the units that the unit lies under, itself too. */
export function grantFor(who: Principal, power: Power, above: readonly string[]): Grant | undefined {
  return who.grants.find(
    (grant) => grant.power === power && (grant.unit === undefined || above.includes(grant.unit)),
  )
}

/** The records that are open to a seat at an instant; an hour after it was opened one is shut again. */
export function openingsAt(who: Principal, now: string): readonly Opening[] {
  return (who.openings ?? []).filter(({ from, until }) => from <= now && now < until)
}

/** The seat as actor of a journal entry. */
export function actorOf(who: Principal, grant?: Grant): Actor {
  return {
    actor: who.name,
    ...(who.person === undefined ? {} : { actorId: who.person }),
    role: who.role,
    capacity: grant?.capacity ?? 'permanent',
    ...(grant === undefined ? {} : { power: grant.power }),
    ...(grant?.delegation === undefined ? {} : { delegation: grant.delegation }),
  }
}

/** Whoever runs commands on the machine of the installation: takes files in, and signs nothing. */
export const OPERATOR: Principal = {
  ...ROLE_TERMS['policy-administrator'],
  seat: 'operator',
  role: 'policy-administrator',
  name: 'Operator at the command line',
  grants: [
    { power: 'import-listing', by: 'role', capacity: 'permanent', reference: 'access to the machine' },
    { power: 'import-roster', by: 'role', capacity: 'permanent', reference: 'access to the machine' },
  ],
  powers: ['import-listing', 'import-roster'],
}

/** The offices whose own rules Cadre knows, by unit, narrowest first. */
const OFFICES: Readonly<Record<string, readonly Scope[]>> = {
  [DEMO_UNIT]: ['component:ICE', 'department:DHS'],
  [DEMO_DEPARTMENT]: ['department:DHS'],
}

/** The office whose rules apply to a component or department. */
export function scopesOfUnit(unit: string | undefined): readonly Scope[] {
  return (unit === undefined ? undefined : OFFICES[unit]) ?? []
}
