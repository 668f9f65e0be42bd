import type { Topic } from '../topic.ts'

/** Candidate development, executive qualifications and sabbaticals. */
export const DEVELOPMENT: Topic = {
  id: 'development',
  title: 'Candidate development, executive qualifications and sabbaticals',
  rules: [],
  tables: [],
}
