import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { secondPerson } from './second-person.ts'

const on = day('2026-11-22')

export const secondPersonCases = casesOf(secondPerson, [
  {
    name: 'A second administrator approves',
    on,
    facts: { approverProposedIt: false, changeConcernsSelf: false },
    gives: { allowed: true },
  },
  {
    name: 'The proposer approves',
    on,
    facts: { approverProposedIt: true, changeConcernsSelf: false },
    gives: { allowed: false },
  },
  {
    name: 'Two administrators give each other a role and approve in turn',
    on,
    facts: { approverProposedIt: false, changeConcernsSelf: true },
    gives: { allowed: false, notMet: ['it concerns the same person; another administrator must do it'] },
  },
  {
    name: 'It is not known whom it concerns',
    on,
    facts: { approverProposedIt: false },
    gives: { missing: ['changeConcernsSelf'] },
  },
  {
    name: 'The day before the Senior Executive Service began',
    on: day('1979-07-12'),
    facts: { approverProposedIt: false, changeConcernsSelf: false },
    gives: 'no-law',
  },
  {
    name: 'Its first day',
    on: day('1979-07-13'),
    facts: { approverProposedIt: false, changeConcernsSelf: false },
    gives: { allowed: true },
  },
])
