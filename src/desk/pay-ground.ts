import type { IsoDate } from '../base/dates.ts'
import { certifiedOn, systemOf, systemStream } from '../record/appraisal-cycle.ts'
import type { RecordedEvent } from '../record/event.ts'
import { type ExecutiveOn, executiveOn } from '../record/executive.ts'
import { ofType, standing } from '../record/fold.ts'
import { type PayOfRecord, payOf } from '../record/pay.ts'
import { payStream } from '../record/pay-terms.ts'
import { type RatingOfRecord, ratingsOfRecord } from '../record/rating-consequences.ts'
import type { Role } from '../record/organisation-terms.ts'
import type { AppointmentType } from '../record/terms.ts'
import type { At } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { namesOf } from '../store/queries/appraisal-access.ts'
import { type PlaceRow, placesOf } from '../store/queries/payments.ts'
import { yearEnd } from '../rulebook/pay/aggregate-limits.ts'
import { settledScopes } from '../rulebook/settled-scopes.ts'
import { settingsFor } from '../store/queries/proposals.ts'
import { unitPath } from '../store/queries/units.ts'
import { type Desk, remembered } from './desk.ts'
import { visiblePeople } from './seeing.ts'
import { officeOf } from './seats.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** What the record holds of an executive for the questions about pay, as far as the seat may be told. */
export type PayGround = {
  person: string
  name: string
  on: IsoDate
  at: At
  pay: PayOfRecord
  /** The entries behind it that stand, by effective date. */
  events: readonly RecordedEvent[]
  executive: ExecutiveOn | undefined
  /** The kind of appointment on a day; undefined where there was none. */
  appointmentOn: (on: IsoDate) => AppointmentType | undefined
  /** First day of the first appointment on record. */
  since: IsoDate | undefined
  /** First day out of the Service, where the executive has left. */
  left: IsoDate | undefined
  place: PlaceRow | undefined
  /** The component or agency whose rules and certification apply. */
  office: string | undefined
  /** Final ratings, earliest first; undefined where the seat is not told of ratings. */
  ratings: readonly RatingOfRecord[] | undefined
  certified: boolean
  /** On the last day of the calendar year, on which the limit on total pay is read. */
  certifiedAtYearEnd: boolean
  /** Whether the office takes two January raises 364 days apart to be twelve months apart. */
  byCycle: boolean
}

/** Seats that see pay and not the file, and are told the rating by itself. */
const TOLD_RATINGS: ReadonlySet<Role> = new Set<Role>([
  'department-human-capital',
  'deputy-secretary',
  'prb-member',
])

/**
 * The ground of somebody whose pay the seat sees; the caller has asked that. Whoever sees pay sees the rates and awards of the
 * past too, which stand in the executive's file: where that is shut to the seat, it is read past the second wall, and nothing
 * but pay is taken from it.
 */
export async function payGround(desk: Desk, who: Principal, person: string, on: IsoDate): Promise<PayGround> {
  const { db } = desk.connection
  const open = (await visiblePeople(desk, who, on)).includes(person)
  const [own, file] = await Promise.all([
    readStreams(desk.db, [payStream(person)]),
    readStreams(open ? desk.db : db, [`person:${person}`]),
  ])
  const past = standing(file)
  const paid = [
    ...past.filter(({ type }) => type.startsWith('pay/') || type.startsWith('awards/')),
    ...standing(own),
  ]
  const place = (await placesOf(db, [person], on)).get(person)
  const office = place === undefined ? undefined : await officeOf(desk, place.unit_id)
  const appointed = ofType(past, 'staffing/appointed')
  const settings = office === undefined ? undefined : await settingsFor(db, office, on)
  const separated = ofType(past, 'staffing/separated').at(-1)?.effective
  const last = appointed.at(-1)?.effective
  const out = separated !== undefined && (last === undefined || last < separated) ? separated : undefined
  return {
    person,
    name: (await namesOf(db, [person])).get(person) ?? person,
    on,
    at: { on, scopes: [...settledScopes((id) => settings?.get(id)), ...scopesOfUnit(office)] },
    pay: payOf(paid),
    events: paid.sort((a, b) =>
      a.effective === b.effective ? a.seq - b.seq : a.effective < b.effective ? -1 : 1,
    ),
    executive: executiveOn(past, on),
    appointmentOn: (then) => executiveOn(past, then)?.appointment,
    since: appointed[0]?.effective,
    left: out,
    place,
    office,
    ratings: open || TOLD_RATINGS.has(who.role) ? ratingsOfRecord(past) : undefined,
    certified: office !== undefined && (await isCertified(desk, office, on)),
    certifiedAtYearEnd: office !== undefined && (await isCertified(desk, office, yearEnd(on))),
    byCycle: settings?.get('annual-raise-early') === 'twelve-months-by-pay-cycle',
  }
}

/** Whether the appraisal system of an office, or of the agency above it, is certified on a day; read past the second wall. */
export async function isCertified(desk: Desk, office: string, on: IsoDate): Promise<boolean> {
  const { seen: _, ...service } = { ...desk, db: desk.connection.db }
  return await remembered(service, `certified/${office}/${on}`, async () => {
    const path = await unitPath(service.db, office)
    const events = await readStreams(
      service.db,
      path.map(({ id }) => systemStream(id)),
    )
    return path.some(({ id }) => {
      const own = standing(events.filter(({ stream }) => stream === systemStream(id)))
      return certifiedOn(systemOf(own), on) !== undefined
    })
  })
}
