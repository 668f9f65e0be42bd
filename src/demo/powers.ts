import type { NewEvent } from '../record/event.ts'
import type { LegalPower, Role } from '../record/organisation-terms.ts'
import type { Frame } from './calendar.ts'
import { BOARD } from './board.ts'
import { DEMO_SEATS, OFFICIALS } from './cast.ts'
import { AGENCY } from './units.ts'

const DEPARTMENT = 'HS'
const DIRECTIVE = 'ICE Directive 1056.1'
const INVENTED = 'Demonstration: invented appointing document'

const SECRETARY = 'dhs-post-000'
const DEPUTY_SECRETARY = 'dhs-post-001'
const DIRECTOR = 'ice-post-000'
const DEPUTY_DIRECTOR = 'ice-post-001'

type RoleRow = readonly [assignment: string, person: string, role: Role, unit: string | undefined]

const ROLES: readonly RoleRow[] = [
  ['esu', DEMO_SEATS.esu.person, 'executive-services', AGENCY],
  ['prb-1', DEMO_SEATS['prb-member'].person, 'prb-member', AGENCY],
  ['erb-1', DEMO_SEATS['erb-member'].person, 'erb-member', AGENCY],
  ['reviewer-1', DEMO_SEATS.reviewer.person, 'higher-level-reviewer', AGENCY],
  ['payroll', DEMO_SEATS.payroll.person, 'payroll', AGENCY],
  ['administrator-1', DEMO_SEATS.administrator.person, 'policy-administrator', AGENCY],
  ['administrator-2', DEMO_SEATS['second-administrator'].person, 'policy-administrator', AGENCY],
  ['department', DEMO_SEATS.department.person, 'department-human-capital', DEPARTMENT],
  ['opm', DEMO_SEATS.opm.person, 'opm', undefined],
  ['auditor', DEMO_SEATS.auditor.person, 'auditor', undefined],
  ...BOARD.slice(1).map(({ person }, index): RoleRow => [`prb-${index + 2}`, person, 'prb-member', AGENCY]),
]

type PowerRow = readonly [
  vesting: string,
  power: LegalPower,
  post: string,
  unit: string,
  reference: string,
  delegable: boolean,
]

const POWERS: readonly PowerRow[] = [
  ['ice-appoint', 'appoint', DEPUTY_DIRECTOR, AGENCY, `${DIRECTIVE}, 4.1(1) and (3)`, true],
  ['ice-nominate', 'nominate-for-rank', DEPUTY_DIRECTOR, AGENCY, `${DIRECTIVE}, 4.1(4)`, true],
  ['ice-set-pay', 'set-pay', DEPUTY_DIRECTOR, AGENCY, `${DIRECTIVE}, 3.1`, true],
  ['ice-final-rating', 'final-rating', DIRECTOR, AGENCY, `${DIRECTIVE}, 4.1, footnote 3`, false],
  ['ice-grant-award', 'grant-award', DIRECTOR, AGENCY, `${DIRECTIVE}, 4.1, footnote 3`, false],
  ['ice-appoint-board', 'appoint-board', DIRECTOR, AGENCY, '5 USC 4314(c)(1)', true],
  ['dhs-establish', 'establish-position', SECRETARY, DEPARTMENT, '5 USC 3133(c)', true],
  ['dhs-approve', 'approve-department', DEPUTY_SECRETARY, DEPARTMENT, `${DIRECTIVE}, 2`, false],
]

/** Officials, their roles, the powers of seats and one delegation, each approved when the demonstration is entered. */
export function powerEvents(frame: Frame): NewEvent[] {
  const effective = frame.at('2009-10-01')
  const events: NewEvent[] = Object.entries(OFFICIALS).map(([person, name]) => ({
    stream: `person:${person}`,
    type: 'people/official-entered',
    effective,
    body: { person },
    personal: { name },
  }))
  const post = (id: string, title: string): NewEvent => ({
    stream: `post:${id}`,
    type: 'organisation/post-established',
    effective,
    body: { post: id, unit: DEPARTMENT, title, kind: 'other' },
  })
  const filled = (id: string, person: keyof typeof OFFICIALS): NewEvent => ({
    stream: `post:${id}`,
    type: 'organisation/post-filled',
    effective,
    body: { post: id, person, capacity: 'permanent' },
  })
  events.push(
    post(SECRETARY, 'Secretary of Homeland Security'),
    filled(SECRETARY, 'dhs-s003'),
    post(DEPUTY_SECRETARY, 'Deputy Secretary of Homeland Security'),
    filled(DEPUTY_SECRETARY, 'dhs-s002'),
  )
  const approved = (stream: string): NewEvent => ({
    stream,
    type: 'organisation/change-approved',
    effective,
    body: { change: stream },
  })
  for (const [assignment, person, role, unit] of ROLES) {
    const stream = `role:${assignment}`
    const body = { assignment, person, role, capacity: 'permanent', document: INVENTED } as const
    events.push(
      {
        stream,
        type: 'organisation/role-proposed',
        effective,
        body: { ...body, ...(unit === undefined ? {} : { unit }) },
      },
      approved(stream),
    )
  }
  for (const [vesting, power, holder, unit, reference, delegable] of POWERS) {
    const stream = `power:${vesting}`
    events.push(
      {
        stream,
        type: 'organisation/power-proposed',
        effective,
        body: { vesting, power, post: holder, unit, reference, delegable },
      },
      approved(stream),
    )
  }
  const delegation = 'dhs-establish-ice'
  events.push(
    {
      stream: `delegation:${delegation}`,
      type: 'organisation/delegation-proposed',
      effective,
      body: {
        delegation,
        power: 'establish-position',
        unit: AGENCY,
        fromPost: SECRETARY,
        toPost: DEPUTY_DIRECTOR,
        document: 'Demonstration: invented delegation of the establishment of positions',
      },
    },
    approved(`delegation:${delegation}`),
  )
  return events
}
