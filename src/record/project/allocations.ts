import type { RecordedEvent } from '../event.ts'
import { type EventOf, ofType } from '../fold.ts'
import type { ViewRow } from '../views.ts'
import { range } from './range.ts'

/** The allocations of a unit, each until the next. */
export function projectAllocations(
  stream: string,
  events: readonly RecordedEvent[],
): ViewRow<'allocation'>[] {
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
