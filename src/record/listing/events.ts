import type { IsoDate } from '../../base/dates.ts'
import type { Bodies, NewEvent, Repair } from '../event.ts'
import { type Agencies, agencyOf } from './agencies.ts'
import { type Identity, identitySteps, idOf } from './identify.ts'
import {
  type AccountedRow,
  type Incumbency,
  isKept,
  type KeptRow,
  type Listing,
  type RefusedRow,
} from './listing.ts'
import { atOnce, stepEnds, type Steps } from './steps.ts'
import { Units } from './units.ts'

/** Where a listing comes from and what is there already. */
export type ListingContext = {
  /** From `listingId`. */
  listing: string
  fileName: string
  /** SHA-256 of the file's bytes, 64 hex digits. */
  fileSha256: string
  agencies: Agencies
  /** Ids of the units established already. */
  knownUnits: ReadonlySet<string>
  /** Ids of the people entered already. */
  knownPersons: ReadonlySet<string>
}

/** Stands in a body for text that may name a person; the text itself is in `personal`. */
export const SEALED = '(sealed)'

/** The id of a listing: the same file as of the same day is the same listing. */
export function listingId(fileSha256: string, asOf: IsoDate): string {
  return idOf('listing', fileSha256, asOf)
}

/** The events of an import, all at once. */
export function listingEvents(listing: Listing, context: ListingContext): NewEvent[] {
  return atOnce(eventSteps(listing, context))
}

/** The events of an import: the listing, units and people not yet known, then one event for every row. */
export function* eventSteps(listing: Listing, context: ListingContext): Steps<NewEvent[]> {
  const { asOf } = listing
  const identities = yield* identitySteps(listing)
  const units = new Units({ asOf, ...context })
  const entered = new Set(context.knownPersons)
  const people: NewEvent[] = []
  const rowEvent = (row: AccountedRow): NewEvent => {
    if (row.outcome === 'refused') return refusedEvent(row, asOf, context.listing)
    if (row.outcome === 'duplicate') {
      return {
        stream: `listing:${context.listing}`,
        type: 'imports/row-duplicate',
        effective: asOf,
        body: { listing: context.listing, row: row.row, of: row.of },
      }
    }
    const identity = identities.get(row.row)
    if (identity === undefined) throw new Error(`row ${row.row} was kept and has no identity`)
    const { person } = identity
    if (person !== undefined && !entered.has(person)) {
      entered.add(person)
      people.push(personEvent(person, row.entry, asOf))
    }
    return incumbencyEvent(row, identity, units.of(row.entry), asOf, context.listing)
  }
  const rows: NewEvent[] = []
  for (const [index, row] of listing.rows.entries()) {
    if (stepEnds(index)) yield { done: 0, total: 0 }
    rows.push(rowEvent(row))
  }
  return [receivedEvent(listing, context), ...units.established, ...people, ...rows]
}

/** Agency names that match nothing in the roll-up, with their number of kept rows, in the order of the listing. */
export function unmatched(listing: Listing, agencies: Agencies): { name: string; rows: number }[] {
  const counts = new Map<string, number>()
  for (const row of listing.rows) {
    if (isKept(row)) counts.set(row.agency, (counts.get(row.agency) ?? 0) + 1)
  }
  return [...counts]
    .filter(([name]) => agencyOf(agencies, name) === undefined)
    .map(([name, rows]) => ({ name, rows }))
}

function receivedEvent(listing: Listing, { listing: id, fileName, fileSha256 }: ListingContext): NewEvent {
  const { layout, asOf, asOfFrom, counts } = listing
  return {
    stream: `listing:${id}`,
    type: 'imports/listing-received',
    effective: asOf,
    body: { listing: id, source: 'plum', layout, asOf, asOfFrom, fileName, fileSha256, ...counts },
  }
}

function personEvent(person: string, { name, first, last }: Incumbency, asOf: IsoDate): NewEvent {
  return {
    stream: `person:${person}`,
    type: 'people/person-entered',
    effective: asOf,
    body: { person },
    // Where the listing gives an identifier alone.
    personal: { name: name === '' ? '(name not listed)' : name, first, last },
  }
}

const NAME_FIELDS = new Set(['name', 'first', 'last', 'personId'])

function incumbencyEvent(
  { row, entry, repairs, flags }: KeptRow,
  { position, person }: Identity,
  unit: string,
  asOf: IsoDate,
  listing: string,
): NewEvent {
  const { title, location, status, appointment, payPlan, level, tenure, name, first, last } = entry
  const body: Bodies['positions/incumbency-listed'] = {
    position,
    listing,
    row,
    unit,
    title,
    location,
    status,
    appointment,
    payPlan,
    level,
    tenure,
  }
  if (person !== undefined) body.person = person
  if (entry.begin !== undefined) body.begin = entry.begin
  if (entry.vacate !== undefined) body.vacate = entry.vacate
  if (entry.expires !== undefined) body.expires = entry.expires
  if (repairs.length > 0) body.repairs = repairs.map(withoutName)
  if (flags.length > 0) body.flags = flags
  const stream = `position:${position}`
  const event = { stream, type: 'positions/incumbency-listed', effective: asOf, body } as const
  const mended = repairs.filter(({ field }) => NAME_FIELDS.has(field))
  // The name stands under the person. It is sealed here too only where this row may print it otherwise.
  if (name === '' || (entry.personId === '' && mended.length === 0)) return event
  const personal: Record<string, string> = { name, first, last }
  for (const { field, from } of mended) personal[`${field} as printed`] ??= from
  return { ...event, personal }
}

function withoutName(repair: Repair): Repair {
  return NAME_FIELDS.has(repair.field) ? { ...repair, from: SEALED, to: SEALED } : repair
}

function refusedEvent({ row, problems }: RefusedRow, asOf: IsoDate, listing: string): NewEvent {
  const sealed = Object.fromEntries(
    problems
      .filter((problem) => problem.personal === true)
      .map(({ field, value }): [string, string] => [field, value]),
  )
  const event = {
    stream: `listing:${listing}`,
    type: 'imports/row-refused',
    effective: asOf,
    body: {
      listing,
      row,
      problems: problems.map(({ field, value, message, personal }) => ({
        field,
        value: personal === true ? SEALED : value,
        message,
      })),
    },
  } as const
  return Object.keys(sealed).length === 0 ? event : { ...event, personal: sealed }
}
