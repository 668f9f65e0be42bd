import { addDays, day, earlier, fiscalYear, type IsoDate, later } from '../base/dates.ts'
import type { NewEvent } from '../record/event.ts'
import type { PostKind } from '../record/organisation-terms.ts'
import { type Frame, payPeriod } from './calendar.ts'
import { SEATS } from './cast.ts'
import type { Person } from './people.ts'
import { POSITIONS, type Position, positionId, positionOf } from './positions.ts'
import type { Draw } from './seeded.ts'
import { AGENCY, UNITS } from './units.ts'
import { type Vacancy, VACANCIES } from './vacancies.ts'

const SOURCE = 'Demonstration: invented'
/** Spaces by fiscal year, two years to an allocation, the last being the year after the cycle in hand. */
const SPACES = [86, 86, 86, 87, 87, 88, 88, 89, 89, 90, 90]
const CAREER_RESERVED_MINIMUM = 40
const CAREER_RESERVED_GOVERNMENTWIDE = 3575
/** The post of the Director, which is filled by the President and is no SES position. */
const DIRECTOR = 'ice-post-000'
/** Who acts in a vacant post: the post's position, the position of who acts, since so many days. */
const ACTING: readonly (readonly [number, number, number])[] = [
  [53, 46, 205],
  [26, 25, 170],
  [37, 41, 138],
  [70, 72, 52],
]
const ACTING_DIRECTOR_SINCE = 133
/** Abolished on, told for November 2026. */
const ABOLISHED: Readonly<Record<number, string>> = { 75: '2018-12-31', 76: '2021-09-30' }

/** The units below the component; the component itself comes with the organisation import. */
export function unitEvents(frame: Frame): NewEvent[] {
  return UNITS.map(({ id, name, parent }) => ({
    stream: `unit:${id}`,
    type: 'organisation/unit-established',
    effective: begin(frame),
    body: { unit: id, kind: 'office', name, parent, source: SOURCE },
  }))
}

/** The allocation of each fiscal year from nine years before the cycle to the year after it. */
export function allocationEvents(frame: Frame): NewEvent[] {
  return SPACES.map((spaces, index) => {
    const year = frame.cycle + 2 - SPACES.length + index
    const minimum = year === fiscalYear(frame.today) ? { careerReservedMinimum: CAREER_RESERVED_MINIMUM } : {}
    return {
      stream: `allocation:${AGENCY}`,
      type: 'positions/allocation-entered',
      effective: day(`${year - 1}-10-01`),
      body: { unit: AGENCY, spaces, ...minimum, source: `${SOURCE}; allocation for FY${year}` },
    }
  })
}

/** OPM’s count of career-reserved positions in the whole government as the fiscal year began; invented. */
export function governmentwideCount(frame: Frame): NewEvent {
  return {
    stream: 'allocation:US',
    type: 'positions/governmentwide-counted',
    effective: day(`${frame.cycle}-10-01`),
    body: { careerReserved: CAREER_RESERVED_GOVERNMENTWIDE, source: SOURCE },
  }
}

/** Positions established before anyone held them, two abolished, and the stages of open recruitments. */
export function positionEvents(draw: Draw, frame: Frame, people: readonly Person[]): NewEvent[] {
  const first = firstHeld(people)
  const events: NewEvent[] = POSITIONS.map((position) => ({
    stream: `position:${positionId(position.number)}`,
    type: 'positions/position-established',
    effective: established(draw, frame, position, first.get(position.number)),
    body: {
      position: positionId(position.number),
      unit: position.unit,
      title: position.title,
      location: position.location,
      designation: position.designation,
    },
  }))
  for (const [number, on] of Object.entries(ABOLISHED)) {
    const position = positionId(Number(number))
    events.push({
      stream: `position:${position}`,
      type: 'positions/position-abolished',
      effective: frame.at(on),
      body: { position, reason: 'Function ended' },
    })
  }
  return [...events, ...VACANCIES.flatMap((vacancy) => stageEvents(frame, vacancy))]
}

/** The posts with their reporting lines, who holds them today, and who acts. */
export function postEvents(frame: Frame, people: readonly Person[]): NewEvent[] {
  const events: NewEvent[] = [post(frame, DIRECTOR, `${AGENCY}-OD`, 'Director', 'director')]
  for (const position of POSITIONS.filter(isPost)) {
    events.push(
      post(frame, postId(position.number), position.unit, position.title, kindOf(position), above(position)),
    )
  }
  const holders = new Map(
    people.flatMap((person) => {
      const now = person.stays.at(-1)
      return now === undefined || person.left !== undefined ? [] : [[now.position, person] as const]
    }),
  )
  const fill = (id: string, from: number, on: IsoDate | undefined) => {
    const person = holders.get(from)
    const since = person?.stays.at(-1)?.from
    if (person === undefined || since === undefined) return
    events.push({
      stream: `post:${id}`,
      type: 'organisation/post-filled',
      effective: later(on ?? since, since),
      body: { post: id, person: person.id, capacity: on === undefined ? 'permanent' : 'acting' },
    })
  }
  for (const { number } of POSITIONS.filter(isPost)) fill(postId(number), number, undefined)
  for (const [vacant, from, days] of ACTING) fill(postId(vacant), from, frame.ago(days))
  fill(DIRECTOR, SEATS.appointingAuthority, frame.ago(ACTING_DIRECTOR_SINCE))
  return events
}

/** Before anything else of the demonstration. */
function begin(frame: Frame): IsoDate {
  return frame.at('2009-10-01')
}

function stageEvents(frame: Frame, vacancy: Vacancy): NewEvent[] {
  const position = positionId(vacancy.position)
  return vacancy.stages.map(({ stage, ago, due }) => ({
    stream: `position:${position}`,
    type: 'staffing/stage-entered',
    effective: frame.ago(ago),
    body: { position, stage, ...(due === undefined ? {} : { due: addDays(frame.today, due) }) },
  }))
}

/** New positions on the day their vacancy began; many from the beginning; the others shortly before the first holder. */
function established(draw: Draw, frame: Frame, { number }: Position, first: IsoDate | undefined): IsoDate {
  const old = draw.chance(55)
  const before = draw.whole(30, 150)
  const vacancy = VACANCIES.find(({ position, by }) => position === number && by === 'new')
  if (vacancy !== undefined) return frame.ago(vacancy.days)
  if (first === undefined || old) return earlier(frame.at('2009-10-11'), first ?? frame.today)
  return payPeriod(addDays(first, -before))
}

function firstHeld(people: readonly Person[]): Map<number, IsoDate> {
  const first = new Map<number, IsoDate>()
  for (const { position, from } of people.flatMap(({ stays }) => stays)) {
    first.set(position, earlier(first.get(position) ?? from, from))
  }
  return first
}

/** Heads of directorates, offices and field offices have a post; deputies below them do not. */
function isPost({ tier, holder }: Position): boolean {
  return tier < 3 && holder !== 'abolished'
}

const NAMED: Readonly<Record<number, PostKind>> = {
  1: 'deputy director',
  2: 'chief of staff',
  14: 'principal legal advisor',
  20: 'associate director of OPR',
  24: 'EAD of HSI',
  42: 'EAD of ERO',
  64: 'EAD of M&A',
  66: 'officer',
  68: 'officer',
  70: 'officer',
}

/** What the directive calls the post. */
function kindOf({ number, title }: Position): PostKind {
  return NAMED[number] ?? (title.startsWith('Assistant Director') ? 'assistant director' : 'other')
}

function postId(number: number): string {
  return `ice-post-${String(number).padStart(3, '0')}`
}

function above({ reportsTo }: Position): string {
  if (reportsTo === undefined) return DIRECTOR
  const next = positionOf(reportsTo)
  return isPost(next) ? postId(next.number) : above(next)
}

function post(
  frame: Frame,
  id: string,
  unit: string,
  title: string,
  kind: PostKind,
  reportsTo?: string,
): NewEvent {
  return {
    stream: `post:${id}`,
    type: 'organisation/post-established',
    effective: begin(frame),
    body: { post: id, unit, title, kind, ...(reportsTo === undefined ? {} : { reportsTo }) },
  }
}
