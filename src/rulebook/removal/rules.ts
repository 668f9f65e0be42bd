import type { Topic } from '../topic.ts'

/** Removal, discipline, reduction in force, furlough and fallback. */
export const REMOVAL: Topic = {
  id: 'removal',
  title: 'Removal, discipline, reduction in force, furlough and fallback',
  rules: [],
  tables: [],
}
