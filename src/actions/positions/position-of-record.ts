import { type EventOf, ofType, standing } from '../../record/fold.ts'
import type { RecordedEvent } from '../../record/event.ts'
import type { Decision, Given } from '../action.ts'

/** An established position of a unit, with the entries of its record that stand; or that there is none. */
export type PositionOfRecord =
  | { established: EventOf<'positions/position-established'>; events: readonly RecordedEvent[] }
  | { refused: Decision }

/** Finds an established position by its number, under a unit; an abolished one is none. */
export function positionOfRecord(given: Given, unit: string, position: string): PositionOfRecord {
  const events = standing(given.history(`position:${position}`))
  const [established] = ofType(events, 'positions/position-established')
  const gone = ofType(events, 'positions/position-abolished').length > 0
  if (established === undefined || gone || !given.isUnder(established.body.unit, unit)) {
    const message = `no established position of ${unit} has the number ${position}`
    return { refused: { kind: 'not-found', message } }
  }
  return { established, events }
}
