import type { RecordAsked } from '../actions/action.ts'
import { peopleOfOffice } from './openings.ts'
import { sourceOfPerson } from '../store/queries/access.ts'
import type { Desk } from './desk.ts'
import { visiblePeople } from './seeing.ts'
import type { Principal } from './who.ts'

/**
 * What an action is told of a person whose record it asks for. The same is looked up whether there is such a person or
 * not, so that the time taken tells nothing.
 */
export async function recordAsked(
  desk: Desk,
  who: Principal,
  person: string,
  preview: boolean,
): Promise<RecordAsked> {
  const source = await sourceOfPerson(desk.connection.db, person)
  const seen = await visiblePeople(desk, who, desk.today())
  const office = await peopleOfOffice(desk, who)
  return {
    opening: desk.mint(),
    now: desk.now(),
    preview,
    open: source === 'listing' || seen.includes(person) || person === who.person,
    within: source === 'record' && (office === 'all' || office.includes(person)),
  }
}
