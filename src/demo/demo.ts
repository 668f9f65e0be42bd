import type { IsoDate } from '../base/dates.ts'
import type { EventType, NewEvent } from '../record/event.ts'
import { appraisalEvents, cycleEvents } from './appraisals.ts'
import { awardsOf, ranksOf } from './awards.ts'
import { frameOf } from './calendar.ts'
import { careers } from './careers.ts'
import {
  allocationEvents,
  governmentwideCount,
  positionEvents,
  postEvents,
  unitEvents,
} from './organisation.ts'
import { payOf } from './pay.ts'
import { powerEvents } from './powers.ts'
import { ratingsOf } from './ratings.ts'
import { seeded } from './seeded.ts'
import { awardEvents, payEvents, ratingEvents, serviceEvents } from './service.ts'
import { supervisorEvents } from './supervisors.ts'

/** What comes first among events of one day: what others rest on, and leaving before coming. */
const ORDER: readonly EventType[] = [
  'organisation/unit-established',
  'organisation/post-established',
  'people/official-entered',
  'positions/allocation-entered',
  'positions/governmentwide-counted',
  'positions/position-established',
  'people/person-entered',
  'staffing/separated',
  'positions/position-abolished',
  'staffing/reassigned',
  'staffing/appointed',
  'organisation/post-filled',
  'organisation/role-proposed',
  'organisation/power-proposed',
  'organisation/delegation-proposed',
  'organisation/change-approved',
  'organisation/supervisor-assigned',
  'pay/rate-set',
  'staffing/probation-completed',
  'appraisal/system-published',
  'appraisal/cycle-opened',
  'appraisal/plan-drafted',
  'appraisal/plan-consulted',
  'appraisal/plan-communicated',
  'appraisal/plan-signed',
  'appraisal/initially-rated',
  'appraisal/rating-shared',
  'appraisal/rating-recorded',
  'awards/performance-award-granted',
  'awards/rank-granted',
  'staffing/stage-entered',
]

/**
 * The demonstration agency as events, by effective date: a component like U.S. Immigration and Customs
 * Enforcement with an allocation of 90, ten closed appraisal cycles and one that waits for its board. People,
 * pay and ratings are invented; the same seed and day give the same events. None takes effect after `today`.
 * The component itself (unit HSBB) is established by the organisation import. Throws a RangeError for a day
 * before October 2024, for which pay bands are lacking.
 */
export function demoEvents(seed: number, today: IsoDate): NewEvent[] {
  const draw = seeded(seed)
  const frame = frameOf(today)
  const people = careers(draw, frame)
  const ratings = ratingsOf(draw, frame, people)
  const pay = new Map(people.map((person) => [person.id, payOf(draw, frame, person, ratings)]))
  const supervised = supervisorEvents(people)
  const events = [
    ...unitEvents(frame),
    ...allocationEvents(frame),
    governmentwideCount(frame),
    ...positionEvents(draw, frame, people),
    ...postEvents(frame, people),
    ...powerEvents(frame),
    ...people.flatMap((person) => serviceEvents(draw, frame, person)),
    ...supervised,
    ...people.flatMap(({ id }) => payEvents(id, pay.get(id) ?? [])),
    ...ratingEvents(ratings.all),
    ...cycleEvents(frame),
    ...appraisalEvents(frame, people, ratings.all, supervised),
    ...awardEvents(awardsOf(draw, frame, people, pay, ratings), ranksOf(draw, frame, people, ratings)),
  ]
  return events
    .map((event, index) => ({ event, index, order: ORDER.indexOf(event.type) }))
    .sort((a, b) => compare(a.event, b.event) || a.order - b.order || a.index - b.index)
    .map(({ event }) => event)
}

function compare(a: NewEvent, b: NewEvent): number {
  return a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0
}
