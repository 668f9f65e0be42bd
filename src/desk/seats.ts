import type { Power } from '../actions/action.ts'
import type { IsoDate } from '../base/dates.ts'
import type { LegalPower, Role } from '../record/organisation-terms.ts'
import { decide, explain, type Explanation } from '../rulebook/index.ts'
import { headquartersOfficial } from '../rulebook/organization/headquarters-official.ts'
import { maySign } from '../rulebook/organization/may-sign.ts'
import { openingsBy } from '../store/queries/access.ts'
import {
  type HeldPost,
  holdersOf,
  postsHeldBy,
  postTitles,
  powersOfSeats,
  rolesOf,
  type SeatPower,
  standingOf,
} from '../store/queries/seats.ts'
import { unitPath, unitsById } from '../store/queries/units.ts'
import { type Desk, remembered } from './desk.ts'
import { ROLE_TERMS } from './roles.ts'
import { type Grant, type Opening, type Principal, scopesOfUnit } from './who.ts'

/** A seat that a person holds on a day, with what comes with it. */
export type Seat = {
  id: string
  role: Role
  title: string
  /** The component or department; absent for government-wide roles. */
  unit?: string
  /** The name of that unit. */
  office?: string
  capacity: 'permanent' | 'acting'
  grants: readonly Grant[]
  openings?: readonly Opening[]
}

/** The seats that a person holds on a day: posts, roles, and the person's own. People leave, seats remain. */
export async function seatsOf(desk: Desk, person: string, on: IsoDate): Promise<readonly Seat[]> {
  return await remembered(desk, `seats/${person}/${on}`, async () =>
    named(desk, await readSeats(desk, person, on)),
  )
}

/** Who asks, sitting in one of the person's seats today; undefined where the person does not hold it. */
export async function principalOfSeat(
  desk: Desk,
  someone: { person: string; name: string },
  seatId: string,
  on: IsoDate,
): Promise<Principal | undefined> {
  const seat = (await seatsOf(desk, someone.person, on)).find(({ id }) => id === seatId)
  return seat === undefined ? undefined : principalIn(seat, someone)
}

/** A person in a seat. */
export function principalIn(seat: Seat, { person, name }: { person: string; name: string }): Principal {
  const { powers: _, ...terms } = ROLE_TERMS[seat.role]
  return {
    ...terms,
    seat: seat.id,
    role: seat.role,
    title: seat.title,
    name,
    person,
    ...(seat.unit === undefined ? {} : { unit: seat.unit }),
    ...(seat.office === undefined ? {} : { office: seat.office }),
    grants: seat.grants,
    ...(seat.openings === undefined ? {} : { openings: seat.openings }),
    powers: [...new Set(seat.grants.map(({ power }) => power))],
  }
}

/** The seats with the names of their offices. */
async function named(desk: Desk, seats: readonly Seat[]): Promise<readonly Seat[]> {
  const units = await unitsById(
    desk.connection.db,
    seats.flatMap(({ unit }) => unit ?? []),
  )
  return seats.map((seat) => {
    const office = units.find(({ id }) => id === seat.unit)?.name
    return office === undefined ? seat : { ...seat, office }
  })
}

async function readSeats(desk: Desk, person: string, on: IsoDate): Promise<Seat[]> {
  const { db } = desk.connection
  const [roles, posts, standing] = await Promise.all([
    rolesOf(db, person, on),
    postsHeldBy(db, person, on),
    standingOf(db, person, on),
  ])
  const powers = posts.length === 0 ? [] : await powersOfSeats(db, on, { posts: posts.map((p) => p.post_id) })
  const mayOpen = roles.some(({ role }) => ROLE_TERMS[role].powers.includes('open-record'))
  const opened = mayOpen ? await openingsBy(db, person) : []
  /** An opening is for the role and the office in which it was made. */
  const openedTo = (role: Role, unit: string | null) => {
    const openings = opened
      .filter((one) => one.role === role && one.unit_id === unit)
      .map(({ id, person_id, opened_at, until_at }) => ({
        id,
        person: person_id,
        from: opened_at,
        until: until_at,
      }))
    return openings.length === 0 ? {} : { openings }
  }
  const seats: Seat[] = roles.map(({ id, role, unit_id, capacity, document }) => ({
    id: `role:${id}`,
    role,
    title: ROLE_TERMS[role].title,
    ...(unit_id === null ? {} : { unit: unit_id }),
    capacity,
    ...openedTo(role, unit_id),
    grants: ROLE_TERMS[role].powers.map((power) => ({
      power,
      ...(unit_id === null ? {} : { unit: unit_id }),
      by: 'role' as const,
      capacity,
      reference: document,
    })),
  }))
  for (const post of posts) {
    const seat = await seatOfPost(desk, post, powers, on)
    if (seat !== undefined) seats.push(seat)
  }
  if (standing.unit === null) return seats
  const unit = await officeOf(desk, standing.unit)
  if (standing.supervises) seats.push(followingSeat('subordinates', 'supervisor', unit))
  seats.push(followingSeat('self', 'executive', unit))
  return seats
}

/** A seat that follows from the record: an executive's own, and a supervisor's. */
function followingSeat(id: string, role: 'executive' | 'supervisor', unit: string): Seat {
  const { title, powers } = ROLE_TERMS[role]
  const grants = powers.map((power) => ({
    power,
    unit,
    by: 'role' as const,
    capacity: 'permanent' as const,
    reference: '5 USC 4312',
  }))
  return { id, role, title, unit, capacity: 'permanent', grants }
}

/** A post that holds powers, or whose holder is a Headquarters Responsible Official; other posts give no seat. */
async function seatOfPost(
  desk: Desk,
  post: HeldPost,
  powers: readonly SeatPower[],
  on: IsoDate,
): Promise<Seat | undefined> {
  const unit = await officeOf(desk, post.unit_id)
  const scopes = scopesOfUnit(unit)
  const signs = powers
    .filter(({ post_id }) => post_id === post.post_id)
    .flatMap((held): Grant[] => {
      const ruling = decide(maySign, { on, scopes }, factsOf(held, post.capacity, true, false))
      return ruling.kind === 'ruled' && ruling.value.allowed ? [grantOf(held, post.capacity)] : []
    })
  const official = decide(
    headquartersOfficial,
    { on, scopes },
    { postKind: post.kind, reportsToKind: post.above ?? 'other' },
  )
  const proposes = official.kind === 'ruled' && official.value.official
  const grants = proposes
    ? [...signs, ...duties('headquarters-official', post.unit_id, post.capacity)]
    : signs
  if (grants.length === 0) return undefined
  const role = roleOfPost(signs.map(({ power }) => power))
  return { id: `post:${post.post_id}`, role, title: post.title, unit, capacity: post.capacity, grants }
}

function duties(role: Role, unit: string, capacity: 'permanent' | 'acting'): Grant[] {
  const reference = 'ICE Directive 1056.1, 3.6 and 4.2'
  return ROLE_TERMS[role].powers.map((power) => ({ power, unit, by: 'seat', capacity, reference }))
}

function roleOfPost(powers: readonly Power[]): Role {
  if (powers.includes('final-rating')) return 'component-head'
  if (powers.includes('appoint')) return 'appointing-authority'
  if (powers.includes('approve-department')) return 'deputy-secretary'
  return powers.length > 0 ? 'appointing-authority' : 'headquarters-official'
}

function grantOf(held: SeatPower, capacity: 'permanent' | 'acting'): Grant {
  return {
    power: held.power,
    unit: held.unit_id,
    by: held.delegation === null ? 'seat' : 'delegation',
    capacity,
    ...(held.delegation === null ? {} : { delegation: held.delegation }),
    reference: held.reference,
  }
}

function factsOf(
  held: SeatPower,
  capacity: 'permanent' | 'acting',
  withinPowersUnit: boolean,
  signerIsSubject: boolean,
) {
  const { delegation, delegable, delegator_holds } = held
  if (delegation !== null) {
    return {
      powerHeldBy: 'delegation to the seat',
      powerReserved: delegable !== true,
      delegatorHoldsPower: delegator_holds === true,
      withinPowersUnit,
      signerIsSubject,
    } as const
  }
  const powerHeldBy = capacity === 'acting' ? 'acting in the seat' : 'the seat itself'
  return { powerHeldBy, withinPowersUnit, signerIsSubject } as const
}

/** The component, agency or department that a unit belongs to: the lowest of these at or above it. */
export async function officeOf(desk: Desk, unit: string): Promise<string> {
  return await remembered(desk, `office-of/${unit}`, async () => {
    return officeIn(await unitPath(desk.connection.db, unit)) ?? unit
  })
}

/** The lowest component, agency or department of a path from the widest unit down. */
export function officeIn(path: readonly { id: string; kind: string }[]): string | undefined {
  return path.findLast(({ kind }) => kind !== 'office')?.id
}

/** Somebody who could sign, or could not, and the ruling. */
export type Signer = {
  post: string
  title: string
  person?: string
  name?: string
  capacity: 'permanent' | 'acting' | 'vacant'
  reference: string
  delegation?: string
  unit: string
  ruling: Explanation
}

/**
 * Who could sign under a power for a unit on a day: every seat that has it by law or delegation, and why or why not.
 * Read on the service's own connection: a seat above the office signs for it, too, and is told with its holder's name.
 * Whoever calls sees to it that the unit may be asked about.
 */
export async function signersOf(
  desk: Desk,
  power: LegalPower,
  unit: string,
  on: IsoDate,
  subject?: string,
): Promise<readonly Signer[]> {
  const { db } = desk.connection
  const path = await unitPath(db, unit)
  const above = new Set(path.map(({ id }) => id))
  const scopes = scopesOfUnit(await officeOf(desk, unit))
  const powers = await powersOfSeats(db, on, { power })
  const holders = await holdersOf(db, [...new Set(powers.map(({ post_id }) => post_id))], on)
  return powers.flatMap((held): Signer[] => {
    // The seats of other agencies are no answer to the question.
    if (!above.has(held.unit_id)) return []
    const holder = holders.find(({ post_id }) => post_id === held.post_id)
    const own = subject !== undefined && holder?.person_id === subject
    const facts =
      holder === undefined
        ? ({ powerHeldBy: 'nothing', withinPowersUnit: true, signerIsSubject: false } as const)
        : factsOf(held, holder.capacity, true, own)
    return [
      {
        post: held.post_id,
        title: holder?.title ?? held.post_id,
        ...(holder === undefined ? {} : { person: holder.person_id, name: holder.name ?? '' }),
        capacity: holder?.capacity ?? 'vacant',
        reference: held.reference,
        ...(held.delegation === null ? {} : { delegation: held.delegation }),
        unit: held.unit_id,
        ruling: explain(maySign, decide(maySign, { on, scopes }, facts), facts),
      },
    ]
  })
}

/** The titles of posts by their ids. */
export async function titlesOfPosts(desk: Desk, posts: readonly string[]): Promise<Map<string, string>> {
  return new Map((await postTitles(desk.connection.db, posts)).map(({ id, title }) => [id, title]))
}
