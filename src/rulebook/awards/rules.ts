import type { Topic } from '../topic.ts'

/** Performance awards, Presidential rank awards and other incentives. */
export const AWARDS: Topic = {
  id: 'awards',
  title: 'Performance awards, Presidential rank awards and other incentives',
  rules: [],
  tables: [],
}
