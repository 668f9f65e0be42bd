import { addDays, addMonths, addYears, daysBetween, earlier, type IsoDate } from '../base/dates.ts'
import type { AppointmentType } from '../record/event.ts'
import { fiscalYearEnd, type Frame, payPeriod } from './calendar.ts'
import { CAST, SEATS } from './cast.ts'
import type { Name } from './names.ts'
import { newcomer, type Person } from './people.ts'
import { FILLED, personId, type Position, positionOf } from './positions.ts'
import type { Draw } from './seeded.ts'
import { VACANCIES } from './vacancies.ts'

/** Years of entry of the career executives whose story is not told one by one, as of November 2026. */
const YEARS_OF_ENTRY = [
  2010, 2010, 2010, 2011, 2011, 2011, 2012, 2012, 2012, 2013, 2013, 2013, 2014, 2014, 2014, 2014, 2015, 2015,
  2015, 2016, 2016, 2016, 2017, 2017, 2018, 2018, 2018, 2019, 2019, 2020, 2020, 2021, 2021, 2022, 2022, 2023,
  2023, 2024, 2024,
]
/** Noncareer appointments, told for November 2026. The supervisor's is reckoned from today. */
const NONCAREER: Readonly<Record<number, string>> = {
  2: '2025-02-23',
  4: '2025-04-06',
  5: '2025-08-10',
  6: '2025-06-01',
  9: '2026-03-22',
}
/** Entered from outside, or with less than five years of continuous civil service. */
const SHORT_SERVICE: ReadonlySet<number> = new Set([2, 4, 5, 9, 10, 44, 66, 71, 72])
/** Appointed too late for a rating of the cycle: days before its end, or (negative) after it. */
const LATE: readonly (readonly [position: number, days: number])[] = [
  [40, 80],
  [62, 66],
  [31, 52],
  [67, 24],
  [22, -4],
  [71, -18],
]
/** Days of service before a rating may be given. */
const RATABLE_AFTER = 90

/** Everyone in office today, in the order of their positions, each with the present stay alone. */
export function holdersToday(draw: Draw, frame: Frame, names: readonly Name[]): Person[] {
  const careers = careerEntries(draw, frame)
  return FILLED.map((position, index) => {
    const { number } = position
    const start = starting(position, frame, careers)
    const name = CAST[number] ?? names[index]
    if (name === undefined) throw new RangeError(`no name for the holder of position ${number}`)
    const stay = { position: number, from: start.since }
    const appointment = position.holder as AppointmentType
    const person = newcomer(draw, personId(index + 1), name, appointment, stay, !SHORT_SERVICE.has(number))
    person.entered = start.entered
    if (start.notToExceed !== undefined) person.notToExceed = start.notToExceed
    return person
  })
}

type Start = { entered: IsoDate; since: IsoDate; notToExceed?: IsoDate }

function starting(position: Position, frame: Frame, careers: ReadonlyMap<number, Start>): Start {
  const { number, holder } = position
  if (number === SEATS.supervisor) return entering(frame.ago(34))
  if (holder === 'noncareer') return entering(frame.at(NONCAREER[number] as string))
  if (holder === 'limited-term') return limited(addDays(frame.today, 66), 36)
  if (holder === 'limited-emergency') return limited(addDays(frame.today, 22), 18)
  return careers.get(number) as Start
}

function entering(on: IsoDate): Start {
  return { entered: on, since: on }
}

function limited(notToExceed: IsoDate, months: number): Start {
  return { ...entering(addMonths(addDays(notToExceed, 1), -months)), notToExceed }
}

function careerEntries(draw: Draw, frame: Frame): Map<number, Start> {
  const cycleEnd = fiscalYearEnd(frame.cycle)
  const probationer = addYears(addDays(frame.today, 22), -1)
  const probationerUnrated = probationer > addDays(cycleEnd, 1 - RATABLE_AFTER)
  const told = new Map<number, Start>([
    [SEATS.appointingAuthority, { entered: frame.at('2012-03-11'), since: frame.at('2025-03-09') }],
    [SEATS.executive, { entered: frame.at('2017-07-23'), since: frame.at('2023-03-12') }],
    [SEATS.probationer, entering(probationer)],
    [55, { entered: frame.at('2015-09-06'), since: frame.at('2023-08-13') }],
  ])
  for (const [position, days] of LATE) {
    const long = probationerUnrated && days === 80 ? 120 : days
    told.set(position, entering(earlier(addDays(cycleEnd, -long), frame.today)))
  }
  const rest = FILLED.filter(({ number, holder }) => holder === 'career' && !told.has(number))
  const years = [...YEARS_OF_ENTRY].sort((a, b) => a - b)
  const ordered = draw.shuffled(rest).sort((a, b) => Number(b.tier === 1) - Number(a.tier === 1))
  const heads = ordered.filter(({ tier }) => tier === 1).length
  const order = [...years.slice(0, heads), ...draw.shuffled(years.slice(heads))]
  for (const [index, { number }] of ordered.entries()) {
    const year = order[index] as number
    const entered = payPeriod(frame.at(`${year}-${draw.pick(['02', '04', '05', '07', '09', '11'])}-20`))
    told.set(number, { entered, since: since(draw, frame, number, entered) })
  }
  return told
}

/** The start in today's position: on entry, or by a later move that leaves the first year and the last alone. */
function since(draw: Draw, frame: Frame, number: number, entered: IsoDate): IsoDate {
  const move = VACANCIES.find(({ to }) => to === number)
  if (move !== undefined) return frame.ago(move.days)
  const first = addMonths(entered, 20)
  const last = addDays(earlier(addYears(frame.today, -1), fiscalYearEnd(frame.cycle - 1)), -60)
  const span = daysBetween(first, last)
  if (span < 200 || draw.chance(positionOf(number).tier === 3 ? 45 : 20)) return entered
  return payPeriod(addDays(first, draw.whole(Math.floor(span / 3), span)))
}
