import { CRITICAL_ELEMENTS } from '../rulebook/tables/critical-elements.ts'
import type { Level } from './ratings.ts'
import type { Draw } from './seeded.ts'

/** The five elements of the system of fiscal year 2026, as the rulebook names them. */
export const ELEMENT_NAMES: readonly string[] = CRITICAL_ELEMENTS.rows[0]?.value.elements ?? []

/** The goals of the demonstration's plans; invented. */
export const GOALS = [
  { goal: 'Shorten the time from referral to decision', source: 'Demonstration strategic plan', page: '12' },
  { goal: 'Keep every facility within its standards', source: 'Demonstration strategic plan', page: '18' },
  { goal: 'Spend within the enacted budget', source: 'Demonstration budget justification', page: '7' },
  { goal: 'Fill key posts within 90 days', source: 'Demonstration performance plan', page: '23' },
] as const

const STANDARDS = [
  'Carries out law and directives in full and on time; no finding of an inspection is left open beyond its day.',
  'Runs the office within its budget and shows at least one saving that an audit can follow.',
  'Hires, assigns and rewards on merit; selections stand up when they are looked at again.',
  'Gives every subordinate supervisor a plan on the first day and a rating that rests on it.',
  'Meets at least three of the four targets set below.',
] as const

const REQUIREMENTS = [
  'Cut the median time of cases in the office from 41 to 35 days by the end of the period.',
  'Close nine of ten findings of last year’s inspections by 31 March.',
  'Keep obligations within one part in a hundred of the plan at the end of each quarter.',
  'Fill each vacancy of the office within 90 days of approval.',
  'Bring the share of timely reports to the department to 98 in a hundred.',
  'Raise the answer rate of the staff survey to 70 in a hundred.',
] as const

const NARRATIVES: Readonly<Record<Level, readonly string[]>> = {
  5: [
    'Every target was passed by a wide margin, two of them a quarter early; other offices took over the method.',
  ],
  4: ['All targets were met and two were passed; one inspection praised the records.'],
  3: ['The targets were met. One report came late and was explained.'],
  2: ['Two of four targets were missed; a plan to make up for it was agreed in June.'],
  1: ['The main target was missed and no step was taken after two reviews had named it.'],
}

/** What is fully successful for an element of a place in the plan. */
export function standardOf(index: number): string {
  return `Demonstration: ${STANDARDS[index] ?? STANDARDS[0]}`
}

/** Three requirements of the element on results. */
export function requirementsOf(draw: Draw): readonly string[] {
  return draw.shuffled(REQUIREMENTS).slice(0, 3)
}

/** What a supervisor writes of an element at a level. */
export function narrativeOf(draw: Draw, level: Level): string {
  return `Demonstration: ${draw.pick(NARRATIVES[level])}`
}
