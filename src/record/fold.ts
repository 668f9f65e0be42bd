import type { IsoDate } from '../base/dates.ts'
import type { Bodies, EventType, RecordedEvent } from './event.ts'

/** What was true on a day, as known at an instant: both axes of the record. */
export type AsOf = { effective?: IsoDate; known?: string }

/** The events of a type. */
export type EventOf<T extends EventType> = Extract<RecordedEvent, { type: T }>

/**
 * The events that stand: recorded by `known`, cancelled ones gone, corrected ones with their later bodies,
 * in effect by `effective`; by effective date, then in the order of recording.
 */
export function standing(events: readonly RecordedEvent[], at: AsOf = {}): RecordedEvent[] {
  const { effective, known } = at
  const seen = known === undefined ? events : events.filter((event) => event.recorded <= known)
  const mended = new Map<string, RecordedEvent>()
  for (const event of [...seen].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'record/entry-cancelled') mended.delete(event.body.mends)
    else if (event.type === 'record/entry-corrected') correct(mended, event.body)
    else mended.set(event.id, event)
  }
  const live = [...mended.values()]
  const inEffect = effective === undefined ? live : live.filter((event) => event.effective <= effective)
  return inEffect.sort((a, b) =>
    a.effective === b.effective ? a.seq - b.seq : a.effective < b.effective ? -1 : 1,
  )
}

/** The events of one type among those that stand. */
export function ofType<T extends EventType>(events: readonly RecordedEvent[], type: T): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => event.type === type)
}

function correct(mended: Map<string, RecordedEvent>, correction: Bodies['record/entry-corrected']): void {
  const event = mended.get(correction.mends)
  if (event === undefined) return
  const { effective, ...body } = correction.body
  mended.set(event.id, {
    ...event,
    effective: (effective as IsoDate | undefined) ?? event.effective,
    body: { ...event.body, ...body },
  } as RecordedEvent)
}
