import type { Criterion } from '../actions/appraisal/file-evidence.ts'
import { addDays, type IsoDate } from '../base/dates.ts'
import type { Certification, SystemOfRecord } from '../record/appraisal-cycle.ts'
import { decide, explain, type Explanation, type Scope } from '../rulebook/index.ts'
import { certificationCriteria } from '../rulebook/appraisal/certification-criteria.ts'
import { certificationRenewal } from '../rulebook/appraisal/certification-renewal.ts'
import { certificationReport } from '../rulebook/appraisal/certification-report.ts'
import { certificationTerm } from '../rulebook/appraisal/certification-term.ts'
import { certifiedCeilings } from '../rulebook/appraisal/certified-ceilings.ts'
import { goalLinks } from '../rulebook/appraisal/goal-links.ts'

/** What the rules are asked about an agency’s system. */
export type SystemGround = {
  on: IsoDate
  scopes: readonly Scope[]
  record: SystemOfRecord
  inUse: SystemOfRecord['published'][number] | undefined
  last: Certification | undefined
  /** The notice of the last suspension. */
  notice: IsoDate | undefined
  goals: { elements: number; linked: number } | undefined
  /** The last day of the newest period that is over. */
  ended: IsoDate | undefined
  /** The criteria that are shown. */
  evidence: ReadonlySet<Criterion>
}

/** The rulings on a system, by their names in the address. */
export type SystemWhys = {
  criteria: Explanation
  ceilings: Explanation
  renewal?: Explanation
  report?: Explanation
  term?: Explanation
  goals?: Explanation
}

/** Why a system would be certified or not, what its certification is worth, and what renews it. */
export function whysOf(ground: SystemGround): SystemWhys {
  const { on, scopes, last, goals, ended } = ground
  const at = { on, scopes }
  const links = goals && { planElements: goals.elements, elementsLinked: goals.linked }
  const whys: SystemWhys = { criteria: whyCriteria(ground), ceilings: whyCeilings(ground) }
  if (links !== undefined) whys.goals = explain(goalLinks, decide(goalLinks, at, links), links)
  if (last === undefined) return whys
  const asked = { systemCertifiedOn: last.from, certificationKind: last.kind }
  whys.term = explain(certificationTerm, decide(certificationTerm, at, asked), asked)
  // What the office has not on record the ruling asks for.
  const kind = { certificationKind: last.kind, certificationEnds: addDays(last.until, -1) }
  whys.renewal = explain(certificationRenewal, decide(certificationRenewal, at, kind), kind)
  if (ended === undefined) return whys
  const reported = { periodEndedInCertifiedYear: last.from <= ended && ended < last.until }
  whys.report = explain(certificationReport, decide(certificationReport, at, reported), reported)
  return whys
}

function whyCriteria({ on, scopes, inUse, last, evidence }: SystemGround): Explanation {
  const facts = {
    certificationKind: 'full' as const,
    summaryLevels: inUse?.levels.length ?? 0,
    systemApproved: inUse !== undefined && inUse.approvedOn <= on,
    alignmentShown: evidence.has('alignment'),
    consultationShown: evidence.has('consultation'),
    resultsShown: evidence.has('results'),
    balanceShown: evidence.has('balance'),
    guidelinesShown: evidence.has('assessments and guidelines'),
    oversightShown: evidence.has('oversight'),
    accountabilityShown: evidence.has('accountability'),
    differentiationShown: evidence.has('performance differentiation'),
    payDifferentiationShown: evidence.has('pay differentiation'),
    ratingsReviewedForRotation: evidence.has('review against rotation'),
    staffRatingsReviewed: evidence.has('review of ratings of staff'),
    dataOfTwoPeriods: evidence.has('data of two periods'),
    ombConcurs: last !== undefined && last.from <= on && on < last.until,
  }
  return explain(certificationCriteria, decide(certificationCriteria, { on, scopes }, facts), facts)
}

function whyCeilings({ on, scopes, last, notice }: SystemGround): Explanation {
  const facts = {
    systemCertified: last !== undefined && last.from <= on && on < last.until,
    asOfDay: on,
    ...(last?.suspended === undefined ? {} : { suspensionBegins: last.suspended }),
    ...(last?.suspended === undefined || notice === undefined ? {} : { suspensionNotice: notice }),
  }
  return explain(certifiedCeilings, decide(certifiedCeilings, { on, scopes }, facts), facts)
}
