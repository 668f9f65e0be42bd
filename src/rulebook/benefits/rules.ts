import type { Topic } from '../topic.ts'

/** Leave, last move home, and benefits kept or lost. */
export const BENEFITS: Topic = {
  id: 'benefits',
  title: 'Leave, last move home, and benefits kept or lost',
  rules: [],
  tables: [],
}
