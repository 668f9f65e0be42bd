import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { fileContents } from './file-contents.ts'

const on = day('2026-11-22')
const KINDS = [
  'appraisal form',
  'performance-based action not effected',
  'training recommendation',
  'supporting document',
  'statement of disagreement',
  'award or removal recommendation',
  'rank nomination',
  'performance review board record',
  'executive resources board paper on appraisal',
  'individual development plan',
  'record that raters must keep',
] as const

export const fileContentsCases = casesOf(fileContents, [
  ...KINDS.map((performanceDocument) => ({
    name: `Of the kind: ${performanceDocument}`,
    on,
    proves: ['performance/PM-R06'],
    facts: { performanceDocument },
    gives: { required: true, named: true },
  })),
  {
    name: 'Another kind that the agency’s instructions name',
    on,
    proves: ['performance/PM-R06'],
    facts: { performanceDocument: 'other', instructionsName: true },
    gives: { required: true, named: false },
  },
  {
    name: 'Another kind that they do not name',
    on,
    proves: ['performance/PM-R06'],
    facts: { performanceDocument: 'other', instructionsName: false },
    gives: { required: false },
  },
  {
    name: 'Another kind, and the instructions are not known',
    on,
    facts: { performanceDocument: 'other' },
    gives: { missing: ['instructionsName'] },
  },
  {
    name: 'Before the text that was read',
    on: day('2014-12-31'),
    facts: { performanceDocument: 'appraisal form' },
    gives: 'no-law',
  },
])
