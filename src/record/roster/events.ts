import { isIsoDate, type IsoDate } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import type { Bodies, EventType, NewEvent } from '../event.ts'
import type { PostKind } from '../organisation-terms.ts'
import type { AppointmentType, Designation, UnitKind } from '../terms.ts'
import type { RosterRow, Values } from './roster.ts'

/** What the entry of a unit says of where it comes from. */
const SOURCE = 'Roster of the agency'
const ABOLISHED = 'As in the roster of the agency'

/** What comes first on one day: what others rest on, and leaving before coming. */
const ORDER: readonly EventType[] = [
  'organisation/unit-established',
  'organisation/post-established',
  'positions/position-established',
  'people/person-entered',
  'staffing/separated',
  'positions/position-abolished',
  'staffing/appointed',
  'staffing/reassigned',
  'staffing/probation-completed',
  'organisation/post-filled',
  'pay/rate-set',
  'appraisal/rating-recorded',
]

/**
 * The entries that the taken rows make, by effective date. `rulingOf` gives the ruling that allowed an appointment or a
 * reassignment. Accounts make none.
 */
export function rosterEvents(rows: readonly RosterRow[], rulingOf: (values: Values) => unknown): NewEvent[] {
  const events = rows.flatMap((row) => eventsOf(row, rulingOf))
  return events
    .map((event, index) => ({ event, index, order: ORDER.indexOf(event.type) }))
    .sort((a, b) => {
      if (a.event.effective !== b.event.effective) return a.event.effective < b.event.effective ? -1 : 1
      return a.order - b.order || a.index - b.index
    })
    .map(({ event }) => event)
}

function eventsOf({ sheet, values }: RosterRow, rulingOf: (values: Values) => unknown): NewEvent[] {
  const { unit = '', person = '', title = '' } = values
  switch (sheet) {
    case 'Units': {
      const { name = '', kind, parent = '' } = values
      const body = {
        unit,
        kind: kind as UnitKind,
        name,
        ...(parent === '' ? {} : { parent }),
        source: SOURCE,
      }
      const type = 'organisation/unit-established'
      return [{ stream: `unit:${unit}`, type, effective: day(values['from']), body }]
    }
    case 'Seats':
      return seatEvents(values)
    case 'Positions': {
      const { position = '', location = '', designation, abolished = '' } = values
      const stream = `position:${position}`
      const body = { position, unit, title, location, designation: designation as Designation }
      const type = 'positions/position-established'
      const events: NewEvent[] = [{ stream, type, effective: day(values['established']), body }]
      if (abolished !== '') {
        const reason = { position, reason: ABOLISHED }
        const effective = day(abolished)
        events.push({ stream, type: 'positions/position-abolished', effective, body: reason })
      }
      return events
    }
    case 'Executives': {
      const { first = '', last = '' } = values
      const personal = { name: `${last}, ${first}`, first, last }
      const effective = day(values['entered'])
      return [
        {
          stream: `person:${person}`,
          type: 'people/person-entered',
          effective,
          body: { person, unit },
          personal,
        },
      ]
    }
    case 'Appointments':
      return [actionEvent(values, rulingOf)]
    case 'Pay': {
      const body = { person, cents: usd(Number(values['rate'])), basis: values['basis'] ?? '' }
      return [{ stream: `person:${person}`, type: 'pay/rate-set', effective: day(values['effective']), body }]
    }
    case 'Ratings': {
      const body = {
        person,
        fiscalYear: Number(values['fiscalYear']),
        stage: values['stage'] as 'initial' | 'final',
        level: Number(values['level']) as 1 | 2 | 3 | 4 | 5,
      }
      const effective = day(values['given'])
      return [{ stream: `person:${person}`, type: 'appraisal/rating-recorded', effective, body }]
    }
    case 'Accounts':
      return []
  }
}

function seatEvents(values: Values): NewEvent[] {
  const { seat: post = '', unit = '', title = '', kind, reportsTo = '', holder = '', capacity } = values
  const line = reportsTo === '' ? {} : { reportsTo }
  const stream = `post:${post}`
  const body = { post, unit, title, kind: kind as PostKind, ...line }
  const effective = day(values['established'])
  const events: NewEvent[] = [{ stream, type: 'organisation/post-established', effective, body }]
  if (holder !== '') {
    const filled = { post, person: holder, capacity: capacity as 'permanent' | 'acting' }
    const since = day(values['since'])
    events.push({ stream, type: 'organisation/post-filled', effective: since, body: filled })
  }
  return events
}

function actionEvent(values: Values, rulingOf: (values: Values) => unknown): NewEvent {
  const { person = '', action, position = '', reason = '' } = values
  const base = { stream: `person:${person}`, effective: day(values['effective']) }
  const ruling = action === 'appointment' || action === 'reassignment' ? rulingOf(values) : undefined
  const ruled = ruling === undefined ? {} : { ruling }
  switch (action) {
    case 'appointment':
      return { ...base, type: 'staffing/appointed', body: appointed(values), ...ruled }
    case 'reassignment':
      return { ...base, type: 'staffing/reassigned', body: { person, position }, ...ruled }
    case 'separation':
      return { ...base, type: 'staffing/separated', body: { person, position, reason } }
    default:
      return { ...base, type: 'staffing/probation-completed', body: { person } }
  }
}

function appointed(values: Values): Bodies['staffing/appointed'] {
  const { person = '', position = '', type, initial, fiveYears = '' } = values
  const { notToExceed = '', qrbCertified = '', probationEnds = '' } = values
  return {
    person,
    position,
    appointment: type as AppointmentType,
    initial: initial === 'yes',
    ...(notToExceed === '' ? {} : { notToExceed: day(notToExceed) }),
    ...(qrbCertified === '' ? {} : { qrbCertified: day(qrbCertified) }),
    ...(fiveYears === '' ? {} : { fiveYearsService: fiveYears === 'yes' }),
    ...(probationEnds === '' ? {} : { probationEnds: day(probationEnds) }),
  }
}

function day(text: string | undefined): IsoDate {
  if (text === undefined || !isIsoDate(text)) throw new Error(`a row was taken without its date: ${text}`)
  return text
}
