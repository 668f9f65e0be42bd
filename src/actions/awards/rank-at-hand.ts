import type { RecordedEvent } from '../../record/event.ts'
import { standing } from '../../record/fold.ts'
import { rankStream } from '../../record/pay-terms.ts'
import {
  type NominationState,
  type RankNomination,
  rankNominationOf,
  type RankYear,
} from '../../record/rank.ts'
import { rankStep } from '../../rulebook/awards/rank-step.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { mayTakePart } from '../../rulebook/organization/may-take-part.ts'
import type { Decision, Given } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { programAsked } from './rank-facts.ts'
import { GOVERNMENT, nomineeFile, type OfNominee, programYear } from './rank-fields.ts'

/** A nomination with the years that it stands in. */
export type NominationAtHand = {
  nomination: RankNomination
  file: readonly RecordedEvent[]
  call: RankYear
  /** The Government’s year, where OPM has opened it here. */
  government: RankYear | undefined
}

/** What is said where there is no nomination for whoever asks. */
export function noNomination({ unit, person, fiscalYear }: OfNominee): Decision {
  const message = `there is no nomination of ${person} for rank with ${unit} in fiscal year ${fiscalYear}`
  return { kind: 'not-found', message }
}

/**
 * The nomination, in one of the states in which the step may be taken, in a year that goes on. Nobody acts on the own one.
 */
export function nominationAtHand(
  given: Given,
  of: OfNominee,
  states: readonly NominationState[],
): NominationAtHand | { refused: Decision } {
  const own = ownRefused(given, of.person)
  if (own !== undefined) return { refused: own }
  const nomination = rankNominationOf(standing(given.history(rankStream(of.person, of.fiscalYear))))
  const call = programYear(given, of.unit, of.fiscalYear)
  if (nomination === undefined || nomination.nominated.unit !== of.unit || call === undefined) {
    return { refused: noNomination(of) }
  }
  const ended = cancelledRefused(given, of)
  if (ended !== undefined) return { refused: ended }
  if (!states.includes(nomination.state)) return { refused: wrongState(given, of, nomination.state) }
  const government = programYear(given, GOVERNMENT, of.fiscalYear)
  return { nomination, file: nomineeFile(given, of.person), call, government }
}

/** Nobody acts on the own rank. */
export function ownRefused({ who, today, scopes }: Given, person: string): Decision | undefined {
  if (who.person !== person) return undefined
  const facts = { partTaken: 'decide a personnel matter', subjectIsSelf: true } as const
  const message = 'nobody acts on the own nomination for rank'
  return refuse(ask(mayTakePart, { on: today, scopes }, facts), { message, compared: { person } })
}

/** A year without rank awards: called off here, or without a program by the accounts of it. */
export function cancelledRefused(
  given: Given,
  { unit, fiscalYear }: { unit: string; fiscalYear: number },
): Decision | undefined {
  const at = { on: given.today, scopes: given.scopes }
  const asked = programAsked(at, fiscalYear)
  if (asked.value?.status === 'cancelled') {
    return refuse(asked, { compared: { fiscalYear, status: asked.value.status } })
  }
  for (const one of [GOVERNMENT, unit]) {
    const cancelled = programYear(given, one, fiscalYear)?.cancelled
    if (cancelled === undefined) continue
    const whose = one === GOVERNMENT ? 'the rank awards' : `the call of ${one}`
    const message = `${whose} of fiscal year ${fiscalYear} ${one === GOVERNMENT ? 'were' : 'was'} called off on ${shownDate(cancelled.on)}: ${cancelled.document}`
    return refuse(asked, { message, compared: { fiscalYear, cancelled: cancelled.on } })
  }
  return undefined
}

const LACKS: Readonly<Record<NominationState, string>> = {
  drafted: 'the agency has not approved it',
  approved: 'it has not gone to OPM',
  transmitted: 'OPM has not recommended it',
  recommended: 'OPM has recommended it',
  'not recommended': 'OPM has not recommended it',
  granted: 'the rank is granted',
  'not granted': 'the rank was not granted',
  withdrawn: 'it is withdrawn',
}

/** Refuses a step that the nomination has not come to, or has passed; the order is that of the law. */
export function wrongState(given: Given, of: OfNominee, state: NominationState): Decision {
  const facts = {
    rankStep: 'grant',
    nominationApproved: !['drafted', 'withdrawn'].includes(state),
    opmRecommendedRank: state === 'recommended' || state === 'granted',
  } as const
  const asked = ask(rankStep, { on: given.today, scopes: given.scopes }, facts)
  const message = `the nomination of ${of.person} is ${state}: ${LACKS[state]}; this step does not come now`
  return refuse(asked, { message, compared: { person: of.person, state } })
}
