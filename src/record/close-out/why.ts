import { distributionSigned } from '../../rulebook/appraisal/distribution-signed.ts'
import { topRatingsCap } from '../../rulebook/appraisal/top-ratings-cap.ts'
import { decide } from '../../rulebook/kernel/decide.ts'
import { explain, type Explanation } from '../../rulebook/kernel/explain.ts'
import { type AgencyCounts, capAt, capFactsOf } from './cap.ts'
import type { PoolTerms } from './pool.ts'
import type { signingFactsOf } from './ready.ts'

/** Why the cap of an agency is what it is; made when somebody opens it. */
export function whyCap(counts: AgencyCounts, terms: PoolTerms): Explanation {
  const facts = capFactsOf(counts, terms)
  return explain(topRatingsCap, decide(topRatingsCap, capAt(terms), facts), facts)
}

/** Why the distribution may be signed, or not, with every condition. */
export function whySigned(facts: ReturnType<typeof signingFactsOf>, terms: PoolTerms): Explanation {
  return explain(distributionSigned, decide(distributionSigned, capAt(terms), facts), facts)
}
