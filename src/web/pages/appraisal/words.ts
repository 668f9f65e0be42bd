import type { AppraisalProblem, Due, Party } from '../../../desk/appraisal-due.ts'
import type { AppraisalLine } from '../../../desk/appraisals.ts'
import type { AppraisalLevel, AppraisalSystem, MeasureKind } from '../../../record/appraisal-terms.ts'
import type { PlanElement } from '../../../record/bodies/appraisal.ts'
import type { Status } from '../../components/tags.ts'

type State = AppraisalLine['state']

/** The states of an appraisal, each as a word and how it stands. */
const STATES: Readonly<Record<State, Status>> = {
  'no plan': { tone: 'bad', words: 'No plan' },
  drafted: { tone: 'plain', words: 'Plan drafted' },
  consulted: { tone: 'plain', words: 'Plan worked out with the executive' },
  communicated: { tone: 'plain', words: 'Under the plan' },
  rated: { tone: 'soon', words: 'Rated, not yet shared' },
  shared: { tone: 'soon', words: 'With the executive' },
  answered: { tone: 'plain', words: 'Answered, before the board' },
  'under review': { tone: 'soon', words: 'Higher-level review' },
  reviewed: { tone: 'plain', words: 'Reviewed, before the board' },
  recommended: { tone: 'soon', words: 'Board has recommended' },
  split: { tone: 'soon', words: 'Board split' },
  final: { tone: 'soon', words: 'Final, not yet given' },
  issued: { tone: 'ok', words: 'Final and given' },
  'not rated': { tone: 'plain', words: 'Not rated this year' },
}

/** A state as a tag shows it. */
export function stateStatus(state: State): Status {
  return STATES[state]
}

/** The states as choices of a list. */
export const STATE_CHOICES = Object.entries(STATES).map(([value, { words }]) => ({ value, label: words }))

/** What is wrong with appraisals: as a heading, what it means, and the rule behind it. */
export const PROBLEMS: Readonly<Record<AppraisalProblem, { title: string; means: string; rule: string }>> = {
  'no-plan': {
    title: 'No plan',
    means: 'The period has begun and nobody drafted a plan.',
    rule: 'appraisal/plan-due',
  },
  'late-plan': {
    title: 'Late plans',
    means:
      'Communicated after the first day of the period, or not yet; days before it do not count toward the 90.',
    rule: 'appraisal/plan-due',
  },
  unsigned: {
    title: 'Unsigned plans',
    means: 'The plan in force lacks a signature.',
    rule: 'appraisal/form-complete',
  },
  'no-review': {
    title: 'No progress review',
    means: 'The law asks for at least one in the period.',
    rule: 'appraisal/progress-review',
  },
  'not-rated-yet': {
    title: 'Ratings to give',
    means: 'The period is over and the supervisor has not rated.',
    rule: 'appraisal/step-due',
  },
  'not-shared': {
    title: 'Not shared',
    means: 'Rated, and not yet discussed with the executive.',
    rule: 'appraisal/challenge',
  },
  'review-overdue': {
    title: 'Overdue reviews',
    means: 'A higher-level review is past the day by which it is due.',
    rule: 'appraisal/higher-level-review',
  },
  'not-issued': {
    title: 'Copies to give',
    means: 'The rating is final and the executive has no copy.',
    rule: 'appraisal/challenge',
  },
  'open-consequence': {
    title: 'Unsatisfactory, open',
    means: 'The executive must be reassigned, transferred or removed.',
    rule: 'appraisal/use-of-rating',
  },
}

const PARTIES: Readonly<Record<Party, string>> = {
  supervisor: 'supervisor',
  executive: 'executive',
  reviewer: 'higher-level reviewer',
  board: 'Performance Review Board',
  authority: 'holder of the final rating',
  office: 'executive services',
}

/** Who does what is due, in words. */
export function whoseWords({ whose }: Due): string {
  return PARTIES[whose]
}

const LEVELS: Readonly<Record<AppraisalLevel, string>> = {
  5: 'outstanding',
  4: 'exceeds fully successful',
  3: 'fully successful',
  2: 'minimally satisfactory',
  1: 'unsatisfactory',
}

/** A level in words: `Level 4, exceeds fully successful`. */
export function levelWords(level: AppraisalLevel): string {
  return `Level ${level}, ${LEVELS[level]}`
}

/** The levels from the highest to the lowest, as choices. */
export const LEVEL_CHOICES = ([5, 4, 3, 2, 1] as const).map((level) => ({
  value: String(level),
  label: `${level}, ${LEVELS[level]}`,
}))

/** The appraisal systems by their names. */
export const SYSTEM_WORDS: Readonly<Record<AppraisalSystem, string>> = {
  'before-2000': 'the agency’s system of before 2000',
  'rule-of-2000': 'the agency’s system under the rule of 2000',
  'basic-2012': 'the basic system of 2012',
  'fiscal-2026': 'the system of fiscal year 2026',
}

/** What an element is about. */
export const KIND_WORDS: Readonly<Record<PlanElement['kind'], string>> = {
  results: 'Results',
  leadership: 'Leadership',
  'managing-subordinates': 'Managing the performance of subordinates',
  other: 'Other',
}

/** Whose performance an element judges. */
export const COVER_WORDS: Readonly<Record<PlanElement['covers'], string>> = {
  individual: 'Individual',
  organizational: 'Organizational',
  both: 'Individual and organizational',
}

/** What measures look at. */
export const MEASURE_WORDS: Readonly<Record<MeasureKind, string>> = {
  results: 'Results',
  customers: 'Customers',
  employees: 'Employees',
  peers: 'Peers',
}
