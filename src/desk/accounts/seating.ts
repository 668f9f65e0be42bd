import type { Desk } from '../desk.ts'
import { ROLE_TERMS } from '../roles.ts'
import { principalIn, type Seat, seatsOf } from '../seats.ts'
import type { Grant, Principal } from '../who.ts'

/** The account that a session or a token belongs to. */
export type Holder = { id: string; login: string; name: string; person?: string; installer: boolean }

/** The seats of the holder of an account today. */
export async function seatsOfHolder(desk: Desk, { person }: Holder): Promise<readonly Seat[]> {
  return person === undefined ? [] : await seatsOf(desk, person, desk.today())
}

/** Who asks, by account and chosen seat; the first of the seats where the chosen one is no longer held. */
export async function principalOfHolder(
  desk: Desk,
  holder: Holder,
  seatId: string,
): Promise<{ who: Principal; seatId: string }> {
  const seats = await seatsOfHolder(desk, holder)
  const seat = seats.find(({ id }) => id === seatId) ?? seats[0]
  const { person, name } = holder
  return seat === undefined || person === undefined
    ? { who: seatless(holder), seatId: '' }
    : { who: principalIn(seat, { person, name }), seatId: seat.id }
}

/** Before any seat is filled somebody must let the others in, bring the roster and, by twos, give the first roles. */
const INSTALLER: readonly Grant[] = (
  ['manage-accounts', 'import-roster', 'propose-change', 'approve-change', 'maintain-posts'] as const
).map((power) => ({
  power,
  by: 'role',
  capacity: 'permanent',
  reference: 'the one-time link of the installation',
}))

/** Someone who holds no seat today: sees the own record, and does nothing. */
function seatless(holder: Holder): Principal {
  const grants = holder.installer ? INSTALLER : []
  return {
    ...ROLE_TERMS.executive,
    positions: holder.installer,
    audit: holder.installer ? 'government' : 'own',
    seat: '',
    role: holder.installer ? 'policy-administrator' : 'executive',
    title: holder.installer ? 'Administrator of the installation' : 'No seat today',
    name: holder.name,
    // Nobody of record, and yet somebody: who approves must not be who proposed.
    person: holder.person ?? `account:${holder.id}`,
    grants,
    powers: grants.map(({ power }) => power),
  }
}
