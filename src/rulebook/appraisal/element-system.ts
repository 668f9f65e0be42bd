import { day, type IsoDate } from '../../base/dates.ts'
import type { Note } from '../kernel/note.ts'
import { CRITICAL_ELEMENTS, ELEMENTS_OF_2012, type ElementSystem } from '../tables/critical-elements.ts'
import {
  BANDS_OF_2012,
  type Bands,
  ELEMENT_WEIGHTS,
  SUMMARY_BANDS,
  type WeightLimits,
  WEIGHTS_OF_2012,
} from '../tables/element-weights.ts'

/** First day of the fiscal year from which the new system runs, and the day by which every agency is on it. */
export const NEW_SYSTEM_FROM = day('2025-10-01')
export const NEW_SYSTEM_BY = day('2026-09-30')

/** First day of the basic system. */
export const BASIC_SYSTEM_FROM = day('2012-01-04')

type Kept = { periodStart?: IsoDate | undefined; elementsOf2012Kept?: boolean | undefined }

/** Whether the elements of 2012 still stand for a period under the new law, noting both conditions. */
function keptOf2012({ periodStart, elementsOf2012Kept }: Kept, note: Note): boolean {
  if (elementsOf2012Kept !== true) return false
  note.says('Elements kept in the transition', ELEMENTS_OF_2012.system, 'OPM memorandum of 25 February 2025')
  return note.test(
    'The period begins before 30 September 2026, by which day all executives are on the new system',
    periodStart === undefined || periodStart < NEW_SYSTEM_BY,
    'OPM memorandum of 25 February 2025',
  )
}

/** The elements that govern the period, from the table or kept. */
export function elementsFor(facts: Kept, note: Note): ElementSystem {
  return keptOf2012(facts, note) ? ELEMENTS_OF_2012 : note.table(CRITICAL_ELEMENTS)
}

/** The limits of the weights that govern the period. */
export function limitsFor(facts: Kept, note: Note): WeightLimits {
  return keptOf2012(facts, note) ? WEIGHTS_OF_2012 : note.table(ELEMENT_WEIGHTS)
}

/** The limits of the weights and the bands that govern the period. */
export function arithmeticFor(facts: Kept, note: Note): { limits: WeightLimits; bands: Bands } {
  return keptOf2012(facts, note)
    ? { limits: WEIGHTS_OF_2012, bands: BANDS_OF_2012 }
    : { limits: note.table(ELEMENT_WEIGHTS), bands: note.table(SUMMARY_BANDS) }
}

/** Weights of the five elements in basis points, in order. */
export type Weights = readonly [number, number, number, number, number]

/** A whole percentage in basis points. */
export const PERCENT = 100

/** Whether every weight is a whole percentage and they make 100 in all. */
export function makeHundred(weights: Weights, note: Note): boolean {
  let total = 0
  let whole = true
  for (const weight of weights) {
    total += weight
    if (weight % PERCENT !== 0) whole = false
  }
  return note.tests([
    [
      'Every weight is a whole percentage, so that no score falls between two levels',
      whole,
      'Cadre practice',
    ],
    ['The weights make 100% in all', total === 100 * PERCENT, 'OPM memorandum of 4 January 2012'],
  ])
}

/** Whether every weight keeps to the least of its element, and none outweighs the fifth where that is asked. */
export function keepTo(limits: WeightLimits, weights: Weights, note: Note): boolean {
  const fifth = weights[4]
  const least = note.test(
    'Every element has at least its least weight',
    weights.every((weight, index) => weight >= (limits.least[index] ?? 0) * PERCENT),
    'OPM memorandum of 4 January 2012',
  )
  if (!limits.fifthIsHeaviest) {
    const [first, ...others] = weights
    if (others.slice(0, -1).some((weight) => weight > Math.min(first, fifth)))
      note.assumed(
        'One of the three others heavier than the first or the fifth',
        'not barred beyond the least weights',
      )
    return least
  }
  const heaviest = note.test(
    'No element is heavier than Results Driven',
    weights.every((weight) => weight <= fifth),
    'OPM memorandum of 4 January 2012',
  )
  return least && heaviest
}
