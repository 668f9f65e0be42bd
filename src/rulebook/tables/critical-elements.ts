import { day } from '../../base/dates.ts'
import { dated } from '../kernel/table.ts'

/** The appraisal system by which elements are named and weighed, by the first day of the appraisal period. */
export type ElementSystem = {
  system: 'basic system of 2012' | 'system of fiscal year 2026'
  elements: readonly [string, string, string, string, string]
}

/** The elements of the basic system, the same as the five executive core qualifications. */
export const ELEMENTS_OF_2012: ElementSystem = {
  system: 'basic system of 2012',
  elements: ['Leading Change', 'Leading People', 'Business Acumen', 'Building Coalitions', 'Results Driven'],
}

/** The critical elements of the plan, by the first day of the appraisal period. */
export const CRITICAL_ELEMENTS = dated<ElementSystem>('Critical elements of the plan', [
  {
    from: day('2025-10-01'),
    by: 'OPM memorandum of 25 February 2025',
    standing: 'secondary',
    value: {
      system: 'system of fiscal year 2026',
      elements: [
        'Faithful Administration of the Law and the President’s Policies',
        'Government Efficiency',
        'Merit and Competence',
        'Holding Others Accountable and Treating Them Fairly',
        'Achieving Organizational Goals',
      ],
    },
  },
  { from: day('2012-01-04'), by: 'OPM memorandum of 4 January 2012', value: ELEMENTS_OF_2012 },
])
