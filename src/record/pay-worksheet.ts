import { civil, fiscalYear, type IsoDate } from '../base/dates.ts'
import type { Bodies, RecordedEvent } from './event.ts'
import { whoOf } from './event.ts'
import type { ScenarioRow } from './bodies/pay.ts'

/** A what-if that somebody saved. */
export type Scenario = {
  name: string
  by: string
  savedOn: IsoDate
  entry: string
  rows: readonly ScenarioRow[]
}

/** An agency's worksheet after an appraisal year, from the events of `worksheet:UNIT/YEAR`. */
export type PayWorksheet = {
  opened: { on: IsoDate; entry: string } & Bodies['pay/worksheet-opened']
  closed?: IsoDate
  /** By name. */
  scenarios: readonly Scenario[]
}

/** The worksheet of a stream, from the events that stand; undefined where none was opened. */
export function payWorksheetOf(events: readonly RecordedEvent[]): PayWorksheet | undefined {
  let opened: PayWorksheet['opened'] | undefined
  let closed: IsoDate | undefined
  const scenarios = new Map<string, Scenario>()
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'pay/worksheet-opened') {
      opened = { on: event.effective, entry: event.id, ...event.body }
    } else if (event.type === 'pay/worksheet-closed') {
      closed = event.effective
    } else if (event.type === 'pay/scenario-saved') {
      const { scenario: name, rows } = event.body
      scenarios.set(name, { name, by: whoOf(event), savedOn: event.effective, entry: event.id, rows })
    } else if (event.type === 'pay/scenario-dropped') {
      scenarios.delete(event.body.scenario)
    }
  }
  if (opened === undefined) return undefined
  const named = [...scenarios.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return { opened, ...(closed === undefined ? {} : { closed }), scenarios: named }
}

/** The day on which the awards of a worksheet are paid, whose law and calendar year count: as set, else the first day of its rates within the year of the pool. */
export function awardDayOf({ awardOn, awardYear, payOn }: PayWorksheet['opened']): IsoDate {
  if (awardOn !== undefined) return awardOn
  if (fiscalYear(payOn) === awardYear) return payOn
  return civil(awardYear - 1, 10, 1) ?? payOn
}
