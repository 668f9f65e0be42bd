import { addDays, addMonths, daysBetween, earlier, type IsoDate } from '../base/dates.ts'
import { type Frame, payPeriod } from './calendar.ts'
import { SEATS } from './cast.ts'
import { FORMER, formerExecutives } from './formers.ts'
import { holdersToday } from './holders.ts'
import { drawNames } from './names.ts'
import type { Person, Stay } from './people.ts'
import { FILLED, POSITIONS, type Position, positionOf } from './positions.ts'
import type { Draw } from './seeded.ts'
import { directorate } from './units.ts'
import { VACANCIES } from './vacancies.ts'

/** A stay still to be found for someone: it ends on a day, from which the next position is held (or service ends). */
type Search = { person: Person; end: IsoDate; next?: Position }

/** The shortest and longest time, in pay periods, between two holders of a position. */
const GAP = [3, 12] as const
/** Positions without an earlier history: new ones, and those made for a limited or noncareer appointment. */
const NEW: ReadonlySet<number> = new Set([
  9,
  10,
  11,
  75,
  ...VACANCIES.filter(({ by }) => by === 'new').map(({ position }) => position),
])
const TWENTY_MONTHS = 20

/**
 * Everyone who serves or served, with all stays. The story is laid backwards from today: whoever moved into a
 * position came from one that nobody is known to have held later.
 */
export function careers(draw: Draw, frame: Frame): Person[] {
  const names = drawNames(draw, FILLED.length + FORMER)
  const holders = holdersToday(draw, frame, names)
  const { seated, leavers } = formerExecutives(draw, frame, names.slice(FILLED.length))
  const searches: Search[] = leavers.map(({ person, left }) => ({ person, end: left }))
  tellMarchetti(holders, frame)
  for (const person of seated) splitLast(draw, person, searches)
  const free = new Map<number, IsoDate>([[76, frame.at('2021-09-12')]])
  for (const person of [...holders, ...seated]) for (const stay of person.stays) reserve(draw, free, stay)
  for (const person of holders) lookBack(draw, frame, free, person, searches)
  while (searches.length > 0) {
    searches.sort((a, b) => (a.end < b.end ? 1 : a.end > b.end ? -1 : a.person.id < b.person.id ? -1 : 1))
    settle(draw, free, searches.shift() as Search, searches)
  }
  return [...holders, ...seated, ...leavers.map(({ person }) => person)]
}

/** The executive of the story: Atlanta, New Orleans, Washington. */
function tellMarchetti(holders: readonly Person[], frame: Frame): void {
  const stays = holders.find(({ stays }) => stays[0]?.position === SEATS.executive)?.stays
  const [from, moved, now] = [frame.at('2017-07-23'), frame.at('2020-06-07'), frame.at('2023-03-12')]
  stays?.unshift({ position: 62, from, to: moved }, { position: 55, from: moved, to: now })
}

/** Someone who left the position lately: there for the last part only, if the service was long. */
function splitLast(draw: Draw, person: Person, searches: Search[]): void {
  const [last] = person.stays
  if (last?.to === undefined || person.appointment !== 'career') return
  const from = midway(draw, person.entered, last.to)
  if (from === undefined) return
  last.from = from
  searches.push({ person, end: from, next: positionOf(last.position) })
}

/** Today's holder who entered before the present stay: from the position vacated by the move, or one to be found. */
function lookBack(
  draw: Draw,
  frame: Frame,
  free: Map<number, IsoDate>,
  person: Person,
  searches: Search[],
): void {
  const [first] = person.stays
  if (first === undefined || first.from === person.entered) return
  const moved = VACANCIES.find(({ to }) => to === first.position)
  if (moved === undefined) {
    searches.push({ person, end: first.from, next: positionOf(first.position) })
    return
  }
  const to = frame.ago(moved.days)
  const from = midway(draw, person.entered, to) ?? person.entered
  const stay = { position: moved.position, from, to }
  person.stays.unshift(stay)
  reserve(draw, free, stay)
  if (from > person.entered) searches.push({ person, end: from, next: positionOf(stay.position) })
}

/** Finds one stay; the service is shortened at its beginning where no position fits. */
function settle(draw: Draw, free: Map<number, IsoDate>, search: Search, searches: Search[]): void {
  const { person, end, next } = search
  const fits = POSITIONS.filter((position) => suits(position, next) && isFree(free, position.number, end))
  if (fits.length === 0) {
    if (person.stays[0] === undefined) throw new RangeError(`no position for ${person.id} until ${end}`)
    person.entered = person.stays[0].from
    return
  }
  const tightest = fits
    .map((position) => ({ position, slack: daysBetween(end, free.get(position.number) ?? end) }))
    .sort((a, b) => a.slack - b.slack || a.position.number - b.position.number)
    .slice(0, 4)
  const { position } = draw.pick(tightest)
  const from = midway(draw, person.entered, end) ?? person.entered
  const stay = { position: position.number, from, to: end }
  person.stays.unshift(stay)
  reserve(draw, free, stay)
  if (from > person.entered) searches.push({ person, end: from, next: position })
}

/** Whether a position leads to the next: same directorate (the front office draws on all), no higher rank. */
function suits(position: Position, next: Position | undefined): boolean {
  if (NEW.has(position.number)) return false
  if (next === undefined) return position.tier > 1
  const same = directorate(position.unit) === directorate(next.unit) || next.unit.endsWith('-OD')
  return same && position.tier >= next.tier && position.number !== next.number
}

/** Whether nobody is known to have held a position on or after a day. */
function isFree(free: ReadonlyMap<number, IsoDate>, position: number, end: IsoDate): boolean {
  return end <= (free.get(position) ?? end)
}

/** Keeps a position for a stay: whoever held it before left some pay periods earlier. */
function reserve(draw: Draw, free: Map<number, IsoDate>, { position, from }: Stay): void {
  const until = addDays(payPeriod(from), -14 * draw.whole(GAP[0], GAP[1]))
  free.set(position, earlier(free.get(position) ?? until, until))
}

/** A day to change position on, well after entry and well before the end, if the service is long enough. */
function midway(draw: Draw, entered: IsoDate, end: IsoDate): IsoDate | undefined {
  const first = addMonths(entered, TWENTY_MONTHS)
  const span = daysBetween(first, addMonths(end, -TWENTY_MONTHS))
  return span > 0 && draw.chance(60) ? payPeriod(addDays(first, draw.whole(14, span + 14))) : undefined
}
