import type { IsoDate } from '../base/dates.ts'
import type { RecordedEvent } from './event.ts'
import { ofType } from './fold.ts'
import type { Designation } from './terms.ts'

/** A designation with the days on which it holds; `until` is the first day on which it no longer does. */
export type Designated = { designation: Designation; from: IsoDate; until?: IsoDate }

/** Every designation of an established position, earliest first: the first, and each change that OPM approved. */
export function designationsOf(events: readonly RecordedEvent[]): Designated[] {
  const [established] = ofType(events, 'positions/position-established')
  if (established === undefined) return []
  const { effective: from, body } = established
  const changes = ofType(events, 'positions/designation-change-decided').filter(
    (change) => change.body.answer === 'approved' && change.effective >= from,
  )
  const all = [
    { designation: body.designation, from },
    ...changes.map((change) => ({ designation: change.body.to, from: change.effective })),
  ]
  return all.map((one, index) => {
    const next = all[index + 1]
    return next === undefined ? one : { ...one, until: next.from }
  })
}

/** The designation on a day; the last one taken to hold where none has begun. */
export function designationOn(events: readonly RecordedEvent[], on: IsoDate): Designation | undefined {
  const all = designationsOf(events)
  return all.findLast(({ from }) => from <= on)?.designation ?? all[0]?.designation
}

/** A change asked of OPM and not answered yet. */
export function pendingChange(
  events: readonly RecordedEvent[],
): { to: Designation; asked: IsoDate } | undefined {
  let pending: { to: Designation; asked: IsoDate } | undefined
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'positions/designation-change-requested') {
      pending = { to: event.body.to, asked: event.effective }
    } else if (event.type === 'positions/designation-change-decided') pending = undefined
  }
  return pending
}
