import type { IsoDate } from '../../base/dates.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import type { NewEvent } from '../../record/event.ts'
import { type Consequences, consequencesOf, ratingsOfRecord } from '../../record/rating-consequences.ts'
import { finalRating } from '../../rulebook/appraisal/final-rating.ts'
import { ratingApprover } from '../../rulebook/appraisal/rating-approver.ts'
import { performanceAwardEligible } from '../../rulebook/awards/performance-award-eligible.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { daysServed } from '../../rulebook/kernel/counting.ts'
import { maySign } from '../../rulebook/organization/may-sign.ts'
import type { Decision, Given } from '../action.ts'
import { responseOver } from './answer-time.ts'
import { ask, type Asked, bars, refuse } from '../asked.ts'
import { type AtHand, dayProblem, isCareer, lastServed, leftBy } from './at-hand.ts'
import { openTo } from './closed-days.ts'
import { invalid } from '../fields.ts'

type Refused = { refused: Decision }

/** What whoever holds the power decides on one executive. */
export type FinalRating = { on: IsoDate; level: AppraisalLevel; reason?: string | undefined }

/** A final rating that stands: its events, the rulings, and what follows from it. */
export type GivenRating = {
  events: readonly NewEvent[]
  rulings: readonly Explanation[]
  consequences: Consequences
  /** Whether the one who rated first also decides, for nobody else holds the power. */
  ratedFirstToo: boolean
}

/** The annual summary rating of one executive, with all that must be so before it; or why not. */
export function finalRatingOf(
  found: AtHand,
  given: Given,
  { on, level, reason }: FinalRating,
): GivenRating | Refused {
  const { appraisal, file } = found
  const { person, fiscalYear, period, versions } = appraisal
  const signer = signerRuled(found, given, on)
  if ('refused' in signer) return signer
  const time = finalTimeProblem(found, given, on)
  if (time !== undefined) return { refused: time }
  const career = isCareer(file, on)
  const { board, higherReview } = appraisal
  const underPlan = versions[0]?.from
  const facts = {
    ratingDate: on,
    careerAppointee: career,
    boardAdviceConsidered: board !== undefined,
    assignedByAppointingAuthority: true,
    responseOver: responseOver(appraisal, on),
    higherReviewRequested: higherReview !== undefined,
    ...(board === undefined ? {} : { boardRecommendedOn: board.on }),
    ...(higherReview?.made === undefined ? {} : { higherReviewCompleted: higherReview.made.on }),
    ...(underPlan === undefined ? {} : { daysUnderPlan: daysServed(underPlan, period.end) }),
  }
  const open = openTo(found, given, on)
  if ('refused' in open) return open
  const asked = ask(finalRating, { on, scopes: given.scopes }, facts)
  if (bars(asked)) {
    const { lacks = [], firstLawful = null } = asked.value ?? {}
    const compared = { on, board: board?.on ?? null, responseOver: facts.responseOver, lacks }
    return {
      refused: refuse(asked, {
        compared,
        earliest: firstLawful,
        ...(lacks.length === 0 ? {} : { message: lacks.join('; ') }),
      }),
    }
  }
  const reasonless = reasonDue(found, asked, level, reason)
  if (reasonless !== undefined) return { refused: reasonless }
  const consequences = consequencesOf(
    { fiscalYear, level, on, career, periodEnd: period.end },
    ratingsOfRecord(file),
    given.scopes,
  )
  const award = ask(
    performanceAwardEligible,
    { on, scopes: given.scopes },
    {
      summaryLevel: level,
      careerAppointee: career,
      careerAtPeriodEnd: isCareer(file, period.end),
      ratingIsFinal: true,
    },
  )
  return {
    consequences,
    ratedFirstToo: signer.ratedFirstToo,
    rulings: [asked.explanation, ...signer.rulings, ...consequences.rulings, award.explanation],
    events: [
      {
        stream: `appraisal:${person}/${fiscalYear}`,
        type: 'appraisal/finally-rated',
        effective: on,
        body: { person, fiscalYear, level, ...(signer.ratedFirstToo ? { ratedFirstToo: true } : {}) },
        ...(reason === undefined ? {} : { personal: { reason } }),
        ruling: asked.explanation,
      },
      {
        stream: `person:${person}`,
        type: 'appraisal/rating-recorded',
        effective: on,
        body: { person, fiscalYear, stage: 'final', level },
        ruling: consequences.rulings[0],
      },
    ],
  }
}

/** Whether whoever acts may sign: nobody their own, no delegate where the power goes no further, no rater where there is another. */
function signerRuled(
  { appraisal }: AtHand,
  given: Given,
  on: IsoDate,
): { rulings: readonly Explanation[]; ratedFirstToo: boolean } | Refused {
  const { who, scopes, today } = given
  const setting = given.setting('final-rating-holder')
  const approver = ask(ratingApprover, { on, scopes }, { executivePart: 'component' })
  const delegable = setting === undefined ? approver.value?.delegable !== false : setting !== 'director'
  const facts = {
    powerHeldBy: who.by === 'delegation' ? 'delegation to the seat' : 'the seat itself',
    ...(who.by === 'delegation' ? { powerReserved: !delegable, delegatorHoldsPower: true } : {}),
    withinPowersUnit: true,
    signerIsSubject: who.person === appraisal.person,
  } as const
  const signs = ask(maySign, { on: today, scopes }, facts)
  if (bars(signs)) {
    const message = signs.value?.notMet.join('; ')
    const cites = facts.signerIsSubject ? ['Cadre practice'] : ['ICE Directive 1056.1, 4.1, footnote 3']
    const compared = { heldBy: facts.powerHeldBy, delegable, own: facts.signerIsSubject }
    return { refused: refuse(signs, { compared, cites, ...(message === undefined ? {} : { message }) }) }
  }
  const ratedFirstToo = appraisal.initial?.by === who.person
  if (ratedFirstToo && delegable) {
    const message = `${who.name} gave the initial rating and does not give the final one too: the power may be given to somebody else`
    const compared = { ratedFirst: who.person, delegable }
    return { refused: refuse(signs, { message, compared, cites: ['Cadre practice'] }) }
  }
  return { rulings: [approver.explanation, signs.explanation], ratedFirstToo }
}

/** Why no final rating can be given at this point. */
function finalTimeProblem({ appraisal, file }: AtHand, given: Given, on: IsoDate): Decision | undefined {
  const { person, fiscalYear, period, initial, final, notRated, board } = appraisal
  if (final !== undefined)
    return invalid('fiscalYear', fiscalYear, `the final rating was given on ${final.on}`)
  if (notRated !== undefined) {
    return invalid('fiscalYear', fiscalYear, `it is recorded since ${notRated.on} that no rating is given`)
  }
  if (lastServed(file, on) === undefined) {
    return invalid(
      'person',
      person,
      `no appointment of ${person} to the Service is with your office on ${on}`,
    )
  }
  const left = leftBy(file, period.end)
  if (left !== undefined) {
    const message = `${person} left the Service on ${left}, before the period ended: no rating is given`
    const compared = { left, periodEnd: period.end }
    return {
      kind: 'refused',
      reason: { message, rule: 'appraisal/coverage', compared, cites: ['5 USC 4311'] },
    }
  }
  if (initial === undefined && board === undefined) {
    return invalid('fiscalYear', fiscalYear, 'there is no initial rating yet')
  }
  return dayProblem(on, given.today)
}

/** A level other than the board’s or the initial one has its reason, and so has one where the board was split. */
function reasonDue(
  { appraisal }: AtHand,
  asked: Asked<unknown>,
  level: AppraisalLevel,
  reason: string | undefined,
): Decision | undefined {
  const { board, initial } = appraisal
  if (reason !== undefined) return undefined
  const differs = [
    ...(board?.level === level
      ? []
      : [board?.level === null ? 'the board was split' : `the board recommended ${String(board?.level)}`]),
    ...(initial === undefined || initial.level === level ? [] : [`the initial rating was ${initial.level}`]),
  ]
  if (differs.length === 0) return undefined
  return refuse(asked, {
    message: `level ${level} needs a reason: ${differs.join(', and ')}`,
    compared: { level, board: board?.level ?? null, initial: initial?.level ?? null },
    cites: ['ICE Directive 1056.1, 4.1(5)', '5 USC 4314(c)(3)'],
  })
}
