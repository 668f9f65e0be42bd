import { listingFor } from '../store/queries/program.ts'
import { peopleUnder, subordinatesOf } from '../store/queries/people.ts'
import { type Desk, remembered } from './desk.ts'
import { onDay, publicly } from './sight.ts'
import { openingsAt, type Principal } from './who.ts'

/**
 * The people of record whose files a seat may open on a day, those opened to it for an hour included; the public listing
 * is open to every seat.
 */
export async function visiblePeople(asked: Desk, who: Principal, on: string): Promise<readonly string[]> {
  const opened = openingsAt(who, asked.now()).map(({ person }) => person)
  const seen = await usuallyVisible(asked, who, on)
  return opened.length === 0 ? seen : [...new Set([...seen, ...opened])]
}

async function usuallyVisible(asked: Desk, who: Principal, on: string): Promise<readonly string[]> {
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
