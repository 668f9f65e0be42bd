import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { proposalStep } from './proposal-step.ts'

const on = day('2019-09-03')
const scopes = ['component:ICE', 'department:DHS'] as const

export const proposalStepCases = casesOf(proposalStep, [
  {
    name: 'The board reviews after the technical note',
    on,
    scopes,
    facts: { proposalStep: 'review', proposalState: 'noted', deciderProposedIt: false },
    gives: { allowed: true },
  },
  {
    name: 'A review without the technical note',
    on,
    scopes,
    facts: { proposalStep: 'review', proposalState: 'proposed', deciderProposedIt: false },
    gives: { allowed: false, cites: ['ICE Directive 1056.1, 4'] },
  },
  {
    name: 'The agency head approves what the board has reviewed',
    on,
    proves: ['S3-Staffing-1'],
    scopes,
    facts: { proposalStep: 'approve', proposalState: 'reviewed', deciderProposedIt: false },
    gives: { allowed: true },
  },
  {
    name: 'Nobody approves an own proposal',
    on,
    scopes,
    facts: { proposalStep: 'approve', proposalState: 'reviewed', deciderProposedIt: true },
    gives: { allowed: false, cites: ['ICE Directive 1056.1, 4.2(1)'] },
  },
  {
    name: 'What was declined is not established',
    on,
    facts: { proposalStep: 'establish', proposalState: 'declined', deciderProposedIt: false },
    gives: { allowed: false, cites: ['5 USC 3133(c)'] },
  },
  {
    name: 'Outside ICE the same path, as our choice',
    on,
    facts: { proposalStep: 'approve', proposalState: 'reviewed', deciderProposedIt: true },
    gives: { allowed: false, cites: ['5 USC 3133(c)'] },
  },
  {
    name: 'Of a proposal whose state is not known',
    on,
    facts: { proposalStep: 'approve', deciderProposedIt: false },
    gives: { missing: ['proposalState'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { proposalStep: 'approve', proposalState: 'reviewed', deciderProposedIt: false },
    gives: 'no-law',
  },
])
