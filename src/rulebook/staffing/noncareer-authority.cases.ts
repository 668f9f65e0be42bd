import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { noncareerAuthority } from './noncareer-authority.ts'

const on = day('2026-11-22')
const complete = {
  needReviewed: true,
  authorityRequested: true,
  opmApproval: true,
  requestIsIndividual: true,
  incumbentLeft: false,
} as const

export const noncareerAuthorityCases = casesOf(noncareerAuthority, [
  {
    name: 'Reviewed, asked for, and approved for one person and position',
    on,
    proves: ['staffing/STR-16'],
    facts: complete,
    gives: { allowed: true },
  },
  {
    name: 'The incumbent has left: the authority went back',
    on,
    proves: ['staffing/STR-16', 'staffing/APT-02'],
    facts: { ...complete, incumbentLeft: true },
    gives: {
      allowed: false,
      missing: ['a new authority: the old one went back to OPM when the incumbent left'],
    },
  },
  {
    name: 'The incumbent has left, and OPM provided otherwise',
    on,
    proves: ['staffing/STR-16'],
    facts: { ...complete, incumbentLeft: true, opmLeavesAuthority: true },
    gives: { allowed: true },
  },
  {
    name: 'No yearly review and no request',
    on,
    facts: { ...complete, needReviewed: false, authorityRequested: false },
    gives: {
      allowed: false,
      missing: [
        'the yearly review of the need for noncareer appointees',
        'the written request to OPM for the fiscal year',
      ],
    },
  },
  {
    name: 'In 1991: recouped when the appointee left',
    on: day('1991-07-01'),
    proves: ['S4-III.B.2.a-2'],
    facts: { ...complete, incumbentLeft: true },
    gives: { allowed: false },
  },
  {
    name: 'In 1991: a request for no one person and position',
    on: day('1991-07-01'),
    proves: ['S4-III.B.2.a-1'],
    facts: { ...complete, requestIsIndividual: false },
    gives: { allowed: false, missing: ['a request that names one person and one general position'] },
  },
  {
    name: 'In 1991: approved for one person and position',
    on: day('1991-07-01'),
    proves: ['S4-III.B.2.a-1'],
    facts: complete,
    gives: { allowed: true },
  },
  {
    name: 'In 1980, OPM has not approved',
    on: day('1980-06-01'),
    facts: { needReviewed: true, authorityRequested: true, opmApproval: false },
    gives: { allowed: false, missing: ['OPM’s approval'] },
  },
  {
    name: 'Nothing known of the request and the incumbent',
    on,
    facts: { needReviewed: true, authorityRequested: true, opmApproval: true },
    gives: { missing: ['requestIsIndividual', 'incumbentLeft'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: complete, gives: 'no-law' },
  {
    name: 'In 1991 whether the appointee left must be told',
    on: day('1991-07-01'),
    facts: { needReviewed: true, authorityRequested: true, opmApproval: true, requestIsIndividual: true },
    gives: { missing: ['incumbentLeft'] },
  },
  {
    name: 'Whether the request is for one person must be told',
    on: day('2026-11-22'),
    facts: { needReviewed: true, authorityRequested: true, opmApproval: true, incumbentLeft: false },
    gives: { missing: ['requestIsIndividual'] },
  },
  {
    name: 'In 1991 whether it is for one person must be told',
    on: day('1991-07-01'),
    facts: { needReviewed: true, authorityRequested: true, opmApproval: true, incumbentLeft: true },
    gives: { missing: ['requestIsIndividual'] },
  },
])
