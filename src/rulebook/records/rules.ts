import type { Topic } from '../topic.ts'

/** Records, retention, disclosure and reporting. */
export const RECORDS: Topic = {
  id: 'records',
  title: 'Records, retention, disclosure and reporting',
  rules: [],
  tables: [],
}
