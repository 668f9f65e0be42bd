import type { IsoDate } from '../../base/dates.ts'
import type { RecordedEvent } from '../event.ts'
import { type EventOf, ofType } from '../fold.ts'
import { payOf } from '../pay.ts'
import type { StreamRows, ViewRow } from '../views.ts'
import { payRows } from './pay.ts'
import { range } from './range.ts'

type Seat = { position: string; from: IsoDate; until: IsoDate | undefined }

/** A person with appointments, supervisors and ratings. */
export function projectPerson(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const [official] = ofType(events, 'people/official-entered')
  const [executive] = ofType(events, 'people/person-entered')
  const entered = executive ?? official
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
        source: executive === undefined ? 'staff' : stream.startsWith('person:per-') ? 'listing' : 'record',
      },
    ],
    incumbency: incumbencies(stream, events),
    supervision: supervision(stream, events),
    rating: [...ratings.values()],
    ...payRows(stream, person, payOf(events)),
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
