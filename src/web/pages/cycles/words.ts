import type { NudgeKind } from '../../../record/appraisal-terms.ts'
import type { CycleStage, ProgressKey } from '../../../record/cycle-figures.ts'
import type { IsoDate } from '../../../base/dates.ts'
import type { Status } from '../../components/tags.ts'

/** A count, or that it is too small to be told. */
export function shownCount(count: number | null): string {
  return count === null ? 'left out' : String(count)
}

/** What a late step is called. */
export const KIND_TITLES: Readonly<Record<NudgeKind, string>> = {
  plan: 'Plans late or missing',
  review: 'No progress review, and the period ends soon',
  rating: 'Ratings to give',
  answer: 'Answers that may still come',
}

/** What a reminder asks for. */
export const KIND_ASKS: Readonly<Record<NudgeKind, string>> = {
  plan: 'Communicate the plan',
  review: 'Hold a progress review',
  rating: 'Rate',
  answer: 'Answer the rating, or waive it',
}

/** The stages of a level. */
export const STAGE_WORDS: Readonly<Record<CycleStage, string>> = {
  initial: 'Initial rating',
  reviewed: 'After review by a higher level',
  board: 'Board’s recommendation',
  final: 'Annual summary rating',
}

const COUNTS: Readonly<Record<string, string>> = {
  all: 'Executives in the cycle',
  missing: 'No plan yet',
  drafted: 'Plan drafted, not communicated',
  'in time': 'Plan communicated in time',
  late: 'Plan communicated late',
  'with a review': 'Progress review held',
  'without a review': 'Under a plan, no progress review yet',
  rated: 'Initially rated',
  shared: 'Rating shared with the executive',
  answered: 'Answered, or answer waived',
  recommended: 'Board has recommended, or is split',
  final: 'Annual summary rating given',
  issued: 'Copy issued to the executive',
  'not rated': 'Not rated this year',
}

const DEPTHS = [
  'plan not communicated yet',
  'under the plan, or not rated',
  'rated, the board has not recommended',
  'recommended, not final',
  'final',
] as const

/** What a count of a cycle counts. */
export function progressWords(key: ProgressKey): string {
  const known = COUNTS[key]
  if (known !== undefined) return known
  const [from = 0, to = 0] = key.split('-').map(Number)
  const words = DEPTHS.slice(from, to + 1).join('; or ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** How far a cycle has come, as its marks say. */
export function cycleStatus(
  row: { validated: string | null; published_on: string | null; signed_on: string | null; end_on: IsoDate },
  on: IsoDate,
): Status {
  if (row.published_on !== null) return { tone: 'ok', words: 'Results published' }
  if (row.validated === 'validated') return { tone: 'ok', words: 'Validated' }
  if (row.validated === 'returned') return { tone: 'bad', words: 'Returned by the department' }
  if (row.signed_on !== null) return { tone: 'soon', words: 'Distribution signed' }
  return on > row.end_on ? { tone: 'soon', words: 'Period over' } : { tone: 'plain', words: 'Running' }
}
