import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { ownMatter } from './own-matter.ts'

const on = day('2026-11-22')

export const ownMatterCases = casesOf(ownMatter, [
  {
    name: 'The member’s own appraisal',
    on,
    proves: ['performance/PM-C12'],
    facts: { subjectIsSelf: true, boardMatter: 'appraisal' },
    gives: { allowed: false },
  },
  {
    name: 'Somebody else’s appraisal',
    on,
    proves: ['performance/PM-C12'],
    facts: { subjectIsSelf: false, boardMatter: 'appraisal' },
    gives: { allowed: true },
  },
  {
    name: 'The member’s own award since 2015',
    on,
    proves: ['performance/PM-C12'],
    facts: { subjectIsSelf: true, boardMatter: 'award' },
    gives: { allowed: false },
  },
  {
    name: 'The member’s own pay since 2015',
    on,
    facts: { subjectIsSelf: true, boardMatter: 'pay adjustment' },
    gives: { allowed: false },
  },
  {
    name: 'The regulation of 2000 named the appraisal alone',
    on: day('2015-10-25'),
    proves: ['performance/PM-C12'],
    facts: { subjectIsSelf: true, boardMatter: 'award' },
    gives: { allowed: true },
  },
  {
    name: 'The member’s own appraisal in 2005',
    on: day('2005-10-25'),
    proves: ['performance/PM-C12'],
    facts: { subjectIsSelf: true, boardMatter: 'appraisal' },
    gives: { allowed: false },
  },
  {
    name: 'Nothing known of the matter',
    on,
    facts: { subjectIsSelf: true },
    gives: { missing: ['boardMatter'] },
  },
  {
    name: 'Before the rule of 2000',
    on: day('2000-11-12'),
    facts: { subjectIsSelf: true, boardMatter: 'appraisal' },
    gives: 'no-law',
  },
])
