import type { IsoDate } from '../../base/dates.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import type { Bands } from '../tables/element-weights.ts'
import {
  arithmeticFor,
  BASIC_SYSTEM_FROM,
  keepTo,
  makeHundred,
  NEW_SYSTEM_FROM,
  PERCENT,
} from './element-system.ts'
import { weightsOf } from './element-weights.ts'

/** The names of the summary levels, from 1 to 5. */
const NAMES = [
  'Unsatisfactory',
  'Minimally Satisfactory',
  'Fully Successful',
  'Exceeds Fully Successful',
  'Outstanding',
] as const

/** The derived summary level with its score; null where the weights give none. */
type Answer = {
  level: number | null
  name: (typeof NAMES)[number] | null
  score: number | null
  /** Whether an element at level 1 made it level 1, whatever the score. */
  forced: boolean
  /** Whether the weights keep to the least and the most of the system. */
  weightsFit: boolean
}

type Facts = Parameters<typeof weightsOf>[0] & {
  element1Level: number
  element2Level: number
  element3Level: number
  element4Level: number
  element5Level: number
  periodStart?: IsoDate | undefined
  elementsOf2012Kept?: boolean | undefined
}

function apply(facts: Facts, note: Note): Answer {
  const { limits, bands } = arithmeticFor(facts, note)
  const weights = weightsOf(facts)
  if (!makeHundred(weights, note)) {
    return { level: null, name: null, score: null, forced: false, weightsFit: false }
  }
  const weightsFit = keepTo(limits, weights, note)
  const levels = [
    facts.element1Level,
    facts.element2Level,
    facts.element3Level,
    facts.element4Level,
    facts.element5Level,
  ]
  let sum = 0
  for (const [index, level] of levels.entries()) sum += level * ((weights[index] ?? 0) / PERCENT)
  const score = note.count('Score: the level of each element times its weight, added up', sum)
  const forced = note.test(
    'An element is at level 1, which makes the summary level 1 whatever the score',
    levels.includes(1),
    'OPM memorandum of 4 January 2012',
  )
  const level = note.count('Summary level', forced ? 1 : levelOf(score, bands))
  return { level, name: NAMES[level - 1] ?? null, score, forced, weightsFit }
}

/** Without an element at level 1 the score is at least 200, so that the bands leave no gap. */
function levelOf(score: number, [five, four, three, two]: Bands): number {
  if (score >= five) return 5
  if (score >= four) return 4
  if (score >= three) return 3
  return score >= two ? 2 : 1
}

/** The annual summary level derived from the levels and weights of the critical elements. */
export const summaryLevelDerived = rule({
  id: 'appraisal/summary-level',
  asks: 'Which summary level do the ratings of the critical elements come to?',
  needs: [
    'element1Level',
    'element2Level',
    'element3Level',
    'element4Level',
    'element5Level',
    'element1Weight',
    'element2Weight',
    'element3Weight',
    'element4Weight',
    'element5Weight',
  ],
  may: ['periodStart', 'elementsOf2012Kept'],
  datedBy: 'periodStart',
  says({ level, name, score, forced, weightsFit }: Answer) {
    if (level === null || score === null)
      return 'None: the weights must be whole percentages that make 100 in all.'
    const why = forced ? 'an element is at level 1' : `score ${score}`
    const fit = weightsFit ? '' : ' The weights themselves do not keep to the system.'
    return `Level ${level}, ${name}: ${why}.${fit}`
  },
  changes({ score, forced, level }) {
    if (score === null || level === null) return ['Whole weights that make 100 would give a score.']
    if (forced) return [`With no element at level 1 the score decides; it is ${score} as rated.`]
    return level === 5
      ? ['A score under 475 would be level 4.']
      : [`A higher score would give a higher level from ${[300, 400, 475][level - 2] ?? 475} on.`]
  },
  law: [
    {
      from: NEW_SYSTEM_FROM,
      by: ['OPM memorandum of 25 February 2025', '5 CFR 430.305(a)(5)'],
      summary:
        'Five levels by a weighted derivation. That the bands of 2012, and the rule on an element at level 1, carried over is recalled, not read.',
      apply,
    },
    {
      from: BASIC_SYSTEM_FROM,
      by: ['OPM memorandum of 4 January 2012'],
      summary:
        'Level 5, 4, 3, 2 or 1 of each element times its whole weight, added up: 475 to 500 is level 5, 400 to 474 level 4, 300 to 399 level 3, 200 to 299 level 2; any critical element at level 1 makes level 1.',
      apply: (facts, note) => apply({ ...facts, elementsOf2012Kept: undefined }, note),
    },
  ],
})
