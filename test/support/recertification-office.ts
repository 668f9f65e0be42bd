import { day } from '../../src/base/dates.ts'
import type { SeatId } from '../../src/desk/who.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { type DemoDesk, emptyDesk } from './demo.ts'
import { enter, roleGiven } from './principals.ts'

const FROM = day('1980-10-01')

/** The people of an agency of 1991: one who serves since 1988, one since 1989, and one who came back after a break. */
export const OF_1991 = {
  unit: 'AGFS',
  executive: 'fs-e1',
  later: 'fs-e2',
  returned: 'fs-e3',
  supervisor: 'fs-e4',
} as const

const SEATS: Partial<Record<SeatId, { person: string; name: string; seat: string }>> = {
  esu: { person: 'fs-esu', name: 'Specialist', seat: 'role:fs-esu' },
  supervisor: { person: OF_1991.supervisor, name: 'S', seat: 'subordinates' },
  executive: { person: OF_1991.executive, name: 'X', seat: 'self' },
  'component-head': { person: 'fs-head', name: 'Head', seat: 'post:fs-chief' },
  'appointing-authority': { person: 'fs-deputy', name: 'Deputy', seat: 'post:fs-deputy-chief' },
}

/** The office of an agency as it was in July 1991, with a head who decides and a deputy to whom the power was passed on. */
export async function officeOf1991(): Promise<DemoDesk> {
  const empty = await emptyDesk()
  const desk: DemoDesk = { ...empty, demoSeats: { ...empty.demoSeats, ...SEATS } }
  desk.clock.now = '1991-07-08T12:00:00.000Z'
  const { unit, executive, later, returned, supervisor } = OF_1991
  await enter(desk, [
    ...(['US', 'AG', unit] as const).map(
      (id, index): NewEvent => ({
        stream: `unit:${id}`,
        type: 'organisation/unit-established',
        effective: FROM,
        body: {
          unit: id,
          kind: (['government', 'department', 'component'] as const)[index] ?? 'office',
          name: id,
          source: 'test',
          ...(id === unit ? { parent: 'AG' } : {}),
        },
      }),
    ),
    ...['fs-esu', 'fs-head', 'fs-deputy'].map(
      (person): NewEvent => ({
        stream: `person:${person}`,
        type: 'people/official-entered',
        effective: FROM,
        body: { person },
        personal: { name: person },
      }),
    ),
    ...roleGiven('fs-esu', 'fs-esu', 'executive-services', unit).map((event) => ({
      ...event,
      effective: FROM,
    })),
    ...post('fs-chief', 'fs-head'),
    ...post('fs-deputy-chief', 'fs-deputy'),
    ...decides(),
    ...[executive, later, returned, supervisor].flatMap((person, index) => [
      {
        stream: `position:fs-p${index}`,
        type: 'positions/position-established',
        effective: FROM,
        body: {
          position: `fs-p${index}`,
          unit,
          title: `Director ${index}`,
          location: 'Washington, DC',
          designation: 'general',
        },
      } satisfies NewEvent,
      {
        stream: `person:${person}`,
        type: 'people/person-entered',
        effective: FROM,
        body: { person },
        personal: { name: `Name of ${person}` },
      } satisfies NewEvent,
    ]),
    appointed(executive, 0, '1988-02-01'),
    appointed(later, 1, '1989-01-01'),
    appointed(returned, 2, '1986-03-03'),
    {
      stream: `person:${returned}`,
      type: 'staffing/separated',
      effective: day('1989-11-01'),
      body: { person: returned, position: 'fs-p2', reason: 'resigned' },
    },
    appointed(returned, 2, '1990-05-01'),
    appointed(supervisor, 3, '1985-01-07'),
    ...[executive, later, returned].map(
      (person): NewEvent => ({
        stream: `person:${person}`,
        type: 'organisation/supervisor-assigned',
        effective: day('1990-05-02'),
        body: { person, supervisor, supervisorIs: 'career' },
      }),
    ),
    ...([1988, 1989, 1990] as const).map(
      (fiscalYear): NewEvent => ({
        stream: `person:${executive}`,
        type: 'appraisal/rating-recorded',
        effective: day(`${fiscalYear}-11-15`),
        body: { person: executive, fiscalYear, stage: 'final', level: fiscalYear === 1990 ? 3 : 4 },
      }),
    ),
  ])
  return desk
}

function appointed(person: string, position: number, since: string): NewEvent {
  return {
    stream: `person:${person}`,
    type: 'staffing/appointed',
    effective: day(since),
    body: { person, position: `fs-p${position}`, appointment: 'career', initial: since < '1990' },
  }
}

function post(id: string, person: string): NewEvent[] {
  const stream = `post:${id}`
  return [
    {
      stream,
      type: 'organisation/post-established',
      effective: FROM,
      body: { post: id, unit: OF_1991.unit, title: id, kind: 'other' },
    },
    {
      stream,
      type: 'organisation/post-filled',
      effective: FROM,
      body: { post: id, person, capacity: 'permanent' },
    },
  ]
}

/** The head's power on ratings, passed on to the deputy as far as it could be. */
function decides(): NewEvent[] {
  const [power, delegation] = ['power:fs-rating', 'delegation:fs-rating-deputy']
  return [
    {
      stream: power,
      type: 'organisation/power-proposed',
      effective: FROM,
      body: {
        vesting: 'fs-rating',
        power: 'final-rating',
        post: 'fs-chief',
        unit: OF_1991.unit,
        reference: 'Set-up',
        delegable: true,
      },
    },
    { stream: power, type: 'organisation/change-approved', effective: FROM, body: { change: power } },
    {
      stream: delegation,
      type: 'organisation/delegation-proposed',
      effective: FROM,
      body: {
        delegation: 'fs-rating-deputy',
        power: 'final-rating',
        unit: OF_1991.unit,
        fromPost: 'fs-chief',
        toPost: 'fs-deputy-chief',
        document: 'Set-up: delegation',
      },
    },
    {
      stream: delegation,
      type: 'organisation/change-approved',
      effective: FROM,
      body: { change: delegation },
    },
  ]
}
