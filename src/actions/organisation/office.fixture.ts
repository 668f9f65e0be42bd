import { day } from '../../base/dates.ts'
import type { NewEvent } from '../../record/event.ts'
import type { LegalPower } from '../../record/organisation-terms.ts'
import { Office, type Told } from '../office.fixture.ts'

/** Administrators of the office, and one of the department above it. */
export const first = { person: 'first', name: 'First', role: 'policy-administrator', unit: 'HSBB' }
export const second = { person: 'second', name: 'Second', role: 'policy-administrator', unit: 'HSBB' }
export const above = { person: 'above', name: 'Above', role: 'policy-administrator', unit: 'HS' }

const FROM = day('2019-01-01')

/** The Director and the Deputy Director with their powers, a third seat, and one of the department. */
export function seats(told: Told = {}): Office {
  const office = new Office({ who: first, ...told })
  for (const person of ['first', 'second', 'somebody', 'director', 'deputy', 'third']) {
    office.record([
      { stream: `person:${person}`, type: 'people/official-entered', effective: FROM, body: { person } },
    ])
  }
  for (const [post, unit, person] of [
    ['director', 'HSBB-OD', 'director'],
    ['deputy', 'HSBB-OD', 'deputy'],
    ['third', 'HSBB-ERO', 'third'],
    ['secretary', 'HS', 'secretary'],
  ] as const) {
    office.record([established(post, unit), filled(post, person, '2019-01-01')])
  }
  office.record([
    ...vested('ice-appoint', 'appoint', 'deputy', 'HSBB', true),
    ...vested('ice-final-rating', 'final-rating', 'director', 'HSBB', false),
    ...vested('dhs-establish', 'establish-position', 'secretary', 'HS', true),
  ])
  return office
}

/** A seat of a unit. */
export function established(post: string, unit: string): NewEvent {
  return {
    stream: `post:${post}`,
    type: 'organisation/post-established',
    effective: FROM,
    body: { post, unit, title: `The ${post}` },
  }
}

/** A person takes a seat. */
export function filled(post: string, person: string, on: string): NewEvent {
  return {
    stream: `post:${post}`,
    type: 'organisation/post-filled',
    effective: day(on),
    body: { post, person, capacity: 'permanent' },
  }
}

function vested(
  vesting: string,
  power: LegalPower,
  post: string,
  unit: string,
  delegable: boolean,
): NewEvent[] {
  const stream = `power:${vesting}`
  const reference = 'ICE Directive 1056.1, 4.1, footnote 3'
  const body = { vesting, power, post, unit, reference, delegable }
  return [
    { stream, type: 'organisation/power-proposed', effective: FROM, body },
    { stream, type: 'organisation/change-approved', effective: FROM, body: { change: stream } },
  ]
}
