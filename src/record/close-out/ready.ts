import { distributionSigned } from '../../rulebook/appraisal/distribution-signed.ts'
import { value } from '../../rulebook/kernel/decide.ts'
import type { Judged } from '../../rulebook/kernel/judged.ts'
import { settingOf } from '../../rulebook/settings.ts'
import { capAt } from './cap.ts'
import { type Reasons, reasonsDue } from './changes.ts'
import type { CloseOut } from './close-out.ts'
import type { PoolRow, PoolTerms } from './pool.ts'

/** What the office has settled, by the setting's id; undefined where it has not. */
export type Settled = (id: string) => string | undefined

/** The settings that the office must have settled before a distribution under the limit is signed. */
export const SETTINGS_TO_SIGN = [
  'rating-cap-denominator',
  'rating-cap-agency',
  'rating-cap-rule',
  'rating-bands-2026',
] as const

/** How the office reads the limit: as it has settled it, else as Cadre takes it until then. */
export function readingOf(settled: Settled): Pick<PoolTerms, 'denominator' | 'agency'> {
  const taken = (id: (typeof SETTINGS_TO_SIGN)[number]) => settled(id) ?? settingOf(id)?.initial
  return {
    denominator: taken('rating-cap-denominator') === 'rated-and-not-rated' ? 'rated-and-not-rated' : 'rated',
    agency: taken('rating-cap-agency') === 'agency-is-component' ? 'component' : 'department',
  }
}

/** The facts from which the rule on signing a distribution decides; on record alone, whatever is tried. */
export function signingFactsOf(
  closeOut: CloseOut,
  rows: readonly PoolRow[],
  reasons: Reasons,
  { periodEnd }: PoolTerms,
  settled: Settled,
) {
  const populations = closeOut.agencies.flatMap(({ populations: some }) => some)
  return {
    periodEnd,
    populationsOverCap: populations.filter(({ record }) => !record.cap.within).length,
    recommendationsDue: rows.filter(isWithoutRecommendation).length,
    casesSuspended: rows.filter(isSuspended).length,
    reasonsDue: reasonsDue(rows, reasons).length,
    capDenominatorSettled: settled('rating-cap-denominator') !== undefined,
    capAgencySettled: settled('rating-cap-agency') !== undefined,
    // The other readings are not computed here: an office that holds them has not confirmed what is.
    capRuleConfirmed: settled('rating-cap-rule') === 'career-alone',
    ratingBandsConfirmed: settled('rating-bands-2026') === 'bands-of-2012',
  }
}

/** Whether the distribution on record may be signed, and what is missing. */
export function distributionReady(
  facts: ReturnType<typeof signingFactsOf>,
  { periodEnd, scopes }: PoolTerms,
): Judged {
  return (
    value(distributionSigned, capAt({ periodEnd, scopes }), facts) ?? {
      allowed: false,
      missing: ['a law on rating distributions for the period'],
    }
  )
}

/** Whether the law of the period asks the office to settle the points of the limit that no text settles, before anybody signs. */
export function pointsToSettle(terms: PoolTerms): boolean {
  const nothingElse = {
    periodEnd: terms.periodEnd,
    populationsOverCap: 0,
    recommendationsDue: 0,
    casesSuspended: 0,
    reasonsDue: 0,
    capDenominatorSettled: false,
    capAgencySettled: false,
    capRuleConfirmed: false,
    ratingBandsConfirmed: false,
  }
  return !distributionReady(nothingElse, terms).allowed
}

function isWithoutRecommendation({ initial, board, final }: PoolRow): boolean {
  return initial !== undefined && board === undefined && final === undefined
}

/** A case that can't change without being final is held. */
function isSuspended({ locked, final }: PoolRow): boolean {
  return locked !== undefined && final === undefined
}
