import type { IsoDate } from '../../base/dates.ts'
import type { Appraisal } from '../../record/appraisal.ts'
import type { FactValue } from '../../rulebook/facts.ts'
import { stepDue } from '../../rulebook/appraisal/step-due.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import type { Given } from '../action.ts'
import { ask } from '../asked.ts'

/** The office's settings of the days that the steps take, in calendar days. */
const SETTINGS = {
  'written response': 'rating-answer-days',
  'higher-level review': 'rating-review-days',
} as const satisfies Partial<Record<FactValue<'ratingStep'>, string>>

/** The last day for a step of a rating whose time runs from a day, by the office's setting or our default. */
export function dueOf(
  given: Pick<Given, 'setting' | 'scopes'>,
  ratingStep: keyof typeof SETTINGS,
  stepBegan: IsoDate,
): { due: IsoDate; explanation: Explanation } {
  const setting = given.setting(SETTINGS[ratingStep])
  const facts = {
    ratingStep,
    stepBegan,
    ...(setting === undefined ? {} : { agencyStepDays: Number.parseInt(setting, 10) }),
  }
  const asked = ask(stepDue, { on: stepBegan, scopes: given.scopes }, facts)
  const due = asked.value?.due ?? stepBegan
  return { due, explanation: asked.explanation }
}

/**
 * Whether the time for the executive's answer and for asking for a review is over on a day: waived, lapsed, or used for
 * both.
 */
export function responseOver({ shared, answer, higherReview }: Appraisal, on: IsoDate): boolean {
  if (shared === undefined) return false
  if (answer?.answer === 'waived' || on > shared.answerBy) return true
  return answer !== undefined && higherReview?.made !== undefined
}
