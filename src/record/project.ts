import type { IsoDate } from '../base/dates.ts'
import type { AppointmentType, RecordedEvent } from './event.ts'
import { type EventOf, ofType, standing } from './fold.ts'
import type { StreamRows, ViewRow } from './views.ts'

const LISTED: ReadonlyMap<string, AppointmentType> = new Map([
  ['CA', 'career'],
  ['NA', 'noncareer'],
  ['TA', 'limited-term'],
  ['EA', 'limited-emergency'],
])

/** The SES appointment type behind a code of a position listing; `other` for codes outside the SES. */
export function appointmentOf(code: string): AppointmentType | 'other' {
  return LISTED.get(code) ?? 'other'
}

/** The rows of one stream, from all its events: what stands, in effect or yet to come. */
export function project(stream: string, recorded: readonly RecordedEvent[]): StreamRows {
  const events = standing(recorded)
  const rows: StreamRows = {}
  const kind = stream.slice(0, stream.indexOf(':'))
  if (kind === 'unit') rows.unit = units(stream, events)
  else if (kind === 'position') Object.assign(rows, positions(stream, events))
  else if (kind === 'person') Object.assign(rows, persons(stream, events))
  else if (kind === 'allocation') rows.allocation = allocations(stream, events)
  else if (kind === 'post') rows.post = posts(stream, events)
  else if (kind === 'listing') Object.assign(rows, listings(stream, events))
  return rows
}

function units(stream: string, events: readonly RecordedEvent[]): ViewRow<'unit'>[] {
  const [established] = ofType(events, 'organisation/unit-established')
  if (established === undefined) return []
  const { unit, kind, name, code, parent, source } = established.body
  const matched = ofType(events, 'organisation/unit-matched').at(-1)
  return [
    {
      stream,
      id: unit,
      kind,
      name,
      code: code ?? null,
      parent_id: matched?.body.parent ?? parent ?? null,
      valid_from: established.effective,
      source,
    },
  ]
}

function positions(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const listed = ofType(events, 'positions/incumbency-listed')
  const [established] = ofType(events, 'positions/position-established')
  const abolished = ofType(events, 'positions/position-abolished').at(-1)
  const latest = latestOf(listed)
  const rows: StreamRows = {}
  if (established !== undefined) {
    const { position, unit, title, location, designation } = established.body
    rows.position = [
      {
        stream,
        id: position,
        unit_id: unit,
        title,
        location,
        pay_plan: 'ES',
        designation,
        source: 'record',
        established: established.effective,
        abolished: abolished?.effective ?? null,
      },
    ]
    rows.staffing_stage = ofType(events, 'staffing/stage-entered').map((event) => ({
      stream,
      position_id: position,
      stage: event.body.stage,
      entered_on: event.effective,
      due_on: event.body.due ?? null,
    }))
  } else if (latest !== undefined) {
    const { position, unit, title, location, payPlan } = latest.body
    rows.position = [
      {
        stream,
        id: position,
        unit_id: unit,
        title,
        location,
        pay_plan: payPlan,
        designation: null,
        source: 'listing',
        established: null,
        abolished: null,
      },
    ]
    rows.incumbency = listed.map((event) => listedIncumbency(stream, event))
  }
  return rows
}

/** The row of the newest listing that is not over, else the one that ended last: it says what the position is now. */
function latestOf(
  listed: readonly EventOf<'positions/incumbency-listed'>[],
): EventOf<'positions/incumbency-listed'> | undefined {
  const rank = ({ effective, body }: EventOf<'positions/incumbency-listed'>): string =>
    `${effective} ${body.vacate ?? (body.status === 'historical' ? '0000' : '9999')}`
  return listed.reduce<EventOf<'positions/incumbency-listed'> | undefined>(
    (best, event) => (best === undefined || rank(event) >= rank(best) ? event : best),
    undefined,
  )
}

function listedIncumbency(
  stream: string,
  event: EventOf<'positions/incumbency-listed'>,
): ViewRow<'incumbency'> {
  const body = event.body
  return {
    stream,
    position_id: body.position,
    person_id: body.person ?? null,
    source: 'listing',
    listing_id: body.listing,
    row_no: body.row,
    status: body.status,
    appointment: body.appointment,
    appointment_is: appointmentOf(body.appointment),
    pay_plan: body.payPlan,
    level: body.level,
    tenure: body.tenure,
    begin_on: body.begin ?? null,
    vacate_on: body.vacate ?? null,
    expires_on: body.expires ?? null,
    initial: null,
    five_years: null,
    probation_ends: null,
    repairs: body.repairs ?? null,
    flags: body.flags ?? [],
    during: range(body.begin, body.vacate),
  }
}

type Seat = { position: string; from: IsoDate; until: IsoDate | undefined }

function persons(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const [entered] = ofType(events, 'people/person-entered')
  if (entered === undefined) return {}
  const person = entered.body.person
  const ratings = new Map<string, ViewRow<'rating'>>()
  for (const event of ofType(events, 'appraisal/rating-recorded')) {
    const { fiscalYear, stage, level } = event.body
    ratings.set(`${fiscalYear}/${stage}`, {
      stream,
      person_id: person,
      fiscal_year: fiscalYear,
      stage,
      level,
      given_on: event.effective,
    })
  }
  return {
    person: [
      {
        stream,
        id: person,
        name: entered.personal?.['name'] ?? '(name destroyed)',
        source: stream.startsWith('person:per-') ? 'listing' : 'record',
      },
    ],
    incumbency: incumbencies(stream, events),
    supervision: supervision(stream, events),
    rating: [...ratings.values()],
  }
}

function incumbencies(stream: string, events: readonly RecordedEvent[]): ViewRow<'incumbency'>[] {
  const rows: ViewRow<'incumbency'>[] = []
  let appointed: EventOf<'staffing/appointed'> | undefined
  let seat: Seat | undefined
  const close = (until: IsoDate | undefined) => {
    if (appointed !== undefined && seat !== undefined) {
      rows.push(recordedIncumbency(stream, appointed, { ...seat, until }))
    }
    seat = undefined
  }
  for (const event of events) {
    if (event.type === 'staffing/appointed') {
      close(event.effective)
      appointed = event
      seat = { position: event.body.position, from: event.effective, until: undefined }
    } else if (event.type === 'staffing/reassigned') {
      close(event.effective)
      seat = { position: event.body.position, from: event.effective, until: undefined }
    } else if (event.type === 'staffing/separated') {
      close(event.effective)
      appointed = undefined
    }
  }
  close(undefined)
  return rows
}

function recordedIncumbency(
  stream: string,
  appointed: EventOf<'staffing/appointed'>,
  seat: Seat,
): ViewRow<'incumbency'> {
  const body = appointed.body
  return {
    stream,
    position_id: seat.position,
    person_id: body.person,
    source: 'record',
    listing_id: null,
    row_no: null,
    status: 'filled',
    appointment: body.appointment,
    appointment_is: body.appointment,
    pay_plan: 'ES',
    level: '',
    tenure: '',
    begin_on: seat.from,
    vacate_on: seat.until ?? null,
    expires_on: body.notToExceed ?? null,
    initial: body.initial,
    five_years: body.fiveYearsService ?? null,
    probation_ends: body.probationEnds ?? null,
    repairs: null,
    flags: [],
    during: range(seat.from, seat.until),
  }
}

function supervision(stream: string, events: readonly RecordedEvent[]): ViewRow<'supervision'>[] {
  const rows: ViewRow<'supervision'>[] = []
  let assigned: EventOf<'organisation/supervisor-assigned'> | undefined
  const close = (until: IsoDate | undefined) => {
    if (assigned === undefined) return
    const { person, supervisor, supervisorIs } = assigned.body
    const during = range(assigned.effective, until)
    rows.push({ stream, person_id: person, supervisor_id: supervisor, supervisor_is: supervisorIs, during })
    assigned = undefined
  }
  for (const event of events) {
    if (event.type === 'organisation/supervisor-assigned') {
      close(event.effective)
      assigned = event
    } else if (event.type === 'staffing/separated') {
      close(event.effective)
    }
  }
  close(undefined)
  return rows
}

function allocations(stream: string, events: readonly RecordedEvent[]): ViewRow<'allocation'>[] {
  const byDay = new Map<string, EventOf<'positions/allocation-entered'>>()
  for (const event of ofType(events, 'positions/allocation-entered')) byDay.set(event.effective, event)
  const entered = [...byDay.values()]
  return entered.map((event, index) => ({
    stream,
    unit_id: event.body.unit,
    event: event.id,
    spaces: event.body.spaces,
    minimum: event.body.careerReservedMinimum ?? null,
    source: event.body.source,
    during: range(event.effective, entered[index + 1]?.effective),
  }))
}

function posts(stream: string, events: readonly RecordedEvent[]): ViewRow<'post'>[] {
  const established = ofType(events, 'organisation/post-established').at(-1)
  if (established === undefined) return []
  const filled = ofType(events, 'organisation/post-filled').at(-1)
  return [
    {
      stream,
      id: established.body.post,
      unit_id: established.body.unit,
      title: established.body.title,
      reports_to: established.body.reportsTo ?? null,
      holder_id: filled?.body.person ?? null,
      capacity: filled?.body.capacity ?? null,
      held_since: filled?.effective ?? null,
    },
  ]
}

function listings(stream: string, events: readonly RecordedEvent[]): StreamRows {
  return {
    listing: ofType(events, 'imports/listing-received').map(({ body, recorded }) => ({
      stream,
      id: body.listing,
      source: body.source,
      layout: body.layout,
      as_of: body.asOf,
      as_of_from: body.asOfFrom,
      file_name: body.fileName,
      file_sha256: body.fileSha256,
      recorded,
      rows_read: body.read,
      taken: body.taken,
      repaired: body.repaired,
      duplicate: body.duplicate,
      refused: body.refused,
    })),
    listing_row: [
      ...ofType(events, 'imports/row-duplicate').map(({ body }) => ({
        stream,
        listing_id: body.listing,
        row_no: body.row,
        outcome: 'duplicate' as const,
        duplicate_of: body.of,
        problems: null,
      })),
      ...ofType(events, 'imports/row-refused').map(({ body }) => ({
        stream,
        listing_id: body.listing,
        row_no: body.row,
        outcome: 'refused' as const,
        duplicate_of: null,
        problems: body.problems,
      })),
    ],
  }
}

/** A PostgreSQL date range from the first day to the day before `until`; open where unknown. */
function range(from: IsoDate | undefined, until: IsoDate | undefined): string {
  if (from !== undefined && until !== undefined && from >= until) return 'empty'
  return `[${from ?? ''},${until ?? ''})`
}
