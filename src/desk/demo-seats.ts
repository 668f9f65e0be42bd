import type { IsoDate } from '../base/dates.ts'
import type { Desk } from './desk.ts'
import { principalIn, seatsOf } from './seats.ts'
import type { Principal, SeatId } from './who.ts'

/**
 * Who sits in a one-click seat of the demonstration on a day, read from the record like anybody's seat: where the role
 * has ended or the post has passed on, nobody does.
 */
export async function demoPrincipal(
  desk: Desk,
  seat: SeatId,
  on: IsoDate = desk.today(),
): Promise<Principal | undefined> {
  const { person, name, seat: id } = desk.demoSeats[seat]
  const held = (await seatsOf(desk, person, on)).find((one) => one.id === id)
  return held === undefined ? undefined : { ...principalIn(held, { person, name }), seat }
}

/** Who is asked to do what the demonstration itself does when it is prepared; throws where nobody sits there. */
export async function demoPrincipalAtWork(desk: Desk, seat: SeatId): Promise<Principal> {
  const who = await demoPrincipal(desk, seat)
  if (who === undefined) throw new Error(`nobody sits in the demonstration's seat ${seat}`)
  return who
}
