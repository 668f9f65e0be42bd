import { randomUUID } from 'node:crypto'
import {
  AWARD_YEAR,
  executiveEvents,
  poolEvent,
  proposalEvent,
  recommendationEvent,
  STANDS,
  systemEvents,
  worksheetEvent,
} from '../src/actions/pay/pay.fixture.ts'
import { day, type IsoDate } from '../src/base/dates.ts'
import { type Cents, usd } from '../src/base/money.ts'
import type { Desk } from '../src/desk/desk.ts'
import { ROLE_TERMS } from '../src/desk/roles.ts'
import type { Principal } from '../src/desk/who.ts'
import type { AppraisalLevel } from '../src/record/appraisal-terms.ts'
import type { NewEvent } from '../src/record/event.ts'
import type { LegalPower } from '../src/record/organisation-terms.ts'
import { payStream } from '../src/record/pay-terms.ts'
import { transact } from '../src/store/database.ts'
import { append } from '../src/store/journal.ts'
import { reproject } from '../src/store/projection.ts'
import { personEvent, unitEvent } from '../test/sample.ts'

/** An agency with its executives; as large as the largest departments, so that one list holds all of them. */
export type PaidAgency = { unit: string; people: readonly Paid[] }

const LARGEST = 1250

/** An executive at the end of an appraisal year, with what the board recommended and what is carried into the new year. */
export type Paid = {
  person: string
  level: AppraisalLevel
  rate: Cents
  newRate: Cents
  award: Cents
  awardPoints: number
  carried: Cents
}

/** Half of them at level 3; a higher level has the larger raise and the larger award. */
const LEVELS: readonly AppraisalLevel[] = [3, 4, 3, 5, 3, 4, 3, 4, 3, 3]
const RAISES = new Map([
  [3, 102],
  [4, 103],
  [5, 104],
])
const AWARDS = new Map([
  [3, 600],
  [4, 1100],
  [5, 1500],
])

/** So many executives in as few agencies as hold them. */
export function paidAgencies(size: number): PaidAgency[] {
  const people = paidPeople(size)
  return Array.from({ length: Math.ceil(size / LARGEST) }, (_, index) => ({
    unit: `YY0${index}`,
    people: people.slice(index * LARGEST, (index + 1) * LARGEST),
  }))
}

/** Executives with rates of all kinds under level III; to every eighth so much is carried that an award meets the yearly limit. */
function paidPeople(size: number): Paid[] {
  return Array.from({ length: size }, (_, index): Paid => {
    const level = LEVELS[index % LEVELS.length] ?? 3
    const dollars = 160_000 + ((index * 7919) % 40_000)
    const awardPoints = (AWARDS.get(level) ?? 600) + ((index * 31) % 200)
    const rate = usd(dollars)
    return {
      person: `y-e${String(index + 1).padStart(5, '0')}`,
      level,
      rate,
      newRate: usd(Math.floor((dollars * (RAISES.get(level) ?? 100)) / 100)),
      award: Math.floor((rate * awardPoints) / 10_000) as Cents,
      awardPoints,
      carried: usd(index % 8 === 0 ? 88_000 : 0),
    }
  })
}

/** A desk that stands on the day on which the ratings are final and the board has recommended. */
export function atYearEnd(desk: Desk): Desk {
  return { ...desk, today: () => STANDS, now: () => `${STANDS}T12:00:00.000Z` }
}

/** Somebody who holds a power of the agency by the own seat. */
export function holderOf(power: LegalPower, unit: string): Principal {
  return {
    ...ROLE_TERMS['component-head'],
    seat: `post:${power}`,
    role: 'component-head',
    name: power,
    person: power,
    unit,
    grants: [{ power, unit, by: 'seat', capacity: 'permanent', reference: 'an order' }],
    powers: [power],
  }
}

/** The agencies with worksheet and pool, and their executives, each proposed and recommended. */
export async function enterYear(desk: Desk, agencies: readonly PaidAgency[]): Promise<void> {
  const events = agencies.flatMap(({ unit, people }) => {
    const base = people.reduce((sum, { rate }) => sum + rate, 0) as Cents
    const made = [
      ...systemEvents(day('2027-12-31')),
      worksheetEvent(),
      poolEvent(base, people.length),
      ...people.flatMap(eventsOf),
    ]
    return [unitEvent(unit), ...made.map((event) => movedTo(unit, event))]
  })
  const stamp = { actor: 'Set-up', role: 'setup', capacity: 'system', recorded: desk.now() } as const
  await transact(desk.connection, async (work) => {
    await reproject(work, await append(work, events, { ...stamp, mint: randomUUID }))
  })
  await desk.connection.pool.query('VACUUM (ANALYZE)')
}

/** The agency of the tests, whose entries these are made like. */
const MODEL = 'HSBB'

function movedTo(unit: string, event: NewEvent): NewEvent {
  const stream = event.stream.replace(`:${MODEL}`, `:${unit}`)
  if (!('unit' in event.body) || event.body.unit !== MODEL) return { ...event, stream }
  return { ...event, stream, body: { ...event.body, unit } } as NewEvent
}

const CARRIED_FROM: IsoDate = day('2025-11-20')

function eventsOf({ person, level, rate, newRate, award, awardPoints, carried }: Paid): NewEvent[] {
  const terms = { rate: newRate, action: 'increase', award, awardPoints } as const
  const position = `p-${person}`
  return [
    personEvent(person),
    {
      stream: `position:${position}`,
      type: 'positions/position-established',
      effective: day('2018-01-07'),
      body: {
        position,
        unit: MODEL,
        title: `Director ${person}`,
        location: 'Washington',
        designation: 'general',
      },
    },
    ...executiveEvents({ person, appointment: 'career', level, rate }),
    ...(carried === 0 ? [] : [carriedEvent(person, carried)]),
    proposalEvent(person, terms),
    recommendationEvent(person, terms),
  ]
}

/** A rank award of the last year, most of which the yearly limit put off. */
function carriedEvent(person: string, carried: Cents): NewEvent {
  return {
    stream: payStream(person),
    type: 'pay/payment-made',
    effective: CARRIED_FROM,
    body: {
      person,
      kind: 'rank-award',
      cents: usd(1_000),
      carried,
      due: day(`${AWARD_YEAR}-01-01`),
      of: '2025',
      discretionary: true,
    },
  }
}
