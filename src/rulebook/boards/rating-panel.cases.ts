import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { ratingPanel } from './rating-panel.ts'

const on = day('2026-11-22')
const scopes = ['component:ICE', 'department:DHS'] as const
const complete = {
  applicationsReceived: 40,
  minimumDecisions: 40,
  screeningPanels: 1,
  interviewPanels: 2,
  qualifiedApplicants: 12,
  applicantsFullyScored: 12,
}

export const ratingPanelCases = casesOf(ratingPanel, [
  {
    name: 'Forty applications decided, twelve qualified, all scored',
    on,
    scopes,
    proves: ['S0-4.6-1', 'S0-4.6-2a', 'S0-4.6-2b'],
    facts: complete,
    gives: { allowed: true },
  },
  {
    name: 'One qualified applicant lacks a score',
    on,
    scopes,
    proves: ['S0-4.6-2b'],
    facts: { ...complete, applicantsFullyScored: 11 },
    gives: { allowed: false, missing: ['scores of every qualified applicant on every qualification'] },
  },
  {
    name: 'One application is not decided',
    on,
    scopes,
    proves: ['S0-4.6-1'],
    facts: { ...complete, minimumDecisions: 39 },
    gives: { allowed: false, missing: ['a decision on the minimum qualifications of every application'] },
  },
  {
    name: 'No panels',
    on,
    scopes,
    proves: ['S0-4.6-2a'],
    facts: { ...complete, screeningPanels: 0, interviewPanels: 0 },
    gives: { allowed: false, missing: ['a panel that screens resumes', 'a panel that interviews'] },
  },
  {
    name: 'How many are qualified is not known',
    on,
    scopes,
    facts: { ...complete, qualifiedApplicants: undefined },
    gives: { missing: ['qualifiedApplicants'] },
  },
  { name: 'The day before the directive', on: day('2019-07-30'), scopes, facts: complete, gives: 'no-law' },
  { name: 'Elsewhere the directive does not apply', on, facts: complete, gives: 'no-law' },
  {
    name: 'One interview panel is enough',
    on: day('2026-11-22'),
    scopes: ['component:ICE', 'department:DHS'],
    facts: {
      applicationsReceived: 40,
      minimumDecisions: 40,
      screeningPanels: 1,
      interviewPanels: 1,
      qualifiedApplicants: 12,
      applicantsFullyScored: 12,
    },
    gives: { allowed: true, missing: [] },
  },
])
