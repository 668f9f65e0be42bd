import type { IsoDate } from '../base/dates.ts'
import { clocks } from '../store/queries/calendar.ts'
import { people, type PeopleFilter } from '../store/queries/people.ts'
import { positions, type PositionFilter } from '../store/queries/positions.ts'
import { type Desk, remembered } from './desk.ts'
import { listingOn, visiblePeople } from './seeing.ts'
import { withoutFiles } from './sight.ts'
import { DEMO_UNIT, type Principal } from './who.ts'

export const PAGE = 100

export type ListQuery = { on: IsoDate; page: number; sort: string | undefined }

type PositionQuery = ListQuery &
  Pick<PositionFilter, 'text' | 'unit' | 'appointment' | 'state' | 'source' | 'flag' | 'ses'>

/** Positions and who is in them, a page of them, as far as the seat may see them. */
export async function positionList(desk: Desk, who: Principal, query: PositionQuery, limit = PAGE) {
  const { page, ...filter } = query
  const listing = await listingOn(desk, query.on)
  const offset = (page - 1) * limit
  const asked = { ...filter, listing: listing?.id, record: who.positions, limit, offset }
  const office = withoutFiles(desk)
  return await remembered(office, `positions/${JSON.stringify(asked)}`, () => positions(office.db, asked))
}

type PeopleQuery = ListQuery & Pick<PeopleFilter, 'text' | 'appointment' | 'source'>

/** People and what they hold, a page of them, as far as the seat may see them. */
export async function peopleList(desk: Desk, who: Principal, query: PeopleQuery, limit = PAGE) {
  const { page, ...filter } = query
  const listing = await listingOn(desk, query.on)
  const seen = await visiblePeople(desk, who, query.on)
  const asked = { ...filter, listing: listing?.id, people: seen, limit, offset: (page - 1) * limit }
  return await remembered(desk, `people/${JSON.stringify(asked)}`, () => people(desk.db, asked))
}

/** Clocks that end between two days, as far as the seat may see them. */
export async function clockList(
  desk: Desk,
  who: Principal,
  query: { on: IsoDate; from: IsoDate; to: IsoDate; unit?: string | undefined; source?: string | undefined },
) {
  const listing = await listingOn(desk, query.on)
  const people = await visiblePeople(desk, who, query.on)
  const rows = await clocks(desk.db, {
    on: query.on,
    from: query.from,
    to: query.to,
    listing: query.source === 'record' ? undefined : listing?.id,
    people: query.source === 'listing' ? [] : people,
    unit: query.unit,
    staffing: who.people === 'component' && who.unit === DEMO_UNIT && query.source !== 'listing',
  })
  return { rows, listing }
}
