import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { assignmentReason } from './assignment-reason.ts'

const on = day('2020-01-10')
const base = { assignmentReason: 'business need', reasonAttested: true, protectedActivity: false } as const

export const assignmentReasonCases = casesOf(assignmentReason, [
  {
    name: 'A business reason, attested',
    on,
    proves: ['S3-Proh-1'],
    facts: base,
    gives: { allowed: true, counselFirst: false, lacks: [] },
  },
  {
    name: 'Discrimination',
    on,
    proves: ['S3-Proh-1'],
    facts: { ...base, assignmentReason: 'discrimination' },
    gives: { allowed: false, lacks: ['a reason of discrimination'] },
  },
  {
    name: 'Reprisal for an appeal',
    on,
    proves: ['S3-Proh-2'],
    facts: { ...base, assignmentReason: 'use of an appeal or complaint' },
    gives: { allowed: false },
  },
  {
    name: 'Reprisal for help in an inquiry',
    on,
    proves: ['S3-Proh-2'],
    facts: { ...base, assignmentReason: 'help in an inquiry' },
    gives: { allowed: false },
  },
  {
    name: 'Reprisal for a disclosure',
    on,
    proves: ['S3-Proh-2'],
    facts: { ...base, assignmentReason: 'disclosure of wrongdoing' },
    gives: { allowed: false, lacks: ['reprisal for what the law protects'] },
  },
  {
    name: 'Partisan politics',
    on,
    proves: ['S3-Proh-3'],
    facts: { ...base, assignmentReason: 'partisan political activity' },
    gives: { allowed: false, lacks: ['a partisan political reason'] },
  },
  {
    name: 'Not attested',
    on,
    proves: ['S3-Proh-1', 'S3-Proh-3'],
    facts: { ...base, reasonAttested: false },
    gives: { allowed: false },
  },
  {
    name: 'A protected activity on record: counsel first',
    on,
    proves: ['S3-Proh-2'],
    facts: { ...base, protectedActivity: true, counselReviewed: false },
    gives: { allowed: false, counselFirst: true },
  },
  {
    name: 'Counsel has reviewed it',
    on,
    proves: ['S3-Proh-2'],
    facts: { ...base, protectedActivity: true, counselReviewed: true },
    gives: { allowed: true, counselFirst: false },
  },
  {
    name: 'A protected activity, and nothing known of counsel',
    on,
    facts: { ...base, protectedActivity: true },
    gives: { missing: ['counselReviewed'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: base, gives: 'no-law' },
])
