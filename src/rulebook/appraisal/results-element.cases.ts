import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { resultsElement } from './results-element.ts'

const on = day('2026-11-22')
const NEW = day('2025-10-01')
const BASIC = day('2019-10-01')

export const resultsElementCases = casesOf(resultsElement, [
  {
    name: 'Three requirements, each aligned; no page named',
    on,
    proves: ['performance/PM-N04'],
    facts: { resultRequirements: 3, requirementsAligned: 3, periodStart: NEW },
    gives: { allowed: true, fewest: 3 },
  },
  {
    name: 'Two requirements',
    on,
    proves: ['performance/PM-N04'],
    facts: { resultRequirements: 2, requirementsAligned: 2, periodStart: NEW },
    gives: { allowed: false, lacking: ['it holds fewer than three performance requirements'] },
  },
  {
    name: 'Four requirements of which one is not aligned',
    on,
    proves: ['performance/PM-N04'],
    facts: { resultRequirements: 4, requirementsAligned: 3, periodStart: NEW },
    gives: { allowed: false, lacking: ['a requirement shows no strategic alignment'] },
  },
  {
    name: 'The basic system: one requirement with its goal and page',
    on,
    proves: ['performance/PM-B07'],
    facts: { resultRequirements: 1, requirementsAligned: 1, requirementsWithPage: 1, periodStart: BASIC },
    gives: { allowed: true, fewest: 1 },
  },
  {
    name: 'The basic system: a page is missing',
    on,
    proves: ['performance/PM-B07'],
    facts: { resultRequirements: 2, requirementsAligned: 2, requirementsWithPage: 1, periodStart: BASIC },
    gives: { allowed: false, lacking: ['a requirement names no page'] },
  },
  {
    name: 'The basic system: a goal is missing',
    on,
    proves: ['performance/PM-B07'],
    facts: { resultRequirements: 2, requirementsAligned: 1, requirementsWithPage: 2, periodStart: BASIC },
    gives: { allowed: false, lacking: ['a requirement names no goal'] },
  },
  {
    name: 'The basic system: no requirement at all',
    on,
    facts: { resultRequirements: 0, requirementsAligned: 0, requirementsWithPage: 0, periodStart: BASIC },
    gives: { allowed: false, lacking: ['it holds no performance requirement'] },
  },
  {
    name: 'The basic system asks for pages, and nothing is known of them',
    on,
    facts: { resultRequirements: 2, requirementsAligned: 2, periodStart: BASIC },
    gives: { missing: ['requirementsWithPage'] },
  },
  {
    name: 'Before the basic system',
    on,
    facts: { resultRequirements: 3, requirementsAligned: 3, periodStart: day('2012-01-03') },
    gives: 'no-law',
  },
])
