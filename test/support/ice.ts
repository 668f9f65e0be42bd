import { randomUUID } from 'node:crypto'
import { day, type IsoDate } from '../../src/base/dates.ts'
import type { NewEvent } from '../../src/record/event.ts'
import type { PostKind, Role } from '../../src/record/organisation-terms.ts'
import type { AppointmentType } from '../../src/record/terms.ts'
import { transact } from '../../src/store/database.ts'
import { append } from '../../src/store/journal.ts'
import { reproject } from '../../src/store/projection.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { type DemoDesk, emptyDesk } from './demo.ts'

const FROM: IsoDate = day('2018-10-01')

type Post = readonly [
  post: string,
  kind: PostKind,
  unit: string,
  reportsTo: string | undefined,
  person: string,
]

/** The Director is acting; one Assistant Director reports to the EAD of M&A, the other to that Assistant Director. */
const POSTS: readonly Post[] = [
  ['director', 'director', 'HSBB-OD', undefined, 'p-deputy'],
  ['deputy', 'deputy director', 'HSBB-OD', 'director', 'p-deputy'],
  ['ead-ero', 'EAD of ERO', 'HSBB-ERO', 'deputy', 'p-ead'],
  ['ead-ma', 'EAD of M&A', 'HSBB-MA', 'deputy', 'p-ma'],
  ['ad-direct', 'assistant director', 'HSBB-MA', 'ead-ma', 'p-direct'],
  ['ad-below', 'assistant director', 'HSBB-MA', 'ad-direct', 'p-below'],
]

const ROLES: readonly (readonly [assignment: string, person: string, role: Role, unit?: string])[] = [
  ['esu', 'p-esu', 'executive-services', 'HSBB'],
  ['erb', 'p-erb', 'erb-member', 'HSBB'],
  ['opm', 'p-opm', 'opm'],
]

/** Whom the seats of the tests stand for: the last two are Assistant Directors, reporting to the EAD and to the other. */
const SEATS: Partial<Record<SeatId, { person: string; name: string; seat: string }>> = {
  esu: { person: 'p-esu', name: 'Specialist', seat: 'role:esu' },
  'erb-member': { person: 'p-erb', name: 'Member', seat: 'role:erb' },
  opm: { person: 'p-opm', name: 'Officer', seat: 'role:opm' },
  'appointing-authority': { person: 'p-deputy', name: 'Deputy', seat: 'post:deputy' },
  'headquarters-official': { person: 'p-ead', name: 'Official', seat: 'post:ead-ero' },
  supervisor: { person: 'p-direct', name: 'Direct', seat: 'post:ad-direct' },
  executive: { person: 'p-below', name: 'Below', seat: 'post:ad-below' },
}

/**
 * The office of the first journey on 3 September 2019: 90 spaces, 89 established, 82 filled, 21 of them noncareer, 42
 * career reserved against a minimum of 40.
 */
export async function iceDesk(): Promise<DemoDesk> {
  const empty = await emptyDesk()
  const desk: DemoDesk = { ...empty, demoSeats: { ...empty.demoSeats, ...SEATS } }
  desk.clock.now = '2019-09-03T12:00:00.000Z'
  const events = [...organisation(), ...seats(), ...positions()]
  const stamp = {
    actor: 'Set-up',
    role: 'setup',
    capacity: 'system',
    recorded: '2018-10-01T00:00:00.000Z',
  } as const
  await transact(desk.connection, async (work) => {
    await reproject(work, await append(work, events, { ...stamp, mint: randomUUID }))
  })
  return desk
}

function organisation(): NewEvent[] {
  const unit = (
    id: string,
    kind: 'government' | 'department' | 'component' | 'office',
    parent?: string,
  ): NewEvent => ({
    stream: `unit:${id}`,
    type: 'organisation/unit-established',
    effective: FROM,
    body: { unit: id, kind, name: id, source: 'test', ...(parent === undefined ? {} : { parent }) },
  })
  return [
    unit('US', 'government'),
    unit('HS', 'department'),
    unit('AG', 'department'),
    unit('HSBB', 'component', 'HS'),
    unit('HSBB-OD', 'office', 'HSBB'),
    unit('HSBB-ERO', 'office', 'HSBB'),
    unit('HSBB-HSI', 'office', 'HSBB'),
    unit('HSBB-MA', 'office', 'HSBB'),
    {
      stream: 'allocation:HSBB',
      type: 'positions/allocation-entered',
      effective: FROM,
      body: { unit: 'HSBB', spaces: 90, careerReservedMinimum: 40, source: 'Set-up' },
    },
  ]
}

function seats(): NewEvent[] {
  const people = new Set([...POSTS.map(([, , , , person]) => person), ...ROLES.map(([, person]) => person)])
  const approved = (stream: string): NewEvent => ({
    stream,
    type: 'organisation/change-approved',
    effective: FROM,
    body: { change: stream },
  })
  return [
    ...[...people].map(
      (person): NewEvent => ({
        stream: `person:${person}`,
        type: 'people/official-entered',
        effective: FROM,
        body: { person },
        personal: { name: person },
      }),
    ),
    ...POSTS.flatMap(([post, kind, unit, reportsTo, person]): NewEvent[] => [
      {
        stream: `post:${post}`,
        type: 'organisation/post-established',
        effective: FROM,
        body: { post, unit, title: post, kind, ...(reportsTo === undefined ? {} : { reportsTo }) },
      },
      {
        stream: `post:${post}`,
        type: 'organisation/post-filled',
        effective: FROM,
        body: { post, person, capacity: post === 'director' ? 'acting' : 'permanent' },
      },
    ]),
    {
      stream: 'power:establish',
      type: 'organisation/power-proposed',
      effective: FROM,
      body: {
        vesting: 'establish',
        power: 'establish-position',
        post: 'deputy',
        unit: 'HSBB',
        reference: '5 USC 3133(c)',
        delegable: true,
      },
    },
    approved('power:establish'),
    ...ROLES.flatMap(([assignment, person, role, unit]): NewEvent[] => [
      {
        stream: `role:${assignment}`,
        type: 'organisation/role-proposed',
        effective: FROM,
        body: {
          assignment,
          person,
          role,
          capacity: 'permanent',
          document: 'Set-up',
          ...(unit === undefined ? {} : { unit }),
        },
      },
      approved(`role:${assignment}`),
    ]),
  ]
}

function positions(): NewEvent[] {
  return Array.from({ length: 89 }, (_, index): NewEvent[] => {
    const position = `ice-p${String(index + 1).padStart(3, '0')}`
    const person = `ice-e${String(index + 1).padStart(3, '0')}`
    const appointment: AppointmentType = index >= 42 && index < 63 ? 'noncareer' : 'career'
    const established: NewEvent = {
      stream: `position:${position}`,
      type: 'positions/position-established',
      effective: FROM,
      body: {
        position,
        unit: index % 2 === 0 ? 'HSBB-ERO' : 'HSBB-HSI',
        title: `Director ${index + 1}`,
        location: 'Washington, DC',
        designation: index < 42 ? 'career-reserved' : 'general',
      },
    }
    if (index >= 82) return [established]
    return [
      established,
      {
        stream: `person:${person}`,
        type: 'people/person-entered',
        effective: FROM,
        body: { person },
        personal: { name: `Name ${index + 1}` },
      },
      {
        stream: `person:${person}`,
        type: 'staffing/appointed',
        effective: FROM,
        body: { person, position, appointment, initial: true },
      },
    ]
  }).flat()
}
