import { addDays, type IsoDate } from '../base/dates.ts'
import type { Bodies, NewEvent } from '../record/event.ts'
import type { PayAction } from '../record/pay-terms.ts'
import type { Award, Rank } from './awards.ts'
import type { Frame } from './calendar.ts'
import { listed } from './names.ts'
import { INITIAL, MINIMUM, PERFORMANCE, PLACE_KEPT, type Rate } from './pay.ts'
import { type Person, probationEnds } from './people.ts'
import { positionId } from './positions.ts'
import type { Rating } from './ratings.ts'
import type { Draw } from './seeded.ts'

/** Entry, appointment, moves, probation and leaving of one person. */
export function serviceEvents(draw: Draw, frame: Frame, person: Person): NewEvent[] {
  const { id, name, stays, left } = person
  const stream = `person:${id}`
  const [entry, ...moves] = stays
  if (entry === undefined) return []
  const personal = { name: listed(name), first: `${name.first} ${name.middle}.`, last: name.last }
  const events: NewEvent[] = [
    { stream, type: 'people/person-entered', effective: entry.from, body: { person: id }, personal },
    { stream, type: 'staffing/appointed', effective: entry.from, body: appointment(draw, person) },
  ]
  const after = addDays(probationEnds(person), 1)
  if (person.appointment === 'career' && after <= frame.today) {
    events.push({ stream, type: 'staffing/probation-completed', effective: after, body: { person: id } })
  }
  for (const { position, from } of moves) {
    const body = { person: id, position: positionId(position) }
    events.push({ stream, type: 'staffing/reassigned', effective: from, body })
  }
  const last = moves.at(-1) ?? entry
  if (left !== undefined) {
    const body = { person: id, position: positionId(last.position), reason: left.reason }
    events.push({ stream, type: 'staffing/separated', effective: left.on, body })
  }
  return events
}

/** Ratings as events. */
export function ratingEvents(ratings: readonly Rating[]): NewEvent[] {
  return ratings.map(({ person, fiscalYear, stage, level, on }) => ({
    stream: `person:${person}`,
    type: 'appraisal/rating-recorded',
    effective: on,
    body: { person, fiscalYear, stage, level },
  }))
}

/** What each basis is in the terms of 5 CFR 534.404, and whether a new twelve months begin with it. */
const KINDS: Readonly<Record<string, { action: PayAction; counts: boolean }>> = {
  [INITIAL]: { action: 'first SES rate', counts: true },
  [PERFORMANCE]: { action: 'increase', counts: true },
  [PLACE_KEPT]: { action: 'keep-place raise', counts: false },
  [MINIMUM]: { action: 'raise to the band minimum', counts: false },
}

/** Rates of pay of one person as events. */
export function payEvents(person: string, rates: readonly Rate[]): NewEvent[] {
  return rates.map(({ from, dollars, basis }) => ({
    stream: `person:${person}`,
    type: 'pay/rate-set',
    effective: from,
    body: { person, cents: dollars * 100, basis, ...KINDS[basis] },
  }))
}

/** Performance awards and ranks as events. */
export function awardEvents(awards: readonly Award[], ranks: readonly Rank[]): NewEvent[] {
  const performance = awards.map(({ person, fiscalYear, cents, basisPoints, on }): NewEvent => {
    const body = { person, fiscalYear, cents, basisPoints }
    return { stream: `person:${person}`, type: 'awards/performance-award-granted', effective: on, body }
  })
  const rank = ranks.map(({ person, fiscalYear, rank, on }): NewEvent => {
    const body = { person, fiscalYear, rank }
    return { stream: `person:${person}`, type: 'awards/rank-granted', effective: on, body }
  })
  return [...performance, ...rank]
}

function appointment(draw: Draw, person: Person): Bodies['staffing/appointed'] {
  const { id, appointment, entered, stays, notToExceed, fiveYearsService } = person
  const certified: IsoDate = addDays(entered, -draw.whole(20, 60))
  const career = { qrbCertified: certified, probationEnds: probationEnds(person) }
  return {
    person: id,
    position: positionId(stays[0]?.position ?? 0),
    appointment,
    initial: true,
    ...(notToExceed === undefined ? {} : { notToExceed }),
    ...(appointment === 'career' ? career : {}),
    fiveYearsService,
  }
}
