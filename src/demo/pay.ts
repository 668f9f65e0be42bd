import { addYears, day, type IsoDate } from '../base/dates.ts'
import { type Cents, percentOf, usd } from '../base/money.ts'
import { type Frame, fiscalYearEnd } from './calendar.ts'
import { CAST, SEATS } from './cast.ts'
import type { Ratings } from './ratings.ts'
import { type Band, bandOn, risesBetween } from './pay-bands.ts'
import { type Person, positionHeld } from './people.ts'
import { positionOf } from './positions.ts'
import type { Draw } from './seeded.ts'

/** A rate of basic pay in whole dollars, from a day on, and what it rests on. */
export type Rate = { from: IsoDate; dollars: number; basis: string }

/** What a rate rests on, in words. */
export const INITIAL = 'Initial rate'
/** What a rate rests on, in words. */
export const PLACE_KEPT = 'Relative position kept as the range rose'
/** What a rate rests on, in words. */
export const PERFORMANCE = 'Performance'
/** What a rate rests on, in words. */
export const MINIMUM = 'Raised to the new minimum'

/** The executive of the story, told for November 2026. */
const MARCHETTI: readonly (readonly [string, number, string])[] = [
  ['2017-07-23', 164_000, INITIAL],
  ['2019-01-06', 168_700, PERFORMANCE],
  ['2020-01-05', 173_000, PLACE_KEPT],
  ['2021-01-03', 176_000, PERFORMANCE],
  ['2022-01-02', 179_800, PLACE_KEPT],
  ['2023-01-01', 188_300, PERFORMANCE],
  ['2024-01-14', 198_900, PERFORMANCE],
  ['2025-01-12', 202_300, PLACE_KEPT],
  ['2026-01-11', 206_400, PERFORMANCE],
]

/**
 * The rates of someone's whole service: one on entry, one each January in which the range rose. A raise for
 * performance comes at the earliest a year after the last one or after entry, 5 USC 5383(c).
 */
function payHistory(draw: Draw, frame: Frame, person: Person, ratings: Ratings): Rate[] {
  const atEntry = bandOn(person.entered)
  const rates: Rate[] = [{ from: person.entered, dollars: initial(draw, person, atEntry), basis: INITIAL }]
  let band = atEntry
  let adjusted = person.entered
  for (const rise of risesBetween(person.entered, frame.today)) {
    if (person.left !== undefined && rise.from >= person.left.on) break
    const rating = ratings.final(person.id, Number(rise.from.slice(0, 4)) - 1)
    const last = (rates.at(-1) as Rate).dollars
    const open = addYears(adjusted, 1) <= rise.from
    const next = raised(draw, person, last, band, rise, rating, open)
    if (next.basis === PERFORMANCE) adjusted = rise.from
    if (next.dollars !== last) rates.push(next)
    band = rise
  }
  return rates
}

/** The rates of the executive of the story where the years are those it was told for, else the usual ones. */
export function payOf(draw: Draw, frame: Frame, person: Person, ratings: Ratings): Rate[] {
  const rates = payHistory(draw, frame, person, ratings)
  const isMarchetti = person.name === CAST[SEATS.executive]
  if (!isMarchetti || frame.at('2026-01-11') !== '2026-01-11') return rates
  return MARCHETTI.map(([from, dollars, basis]) => ({ from: day(from), dollars, basis }))
}

/** The rate on a day; throws a RangeError before entry. */
function rateOn(rates: readonly Rate[], on: IsoDate): Cents {
  const found = rates.findLast(({ from }) => from <= on)
  if (found === undefined) throw new RangeError(`no rate of pay on ${on}`)
  return usd(found.dollars)
}

/** The rate at the end of a fiscal year, on which its performance award is reckoned. */
export function rateAtYearEnd(rates: readonly Rate[], year: number): Cents {
  return rateOn(rates, fiscalYearEnd(year))
}

function initial(draw: Draw, person: Person, band: Band): number {
  const { tier } = positionOf(positionHeld(person, person.entered) as number)
  const place = { 1: draw.whole(78, 92), 2: draw.whole(58, 80), 3: draw.whole(34, 62) }[tier]
  const most = person.appointment === 'career' ? band.levelThree : band.levelFour
  return hundreds(band.least + Math.floor(((most - band.least) * place) / 100))
}

function raised(
  draw: Draw,
  person: Person,
  last: number,
  old: Band,
  rise: Band,
  rating: number | undefined,
  open: boolean,
): Rate {
  const atLeast = Math.max(last, rise.least)
  if (rating !== undefined && rating < 3) return { from: rise.from, dollars: atLeast, basis: MINIMUM }
  const career = person.appointment === 'career'
  const most = rating === 5 && career ? rise.levelTwo : career ? rise.levelThree : rise.levelFour - 100
  const kept = hundreds(rise.least + Math.floor(((last - old.least) * width(rise)) / width(old)))
  if (career && open && rating !== undefined && rating > 3) {
    const merit = rating === 5 ? draw.whole(100, 280) : draw.whole(30, 150)
    const dollars = hundreds(kept + percentOf(usd(last), merit, 'down to the dollar') / 100)
    const capped = Math.max(atLeast, Math.min(dollars, most))
    if (capped > Math.max(kept, last)) return { from: rise.from, dollars: capped, basis: PERFORMANCE }
  }
  return { from: rise.from, dollars: Math.max(atLeast, Math.min(kept, most)), basis: PLACE_KEPT }
}

function width(band: Band): number {
  return band.levelTwo - band.least
}

function hundreds(dollars: number): number {
  return Math.floor(dollars / 100) * 100
}
