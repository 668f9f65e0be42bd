import { day } from '../../src/base/dates.ts'
import type { SeatId } from '../../src/desk/who.ts'
import type { NewEvent } from '../../src/record/event.ts'
import type { LegalPower } from '../../src/record/organisation-terms.ts'
import type { DemoDesk } from './demo.ts'
import { iceDesk } from './ice.ts'
import { enter, roleGiven } from './principals.ts'

const FROM = day('2018-10-02')

/** The people of the appraisal journeys. */
export const CAST = {
  executive: 'ice-e001',
  supervisor: 'ice-e002',
  reviewer: 'ice-e003',
  chair: 'ice-e004',
  /** Three career members with the chair, two noncareer. */
  members: ['ice-e004', 'ice-e005', 'ice-e006', 'ice-e050', 'ice-e051'],
  alternate: 'ice-e007',
  /** Holds no office, and works for the supervisor. */
  deputy: 'ice-e008',
  /** Others under the same supervisor. */
  others: ['ice-e009', 'ice-e010', 'ice-e011'],
} as const

const SEATS: Partial<Record<SeatId, { person: string; name: string; seat: string }>> = {
  executive: { person: CAST.executive, name: 'X', seat: 'self' },
  supervisor: { person: CAST.supervisor, name: 'S', seat: 'subordinates' },
  reviewer: { person: CAST.reviewer, name: 'H', seat: 'role:reviewer' },
  'prb-member': { person: CAST.chair, name: 'Chair', seat: `role:prb-${CAST.chair}` },
  'component-head': { person: 'p-deputy', name: 'Deputy', seat: 'post:director' },
  'deputy-secretary': { person: 'p-dep-sec', name: 'Deputy Secretary', seat: 'post:deputy-secretary' },
  department: { person: 'p-dhc', name: 'Department', seat: 'role:dhc' },
}

/**
 * The office of September 2019 with those who take part in an appraisal year: X under S under H, a department, a Deputy
 * Secretary, and five who are to sit on the board.
 */
export async function appraisalDesk(now = '2019-09-03'): Promise<DemoDesk> {
  const office = await iceDesk()
  const desk: DemoDesk = { ...office, demoSeats: { ...office.demoSeats, ...SEATS } }
  desk.clock.now = `${now}T12:00:00.000Z`
  await enter(desk, [
    official('p-dhc'),
    official('p-dep-sec'),
    post('deputy-secretary', 'HS'),
    filled('deputy-secretary', 'p-dep-sec'),
    ...vested('rating', 'final-rating', 'director', 'HSBB', false),
    ...vested('boards', 'appoint-board', 'director', 'HSBB', true),
    ...vested('department', 'approve-department', 'deputy-secretary', 'HS', false),
    ...roleGiven('dhc', 'p-dhc', 'department-human-capital', 'HS').map(since),
    ...roleGiven('reviewer', CAST.reviewer, 'higher-level-reviewer', 'HSBB').map(since),
    ...[...CAST.members, CAST.alternate].flatMap((person) =>
      roleGiven(`prb-${person}`, person, 'prb-member', 'HSBB').map(since),
    ),
    supervised(CAST.executive, CAST.supervisor),
    ...[CAST.deputy, ...CAST.others].map((person) => supervised(person, CAST.supervisor)),
    supervised(CAST.supervisor, CAST.reviewer),
    ...[CAST.executive, CAST.supervisor].map(
      (person): NewEvent => ({
        stream: `person:${person}`,
        type: 'staffing/probation-completed',
        effective: day('2019-08-31'),
        body: { person },
      }),
    ),
  ])
  return desk
}

function since(event: NewEvent): NewEvent {
  return { ...event, effective: FROM }
}

function official(person: string): NewEvent {
  const body = { person }
  return {
    stream: `person:${person}`,
    type: 'people/official-entered',
    effective: FROM,
    body,
    personal: { name: person },
  }
}

function post(id: string, unit: string): NewEvent {
  const body = { post: id, unit, title: id, kind: 'other' as const }
  return { stream: `post:${id}`, type: 'organisation/post-established', effective: FROM, body }
}

function filled(id: string, person: string): NewEvent {
  const body = { post: id, person, capacity: 'permanent' as const }
  return { stream: `post:${id}`, type: 'organisation/post-filled', effective: FROM, body }
}

function vested(
  vesting: string,
  power: LegalPower,
  holder: string,
  unit: string,
  delegable: boolean,
): NewEvent[] {
  const stream = `power:${vesting}`
  const body = { vesting, power, post: holder, unit, reference: 'Set-up', delegable }
  return [
    { stream, type: 'organisation/power-proposed', effective: FROM, body },
    { stream, type: 'organisation/change-approved', effective: FROM, body: { change: stream } },
  ]
}

function supervised(person: string, supervisor: string): NewEvent {
  const body = { person, supervisor, supervisorIs: 'career' as const }
  return { stream: `person:${person}`, type: 'organisation/supervisor-assigned', effective: FROM, body }
}
