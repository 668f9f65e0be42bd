import { findRule } from '../../../rulebook/index.ts'
import { type Html, html, link } from '../../components/markup.ts'
import { ruleHref } from '../../routes.ts'

/** The rules behind the list of a year’s appraisals: the system, the cycle, and what the agency owes for it. */
export const RULES_OF_YEAR = [
  'appraisal/coverage',
  'appraisal/appraisal-system',
  'appraisal/period',
  'appraisal/yearly',
  'appraisal/plan-due',
  'appraisal/progress-review',
  'appraisal/step-due',
  'appraisal/levels',
  'appraisal/distribution',
  'appraisal/distribution-signed',
  'appraisal/top-ratings-cap',
  'appraisal/system-standards',
  'appraisal/system-approval',
  'appraisal/rating-guidelines',
  'appraisal/certification-criteria',
  'appraisal/certification-term',
  'appraisal/certified-on-day',
  'appraisal/certification-renewal',
  'appraisal/certification-report',
  'appraisal/certification-suspension',
  'appraisal/certified-ceilings',
  'appraisal/oversight-official',
  'appraisal/upkeep',
  'appraisal/plan-of-department',
  'appraisal/rating-of-department',
  'records/form-1558-line',
  'records/report-due',
  'records/summary-pattern',
  'records/rating-code',
] as const

/** The rules behind a performance plan. */
export const RULES_OF_PLAN = [
  'appraisal/plan',
  'appraisal/plan-due',
  'appraisal/plan-of-department',
  'appraisal/appraisal-system',
  'appraisal/element-weights',
  'appraisal/results-element',
  'appraisal/goal-links',
  'appraisal/diversity-criteria',
  'appraisal/criteria',
] as const

/** The rules behind a rating, from the elements to what follows from it. */
export const RULES_OF_RATING = [
  'appraisal/minimum-period',
  'appraisal/new-administration',
  'appraisal/summary-level',
  'appraisal/element-narratives',
  'appraisal/basis',
  'appraisal/rating-of-department',
  'appraisal/form-complete',
  'appraisal/rating-relied-on',
] as const

/** The rules behind one appraisal, from the plan to what follows from the rating. */
export const RULES_OF_CASE = [
  ...RULES_OF_PLAN,
  'appraisal/progress-review',
  'appraisal/extend-period',
  'appraisal/end-period',
  'appraisal/move-appraisal',
  ...RULES_OF_RATING,
  'appraisal/step-due',
  'appraisal/challenge',
  'appraisal/higher-level-review',
  'appraisal/higher-level-reviewer',
  'appraisal/board-review',
  'appraisal/final-rating',
  'appraisal/rating-approver',
  'appraisal/use-of-rating',
  'appraisal/recertification-due',
  'appraisal/recertification-decision',
  'boards/performance-review-board',
  'boards/recommendation',
  'boards/own-matter',
  'pay/raise-for-rating',
  'pay/reduction',
  'awards/performance-award-amount',
  'removal/for-performance',
  'removal/during-probation',
  'removal/two-ratings',
  'removal/moratorium',
  'removal/informal-hearing',
  'removal/guaranteed-placement',
  'removal/placement-position',
  'removal/saved-pay',
  'staffing/end-noncareer-or-limited',
  'records/performance-retention',
  'records/file-contents',
  'records/file-on-move',
  'records/superseded-record',
  'records/statistical-copy',
  'records/disclosure',
  'records/returning-employee',
  'records/performance-schedule',
] as const

/** The rules that a page rests on, each a link to its own page. */
export function rulesUsed(ids: readonly string[]): Html {
  const links = [...new Set(ids)].flatMap((id) => {
    const asks = findRule(id)?.rule.asks
    return asks === undefined ? [] : [html`<li>${link({ href: ruleHref(id), label: asks })}</li>`]
  })
  return html`<section class="c-sec margin-top-3" id="rules"><h2>Rules used here</h2><details class="c-more"><summary>${links.length} rules, each with its law, its cases and a form to try it</summary><ul class="c-list">${links}</ul></details></section>`
}
