import assert from 'node:assert/strict'
import { day, type IsoDate } from '../../src/base/dates.ts'
import { act } from '../../src/desk/act.ts'
import { principalOfSeat } from '../../src/desk/seats.ts'
import type { SeatId } from '../../src/desk/who.ts'
import type { NewEvent } from '../../src/record/event.ts'
import type { LegalPower, PostKind, Role } from '../../src/record/organisation-terms.ts'
import { Year } from './appraisal-year.ts'
import type { Json } from './caller.ts'
import { type DemoDesk, emptyDesk } from './demo.ts'
import {
  BOARD,
  boardEvents,
  type Paid,
  paidEvents,
  SUPERVISOR,
  systemEvents,
  type Years,
} from './pay-people.ts'
import { enter, roleGiven } from './principals.ts'

/** The certified agency of the journeys of pay, and one whose system is not certified. */
export const UNIT = 'HSBB'
export const OTHER = 'AGFS'

/** The seats of OMB, of the other agency's official for pay, and of a career executive behind no other seat. */
export const OMB: SeatId = 'auditor'
export const OTHER_OFFICIAL: SeatId = 'reviewer'

/** Whom the seats stand for. */
const SEATS: Partial<Record<SeatId, { person: string; name: string; seat: string }>> = {
  esu: { person: 'p-esu', name: 'Specialist', seat: 'role:esu' },
  'appointing-authority': { person: 'p-deputy', name: 'Deputy', seat: 'post:deputy' },
  'component-head': { person: 'p-head', name: 'Head', seat: 'post:head' },
  'prb-member': { person: 'x-m1', name: 'Chair', seat: 'role:prb-x-m1' },
  payroll: { person: 'p-payroll', name: 'Payroll', seat: 'role:payroll' },
  opm: { person: 'p-opm', name: 'OPM', seat: 'role:opm' },
  [OMB]: { person: 'p-omb', name: 'OMB', seat: 'role:omb' },
  [OTHER_OFFICIAL]: { person: 'p-other', name: 'Official', seat: 'post:other' },
  administrator: { person: 'p-adm1', name: 'First administrator', seat: 'role:adm1' },
  'second-administrator': { person: 'p-adm2', name: 'Second administrator', seat: 'role:adm2' },
  supervisor: { person: SUPERVISOR, name: 'Chief', seat: 'subordinates' },
  executive: { person: 'x-a', name: 'A', seat: 'self' },
}

const ROLES: readonly (readonly [id: string, person: string, role: Role, unit?: string])[] = [
  ['esu', 'p-esu', 'executive-services', UNIT],
  ['payroll', 'p-payroll', 'payroll', UNIT],
  ['opm', 'p-opm', 'opm'],
  ['omb', 'p-omb', 'omb'],
  ['adm1', 'p-adm1', 'policy-administrator', UNIT],
  ['adm2', 'p-adm2', 'policy-administrator', UNIT],
  ...Object.keys(BOARD).map((person) => [`prb-${person}`, person, 'prb-member', UNIT] as const),
]

const POSTS: readonly (readonly [post: string, kind: PostKind, unit: string, person: string])[] = [
  ['head', 'director', UNIT, 'p-head'],
  ['deputy', 'deputy director', UNIT, 'p-deputy'],
  ['other', 'deputy director', OTHER, 'p-other'],
]

const POWERS: readonly (readonly [power: LegalPower, post: string, unit: string])[] = [
  ['set-pay', 'deputy', UNIT],
  ['nominate-for-rank', 'deputy', UNIT],
  ['grant-award', 'head', UNIT],
  ['set-pay', 'other', OTHER],
]

/** A pay office: its day, its people, the years behind them, and how long its system is certified. */
export type PayOffice = {
  today: IsoDate
  years: Years
  people: readonly Paid[]
  others?: readonly Paid[]
  certified?: { from: IsoDate; until: IsoDate }
}

/** Opens a pay office on a database of its own, with a board that has not recommended anything yet. */
export async function payDesk({
  today,
  years,
  people,
  others = [],
  certified,
}: PayOffice): Promise<DemoDesk> {
  const empty = await emptyDesk()
  const desk: DemoDesk = { ...empty, demoSeats: { ...empty.demoSeats, ...SEATS } }
  desk.clock.now = `${today}T12:00:00.000Z`
  const from = years.appointed
  await enter(desk, [
    ...units(from),
    ...officials(from),
    ...people.flatMap((one) => paidEvents(UNIT, one, years, SUPERVISOR)),
    ...others.flatMap((one) => paidEvents(OTHER, one, years, one.person)),
    ...systemEvents(UNIT, years.fiscalYear, certified),
    ...boardEvents(
      UNIT,
      people.filter(({ level }) => level !== undefined),
      years.fiscalYear,
    ),
  ])
  return desk
}

function units(from: IsoDate): NewEvent[] {
  return (
    [
      ['US', 'government', undefined],
      ['HS', 'department', undefined],
      ['AG', 'department', undefined],
      [UNIT, 'component', 'HS'],
      [OTHER, 'component', 'AG'],
    ] as const
  ).map(([unit, kind, parent]) => ({
    stream: `unit:${unit}`,
    type: 'organisation/unit-established',
    effective: from,
    body: { unit, kind, name: unit, source: 'test', ...(parent === undefined ? {} : { parent }) },
  }))
}

function officials(from: IsoDate): NewEvent[] {
  const since = (event: NewEvent): NewEvent => ({ ...event, effective: from })
  const people = [...ROLES, ...POSTS.map(([, , , person]) => ['', person] as const)]
    .map(([, person]) => person)
    .filter((person) => person.startsWith('p-'))
  return [
    ...[...new Set(people)].map(
      (person): NewEvent => ({
        stream: `person:${person}`,
        type: 'people/official-entered',
        effective: from,
        body: { person },
        personal: { name: person },
      }),
    ),
    ...ROLES.flatMap(([id, person, role, unit]) => roleGiven(id, person, role, unit).map(since)),
    ...POSTS.flatMap(([post, kind, unit, person]): NewEvent[] => [
      {
        stream: `post:${post}`,
        type: 'organisation/post-established',
        effective: from,
        body: { post, unit, title: post, kind },
      },
      {
        stream: `post:${post}`,
        type: 'organisation/post-filled',
        effective: from,
        body: { post, person, capacity: 'permanent' },
      },
    ]),
    ...POWERS.flatMap(([power, post, unit]): NewEvent[] => {
      const vesting = `${power}-${unit}`
      const stream = `power:${vesting}`
      const body = { vesting, power, post, unit, reference: 'Set-up', delegable: true }
      return [
        { stream, type: 'organisation/power-proposed', effective: from, body },
        { stream, type: 'organisation/change-approved', effective: from, body: { change: stream } },
      ]
    }),
  ]
}

/** The office of December 2015: 100 career executives whose rates come to $16,500,000, and the ratings of 2015. */
export const IN_2015: PayOffice = {
  today: day('2015-12-01'),
  years: { appointed: day('2008-03-02'), since: day('2014-01-12'), fiscalYear: 2015 },
  certified: { from: day('2014-01-01'), until: day('2016-12-31') },
  people: peopleOf2015(),
  others: [{ person: 'u-1', rate: 165_000, level: 4 }],
}

function peopleOf2015(): readonly Paid[] {
  const named: Paid[] = [
    { person: SUPERVISOR, rate: 178_000, level: 4 },
    { person: 'x-a', rate: 170_000, level: 4 },
    { person: 'x-b', rate: 183_300, level: 5 },
    { person: 'x-c', rate: 183_300, level: 5 },
    { person: 'x-d', rate: 165_000, level: 3 },
    { person: 'x-e', rate: 180_000, level: 5 },
    { person: 'x-f', rate: 170_000, level: 2 },
    { person: 'x-p', rate: 160_000, level: 'pending' },
    { person: 'x-u', rate: 165_000 },
    { person: 'x-v', rate: 175_000, level: 4, rank: { fiscalYear: 2012, rank: 'meritorious' } },
    { person: 'x-w', rate: 150_000, level: 4 },
    { person: 'x-y', rate: 165_000, level: 5 },
    { person: 'x-m1', rate: 165_000, level: 4 },
    { person: 'x-m2', rate: 165_000, level: 4 },
    { person: 'x-m3', rate: 165_000, level: 4 },
  ]
  const rest = 100 - named.length
  const left = 16_500_000 - named.reduce((sum, { rate }) => sum + rate, 0)
  const each = Math.floor(left / rest)
  const others = Array.from({ length: rest }, (_, index): Paid => {
    const rate = index === 0 ? left - each * (rest - 1) : each
    return { person: `x-${String(index + 1).padStart(3, '0')}`, rate, ...(index < 8 ? { level: 5 } : {}) }
  })
  return [
    ...named,
    ...others,
    { person: 'x-n1', rate: 170_000, appointment: 'noncareer', level: 4 },
    { person: 'x-n2', rate: 170_000, appointment: 'noncareer', level: 4 },
    { person: 'x-l1', rate: 160_000, appointment: 'limited-term', level: 4 },
  ]
}

/** The six rates of 1991, by the law and as the guide of that year prints them. */
export const SIX = {
  law: [87_000, 91_200, 95_300, 100_500, 104_600, 108_300],
  printed: [92_900, 97_400, 101_800, 107_300, 111_800, 115_700],
} as const

/** The office of 1991: `x-1` to `x-6` at the six rates, and a second of each; their last raise was a year and more ago. */
export function in1991(rates: keyof typeof SIX, today: string): PayOffice {
  const years = { appointed: day('1985-03-04'), since: day('1990-01-14'), fiscalYear: 1991 }
  const at = (es: number): { rate: number; es: number } => ({ rate: SIX[rates][es - 1] ?? 0, es })
  return {
    today: day(today),
    years,
    people: [
      { person: SUPERVISOR, ...at(6), level: 4 },
      { person: 'x-a', ...at(4), level: 4 },
      ...[1, 2, 3, 4, 5, 6].flatMap((es): Paid[] => [
        { person: `x-${es}`, ...at(es), level: 4 },
        { person: `x-${es}b`, ...at(es), level: 4 },
      ]),
      ...Object.entries(BOARD).map(
        ([person, appointment]): Paid => ({ person, appointment, ...at(3), level: 4 }),
      ),
    ],
    others: [],
  }
}

/** Somebody who works through the API in a pay office; everything asked for is of its agency. */
export class PayYear extends Year {
  readonly fiscalYear: number

  constructor(desk: DemoDesk, fiscalYear: number) {
    super(desk)
    this.fiscalYear = fiscalYear
  }

  /** The worksheet, as its steps name it. */
  get sheet() {
    return { unit: UNIT, fiscalYear: this.fiscalYear }
  }

  /** Reads as a seat. */
  async read(seat: SeatId, path: string): Promise<Json> {
    const answer = await this.caller.ask(seat, path)
    assert.equal(answer.status, 200, `${path}: ${answer.body}`)
    return JSON.parse(answer.body) as Json
  }

  /** Proposes by the supervisor and lets the board recommend just that. */
  async toBoard(person: string, terms: object): Promise<void> {
    await this.done('supervisor', 'pay/propose', { ...this.sheet, person, ...terms })
    await this.done('prb-member', 'pay/recommend', {
      ...this.sheet,
      sitting: `prb-${this.fiscalYear}`,
      people: person,
    })
  }

  /** Approves awards of people whom the board recommended. */
  async award(...people: string[]): Promise<Json> {
    return await this.done('component-head', 'awards/approve-awards', { ...this.sheet, people })
  }

  /** Acts as a person by a seat of the record that is behind none of the tests. */
  async as(person: string, seat: string, action: string, input: Json) {
    const who = await principalOfSeat(this.desk, { person, name: person }, seat, this.desk.today())
    assert.ok(who)
    return await act(this.desk, who, action, input)
  }

  /** Settles by two administrators that the six rates of 1991 are read as printed. */
  async ratesAsPrinted(effective: string): Promise<void> {
    await this.done('administrator', 'organisation/propose-setting', {
      unit: UNIT,
      setting: 'six-rates-of-1991',
      value: 'rates-as-printed',
      source: 'OPM SES-91-04',
      reason: 'The papers of that year are written by it',
      effective,
    })
    const change = `setting:six-rates-of-1991-${UNIT}-${effective}-rates-as-printed`
    await this.done('second-administrator', 'organisation/approve-change', { unit: UNIT, change })
  }
}
