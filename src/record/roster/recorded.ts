import { designationsOf } from '../designation.ts'
import type { RecordedEvent } from '../event.ts'
import { ofType, standing } from '../fold.ts'
import type { Values } from './roster.ts'
import { keyOf, type SheetName, sheetNamed } from './sheets.ts'

/** Rows of a roster, by sheet. */
export type RowsBySheet = Readonly<Record<Exclude<SheetName, 'Accounts'>, readonly Values[]>>

/**
 * What the record says, as rows of a roster: what a row of a file is compared with, and what an agency could take along.
 * `streams` holds the events of units, posts, positions and people; the unit of an executive entered without one is that
 * of the first position, where its stream is among them.
 */
export function rosterOf(streams: ReadonlyMap<string, readonly RecordedEvent[]>): RowsBySheet {
  const rows: Record<Exclude<SheetName, 'Accounts'>, Values[]> = {
    Units: [],
    Seats: [],
    Positions: [],
    Executives: [],
    Appointments: [],
    Pay: [],
    Ratings: [],
  }
  for (const [stream, recorded] of streams) {
    const events = standing(recorded)
    if (stream.startsWith('unit:')) rows.Units.push(...unitRows(events))
    else if (stream.startsWith('post:')) rows.Seats.push(...seatRows(events))
    else if (stream.startsWith('position:')) rows.Positions.push(...positionRows(events))
    else if (stream.startsWith('person:')) {
      rows.Executives.push(...executiveRows(events, streams))
      rows.Appointments.push(...events.flatMap(actionRow))
      rows.Pay.push(...payRows(events))
      rows.Ratings.push(...ratingRows(events))
    }
  }
  return rows
}

/** The rows of a roster by their keys. */
export function byKey(name: SheetName, rows: readonly Values[]): Map<string, Values> {
  const sheet = sheetNamed(name)
  return new Map(sheet === undefined ? [] : rows.map((row) => [keyOf(sheet, row), row]))
}

function unitRows(events: readonly RecordedEvent[]): Values[] {
  const matched = ofType(events, 'organisation/unit-matched').at(-1)?.body.parent
  return ofType(events, 'organisation/unit-established').map(({ body, effective }) => ({
    unit: body.unit,
    name: body.name,
    kind: body.kind,
    parent: matched ?? body.parent ?? '',
    from: effective,
  }))
}

function seatRows(events: readonly RecordedEvent[]): Values[] {
  const [established] = ofType(events, 'organisation/post-established')
  if (established === undefined) return []
  let held = { holder: '', capacity: '', since: '' }
  let { unit, title, reportsTo } = established.body
  for (const event of events) {
    if (event.type === 'organisation/post-filled') {
      held = { holder: event.body.person, capacity: event.body.capacity, since: event.effective }
    } else if (event.type === 'organisation/post-vacated' && event.body.person === held.holder) {
      held = { holder: '', capacity: '', since: '' }
    } else if (event.type === 'organisation/post-moved') {
      unit = event.body.unit ?? unit
      title = event.body.title ?? title
      reportsTo = event.body.reportsTo ?? reportsTo
    }
  }
  const { post: seat, kind = 'other' } = established.body
  return [
    { seat, unit, title, kind, reportsTo: reportsTo ?? '', established: established.effective, ...held },
  ]
}

function positionRows(events: readonly RecordedEvent[]): Values[] {
  const abolished = ofType(events, 'positions/position-abolished').at(-1)?.effective ?? ''
  return ofType(events, 'positions/position-established')
    .slice(0, 1)
    .map(({ body, effective }) => ({
      position: body.position,
      unit: body.unit,
      title: body.title,
      location: body.location,
      designation: designationsOf(events).at(-1)?.designation ?? body.designation,
      established: effective,
      abolished,
    }))
}

function executiveRows(
  events: readonly RecordedEvent[],
  streams: ReadonlyMap<string, readonly RecordedEvent[]>,
): Values[] {
  return ofType(events, 'people/person-entered')
    .slice(0, 1)
    .map(({ body, effective, personal }) => ({
      person: body.person,
      last: personal?.['last'] ?? '',
      first: personal?.['first'] ?? '',
      unit: body.unit ?? firstUnit(events, streams),
      entered: effective,
    }))
}

function firstUnit(
  events: readonly RecordedEvent[],
  streams: ReadonlyMap<string, readonly RecordedEvent[]>,
): string {
  const [first] = ofType(events, 'staffing/appointed')
  const position = standing(streams.get(`position:${first?.body.position}`) ?? [])
  return ofType(position, 'positions/position-established')[0]?.body.unit ?? ''
}

const NO_ACTION = {
  position: '',
  type: '',
  initial: '',
  notToExceed: '',
  qrbCertified: '',
  fiveYears: '',
  probationEnds: '',
  reason: '',
}

/** A personnel action as a row; nothing for other events. */
function actionRow(event: RecordedEvent): Values[] {
  const { effective } = event
  switch (event.type) {
    case 'staffing/appointed': {
      const { person, position, appointment: type, initial, fiveYearsService } = event.body
      const { notToExceed = '', qrbCertified = '', probationEnds = '' } = event.body
      const dates = { notToExceed, qrbCertified, probationEnds, fiveYears: yesNo(fiveYearsService) }
      const what = { action: 'appointment', position, type, initial: yesNo(initial) }
      return [{ ...NO_ACTION, person, effective, ...what, ...dates }]
    }
    case 'staffing/reassigned': {
      const { person, position } = event.body
      return [{ ...NO_ACTION, person, effective, action: 'reassignment', position }]
    }
    case 'staffing/separated': {
      const { person, position, reason } = event.body
      return [{ ...NO_ACTION, person, effective, action: 'separation', position, reason }]
    }
    case 'staffing/probation-completed':
      return [{ ...NO_ACTION, person: event.body.person, effective, action: 'probation completed' }]
    default:
      return []
  }
}

function payRows(events: readonly RecordedEvent[]): Values[] {
  return ofType(events, 'pay/rate-set').map(({ body, effective }) => ({
    person: body.person,
    effective,
    rate: String(body.cents / 100),
    basis: body.basis,
  }))
}

function ratingRows(events: readonly RecordedEvent[]): Values[] {
  return ofType(events, 'appraisal/rating-recorded').map(({ body, effective }) => ({
    person: body.person,
    fiscalYear: String(body.fiscalYear),
    stage: body.stage,
    level: String(body.level),
    given: effective,
  }))
}

function yesNo(value: boolean | undefined): string {
  return value === undefined ? '' : value ? 'yes' : 'no'
}
