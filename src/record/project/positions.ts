import { designationsOf } from '../designation.ts'
import type { RecordedEvent } from '../event.ts'
import { type EventOf, ofType } from '../fold.ts'
import type { StreamRows, ViewRow } from '../views.ts'
import { appointmentOf } from './appointment.ts'
import { projectProposal } from './proposals.ts'
import { range } from './range.ts'

/** A position with its proposal, designations and stages, or what a listing says of it. */
export function projectPosition(stream: string, events: readonly RecordedEvent[]): StreamRows {
  const listed = ofType(events, 'positions/incumbency-listed')
  const [established] = ofType(events, 'positions/position-established')
  const abolished = ofType(events, 'positions/position-abolished').at(-1)
  const latest = latestOf(listed)
  const rows: StreamRows = { position_proposal: projectProposal(stream, events) }
  if (established !== undefined) {
    const { position, unit, title, location } = established.body
    const designations = designationsOf(events)
    rows.position = [
      {
        stream,
        id: position,
        unit_id: unit,
        title,
        location,
        pay_plan: 'ES',
        designation: designations.at(-1)?.designation ?? null,
        source: 'record',
        established: established.effective,
        abolished: abolished?.effective ?? null,
      },
    ]
    rows.position_designation = designations.map(({ designation, from, until }) => ({
      stream,
      position_id: position,
      designation,
      during: range(from, until),
    }))
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
