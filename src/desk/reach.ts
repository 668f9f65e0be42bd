import type { IsoDate } from '../base/dates.ts'
import { auditReach, mayRead } from './auditing.ts'
import type { ViewRow } from '../record/views.ts'
import type { Desk } from './desk.ts'
import { visiblePeople } from './seeing.ts'
import type { Principal } from './who.ts'

type Source = ViewRow<'person'>['source']

/** What a page may lead to: a person's file, a position's, or an entry of the journal by its stream. */
export type Target =
  | { person: string; source: Source }
  | { position: string; source: Source }
  | { entry: string; stream: string }

/** Whether a seat may open what a link leads to. */
export type Opens = (target: Target) => boolean

/** What a seat may open on a day: files of people and positions, entries of the journal. The listing is open to all. */
export async function opensFor(desk: Desk, who: Principal, on: IsoDate): Promise<Opens> {
  const people = new Set(await visiblePeople(desk, who, on))
  const audit = await auditReach(desk, who)
  return (target) => {
    if ('entry' in target) return mayRead(audit, target.stream)
    if (target.source === 'listing') return true
    return 'person' in target ? people.has(target.person) : who.positions
  }
}
