import type { IsoDate } from '../../base/dates.ts'
import { topRatingsCap } from '../../rulebook/appraisal/top-ratings-cap.ts'
import type { At } from '../../rulebook/kernel/at.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import type { Distribution } from './distribution.ts'
import type { PoolTerms } from './pool.ts'

/** The distributions of one agency: its own executives, and those of its Office of Inspector General. */
export type AgencyCounts = {
  own: Distribution
  /** Absent where the agency has none of that office in the pool. */
  inspectorGeneral?: Distribution | undefined
  /** Noncareer and limited appointees at level 4 or 5, who are not counted. */
  otherTop: number
}

/** The limit on one population; null where none applies. */
export type Cap = {
  readonly cap: number | null
  /** The cap with those not rated counted; null where it is not known or there is none. */
  readonly capWithNotRated: number | null
  readonly within: boolean
  /** By how many the population is over. */
  readonly over: number
  /** How many more would fit; 0 where it is over, null where nothing limits. */
  readonly left: number | null
  /** Whether more than the guidance is rated high, where it is guidance alone. */
  readonly beyondGuidance: boolean
}

/** The facts that the law on the limit is asked with. */
export function capFactsOf({ own, inspectorGeneral, otherTop }: AgencyCounts, terms: PoolTerms) {
  return {
    periodEnd: terms.periodEnd,
    careerRated: own.rated,
    careerTopRated: own.top,
    careerNotRated: own.notRated,
    otherTopRated: otherTop,
    notRatedInBase: terms.denominator === 'rated-and-not-rated',
    capAgency: terms.agency === 'component' ? ('the component' as const) : ('the department' as const),
    ...(terms.waiver === undefined ? {} : { presidentWaivedCap: terms.waiver }),
    ...(inspectorGeneral === undefined
      ? {}
      : {
          inspectorGeneralRated: inspectorGeneral.rated,
          inspectorGeneralTopRated: inspectorGeneral.top,
          inspectorGeneralNotRated: inspectorGeneral.notRated,
        }),
  }
}

/** The question at which the law is asked. */
export function capAt({ periodEnd, scopes }: { periodEnd: IsoDate; scopes: At['scopes'] }): At {
  return { on: periodEnd, ...(scopes === undefined ? {} : { scopes }) }
}

/** The limit on an agency and on its Office of Inspector General, by the law; undefined where there is no law. */
export function capsOf(
  counts: AgencyCounts,
  terms: PoolTerms,
): { own: Cap; inspectorGeneral: Cap } | undefined {
  const answer = value(topRatingsCap, capAt(terms), capFactsOf(counts, terms))
  if (answer === undefined) return undefined
  const { cap, capWithNotRated, beyondGuidance, inspectorGeneralCap } = answer
  return {
    own: capOf(counts.own.top, cap, capWithNotRated, beyondGuidance),
    inspectorGeneral: capOf(counts.inspectorGeneral?.top ?? 0, inspectorGeneralCap, null, false),
  }
}

function capOf(
  top: number,
  cap: number | null,
  capWithNotRated: number | null,
  beyondGuidance: boolean,
): Cap {
  const over = cap === null ? 0 : Math.max(0, top - cap)
  return {
    cap,
    capWithNotRated,
    within: over === 0,
    over,
    left: cap === null ? null : Math.max(0, cap - top),
    beyondGuidance,
  }
}
