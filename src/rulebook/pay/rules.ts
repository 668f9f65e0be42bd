import type { Topic } from '../topic.ts'

/** Pay schedules, setting and adjusting pay, freezes and the aggregate limit. */
export const PAY: Topic = {
  id: 'pay',
  title: 'Pay schedules, setting and adjusting pay, freezes and the aggregate limit',
  rules: [],
  tables: [],
}
