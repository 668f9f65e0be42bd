import { addDays, day, earlier, type IsoDate } from '../base/dates.ts'
import { type Frame, fiscalYearEnd } from './calendar.ts'
import { CAST, SEATS } from './cast.ts'
import { type Person, positionHeld, serves } from './people.ts'
import type { Draw } from './seeded.ts'

/** A level of performance: 5 outstanding, 3 fully successful, 1 unsatisfactory. */
export type Level = 1 | 2 | 3 | 4 | 5

/** One rating of one executive for one fiscal year. */
export type Rating = {
  person: string
  fiscalYear: number
  stage: 'initial' | 'final'
  level: Level
  on: IsoDate
}

/** Ten years of ratings, and the cycle that waits for its board. */
export type Ratings = { all: readonly Rating[]; final(person: string, fiscalYear: number): Level | undefined }

/** Closed cycles told. */
export const CLOSED_CYCLES = 10
const DAYS_BEFORE_RATING = 90
/** The executive of the story: the ten years before the cycle, oldest first, and the cycle itself. */
const MARCHETTI: readonly (Level | undefined)[] = [undefined, undefined, 4, 4, 5, 4, 5, 4, 5, 4, 4]
/** The cycle that waits: how many career executives at each level. The rest are at Level 3. */
const WAITING: Readonly<Record<Level, number>> = { 5: 4, 4: 10, 3: 25, 2: 2, 1: 1 }
const ON_STORY: ReadonlySet<string> = new Set(Object.values(CAST).map(({ last }) => last))

/** Everyone's ratings. The mix is the one reported before the 30% limit of the fiscal year 2026. */
export function ratingsOf(draw: Draw, frame: Frame, people: readonly Person[]): Ratings {
  const all: Rating[] = []
  const finals = new Map<string, Level>()
  const low = new Set<string>()
  for (let year = frame.cycle - CLOSED_CYCLES; year < frame.cycle; year += 1) {
    const decided = day(`${year}-12-${12 + (year % 7)}`)
    const rated = people.filter((person) => isRatable(person, year) && serves(person, decided))
    for (const [person, level] of spread(draw, frame, rated, year, closedMix(rated.length, year), low)) {
      const first = draw.chance(4) ? other(draw, level) : level
      const shared = addDays(fiscalYearEnd(year), draw.whole(12, 30))
      all.push({ person: person.id, fiscalYear: year, stage: 'initial', level: first, on: shared })
      all.push({ person: person.id, fiscalYear: year, stage: 'final', level, on: decided })
      finals.set(`${person.id} ${year}`, level)
      if (level < 3) low.add(person.id)
    }
  }
  const waiting = people.filter(
    (person) =>
      person.appointment === 'career' &&
      person.left === undefined &&
      positionHeld(person, frame.today) !== SEATS.unrated &&
      isRatable(person, frame.cycle),
  )
  for (const [person, level] of spread(draw, frame, waiting, frame.cycle, WAITING, low)) {
    const on = earlier(addDays(fiscalYearEnd(frame.cycle), draw.whole(10, 24)), frame.today)
    all.push({ person: person.id, fiscalYear: frame.cycle, stage: 'initial', level, on })
  }
  return { all, final: (person, fiscalYear) => finals.get(`${person} ${fiscalYear}`) }
}

/** Whether someone served the least time under a plan by the end of the year. */
function isRatable(person: Person, year: number): boolean {
  const end = fiscalYearEnd(year)
  return person.entered <= addDays(end, 1 - DAYS_BEFORE_RATING) && serves(person, end)
}

/** About 47% at Level 5, 8% at Level 3 and, every other year, one at Level 2. */
function closedMix(rated: number, year: number): Readonly<Record<Level, number>> {
  const five = Math.round((rated * 475) / 1000)
  const three = Math.round((rated * 8) / 100)
  const two = year % 2
  return { 5: five, 4: rated - five - three - two, 3: three, 2: two, 1: 0 }
}

/** Levels for a year: the abler the higher, with some luck; nobody falls below Level 3 a second time. */
function spread(
  draw: Draw,
  frame: Frame,
  rated: readonly Person[],
  year: number,
  mix: Readonly<Record<Level, number>>,
  low: ReadonlySet<string>,
): [Person, Level][] {
  const left = { ...mix }
  const marchetti = MARCHETTI[year - frame.cycle + CLOSED_CYCLES]
  const given: [Person, Level][] = []
  const ranked: Person[] = []
  const scored = rated.map((person) => ({ person, score: person.ability + draw.fraction() * 1.2 }))
  for (const { person } of scored.sort((a, b) => b.score - a.score)) {
    if (person.name !== CAST[SEATS.executive] || marchetti === undefined) ranked.push(person)
    else {
      given.push([person, marchetti])
      left[marchetti] -= 1
    }
  }
  for (const level of [1, 2] as const) {
    for (let n = 0; n < left[level]; n += 1) {
      const at = ranked.findLastIndex(({ id, name }) => !low.has(id) && !ON_STORY.has(name.last))
      const [person] = ranked.splice(at, 1)
      if (person !== undefined) given.push([person, level])
    }
  }
  for (const [index, person] of ranked.entries()) {
    given.push([person, index < left[5] ? 5 : index < left[5] + left[4] ? 4 : 3])
  }
  return given
}

function other(draw: Draw, level: Level): Level {
  if (level === 5) return 4
  return level === 4 ? draw.pick([3, 5] as const) : level === 3 ? 4 : 3
}
