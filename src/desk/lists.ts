import type { IsoDate } from '../base/dates.ts'
import { clocks } from '../store/queries/calendar.ts'
import { people, type PeopleFilter } from '../store/queries/people.ts'
import { positions, type PositionFilter } from '../store/queries/positions.ts'
import { type Desk, remembered } from './desk.ts'
import { officesOf, unitsOpenTo } from './offices.ts'
import { payClockRows } from './pay-clocks.ts'
import { type How, logReading } from './reading.ts'
import { listingOn, visiblePeople } from './seeing.ts'
import { withoutFiles } from './sight.ts'
import type { Principal } from './who.ts'

export const PAGE = 100

export type ListQuery = { on: IsoDate; page: number; sort: string | undefined }

type PositionQuery = ListQuery &
  Pick<PositionFilter, 'text' | 'unit' | 'appointment' | 'state' | 'source' | 'flag' | 'ses'>

/** Positions and who is in them, a page of them, as far as the seat may see them. */
export async function positionList(desk: Desk, who: Principal, query: PositionQuery, limit = PAGE) {
  const { page, ...filter } = query
  const listing = await listingOn(desk, query.on)
  const offset = (page - 1) * limit
  const asked = { ...filter, listing: listing?.id, record: await unitsOpenTo(desk, who), limit, offset }
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

/** The same given away as a table, to keep or to a program: whose records are in it is logged first. */
export async function peopleGivenAway(
  desk: Desk,
  who: Principal,
  query: PeopleQuery,
  how: How,
  limit = PAGE,
) {
  const list = await peopleList(desk, who, query, limit)
  await logReading(desk, who, { what: 'people', how, people: ofRecord(list.rows) })
  return list
}

function ofRecord(rows: readonly { id: string; source: string }[]): string[] {
  return rows.flatMap(({ id, source }) => (source === 'record' ? [id] : []))
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
    staffing:
      who.people === 'component' && (await officesOf(desk, who)).length > 0 && query.source !== 'listing',
  })
  if (query.source === 'listing') return { rows, listing }
  const paid = await payClockRows(desk, people, query)
  const all = [...rows, ...paid].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : a.title < b.title ? -1 : 1,
  )
  return { rows: paid.length === 0 ? rows : all, listing }
}

/** The same given away as a file: whose clocks are in it is logged first. */
export async function clocksGivenAway(...asked: Parameters<typeof clockList>) {
  const [desk, who] = asked
  const { rows } = await clockList(...asked)
  const people = rows.map(({ person_id, source }) => ({ id: person_id ?? '', source }))
  await logReading(desk, who, {
    what: 'clocks',
    how: 'export',
    people: ofRecord(people).filter((id) => id !== ''),
  })
  return rows
}
