import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { appraisalSystem } from './appraisal-system.ts'

const on = day('2026-11-22')
const OLD = 'basic system of 2012'
const NEW = 'system of fiscal year 2026'

export const appraisalSystemCases = casesOf(appraisalSystem, [
  {
    name: 'The cycle of fiscal year 2026',
    on,
    proves: ['performance/PM-N01', 'performance/PM-N02'],
    facts: { periodStart: day('2025-10-01') },
    gives: {
      system: NEW,
      elements: [
        'Faithful Administration of the Law and the President’s Policies',
        'Government Efficiency',
        'Merit and Competence',
        'Holding Others Accountable and Treating Them Fairly',
        'Achieving Organizational Goals',
      ],
      transition: false,
    },
  },
  {
    name: 'A period that began the day before',
    on,
    proves: ['performance/PM-B01', 'performance/PM-B08'],
    facts: { periodStart: day('2025-09-30') },
    gives: {
      system: OLD,
      elements: [
        'Leading Change',
        'Leading People',
        'Business Acumen',
        'Building Coalitions',
        'Results Driven',
      ],
    },
  },
  {
    name: 'The cycle of fiscal year 2025, the last under the basic system for most agencies',
    on,
    proves: ['performance/PM-B08'],
    facts: { periodStart: day('2024-10-01') },
    gives: { system: OLD, transition: false },
  },
  {
    name: 'An agency in the transition: the last day on which a period may begin under the old elements',
    on,
    proves: ['performance/PM-N01'],
    facts: { periodStart: day('2026-09-29'), elementsOf2012Kept: true },
    gives: { system: OLD, transition: true },
  },
  {
    name: 'On 30 September 2026 every executive is on the new system',
    on,
    proves: ['performance/PM-N01'],
    facts: { periodStart: day('2026-09-30'), elementsOf2012Kept: true },
    gives: { system: NEW, transition: false },
  },
  {
    name: 'An agency that did not wait',
    on,
    facts: { periodStart: day('2025-11-03'), elementsOf2012Kept: false },
    gives: { system: NEW, transition: false },
  },
  {
    name: 'The first day of the basic system',
    on,
    facts: { periodStart: day('2012-01-04') },
    gives: { system: OLD },
  },
  {
    name: 'Without the first day of the period',
    on,
    facts: { elementsOf2012Kept: true },
    gives: { missing: ['periodStart'] },
  },
  {
    name: 'Before the basic system',
    on,
    facts: { periodStart: day('2012-01-03') },
    gives: 'no-law',
  },
])
