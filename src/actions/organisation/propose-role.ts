import { z } from 'zod'
import { FOLLOWING_ROLES, GOVERNMENT_ROLES, type Role, ROLES } from '../../record/organisation-terms.ts'
import { action, type Decision } from '../action.ts'
import {
  capacityField,
  dateField,
  documentField,
  listField,
  personField,
  untilProblem,
  unitField,
  invalid,
} from '../fields.ts'
import { mayChange, proposedBefore, unknown } from './change.ts'

/** A role is given by one administrator and approved by another. */
export const proposeRole = action({
  id: 'organisation/propose-role',
  title: 'Propose a role',
  about: 'Gives a person a role from a day on, once a second administrator approves.',
  power: 'propose-change',
  fields: z.strictObject({
    unit: unitField({
      title: 'Office',
      hint: 'The office in which the role is held, such as HSBB; US for the whole Government',
    }),
    person: personField({ title: 'Person' }),
    role: listField(ROLES, { title: 'Role' }),
    capacity: capacityField(),
    document: documentField(),
    effective: dateField({ title: 'From' }),
    until: dateField({
      title: 'Until',
      hint: 'The first day no longer held; leave blank if open',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [streamOf(input), `person:${input.person}`],
  decide(input, given) {
    const { unit, person, role, capacity, document, effective, until } = input
    const stream = streamOf(input)
    const level = levelProblem(role, unit)
    if (level !== undefined) return level
    if (given.history(`person:${person}`).length === 0) return unknown('person', person, 'person')
    if (given.history(stream).length > 0) return proposedBefore('role', role)
    const wrong = untilProblem(effective, until)
    if (wrong !== undefined) return wrong
    const { explanation, refused } = mayChange(given, {
      approverProposedIt: false,
      changeConcernsSelf: person === given.who.person,
    })
    if (refused !== undefined) return refused
    const assignment = stream.slice('role:'.length)
    return {
      kind: 'events',
      says: `The role ${role.replaceAll('-', ' ')} is proposed for ${person} from ${effective}; a second administrator must approve it.`,
      rulings: [explanation],
      events: [
        {
          stream,
          type: 'organisation/role-proposed',
          effective,
          body: {
            assignment,
            person,
            role,
            capacity,
            document,
            ...(unit === 'US' ? {} : { unit }),
            ...(until === undefined ? {} : { until }),
          },
          ruling: explanation,
        },
      ],
    }
  },
})

function levelProblem(role: Role, unit: string): Decision | undefined {
  const message = FOLLOWING_ROLES.has(role)
    ? 'this role follows from a position or a seat; fill the seat instead'
    : GOVERNMENT_ROLES.has(role) === (unit === 'US') || role === 'policy-administrator'
      ? undefined
      : unit === 'US'
        ? 'this role is held in an office; name the office'
        : 'this role is held for the whole Government; only an administrator there gives it'
  if (message === undefined) return undefined
  return invalid('role', role, message)
}

function streamOf({
  person,
  role,
  unit,
  effective,
}: {
  person: string
  role: string
  unit: string
  effective: string
}): string {
  return `role:${person}-${role}-${unit}-${effective}`
}
