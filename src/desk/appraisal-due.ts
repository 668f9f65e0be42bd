import { addDays, addMonths, earlier, type IsoDate } from '../base/dates.ts'
import type { AppraisalRow } from '../store/queries/appraisals.ts'

/** Who takes a step of an appraisal. */
export type Party = 'supervisor' | 'executive' | 'reviewer' | 'board' | 'authority' | 'office'

/** What is due on an appraisal, whose step it is, by when, and the rule behind it. */
export type Due = {
  what: string
  whose: Party
  /** The action that does it; absent where it is done in the board's room. */
  action?: string
  by?: IsoDate
  late: boolean
  /** Why now. */
  because: string
  rule: string
}

/** What is wrong with an appraisal on a day, as lists of the late and the missing name it. */
export const APPRAISAL_PROBLEMS = [
  'no-plan',
  'late-plan',
  'unsigned',
  'no-review',
  'not-rated-yet',
  'not-shared',
  'review-overdue',
  'not-issued',
  'open-consequence',
] as const

export type AppraisalProblem = (typeof APPRAISAL_PROBLEMS)[number]

/** The columns from which it is told what is due. */
export type Standing = Pick<
  AppraisalRow,
  | 'state'
  | 'system'
  | 'start_on'
  | 'end_on'
  | 'communicated_on'
  | 'days_late'
  | 'signed_by'
  | 'reviews'
  | 'answer_by'
  | 'review_by'
  | 'final_level'
  | 'initial_on'
>

/** How long before the end of a period a missing progress review is a problem, in months. */
const LAST_MONTHS = 3

/** What is due where an executive has no plan for a year whose period begins on a day. */
export function planDueFrom(start: IsoDate, on: IsoDate): Due {
  return {
    what: 'Draft the plan with the executive and communicate it',
    whose: 'supervisor',
    action: 'appraisal/draft-plan',
    by: start,
    late: on > start,
    because:
      on > start
        ? 'The period has begun without a plan; the days without one do not count toward the 90.'
        : 'The plan is communicated on or before the first day of the period.',
    rule: 'appraisal/plan-due',
  }
}

/** What is due on an appraisal on a day; undefined where nothing is. */
export function dueOn(row: Standing, on: IsoDate): Due | undefined {
  switch (row.state) {
    case 'drafted':
    case 'consulted':
      return planDue(row, on)
    case 'communicated':
      return underPlan(row, on)
    case 'rated':
      return {
        what: 'Discuss the initial rating and give it to the executive in writing',
        whose: 'supervisor',
        action: 'appraisal/share-rating',
        late: false,
        because: 'The executive must have it before the board does, with time to answer.',
        rule: 'appraisal/challenge',
      }
    case 'shared':
      return answerDue(row, on)
    case 'answered':
    case 'reviewed':
      return boardDue('The executive’s answer is in; the board has the case next.')
    case 'under review':
      return {
        what: 'Review the rating at a higher level',
        whose: 'reviewer',
        action: 'appraisal/make-higher-review',
        ...byDay(row.review_by, on),
        because: 'The board may not take the case up while the review is open.',
        rule: 'appraisal/higher-level-review',
      }
    case 'recommended':
    case 'split':
      return {
        what: 'Give the annual summary rating',
        whose: 'authority',
        action: 'appraisal/give-final-rating',
        late: false,
        because:
          row.state === 'split'
            ? 'The board was split; its word both ways goes to the holder of the power.'
            : 'The board has recommended; the holder of the power considers it and rates.',
        rule: 'appraisal/final-rating',
      }
    case 'final':
      return {
        what: 'Give the executive a copy of the rating',
        whose: 'office',
        action: 'appraisal/issue-rating',
        late: false,
        because: 'The day of issue sets how long the record is kept, and opens pay and awards.',
        rule: 'appraisal/challenge',
      }
    case 'issued':
      return row.final_level === 1 ? unsatisfactory() : undefined
    case 'not rated':
      return undefined
  }
}

function planDue(row: Standing, on: IsoDate): Due {
  const drafted = row.state === 'drafted'
  return {
    what: drafted ? 'Work the plan out with the executive' : 'Communicate the plan',
    whose: 'supervisor',
    action: drafted ? 'appraisal/record-consultation' : 'appraisal/communicate-plan',
    by: row.start_on,
    late: on > row.start_on,
    because:
      on > row.start_on
        ? 'It is late: the days before it is communicated do not count toward the 90.'
        : 'The plan is communicated on or before the first day of the period.',
    rule: drafted ? 'appraisal/plan' : 'appraisal/plan-due',
  }
}

function underPlan(row: Standing, on: IsoDate): Due | undefined {
  if (on > row.end_on) {
    return {
      what: 'Rate every element and propose the summary rating',
      whose: 'supervisor',
      action: 'appraisal/rate-initially',
      late: false,
      because: 'The period has ended. No law sets a day for it; the agency may.',
      rule: 'appraisal/step-due',
    }
  }
  if (row.signed_by < 2) {
    return {
      what: 'Sign the plan',
      whose: 'executive',
      action: 'appraisal/sign-plan',
      late: false,
      because: 'The plan in force is not signed by both.',
      rule: 'appraisal/form-complete',
    }
  }
  return reviewDue(row, on)
}

/** The next progress review: each quarter on the form of fiscal year 2026, else one in the second half of the period. */
function reviewDue({ system, reviews, start_on, end_on }: Standing, on: IsoDate): Due | undefined {
  const quarterly = system === 'fiscal-2026'
  const by = quarterly ? earlier(end_on, addDays(addMonths(start_on, 3 * (reviews + 1)), -1)) : end_on
  const open = quarterly ? addMonths(by, -1) : addMonths(start_on, 6)
  if (on < open || (reviews > 0 && !quarterly) || reviews >= 4) return undefined
  return {
    what: reviews === 0 ? 'Hold a progress review' : 'Hold the next progress review',
    whose: 'supervisor',
    action: 'appraisal/record-progress-review',
    by,
    late: reviews === 0 && on > end_on,
    because: quarterly
      ? 'The form has one each quarter; the law asks for at least one in the period.'
      : 'At least one is held in the period, and tells the executive how the work stands.',
    rule: 'appraisal/progress-review',
  }
}

function answerDue(row: Standing, on: IsoDate): Due {
  const by = row.answer_by
  if (by !== null && on > by) return boardDue('The time to answer is over; the board has the case next.')
  return {
    what: 'Answer the rating in writing, or ask for a higher-level review',
    whose: 'executive',
    action: 'appraisal/answer-rating',
    ...(by === null ? {} : { by }),
    late: false,
    because: 'The chance ends with the day; the board may not act before it.',
    rule: 'appraisal/challenge',
  }
}

function boardDue(because: string): Due {
  return {
    what: 'Board review and recommendation',
    whose: 'board',
    late: false,
    because,
    rule: 'appraisal/board-review',
  }
}

function unsatisfactory(): Due {
  return {
    what: 'Reassign or transfer the executive, or remove from the Service',
    whose: 'office',
    action: 'appraisal/close-consequence',
    late: false,
    because: 'An unsatisfactory rating must lead to one of the three; no day is set.',
    rule: 'appraisal/use-of-rating',
  }
}

function byDay(by: IsoDate | null, on: IsoDate): { by?: IsoDate; late: boolean } {
  return by === null ? { late: false } : { by, late: on > by }
}

/** What is wrong with an appraisal on a day. */
export function problemsOn(row: Standing, on: IsoDate): AppraisalProblem[] {
  const { state, start_on, end_on } = row
  const problems: AppraisalProblem[] = []
  const planOnly = state === 'drafted' || state === 'consulted'
  if (planOnly ? on > start_on : (row.days_late ?? 0) > 0) problems.push('late-plan')
  if (!planOnly && state !== 'not rated' && row.signed_by < 2) problems.push('unsigned')
  if (!planOnly && state !== 'not rated' && row.reviews === 0 && on >= addMonths(end_on, -LAST_MONTHS))
    problems.push('no-review')
  if (state === 'communicated' && on > end_on) problems.push('not-rated-yet')
  if (state === 'rated') problems.push('not-shared')
  if (state === 'under review' && row.review_by !== null && on > row.review_by)
    problems.push('review-overdue')
  if (state === 'final') problems.push('not-issued')
  if (state === 'issued' && row.final_level === 1) problems.push('open-consequence')
  return problems
}
