import { addDays, addMonths, type IsoDate } from '../base/dates.ts'
import type { Appraisal } from './appraisal.ts'
import type { NudgeKind } from './appraisal-terms.ts'
import type { RecordedEvent } from './event.ts'
import { ofType } from './fold.ts'

/** The last reminder of a kind on an appraisal: when, and who was reminded. */
export type Nudge = { on: IsoDate; to: string }

/** The last reminder of each kind, from the events of an appraisal that stand; there may be no plan yet. */
export function nudgesOf(events: readonly RecordedEvent[]): ReadonlyMap<NudgeKind, Nudge> {
  const last = new Map<NudgeKind, Nudge>()
  for (const { effective, body } of ofType(events, 'appraisal/nudged').sort((a, b) => a.seq - b.seq)) {
    last.set(body.kind, { on: effective, to: body.to })
  }
  return last
}

/** How long before the end of a period a missing progress review is late, in months. */
const REVIEW_MONTHS = 3

/** What of an appraisal tells what is late on it. */
export type Course = {
  state: Appraisal['state'] | 'no plan'
  period: { start: IsoDate; end: IsoDate }
  reviews: number
  answerBy?: IsoDate | undefined
}

/** The step for which somebody may be reminded on a day, and since when it waits; undefined where none is late. */
export function lateStep(course: Course, on: IsoDate): { kind: NudgeKind; since: IsoDate } | undefined {
  const { state, period, reviews, answerBy } = course
  const { start, end } = period
  switch (state) {
    case 'no plan':
    case 'drafted':
    case 'consulted':
      return on > start ? { kind: 'plan', since: start } : undefined
    case 'communicated': {
      if (on > end) return { kind: 'rating', since: addDays(end, 1) }
      const since = addMonths(end, -REVIEW_MONTHS)
      return reviews === 0 && on >= since ? { kind: 'review', since } : undefined
    }
    case 'shared':
      // After that day the chance is over, and nobody waits for it any more.
      return answerBy !== undefined && on <= answerBy ? { kind: 'answer', since: answerBy } : undefined
    default:
      return undefined
  }
}
