import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import type { Bodies, RecordedEvent } from './event.ts'
import { whoOf } from './event.ts'

/** How far an incentive has come; one without an agreement runs from its approval. */
export type IncentiveState = 'proposed' | 'approved' | 'running' | 'ended'

/** A recruitment, relocation or retention incentive, from the events of `incentive:PERSON/NAME`. */
export type Incentive = {
  state: IncentiveState
  proposed: { on: IsoDate; by: string; entry: string } & Bodies['awards/incentive-proposed']
  approved?: { on: IsoDate; by: string }
  agreement?: { on: IsoDate } & Bodies['awards/service-agreement-signed']
  paid: readonly { on: IsoDate; cents: Cents }[]
  ended?: { on: IsoDate } & Bodies['awards/service-agreement-ended']
}

/** The incentive of a stream, from the events that stand; undefined where there is none. */
export function incentiveOf(events: readonly RecordedEvent[]): Incentive | undefined {
  let found: Incentive | undefined
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const on = event.effective
    if (event.type === 'awards/incentive-proposed') {
      found = {
        state: 'proposed',
        proposed: { on, by: whoOf(event), entry: event.id, ...event.body },
        paid: [],
      }
    } else if (found !== undefined) {
      found = evolved(found, event, on)
    }
  }
  return found
}

function evolved(found: Incentive, event: RecordedEvent, on: IsoDate): Incentive {
  switch (event.type) {
    case 'awards/incentive-approved':
      return { ...found, state: 'approved', approved: { on, by: whoOf(event) } }
    case 'awards/service-agreement-signed':
      return { ...found, state: 'running', agreement: { on, ...event.body } }
    case 'awards/incentive-paid':
      return { ...found, paid: [...found.paid, { on, cents: event.body.cents as Cents }] }
    case 'awards/service-agreement-ended':
      return { ...found, state: 'ended', ended: { on, ...event.body } }
    default:
      return found
  }
}
