import { day, type IsoDate } from '../base/dates.ts'
import type { NewEvent, RecordedEvent } from '../record/event.ts'
import { type EventOf, ofType, standing } from '../record/fold.ts'
import { demoEvents } from './demo.ts'

/** The day for which the demonstration is told. */
export const TODAY = day('2026-11-22')

/** Events as if recorded in their order. */
function recorded(events: readonly NewEvent[]): RecordedEvent[] {
  return events.map((event, index) => ({
    ...event,
    actor: 'Cadre',
    role: 'system',
    capacity: 'system',
    seq: index + 1,
    id: `event-${index + 1}`,
    version: 1,
    recorded: '2026-11-22T06:00:00.000Z',
    prev: '',
    hash: '',
  }))
}

/** What stands of a run of the demonstration. */
export function told(seed: number, today: IsoDate = TODAY): RecordedEvent[] {
  return standing(recorded(demoEvents(seed, today)), { effective: today })
}

/** A stay in a position, read from the events; `to` is the first day not in it. */
export type Incumbency = {
  person: string
  position: string
  from: IsoDate
  to?: IsoDate
  appointed: EventOf<'staffing/appointed'>['body']
}

/** All stays, by folding appointments, reassignments and separations. */
export function incumbencies(events: readonly RecordedEvent[]): Incumbency[] {
  const open = new Map<string, Incumbency>()
  const all: Incumbency[] = []
  const begin = (stay: Incumbency) => {
    open.set(stay.person, stay)
    all.push(stay)
  }
  for (const event of events) {
    if (event.type === 'staffing/appointed') {
      const { person, position } = event.body
      if (open.has(person)) throw new Error(`${person} is appointed twice`)
      begin({ person, position, from: event.effective, appointed: event.body })
    } else if (event.type === 'staffing/reassigned' || event.type === 'staffing/separated') {
      const { person, position } = event.body
      const last = open.get(person)
      if (last === undefined) throw new Error(`${person} moves without having been appointed`)
      last.to = event.effective
      open.delete(person)
      if (event.type === 'staffing/reassigned') {
        begin({ person, position, from: event.effective, appointed: last.appointed })
      } else if (position !== last.position) throw new Error(`${person} leaves ${position} from elsewhere`)
    }
  }
  return all
}

/** The stays that go on. */
export function onBoard(events: readonly RecordedEvent[]): Incumbency[] {
  return incumbencies(events).filter(({ to }) => to === undefined)
}

/** Positions established and not abolished, with their bodies. */
export function establishedPositions(events: readonly RecordedEvent[]) {
  const gone = new Set(ofType(events, 'positions/position-abolished').map(({ body }) => body.position))
  return ofType(events, 'positions/position-established').filter(({ body }) => !gone.has(body.position))
}
