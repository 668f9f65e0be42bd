import { day } from '../../src/base/dates.ts'
import type { NewEvent } from '../../src/record/event.ts'
import type { DemoDesk } from './demo.ts'
import { enter, roleGiven } from './principals.ts'
import { rowsOf } from './record.ts'

/** Another agency of record, with a word and two figures that stand in nothing else of the demonstration. */
export type Foreign = {
  unit: string
  parent: string
  /** What its identifiers begin with. */
  prefix: string
  /** In every name, title, place and document. */
  secret: string
  spaces: number
  /** The pay of its people, in whole dollars. */
  pay: number
}

/** A component of the same department, and one of another department. */
export const FOREIGN: readonly [Foreign, Foreign] = [
  { unit: 'HSBC', parent: 'HS', prefix: 'zyx', secret: 'Quillmoor', spaces: 98_765, pay: 234_567 },
  { unit: 'AG16', parent: 'AG', prefix: 'zya', secret: 'Quexbridge', spaces: 97_531, pay: 219_876 },
]

/** What somebody else's agency has: by the kind of thing, an identifier that a request may name. */
export type ForeignIds = Readonly<
  Record<
    'unit' | 'office' | 'person' | 'position' | 'post' | 'given' | 'pending' | 'vested' | 'delegated',
    string
  >
> & { entries: readonly string[]; agency: Foreign }

/** Enters a small agency of record, with people, positions, ratings, pay, posts, roles, powers and what is pending. */
export async function enterForeign(desk: DemoDesk, foreign: Foreign): Promise<ForeignIds> {
  const { unit, prefix } = foreign
  await enter(desk, [...organisation(foreign), ...people(foreign), ...powers(foreign)])
  const rows = await rowsOf<{ id: string }>(
    desk,
    `SELECT DISTINCT ON (split_part(stream, ':', 1), type) id::text FROM journal
      WHERE stream LIKE '%:' || $1 || '%' OR stream = 'allocation:' || $2`,
    [prefix, unit],
  )
  return {
    unit,
    office: `${unit}-OPS`,
    person: `${prefix}-e001`,
    position: `${prefix}-p001`,
    post: `${prefix}-post-0`,
    given: `role:${prefix}-esu`,
    pending: `role:${prefix}-pending`,
    vested: `power:${prefix}-establish`,
    delegated: `delegation:${prefix}-passed`,
    entries: rows.map(({ id }) => id),
    agency: foreign,
  }
}

/** What of another agency an answer gives away beyond what was asked with; empty where nothing. */
export function given({ secret, prefix, spaces, pay }: Foreign, body: string, asked: string): string[] {
  const words = body.match(new RegExp(secret, 'gi')) ?? []
  const figures = [spaces, pay].filter((figure) => {
    const grouped = String(figure).replace(/(?=\d{3}$)/, ',?')
    return new RegExp(`(?<![\\d-])${grouped}(?![\\d-])`).test(body)
  })
  const names = body.match(new RegExp(`\\b${prefix}-[a-z0-9-]*`, 'g')) ?? []
  return [...words, ...figures.map(String), ...names.filter((name) => !asked.includes(name))]
}

const FROM = day('2024-01-01')

function organisation({ unit, parent, prefix, secret, spaces }: Foreign): NewEvent[] {
  const established = (id: string, kind: 'component' | 'office', above: string): NewEvent => ({
    stream: `unit:${id}`,
    type: 'organisation/unit-established',
    effective: FROM,
    body: { unit: id, kind, name: id, parent: above, source: 'test' },
  })
  const post = (number: number, title: string): NewEvent => ({
    stream: `post:${prefix}-post-${number}`,
    type: 'organisation/post-established',
    effective: FROM,
    body: { post: `${prefix}-post-${number}`, unit, title: `${secret} ${title}`, kind: 'other' },
  })
  return [
    established(unit, 'component', parent),
    established(`${unit}-OPS`, 'office', unit),
    {
      stream: `allocation:${unit}`,
      type: 'positions/allocation-entered',
      effective: FROM,
      body: { unit, spaces, careerReservedMinimum: 1, source: `${secret} letter` },
    },
    post(0, 'Administrator'),
    post(1, 'Deputy Administrator'),
  ]
}

function people(foreign: Foreign): NewEvent[] {
  const { prefix, secret } = foreign
  const officials = ['s001', 's002', 's003'].map((id): NewEvent => {
    const person = `${prefix}-${id}`
    return {
      stream: `person:${person}`,
      type: 'people/official-entered',
      effective: FROM,
      body: { person },
      personal: { name: `${secret}, Official ${id}` },
    }
  })
  return [...officials, ...[1, 2, 3, 4].flatMap((number) => executive(foreign, number))]
}

function executive({ unit, prefix, secret, pay }: Foreign, number: number): NewEvent[] {
  const person = `${prefix}-e00${number}`
  const position = `${prefix}-p00${number}`
  const stream = `person:${person}`
  const at = { stream, effective: day('2024-10-01') } as const
  return [
    {
      stream: `position:${position}`,
      type: 'positions/position-established',
      effective: FROM,
      body: {
        position,
        unit: `${unit}-OPS`,
        title: `${secret} Director ${number}`,
        location: `${secret}, DC`,
        designation: number === 1 ? 'career-reserved' : 'general',
      },
    },
    {
      stream,
      type: 'people/person-entered',
      effective: FROM,
      body: { person },
      personal: { name: `${secret}, Executive ${number}` },
    },
    {
      stream,
      type: 'staffing/appointed',
      effective: FROM,
      body: { person, position, appointment: 'career', initial: true, probationEnds: day('2024-12-31') },
    },
    ...(number === 1
      ? []
      : [
          {
            stream,
            type: 'organisation/supervisor-assigned',
            effective: FROM,
            body: { person, supervisor: `${prefix}-e001`, supervisorIs: 'career' },
          } as const,
        ]),
    {
      ...at,
      type: 'appraisal/rating-recorded',
      body: { person, fiscalYear: 2024, stage: 'final', level: 5 },
    },
    { ...at, type: 'pay/rate-set', body: { person, cents: pay * 100, basis: `${secret} order` } },
    {
      ...at,
      type: 'awards/performance-award-granted',
      body: { person, fiscalYear: 2024, cents: pay * 100, basisPoints: 1000 },
    },
  ]
}

function powers({ unit, prefix, secret }: Foreign): NewEvent[] {
  const approved = (stream: string): NewEvent => ({
    stream,
    type: 'organisation/change-approved',
    effective: FROM,
    body: { change: stream },
  })
  const filled = (number: number): NewEvent => ({
    stream: `post:${prefix}-post-${number}`,
    type: 'organisation/post-filled',
    effective: FROM,
    body: { post: `${prefix}-post-${number}`, person: `${prefix}-e00${number + 1}`, capacity: 'permanent' },
  })
  const [pending] = roleGiven(`${prefix}-pending`, `${prefix}-e003`, 'erb-member', unit)
  return [
    filled(0),
    filled(1),
    ...roleGiven(`${prefix}-esu`, `${prefix}-s001`, 'executive-services', unit),
    ...roleGiven(`${prefix}-administrator`, `${prefix}-s002`, 'policy-administrator', unit),
    ...(pending === undefined ? [] : [pending]),
    {
      stream: `power:${prefix}-establish`,
      type: 'organisation/power-proposed',
      effective: FROM,
      body: {
        vesting: `${prefix}-establish`,
        power: 'establish-position',
        post: `${prefix}-post-0`,
        unit,
        reference: `${secret} order`,
        delegable: true,
      },
    },
    approved(`power:${prefix}-establish`),
    {
      stream: `delegation:${prefix}-passed`,
      type: 'organisation/delegation-proposed',
      effective: FROM,
      body: {
        delegation: `${prefix}-passed`,
        power: 'establish-position',
        unit,
        fromPost: `${prefix}-post-0`,
        toPost: `${prefix}-post-1`,
        document: `${secret} memorandum`,
      },
    },
    approved(`delegation:${prefix}-passed`),
    {
      stream: `setting:${prefix}-holder`,
      type: 'organisation/setting-proposed',
      effective: FROM,
      body: {
        change: `${prefix}-holder`,
        setting: 'final-rating-holder',
        unit,
        value: 'director',
        source: `${secret} directive`,
        reason: `${secret} reason`,
      },
    },
    approved(`setting:${prefix}-holder`),
  ]
}
