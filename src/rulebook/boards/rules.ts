import type { Topic } from '../topic.ts'

/** Qualifications Review Board, Executive Resources Board, Performance Review Board. */
export const BOARDS: Topic = {
  id: 'boards',
  title: 'Qualifications Review Board, Executive Resources Board, Performance Review Board',
  rules: [],
  tables: [],
}
