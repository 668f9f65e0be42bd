import { addDays, day, type IsoDate } from '../base/dates.ts'
import { type Cents, percentOf } from '../base/money.ts'
import { type Frame, fiscalYearEnd } from './calendar.ts'
import { CAST, SEATS } from './cast.ts'
import { type Rate, rateAtYearEnd } from './pay.ts'
import { type Person, serves } from './people.ts'
import { CLOSED_CYCLES, type Level, type Ratings } from './ratings.ts'
import type { Draw } from './seeded.ts'

/** A performance award: for a fiscal year's rating, a share of the rate at that year's end. */
export type Award = { person: string; fiscalYear: number; cents: Cents; basisPoints: number; on: IsoDate }

/** A Presidential rank. */
export type Rank = {
  person: string
  fiscalYear: number
  rank: 'distinguished' | 'meritorious'
  on: IsoDate
}

/** What may be spent: 7.5% of the aggregate rates of career executives, below the 10% of 5 USC 5384(b)(3). */
const POOL = 750
const DAYS_AFTER_FINAL = 28
/** No rank awards were made for these years. */
const NO_PROGRAM: ReadonlySet<number> = new Set([2020, 2025])
/** The executive of the story: the ten years before the cycle, oldest first, in basis points. */
const MARCHETTI: readonly number[] = [0, 0, 700, 800, 1200, 800, 1100, 800, 1200, 800]

/** Awards for every closed cycle, to career executives at Level 3 or better, the higher rated first. */
export function awardsOf(
  draw: Draw,
  frame: Frame,
  people: readonly Person[],
  pay: ReadonlyMap<string, readonly Rate[]>,
  ratings: Ratings,
): Award[] {
  const awards: Award[] = []
  const career = people.filter(({ appointment }) => appointment === 'career')
  for (let year = frame.cycle - CLOSED_CYCLES; year < frame.cycle; year += 1) {
    const rate = ({ id }: Person) => rateAtYearEnd(pay.get(id) ?? [], year)
    const onBoard = career.filter((person) => serves(person, fiscalYearEnd(year)))
    let left = percentOf(
      onBoard.reduce((sum, person) => sum + rate(person), 0) as Cents,
      POOL,
      'down to the cent',
    )
    const told = MARCHETTI[year - frame.cycle + CLOSED_CYCLES] ?? 0
    for (const { person, level, on } of ranked(ratings, onBoard, year)) {
      const theirs = person.name === CAST[SEATS.executive] ? told : share(draw, level)
      const cents = percentOf(rate(person), theirs, 'nearest dollar')
      if (theirs === 0 || cents > left || !serves(person, on)) continue
      left = (left - cents) as Cents
      awards.push({ person: person.id, fiscalYear: year, cents, basisPoints: theirs, on })
    }
  }
  return awards
}

/** Ranks: two meritorious a year and now and then a distinguished one; the same rank not within four more years. */
export function ranksOf(draw: Draw, frame: Frame, people: readonly Person[], ratings: Ratings): Rank[] {
  const ranks: Rank[] = []
  const last = new Map<string, number>()
  const grant = (person: Person, fiscalYear: number, rank: Rank['rank'], on: IsoDate) => {
    ranks.push({ person: person.id, fiscalYear, rank, on })
    last.set(`${person.id} ${rank}`, fiscalYear)
  }
  const marchetti = people.find(({ name }) => name === CAST[SEATS.executive])
  const year = Number(frame.at('2023-09-14').slice(0, 4))
  for (let fiscalYear = frame.cycle - CLOSED_CYCLES; fiscalYear < frame.cycle; fiscalYear += 1) {
    if (NO_PROGRAM.has(fiscalYear)) continue
    const on = day(`${fiscalYear}-09-14`)
    if (fiscalYear === year && marchetti !== undefined) grant(marchetti, fiscalYear, 'meritorious', on)
    const able = draw
      .shuffled(people.filter((person) => isEligible(person, on, ratings, fiscalYear)))
      .filter((person) => person !== marchetti)
    const wanted: Rank['rank'][] = fiscalYear % 2 === 0 ? ['distinguished', 'meritorious'] : ['meritorious']
    if (fiscalYear !== year) wanted.push('meritorious')
    for (const rank of wanted) {
      const at = able.findIndex(({ id }) => fiscalYear - (last.get(`${id} ${rank}`) ?? 0) > 4)
      const [person] = at < 0 ? [] : able.splice(at, 1)
      if (person !== undefined) grant(person, fiscalYear, rank, on)
    }
  }
  return ranks
}

function isEligible(person: Person, on: IsoDate, ratings: Ratings, fiscalYear: number): boolean {
  const threeYears = addDays(person.entered, 3 * 366) <= on
  const rating = ratings.final(person.id, fiscalYear - 1)
  return person.appointment === 'career' && threeYears && serves(person, on) && (rating ?? 4) >= 4
}

function ranked(ratings: Ratings, people: readonly Person[], year: number) {
  const byId = new Map(people.map((person) => [person.id, person]))
  return ratings.all
    .filter(({ fiscalYear, stage, level }) => fiscalYear === year && stage === 'final' && level >= 3)
    .flatMap(({ person: id, level, on }) => {
      const person = byId.get(id)
      return person === undefined ? [] : [{ person, level, on: addDays(on, DAYS_AFTER_FINAL) }]
    })
    .sort((a, b) => rank(b) - rank(a))
}

/** The executive of the story first, then by level. */
function rank({ person, level }: { person: Person; level: Level }): number {
  return person.name === CAST[SEATS.executive] ? 9 : level
}

/** A share of basic pay in basis points; 0 for no award. A lower level never gets the greater share. */
function share(draw: Draw, level: Level): number {
  if (level === 5) return draw.chance(88) ? 900 + 25 * draw.whole(0, 12) : 0
  if (level === 4) return draw.chance(72) ? 600 + 25 * draw.whole(0, 8) : 0
  return draw.chance(20) ? 525 : 0
}
