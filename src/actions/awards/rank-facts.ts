import { addYears, day, daysBetween, type IsoDate } from '../../base/dates.ts'
import { benefitsOf } from '../../record/benefits.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { executiveOn } from '../../record/executive.ts'
import { ofType, standing } from '../../record/fold.ts'
import { payOf, type RankAward } from '../../record/pay.ts'
import type { Rank } from '../../record/pay-terms.ts'
import { countOf, type RankYear } from '../../record/rank.ts'
import { rankNominee } from '../../rulebook/awards/rank-nominee.ts'
import { rankProgram } from '../../rulebook/awards/rank-program.ts'
import { rankQuota } from '../../rulebook/awards/rank-quota.ts'
import { rankRepeat } from '../../rulebook/awards/rank-repeat.ts'
import type { Scope } from '../../rulebook/kernel/at.ts'
import { ask } from '../asked.ts'

type At = { on: IsoDate; scopes: readonly Scope[] }

/** The last day of a program year: awards announced after it count in that year still. */
export function yearEnd(fiscalYear: number): IsoDate {
  return day(`${fiscalYear}-09-30`)
}

/** Whether the record of the years knows of a program in the year. */
export function programAsked(at: At, fiscalYear: number, sent?: IsoDate) {
  const facts = { rankGrantDate: yearEnd(fiscalYear) }
  return ask(rankProgram, at, sent === undefined ? facts : { ...facts, nominationSent: sent })
}

/** Whole years of career service at SES level by a day, from the file; breaks don’t count, 5 CFR 451.301(b)(3). */
export function careerYears(file: readonly RecordedEvent[], on: IsoDate): number {
  const served: Served = { years: 0, days: 0 }
  let since: IsoDate | undefined
  for (const event of file) {
    if (event.effective > on) continue
    if (event.type === 'staffing/appointed') {
      if (since !== undefined) add(served, since, event.effective)
      since = event.body.appointment === 'career' ? event.effective : undefined
    } else if (event.type === 'staffing/separated' && since !== undefined) {
      add(served, since, event.effective)
      since = undefined
    }
  }
  if (since !== undefined) add(served, since, on)
  return served.years + Math.floor(served.days / DAYS_OF_A_YEAR)
}

type Served = { years: number; days: number }
/** Days of a year, of what is left of stretches beside their whole years. */
const DAYS_OF_A_YEAR = 365.25

/** Adds a stretch: whole years by the calendar, so that an anniversary completes one, and the days beside them. */
function add(served: Served, from: IsoDate, until: IsoDate): void {
  let years = Number(until.slice(0, 4)) - Number(from.slice(0, 4))
  if (addYears(from, years) > until) years -= 1
  served.years += years
  served.days += daysBetween(addYears(from, years), until)
}

/** What a nomination says of the nominee besides the record. */
export type Claimed = { serviceYears: number; accomplishmentYears: number; due: IsoDate }

/** The nomination deadline: OPM’s where it is known, else the agency’s own, 5 CFR 451.301(b). */
export function deadlineOf(
  at: At,
  fiscalYear: number,
  { call, government }: { call: RankYear; government: RankYear | undefined },
): IsoDate {
  const program = programAsked(at, fiscalYear)
  return government?.opened.due ?? program.value?.nominationsDue ?? call.opened.due
}

/** The benefit, as elections name it, 5 USC 3392(c). */
const RANKS_KEPT = 'Presidential ranks'

/** Whether eligibility for ranks was kept on a Presidential appointment in which the executive serves on a day. */
export function keptRanks(file: readonly RecordedEvent[], on: IsoDate): boolean {
  if (executiveOn(file, on) !== undefined) return false
  const last = benefitsOf(file).elections.findLast((election) => election.on <= on)
  if (last === undefined || !last.kept.includes(RANKS_KEPT)) return false
  const first = benefitsOf(file).elections.find(({ post }) => post === last.post)?.on ?? last.on
  // The appointment in the Service ends as the post begins; what ends later is the post.
  return !file.some(
    ({ type, effective }) => type === 'staffing/separated' && effective > first && effective <= on,
  )
}

/** The positions that a file names. */
export function positionsIn(file: readonly RecordedEvent[]): readonly string[] {
  const held = file.flatMap((event) =>
    event.type === 'staffing/appointed' || event.type === 'staffing/reassigned' ? [event.body.position] : [],
  )
  return [...new Set(held)]
}

/** Whether a position is of the agency; one of which the record tells nothing is taken to be. */
export type OfAgency = (position: string) => boolean

/** The unit of a position, from the events of its stream that stand. */
export function unitOfPosition(events: readonly RecordedEvent[]): string | undefined {
  return ofType(events, 'positions/position-established').at(-1)?.body.unit
}

/**
 * Whether somebody may be nominated, judged at the deadline; before it as the record stands. Who leaves the Service or the
 * agency later stays nominated.
 */
export function nomineeAsked(at: At, file: readonly RecordedEvent[], claimed: Claimed, ofAgency: OfAgency) {
  const deadline = claimed.due < at.on ? claimed.due : at.on
  const executive = executiveOn(file, deadline)
  const career = executive?.appointment === 'career'
  const kept = keptRanks(file, deadline)
  return ask(rankNominee, at, {
    careerAppointee: career,
    employedAtDeadline: kept || (career && ofAgency(executive.position)),
    ...(kept ? { keptRankEligibility: true } : {}),
    rankServiceYears: claimed.serviceYears,
    accomplishmentYears: claimed.accomplishmentYears,
  })
}

/** The ranks of an executive, from the file and the stream of pay. */
export function ranksHeld(
  file: readonly RecordedEvent[],
  pay: readonly RecordedEvent[],
): readonly RankAward[] {
  return payOf(standing([...file, ...pay])).ranks
}

/** A rank that was awarded so much later bars one of an earlier year as well: then it is the later one that came too soon. */
const CLOSED = 4

/** Whether a rank is open to an executive in a program year, given the other ranks that are held. */
export function repeatAsked(
  scopes: readonly Scope[],
  held: readonly RankAward[],
  of: { rank: Rank; fiscalYear: number },
) {
  const rankGrantDate = yearEnd(of.fiscalYear)
  const same = held.filter((one) => one.rank === of.rank && one.fiscalYear <= of.fiscalYear + CLOSED)
  const last = same.reduce((year, one) => Math.max(year, one.fiscalYear), 0)
  const prior = last === 0 ? { priorRank: 'none' as const } : { priorRank: of.rank, priorRankYear: last }
  return ask(rankRepeat, { on: rankGrantDate, scopes }, { rankSought: of.rank, rankGrantDate, ...prior })
}

/** Whether one more of a rank fits the Government’s year. */
export function quotaAsked(at: At, year: RankYear, rank: Rank) {
  const ranksAwarded = countOf(year, rank) + 1
  return ask(rankQuota, at, { rankSought: rank, ranksAwarded, careerExecutives: year.opened.career })
}
