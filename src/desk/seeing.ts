import { listingFor } from '../store/queries/program.ts'
import { peopleUnder, subordinatesOf } from '../store/queries/people.ts'
import { type Desk, remembered } from './desk.ts'
import { onDay, publicly } from './sight.ts'
import type { Principal } from './who.ts'

/** The people of record whose files a seat may open on a day; the public listing is open to every seat. */
export async function visiblePeople(asked: Desk, who: Principal, on: string): Promise<readonly string[]> {
  const desk = onDay(asked, on)
  const own = who.person === undefined ? [] : [who.person]
  switch (who.people) {
    case 'none':
      return []
    case 'own':
      return own
    case 'subordinates':
      return await remembered(desk, `subordinates/${who.person}/${on}`, async () => [
        ...own,
        ...(await subordinatesOf(desk.db, who.person ?? '', on)),
      ])
    case 'component':
      return await remembered(desk, `component/${who.unit}`, () => peopleUnder(desk.db, who.unit ?? ''))
  }
}

/** The listing that governs a day. */
export async function listingOn(desk: Desk, on: string) {
  const open = publicly(desk)
  return await remembered(open, `listing/${on}`, () => listingFor(open.db, on))
}
