import type { Topic } from '../topic.ts'

/** Reassignment, transfer and details. */
export const MOVEMENT: Topic = {
  id: 'movement',
  title: 'Reassignment, transfer and details',
  rules: [],
  tables: [],
}
