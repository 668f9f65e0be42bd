import type { IsoDate } from '../base/dates.ts'
import type { Bodies, RecordedEvent } from './event.ts'

/** Critical pay of a position, from the events of `critical-pay:POSITION`; a later request begins anew. */
export type CriticalPay = {
  state: 'requested' | 'granted' | 'ended'
  requested: { on: IsoDate; entry: string } & Bodies['pay/critical-requested']
  /** Who was consulted. */
  consulted: readonly ('OPM' | 'OMB')[]
  granted?: { on: IsoDate } & Bodies['pay/critical-granted']
  ended?: IsoDate
}

/** The critical pay of a stream, from the events that stand; undefined where none was asked for. */
export function criticalPayOf(events: readonly RecordedEvent[]): CriticalPay | undefined {
  let found: CriticalPay | undefined
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const on = event.effective
    if (event.type === 'pay/critical-requested') {
      found = { state: 'requested', requested: { on, entry: event.id, ...event.body }, consulted: [] }
    } else if (found === undefined) {
      continue
    } else if (event.type === 'pay/critical-consulted') {
      found = { ...found, consulted: [...found.consulted, event.body.by] }
    } else if (event.type === 'pay/critical-granted') {
      found = { ...found, state: 'granted', granted: { on, ...event.body } }
    } else if (event.type === 'pay/critical-ended') {
      found = { ...found, state: 'ended', ended: on }
    }
  }
  return found
}

/** What the record knows of how many positions of the Government are under critical pay. */
export type CriticalCount = {
  /** Positions whose grant stands on record here. */
  held: number
  /** What a granting office last stated, with the grants and ends on record since; absent where none was stated. */
  counted?: number
}

/** The count, from the entries of critical pay of all positions that stand. */
export function criticalCountOf(events: readonly RecordedEvent[]): CriticalCount {
  const held = new Set<string>()
  let counted: number | undefined
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'pay/critical-granted') {
      held.add(event.body.position)
      counted = event.body.positions ?? (counted === undefined ? undefined : counted + 1)
    } else if (event.type === 'pay/critical-ended' && held.delete(event.body.position)) {
      counted = counted === undefined ? undefined : counted - 1
    }
  }
  return { held: held.size, ...(counted === undefined ? {} : { counted }) }
}
