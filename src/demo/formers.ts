import { addDays, type IsoDate } from '../base/dates.ts'
import type { AppointmentType } from '../record/event.ts'
import { type Frame, payPeriod } from './calendar.ts'
import type { Name } from './names.ts'
import { newcomer, type Person } from './people.ts'
import { FILLED, personId } from './positions.ts'
import type { Draw } from './seeded.ts'
import { VACANCIES } from './vacancies.ts'

/** A former executive whose last position still has to be found. */
export type Leaver = { person: Person; left: IsoDate }

/** Stays outside the career service, told for November 2026: position, from, first day away, why. */
const TOLD: readonly (readonly [number, AppointmentType, string, string, string])[] = [
  [2, 'noncareer', '2017-03-05', '2021-01-20', 'Resigned at the change of administration'],
  [2, 'noncareer', '2021-03-14', '2025-01-20', 'Resigned at the change of administration'],
  [4, 'noncareer', '2021-06-06', '2025-01-18', 'Resigned at the change of administration'],
  [6, 'noncareer', '2018-02-04', '2020-12-05', 'Resigned'],
  [75, 'limited-term', '2015-11-01', '2018-10-31', 'Term ended'],
]
/** Years in which career executives left before this year, told for November 2026. */
const YEARS_LEFT = [2017, 2017, 2018, 2018, 2019, 2020, 2021, 2021, 2022, 2023, 2024]
const REASONS = ['Retired', 'Retired', 'Retired', 'Resigned', 'Transferred to another agency']

/** How many left: some lately, whose positions are vacant, and some in the years before. */
export const FORMER =
  TOLD.length + YEARS_LEFT.length + VACANCIES.filter(({ by }) => by === 'separated').length

/** Everyone who left, from the first free number on: those whose positions are known, and those to be placed. */
export function formerExecutives(
  draw: Draw,
  frame: Frame,
  names: readonly Name[],
): { seated: Person[]; leavers: Leaver[] } {
  let next = 0
  const taking = () => {
    const name = names[next] as Name
    next += 1
    return { id: personId(FILLED.length + next), name }
  }
  const seated = TOLD.map(([position, appointment, from, until, reason]) => {
    const { id, name } = taking()
    const left = appointment === 'noncareer' ? frame.at(until) : addDays(frame.at(until), 1)
    const stay = { position, from: frame.at(from), to: left }
    const person = newcomer(draw, id, name, appointment, stay, false)
    person.left = { on: left, reason }
    if (appointment === 'limited-term') person.notToExceed = frame.at(until)
    return person
  })
  const lately = VACANCIES.filter(({ by }) => by === 'separated').map((vacancy) => {
    const { id, name } = taking()
    const left = frame.ago(vacancy.days)
    const from = entry(draw, frame, 2010, 2019)
    const stay = { position: vacancy.position, from, to: left }
    return leaving(draw, newcomer(draw, id, name, 'career', stay, true), left)
  })
  const leavers = YEARS_LEFT.map((year) => {
    const { id, name } = taking()
    const left = payPeriod(frame.at(`${year}-${draw.pick(['01', '05', '08'])}-12`))
    const from = entry(draw, frame, 2010, Math.min(2015, year - 4))
    const person = leaving(draw, newcomer(draw, id, name, 'career', { position: 0, from }, true), left)
    person.stays = []
    return { person, left }
  })
  return { seated: [...seated, ...lately], leavers }
}

function entry(draw: Draw, frame: Frame, first: number, last: number): IsoDate {
  return payPeriod(frame.at(`${draw.whole(first, last)}-${draw.pick(['03', '06', '08', '10'])}-15`))
}

function leaving(draw: Draw, person: Person, on: IsoDate): Person {
  person.left = { on, reason: draw.pick(REASONS) }
  return person
}
