import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { noncareerMovement } from './noncareer-movement.ts'

const on = day('2026-11-22')
const inside = {
  noncareerMove: 'reassignment',
  designation: 'general',
  qualifiesForPosition: true,
  opmApproval: true,
} as const
const outside = {
  noncareerMove: 'transfer',
  designation: 'general',
  qualifiesForPosition: true,
  gainingAgencyApproves: true,
  gainingAuthority: true,
} as const

export const noncareerMovementCases = casesOf(noncareerMovement, [
  {
    name: 'Reassigned with OPM’s prior approval',
    on,
    proves: ['staffing/APT-07'],
    facts: inside,
    gives: { allowed: true },
  },
  {
    name: 'Reassigned without it',
    on,
    proves: ['staffing/APT-07'],
    facts: { ...inside, opmApproval: false },
    gives: { allowed: false, missing: ['OPM’s prior approval'] },
  },
  {
    name: 'OPM has provided otherwise',
    on,
    proves: ['staffing/APT-07'],
    facts: { ...inside, opmApproval: undefined, opmProvidesOtherwise: true },
    gives: { allowed: true },
  },
  {
    name: 'To a career reserved position for which the person does not qualify',
    on,
    facts: { ...inside, designation: 'career-reserved', qualifiesForPosition: false },
    gives: { allowed: false, missing: ['a general position', 'a person who qualifies for it'] },
  },
  {
    name: 'Transferred, with the gaining agency’s approval and authority',
    on,
    proves: ['staffing/APT-07'],
    facts: outside,
    gives: { allowed: true },
  },
  {
    name: 'Transferred, with neither',
    on,
    proves: ['staffing/APT-07'],
    facts: { ...outside, gainingAgencyApproves: false, gainingAuthority: false },
    gives: {
      allowed: false,
      missing: ['an authority of the gaining agency that OPM has approved', 'the gaining agency’s approval'],
    },
  },
  { name: 'By the statute', on: day('1980-09-18'), facts: outside, gives: { allowed: true } },
  {
    name: 'Nothing known of OPM',
    on,
    facts: { ...inside, opmApproval: undefined },
    gives: { missing: ['opmApproval'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: inside, gives: 'no-law' },
  {
    name: 'By the statute a transfer needs the gaining agency’s approval',
    on: day('1980-09-18'),
    facts: {
      noncareerMove: 'transfer',
      designation: 'general',
      qualifiesForPosition: true,
      gainingAuthority: true,
    },
    gives: { missing: ['gainingAgencyApproves'] },
  },
  {
    name: 'A transfer: what the gaining agency has must be told',
    on: day('2026-11-22'),
    facts: {
      noncareerMove: 'transfer',
      designation: 'general',
      qualifiesForPosition: true,
      opmApproval: true,
    },
    gives: { missing: ['gainingAgencyApproves', 'gainingAuthority'] },
  },
])
