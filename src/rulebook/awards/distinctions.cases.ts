import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { awardDistinctions } from './distinctions.ts'

const on = day('2015-12-01')
const scopes = ['department:DHS', 'government'] as const

export const awardDistinctionsCases = casesOf(awardDistinctions, [
  {
    name: 'Fully successful with 9%, outstanding with 7%: flagged',
    on,
    scopes,
    proves: ['pay/PA-8', 'S1-V.A.7'],
    facts: { summaryLevel: 3, awardPercent: 9_00, otherLevel: 5, otherPercent: 7_00 },
    gives: { allowed: false, reversed: true, reasonNeeded: true },
  },
  {
    name: 'The same with a written reason',
    on,
    scopes,
    proves: ['S1-V.A.7'],
    facts: {
      summaryLevel: 3,
      awardPercent: 9_00,
      otherLevel: 5,
      otherPercent: 7_00,
      writtenReason: true,
    },
    gives: { allowed: true, reversed: true },
  },
  {
    name: 'Outstanding with more',
    on,
    proves: ['pay/PA-8'],
    facts: { summaryLevel: 5, awardPercent: 12_00, otherLevel: 4, otherPercent: 9_00 },
    gives: { allowed: true, reversed: false },
  },
  {
    name: 'The same share for unequal ratings is no reversal',
    on,
    facts: { summaryLevel: 4, awardPercent: 9_00, otherLevel: 5, otherPercent: 9_00 },
    gives: { reversed: false },
  },
  {
    name: 'A reversal seen from the higher-rated executive',
    on: day('1991-12-02'),
    proves: ['S4-VI.B.2-2'],
    facts: { summaryLevel: 5, awardPercent: 7_00, otherLevel: 3, otherPercent: 7_01 },
    gives: { allowed: false, reversed: true },
  },
  {
    name: 'Without the other award',
    on,
    facts: { summaryLevel: 5, awardPercent: 7_00, otherLevel: 3 },
    gives: { missing: ['otherPercent'] },
  },
  {
    name: 'Before any source says so',
    on: day('1991-06-30'),
    facts: { summaryLevel: 5, awardPercent: 7_00, otherLevel: 3, otherPercent: 9_00 },
    gives: 'no-law',
  },
  {
    name: 'Equal levels: neither is reversed',
    on: day('2015-12-01'),
    scopes: ['department:DHS', 'government'],
    facts: { summaryLevel: 5, awardPercent: 9_00, otherLevel: 5, otherPercent: 7_00 },
    gives: { allowed: true, reversed: false, reasonNeeded: false },
  },
  {
    name: 'The better rated with the same percentage',
    on: day('2015-12-01'),
    facts: { summaryLevel: 5, awardPercent: 9_00, otherLevel: 4, otherPercent: 9_00 },
    gives: { allowed: true, reversed: false, reasonNeeded: false },
  },
])
