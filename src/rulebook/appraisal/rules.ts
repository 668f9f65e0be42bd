import type { Topic } from '../topic.ts'

/** Performance plans, appraisal, ratings and certification of the system. */
export const APPRAISAL: Topic = {
  id: 'appraisal',
  title: 'Performance plans, appraisal, ratings and certification of the system',
  rules: [],
  tables: [],
}
