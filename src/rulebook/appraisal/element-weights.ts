import type { IsoDate } from '../../base/dates.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import {
  BASIC_SYSTEM_FROM,
  keepTo,
  limitsFor,
  makeHundred,
  NEW_SYSTEM_FROM,
  type Weights,
} from './element-system.ts'

/** Whether the weights fit; the least weights in percent, and the points left to the agency beyond them. */
type Answer = {
  allowed: boolean
  least: readonly number[]
  discretionary: number
  /** The most that each element can weigh under these least weights. */
  most: readonly number[]
}

type Facts = {
  element1Weight: number
  element2Weight: number
  element3Weight: number
  element4Weight: number
  element5Weight: number
  periodStart?: IsoDate | undefined
  elementsOf2012Kept?: boolean | undefined
}

/** The five weights of the facts, in order. */
export function weightsOf(facts: Facts): Weights {
  return [
    facts.element1Weight,
    facts.element2Weight,
    facts.element3Weight,
    facts.element4Weight,
    facts.element5Weight,
  ]
}

function apply(facts: Facts, note: Note): Answer {
  const limits = limitsFor(facts, note)
  const weights = weightsOf(facts)
  const hundred = makeHundred(weights, note)
  const kept = keepTo(limits, weights, note)
  let sum = 0
  for (const least of limits.least) sum += least
  const discretionary = note.count('Points of the 100 that the agency may place as it likes', 100 - sum)
  return {
    allowed: hundred && kept,
    least: limits.least,
    discretionary,
    most: mostOf(limits.least, discretionary, limits.fifthIsHeaviest),
  }
}

/** Where none may outweigh the fifth, the fifth must follow every other that grows. */
function mostOf(least: readonly number[], left: number, fifthIsHeaviest: boolean): number[] {
  const fifth = least[4] ?? 0
  return least.map((weight, index) => {
    if (!fifthIsHeaviest || index === 4 || weight + left <= fifth) return weight + left
    return Math.floor((weight + fifth + left) / 2)
  })
}

/** Whether the weights of the critical elements fit the appraisal system. */
export const elementWeights = rule({
  id: 'appraisal/element-weights',
  asks: 'Do these weights of the critical elements fit the appraisal system?',
  needs: ['element1Weight', 'element2Weight', 'element3Weight', 'element4Weight', 'element5Weight'],
  may: ['periodStart', 'elementsOf2012Kept'],
  datedBy: 'periodStart',
  says: ({ allowed, least, discretionary }: Answer) =>
    allowed
      ? `They fit: least weights ${least.join(', ')}; ${discretionary} points are the agency’s to place.`
      : `They do not fit: whole percentages that make 100 in all are asked, at least ${least.join(', ')} in the order of the elements.`,
  changes: ({ most }) => [`At most the elements can weigh ${most.join(', ')}, each with all others low.`],
  law: [
    {
      from: NEW_SYSTEM_FROM,
      by: ['OPM memorandum of 25 February 2025'],
      summary:
        'The first element weighs at least 25, each other at least 15, all 100: 15 points are left, so that the first weighs at most 40 and any other at most 30.',
      also: [
        {
          by: 'OPM memorandum of 25 February 2025',
          says: 'One account says that the first element represents 25%, not at least 25%.',
          governs: false,
          why: 'OPM’s own template names 25 as the minimum.',
        },
      ],
      apply,
    },
    {
      from: BASIC_SYSTEM_FROM,
      by: ['OPM memorandum of 4 January 2012'],
      summary:
        'Whole weights that make 100: Results Driven at least 20, each other at least 5, and none heavier than Results Driven.',
      apply: (facts, note) => apply({ ...facts, elementsOf2012Kept: undefined }, note),
    },
  ],
})
