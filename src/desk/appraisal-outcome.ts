import { day, type IsoDate } from '../base/dates.ts'
import type { Appraisal } from '../record/appraisal.ts'
import {
  type Consequences,
  consequencesOf,
  type RatingOfRecord,
  type RatingWindow,
} from '../record/rating-consequences.ts'
import type { AppraisalSystem } from '../record/appraisal-terms.ts'
import { challenge } from '../rulebook/appraisal/challenge.ts'
import { elementWeights } from '../rulebook/appraisal/element-weights.ts'
import { NEW_SYSTEM_FROM } from '../rulebook/appraisal/element-system.ts'
import { higherLevelReview } from '../rulebook/appraisal/higher-level-review.ts'
import { summaryLevelDerived } from '../rulebook/appraisal/summary-level.ts'
import { decide, type Explanation, explain, type Scope } from '../rulebook/index.ts'

/** When a question is asked, and by whose rules. */
export type Asked = { on: IsoDate; scopes: readonly Scope[] }

type Five = [number, number, number, number, number]

/** The weights of the five elements in order, in basis points; undefined where the plan is not one of five with weights. */
function fiveWeights(elements: readonly { weight?: number }[]): Five | undefined {
  if (elements.length !== 5 || elements.some(({ weight }) => weight === undefined)) return undefined
  return elements.map(({ weight }) => weight ?? 0) as Five
}

/** Which law governs the arithmetic of a plan. */
function ofSystem({ system, period }: { system: AppraisalSystem; period: { start: IsoDate } }) {
  const kept = system === 'basic-2012' && period.start >= NEW_SYSTEM_FROM
  return { periodStart: period.start, ...(kept ? { elementsOf2012Kept: true } : {}) }
}

/** Whether the weights of a plan fit its system; undefined where it has none. */
export function weightsRuling(
  appraisal: { system: AppraisalSystem; period: { start: IsoDate } },
  elements: readonly { weight?: number }[],
  asked: Asked,
): Explanation | undefined {
  const weights = fiveWeights(elements)
  if (weights === undefined) return undefined
  const [one, two, three, four, five] = weights
  const facts = {
    element1Weight: one,
    element2Weight: two,
    element3Weight: three,
    element4Weight: four,
    element5Weight: five,
    ...ofSystem(appraisal),
  }
  return explain(elementWeights, decide(elementWeights, asked, facts), facts)
}

/** The summary level that the initial ratings of the elements come to; undefined where they come to none. */
export function scoreRuling(appraisal: Appraisal, asked: Asked): Explanation | undefined {
  const { initial } = appraisal
  const elements = appraisal.versions.find(({ version }) => version === initial?.version)?.elements
  if (initial === undefined || elements === undefined) return undefined
  const weights = fiveWeights(elements)
  if (weights === undefined) return undefined
  const levels = elements.map(({ key }) => initial.levels[key])
  const [one, two, three, four, five] = weights
  const facts = {
    element1Level: levels[0],
    element2Level: levels[1],
    element3Level: levels[2],
    element4Level: levels[3],
    element5Level: levels[4],
    element1Weight: one,
    element2Weight: two,
    element3Weight: three,
    element4Weight: four,
    element5Weight: five,
    ...ofSystem(appraisal),
  }
  return explain(summaryLevelDerived, decide(summaryLevelDerived, asked, facts), facts)
}

/** What an executive may do about a rating: each way with its ruling. */
export type Right = { way: 'written response' | 'higher-level review' | 'appeal'; explanation: Explanation }

/** The rights of the executive on a day: answer and review before the rating is final, and no appeal at any time. */
export function rightsOf(appraisal: Appraisal, asked: Asked): readonly Right[] {
  const ratingIsFinal = appraisal.final !== undefined
  return (['written response', 'higher-level review', 'appeal'] as const).map((way) => {
    if (way === 'higher-level review' && !ratingIsFinal) {
      const facts = {
        higherReviewsHad: appraisal.higherReview === undefined ? 0 : 1,
        withBoard: appraisal.board !== undefined,
        ratingIsFinal,
      }
      return {
        way,
        explanation: explain(higherLevelReview, decide(higherLevelReview, asked, facts), facts),
      }
    }
    const facts = { challengeWay: way, ratingIsFinal }
    return { way, explanation: explain(challenge, decide(challenge, asked, facts), facts) }
  })
}

/** Years in which a second rating of the kind would force removal, with the last day of the last of them. */
export type Ahead = { kind: RatingWindow['counts']; through: number; last: IsoDate }

/** What follows from the annual summary rating: the ruling, what it counts with, and the years in which it will count. */
export type Outcome = {
  explanation: Explanation
  consequences: Consequences
  /** The earlier rating that counts with it, where one does. */
  with: RatingOfRecord | undefined
  ahead: readonly Ahead[]
}

const FULLY_SUCCESSFUL = 3

/** What follows from a final rating; undefined while there is none, or where it is not known how the executive is appointed. */
export function outcomeOf(
  appraisal: Appraisal,
  ratings: readonly RatingOfRecord[],
  career: boolean | undefined,
  { scopes }: Asked,
): Outcome | undefined {
  const { final, fiscalYear, period } = appraisal
  if (final === undefined || career === undefined) return undefined
  const { level, on } = final
  const consequences = consequencesOf(
    { fiscalYear, level, on, career, periodEnd: period.end },
    ratings,
    scopes,
  )
  const { rulings, outcome, windows } = consequences
  const explanation = rulings.find(({ value }) => outcomeIn(value) === outcome) ?? rulings[0]
  if (explanation === undefined) return undefined
  return {
    explanation,
    consequences,
    with: windows.find(({ met }) => met)?.earlier,
    ahead: aheadOf(level, fiscalYear),
  }
}

function outcomeIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'outcome' in value ? value.outcome : undefined
}

/** The years after a rating in which another one would force removal: three for below fully successful, five for unsatisfactory. */
function aheadOf(level: number, fiscalYear: number): Ahead[] {
  const ahead = (kind: Ahead['kind'], years: number): Ahead => ({
    kind,
    through: fiscalYear + years - 1,
    last: day(`${fiscalYear + years - 1}-09-30`),
  })
  return [
    ...(level < FULLY_SUCCESSFUL ? [ahead('below fully successful', 3)] : []),
    ...(level === 1 ? [ahead('unsatisfactory', 5)] : []),
  ]
}
