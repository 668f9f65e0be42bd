import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { limitedReturn } from './limited-return.ts'

const on = day('2026-11-22')
const complete = {
  heldPermanentOutsideSes: true,
  limitedInSameAgency: true,
  limitedWithoutBreak: true,
  endedForFault: false,
} as const

export const limitedReturnCases = casesOf(limitedReturn, [
  {
    name: 'All four conditions are met',
    on,
    proves: ['staffing/APT-11'],
    facts: complete,
    gives: { eligible: true, missing: [] },
  },
  {
    name: 'The term simply ran out',
    on,
    proves: ['staffing/APT-11'],
    facts: { ...complete, endedByExpiration: true },
    gives: { eligible: true },
  },
  {
    name: 'Ended for misconduct',
    on,
    proves: ['staffing/APT-11'],
    facts: { ...complete, endedForFault: true },
    gives: { eligible: false, missing: ['it ended for misconduct, neglect of duty or malfeasance'] },
  },
  {
    name: 'From another agency, after a break, and not from a permanent position',
    on,
    facts: {
      heldPermanentOutsideSes: false,
      limitedInSameAgency: false,
      limitedWithoutBreak: false,
      endedForFault: false,
    },
    gives: { eligible: false },
  },
  {
    name: 'The reason for the end is not known',
    on,
    facts: { ...complete, endedForFault: undefined },
    gives: { missing: ['endedForFault'] },
  },
  { name: 'Before the regulation was so amended', on: day('1995-02-01'), facts: complete, gives: 'no-law' },
])
