import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { moveAppraisal } from './move-appraisal.ts'

const on = day('2026-11-22')

export const moveAppraisalCases = casesOf(moveAppraisal, [
  {
    name: 'A detail of 120 days',
    on,
    proves: ['performance/PM-C11'],
    facts: { moveKind: 'detail', detailDays: 120 },
    gives: { required: true, by: 'the gaining organization, which also sets the goals and requirements' },
  },
  {
    name: 'A detail of 119 days',
    on,
    proves: ['performance/PM-C11'],
    facts: { moveKind: 'detail', detailDays: 119 },
    gives: { required: false, by: null },
  },
  {
    name: 'A temporary reassignment of 121 days',
    on,
    facts: { moveKind: 'temporary reassignment', detailDays: 121 },
    gives: { required: true },
  },
  {
    name: 'A job change after 90 days under the plan',
    on,
    proves: ['performance/PM-C11'],
    facts: { moveKind: 'job change in the agency', daysUnderPlan: 90 },
    gives: { required: true, by: 'the losing supervisor, before the executive leaves' },
  },
  {
    name: 'A job change after 89 days',
    on,
    proves: ['performance/PM-C11'],
    facts: { moveKind: 'job change in the agency', daysUnderPlan: 89 },
    gives: { required: false },
  },
  {
    name: 'A transfer after 91 days',
    on,
    proves: ['performance/PM-C11'],
    facts: { moveKind: 'transfer to another agency', daysUnderPlan: 91 },
    gives: { required: true },
  },
  {
    name: 'In 2005 a move inside the agency',
    on: day('2005-03-01'),
    proves: ['performance/PM-C11'],
    facts: { moveKind: 'job change in the agency', daysUnderPlan: 150 },
    gives: { required: true },
  },
  {
    name: 'Nothing known of the length of the detail',
    on,
    facts: { moveKind: 'detail', daysUnderPlan: 90 },
    gives: { missing: ['detailDays'] },
  },
  {
    name: 'Before the rule of 2000',
    on: day('2000-11-12'),
    facts: { moveKind: 'detail', detailDays: 120 },
    gives: 'no-law',
  },
  {
    name: 'A job change needs the days under the plan',
    on: day('2026-11-22'),
    facts: { moveKind: 'job change in the agency', detailDays: 120 },
    gives: { missing: ['daysUnderPlan'] },
  },
])
