import type { IsoDate } from '../base/dates.ts'
import type { Bodies, RecordedEvent } from './event.ts'

/** A physicians’ comparability allowance with its agreement; `ended` is the day on which it ended before its time. */
export type PhysiciansAllowance = Bodies['pay/physician-agreed'] & { entry: string; ended?: IsoDate }

/** The allowances of an executive, earliest first, from the events of `pay:PERSON` that stand. */
export function allowancesOf(events: readonly RecordedEvent[]): readonly PhysiciansAllowance[] {
  const found: PhysiciansAllowance[] = []
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'pay/physician-agreed') {
      found.push({ entry: event.id, ...event.body })
    } else if (event.type === 'pay/physician-ended') {
      const last = found.pop()
      if (last !== undefined) found.push({ ...last, ended: event.effective })
    }
  }
  return found.sort((a, b) => (a.start < b.start ? -1 : 1))
}

/** The allowance whose agreement runs on a day; undefined where none does. */
export function allowanceOn(
  allowances: readonly PhysiciansAllowance[],
  on: IsoDate,
): PhysiciansAllowance | undefined {
  return allowances.find(
    ({ start, end, ended }) => start <= on && on <= (ended === undefined || end < ended ? end : ended),
  )
}
