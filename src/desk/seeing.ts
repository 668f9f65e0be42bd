import { listingFor } from '../store/queries/program.ts'
import { peopleUnder, subordinatesOf } from '../store/queries/people.ts'
import { type Desk, remembered } from './desk.ts'
import type { Principal } from './who.ts'

/** The people of record whose files a seat may open on a day; the public listing is open to every seat. */
export async function visiblePeople(desk: Desk, who: Principal, on: string): Promise<readonly string[]> {
  const own = who.person === undefined ? [] : [who.person]
  switch (who.people) {
    case 'none':
      return []
    case 'own':
      return own
    case 'subordinates':
      return await remembered(desk, `subordinates/${who.person}/${on}`, async () => [
        ...own,
        ...(await subordinatesOf(desk.connection.db, who.person ?? '', on)),
      ])
    case 'component':
      return await remembered(desk, `component/${who.unit}`, () =>
        peopleUnder(desk.connection.db, who.unit ?? ''),
      )
  }
}

/** The listing that governs a day. */
export async function listingOn(desk: Desk, on: string) {
  return await remembered(desk, `listing/${on}`, () => listingFor(desk.connection.db, on))
}
