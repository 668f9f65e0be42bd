import { z } from 'zod'
import { rankStream, rankYearStream } from '../../record/pay-terms.ts'
import { rankNominations } from '../../rulebook/awards/rank-nominations.ts'
import { rankStep } from '../../rulebook/awards/rank-step.ts'
import { shownCount, shownDate } from '../../rulebook/kernel/shown.ts'
import { secondPerson } from '../../rulebook/organization/second-person.ts'
import { action, type Decision, type Given } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { type NominationAtHand, nominationAtHand } from './rank-at-hand.ts'
import { deadlineOf, nomineeAsked, programAsked } from './rank-facts.ts'
import {
  NOMINATION_FIELDS,
  nominationStreams,
  nomineePositions,
  ofAgencyIn,
  type OfNominee,
} from './rank-fields.ts'
import { vettingOf } from './rank-vet.ts'

/** The holder of the power approves; no more than 9% of the agency’s career executives, 5 CFR 451.301(c). */
export const approveNomination = action({
  id: 'awards/approve-nomination',
  title: 'Approve a nomination for rank',
  about:
    'Lets a nomination go out. It counts toward the share of career executives whom the agency may nominate.',
  power: 'nominate-for-rank',
  fields: z.strictObject(NOMINATION_FIELDS),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: nominationStreams,
  readsAlso: nomineePositions,
  decide(input, given) {
    const found = nominationAtHand(given, input, ['drafted'])
    if ('refused' in found) return found.refused
    const { nomination, call } = found
    const { unit, person, fiscalYear } = input
    const at = { on: given.today, scopes: given.scopes }
    if (nomination.nominated.by === given.who.person) {
      const facts = { approverProposedIt: true, changeConcernsSelf: false }
      const message = 'whoever wrote a nomination does not approve it'
      return refuse(ask(secondPerson, at, facts), {
        message,
        compared: { nominatedBy: nomination.nominated.by },
      })
    }
    const nominee = stillEligible(given, input, found)
    if ('refused' in nominee) return nominee.refused
    const facts = { rankNominations: call.counted.size + 1, careerExecutives: call.opened.career }
    const limit = ask(rankNominations, at, facts)
    if (limit.value?.within === false)
      return refuse(limit, { compared: { ...facts, ceiling: limit.value.ceiling } })
    const left = limit.value === undefined ? '' : ` ${shownCount(limit.value.left)} more may be nominated.`
    const { rank } = nomination.nominated
    return {
      kind: 'events',
      says: `The nomination of ${person} for the ${rank} rank is approved.${left}`,
      rulings: [limit.explanation, nominee.explanation],
      events: [
        {
          stream: rankStream(person, fiscalYear),
          type: 'awards/rank-approved',
          effective: given.today,
          body: { person, fiscalYear },
          ruling: limit.explanation,
        },
        {
          stream: rankYearStream(unit, fiscalYear),
          type: 'awards/rank-counted',
          effective: given.today,
          body: { unit, fiscalYear, person, rank },
          ruling: limit.explanation,
        },
      ],
    }
  },
})

/** The agency sends a nomination to OPM once it is approved, vetted and certified, by the day it is due. */
export const transmitNomination = action({
  id: 'awards/transmit-nomination',
  title: 'Transmit a nomination for rank',
  about: 'Records that an approved nomination went to OPM, vetted and certified, by the day it was due.',
  power: 'run-pay',
  fields: z.strictObject(NOMINATION_FIELDS),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: nominationStreams,
  readsAlso: nomineePositions,
  decide(input, given) {
    const found = nominationAtHand(given, input, ['drafted', 'approved'])
    if ('refused' in found) return found.refused
    const { nomination } = found
    const { person, fiscalYear } = input
    const at = { on: given.today, scopes: given.scopes }
    const facts = { rankStep: 'nominate', nominationApproved: nomination.approved !== undefined } as const
    const step = ask(rankStep, at, facts)
    if (step.value?.allowed !== true) return refuse(step, { compared: { person, state: nomination.state } })
    const { lacking } = vettingOf(nomination)
    const missing = [
      ...lacking.map((item) => `the vetting on ${item}`),
      ...(nomination.certified.has('nomination') ? [] : ['the certification with the nomination']),
    ]
    if (missing.length > 0) {
      const message = `the package of ${person} lacks ${missing.join(', ')}`
      return refuse(step, { message, compared: { missing }, cites: ['Cadre practice'] })
    }
    const late = lateRefused(given, input, found)
    if (late !== undefined) return late
    const nominee = stillEligible(given, input, found)
    if ('refused' in nominee) return nominee.refused
    return {
      kind: 'events',
      says: `The nomination of ${person} has gone to OPM.`,
      rulings: [step.explanation, nominee.explanation],
      events: [
        {
          stream: rankStream(person, fiscalYear),
          type: 'awards/rank-transmitted',
          effective: given.today,
          body: { person, fiscalYear },
          ruling: step.explanation,
        },
      ],
    }
  },
})

/** Refuses what comes after OPM’s day, or after the agency’s own where OPM’s is not known. */
function lateRefused(
  given: Given,
  { fiscalYear }: OfNominee,
  { call, government }: NominationAtHand,
): Decision | undefined {
  const at = { on: given.today, scopes: given.scopes }
  const program = programAsked(at, fiscalYear, given.today)
  const due = deadlineOf(at, fiscalYear, { call, government })
  if (given.today <= due) return undefined
  const message = `nominations of fiscal year ${fiscalYear} were due at OPM by ${shownDate(due)}`
  return refuse(program, { message, compared: { sent: given.today, due } })
}

/** Whether the nominee may still be nominated as the record stands, or the refusal. */
export function stillEligible(
  given: Given,
  { unit, person, fiscalYear }: OfNominee,
  { nomination, file, call, government }: NominationAtHand,
) {
  const { serviceYears, accomplishmentYears } = nomination.nominated
  const at = { on: given.today, scopes: given.scopes }
  const due = deadlineOf(at, fiscalYear, { call, government })
  const asked = nomineeAsked(at, file, { serviceYears, accomplishmentYears, due }, ofAgencyIn(given, unit))
  return asked.value?.eligible === true
    ? { explanation: asked.explanation }
    : { refused: refuse(asked, { compared: { person, missing: asked.value?.missing ?? [] } }) }
}
