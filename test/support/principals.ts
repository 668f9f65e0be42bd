import { randomUUID } from 'node:crypto'
import { day } from '../../src/base/dates.ts'
import { openAccountSession, sessionOf, takeSeat } from '../../src/desk/sessions.ts'
import { SEATS } from '../../src/desk/who.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { FOLLOWING_ROLES, GOVERNMENT_ROLES, ROLES, type Role } from '../../src/record/organisation-terms.ts'
import { transact } from '../../src/store/database.ts'
import { append } from '../../src/store/journal.ts'
import { reproject } from '../../src/store/projection.ts'
import { addAccount } from '../../src/store/queries/accounts.ts'
import type { DemoDesk } from './demo.ts'
import { rowsOf } from './record.ts'
import { type Answer, Visitor } from './visitor.ts'

/** Somebody signed in to a seat that gives a role: by a click of the demonstration, or with an account. */
export type Asker = {
  name: string
  role: Role
  person: string
  visitor: Visitor
  /** Whether it is one of the demonstration's seats, behind which there is no account. */
  demo: boolean
}

/** The roles behind the one-click seats. */
const DEMO_ROLE: Readonly<Record<(typeof SEATS)[number], Role>> = {
  esu: 'executive-services',
  'appointing-authority': 'appointing-authority',
  executive: 'executive',
  supervisor: 'supervisor',
  'prb-member': 'prb-member',
  auditor: 'auditor',
  department: 'department-human-capital',
  opm: 'opm',
  'headquarters-official': 'headquarters-official',
  'erb-member': 'erb-member',
  administrator: 'policy-administrator',
  'second-administrator': 'policy-administrator',
  'component-head': 'component-head',
  reviewer: 'higher-level-reviewer',
  'deputy-secretary': 'deputy-secretary',
  payroll: 'payroll',
}

/** Roles that come with a post of the demonstration: who holds it there. */
const BY_POST: readonly (readonly [role: Role, post: string])[] = [
  ['component-head', 'ice-post-000'],
  ['deputy-secretary', 'dhs-post-001'],
]

/** Writes entries as the set-up of a test, past every power. */
export async function enter(desk: DemoDesk, events: readonly NewEvent[]): Promise<void> {
  const stamp = { actor: 'Set-up', role: 'setup', capacity: 'system', recorded: desk.now() } as const
  await transact(desk.connection, async (work) => {
    await reproject(work, await append(work, [...events], { ...stamp, mint: randomUUID }))
  })
}

/** The entries that give a person a role, as proposed and approved. */
export function roleGiven(assignment: string, person: string, role: Role, unit?: string): NewEvent[] {
  const stream = `role:${assignment}`
  const effective = day('2024-01-01')
  const document = 'Set-up: appointing document'
  const body = { assignment, person, role, capacity: 'permanent', document } as const
  return [
    {
      stream,
      type: 'organisation/role-proposed',
      effective,
      body: unit === undefined ? body : { ...body, unit },
    },
    { stream, type: 'organisation/change-approved', effective, body: { change: stream } },
  ]
}

/** Opens a session of an account made for the purpose, in a seat that the person holds. */
export async function signedInAs(desk: DemoDesk, person: string, seatId: string): Promise<Visitor> {
  const { db } = desk.connection
  const id = randomUUID()
  const login = `${id}@agency.example`
  const row = { id, login, name: `Holder of ${seatId}`, person, status: 'active' as const }
  await addAccount(db, { ...row, password: null, password_set: null, created: desk.now() })
  const holder = { id, login, name: row.name, person, installer: false }
  const by = { factor: 'totp', address: '192.0.2.7', agent: 'Firefox' } as const
  const { cookie } = await openAccountSession(desk, holder, by)
  const session = await sessionOf(desk, cookie)
  const taken = session === undefined ? undefined : await takeSeat(desk, session, seatId)
  if (taken === undefined) throw new Error(`${person} does not hold ${seatId}`)
  const visitor = new Visitor(desk)
  visitor.cookie = `cadre_session=${taken.cookie}`
  visitor.csrf = (await sessionOf(desk, taken.cookie))?.csrf ?? ''
  return visitor
}

const SEAT_ROLES = new Set(Object.values(DEMO_ROLE))
const ASSIGNED = ROLES.filter((role) => !SEAT_ROLES.has(role) && !FOLLOWING_ROLES.has(role))
const ADMINISTRATOR = 'an account as administrator'
const nameOf = (role: Role): string => `an account as ${role}`

/** The names of those who ask. */
export const ASKER_NAMES: readonly string[] = [
  ...SEATS,
  ...[...ASSIGNED, ...BY_POST.map(([role]) => role)].map(nameOf),
  ADMINISTRATOR,
]

/** One who asks for every role there is: the demonstration's seats, and for the rest an assignment made here. */
export async function askersOf(desk: DemoDesk): Promise<readonly Asker[]> {
  const askers: Asker[] = []
  for (const seat of SEATS) {
    const visitor = await new Visitor(desk).sit(seat)
    const { person } = desk.demoSeats[seat]
    askers.push({ name: seat, role: DEMO_ROLE[seat], person, visitor, demo: true })
  }
  const free = await rowsOf<{ id: string }>(
    desk,
    `SELECT p.id FROM person p JOIN incumbency i ON i.person_id = p.id AND i.vacate_on IS NULL
      WHERE p.source = 'record' AND i.source = 'record' AND p.id NOT IN (SELECT person_id FROM role_assignment)
        AND p.id NOT IN (SELECT person_id FROM post_holding) AND p.id NOT IN (SELECT supervisor_id FROM supervision)
      ORDER BY p.id LIMIT $1`,
    [ASSIGNED.length],
  )
  const given = ASSIGNED.map((role, index) => ({ role, person: free[index]?.id ?? '' }))
  await enter(
    desk,
    given.flatMap(({ role, person }) =>
      roleGiven(`matrix-${role}`, person, role, GOVERNMENT_ROLES.has(role) ? undefined : 'HSBB'),
    ),
  )
  for (const { role, person } of given) {
    const visitor = await signedInAs(desk, person, `role:matrix-${role}`)
    askers.push({ name: nameOf(role), role, person, visitor, demo: false })
  }
  for (const [role, post] of BY_POST) {
    const [held] = await rowsOf<{ person_id: string }>(
      desk,
      'SELECT person_id FROM post_holding WHERE post_id = $1 AND during @> $2::date',
      [post, desk.today()],
    )
    const person = held?.person_id ?? ''
    const visitor = await signedInAs(desk, person, `post:${post}`)
    askers.push({ name: nameOf(role), role, person, visitor, demo: false })
  }
  // An account at a role that the demonstration gives as well: only with an account there are pages of an account.
  const { person } = desk.demoSeats.administrator
  const administrator = await signedInAs(desk, person, 'role:administrator-1')
  askers.push({
    name: ADMINISTRATOR,
    role: 'policy-administrator',
    person,
    visitor: administrator,
    demo: false,
  })
  return askers
}

/** Posts JSON to the API under the session, with the session's own token. */
export async function postJson(
  visitor: Visitor,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return await visitor.send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': visitor.csrf, ...headers },
    body: JSON.stringify(body),
  })
}
