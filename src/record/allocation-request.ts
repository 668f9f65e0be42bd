import type { IsoDate } from '../base/dates.ts'
import { type RecordedEvent, whoOf } from './event.ts'
import { type EventOf, ofType } from './fold.ts'

/** How far a request for spaces has come. */
export const REQUEST_STATES = ['drafted', 'approved', 'transmitted', 'answered'] as const

export type RequestState = (typeof REQUEST_STATES)[number]

/** A biennial request for spaces with what became of it. */
export type AllocationRequest = {
  state: RequestState
  opened: EventOf<'positions/allocation-request-opened'>['body']
  openedBy: string
  openedOn: IsoDate
  approvedOn?: IsoDate
  transmittedOn?: IsoDate
  answeredOn?: IsoDate
  granted?: number
}

/** The name of an agency's request for the two fiscal years that begin with one: `HSBB-FY2020`. */
export function requestName(unit: string, firstYear: number): string {
  return `${unit}-FY${firstYear}`
}

/** The request of a stream, from the events that stand; undefined where there is none. */
export function requestOf(events: readonly RecordedEvent[]): AllocationRequest | undefined {
  const [opened] = ofType(events, 'positions/allocation-request-opened')
  if (opened === undefined) return undefined
  const approved = ofType(events, 'positions/allocation-request-approved').at(-1)
  const transmitted = ofType(events, 'positions/allocation-request-transmitted').at(-1)
  const answered = ofType(events, 'positions/allocation-request-answered').at(-1)
  return {
    state:
      answered !== undefined
        ? 'answered'
        : transmitted !== undefined
          ? 'transmitted'
          : approved !== undefined
            ? 'approved'
            : 'drafted',
    opened: opened.body,
    openedBy: whoOf(opened),
    openedOn: opened.effective,
    ...(approved === undefined ? {} : { approvedOn: approved.effective }),
    ...(transmitted === undefined ? {} : { transmittedOn: transmitted.effective }),
    ...(answered === undefined ? {} : { answeredOn: answered.effective, granted: answered.body.granted }),
  }
}
