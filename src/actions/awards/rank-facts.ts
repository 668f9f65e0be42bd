import { addYears, day, daysBetween, type IsoDate } from '../../base/dates.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
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

/** Whether somebody may be nominated, judged at the deadline; before it as the record stands. Who leaves later stays nominated. */
export function nomineeAsked(at: At, file: readonly RecordedEvent[], claimed: Claimed) {
  const deadline = claimed.due < at.on ? claimed.due : at.on
  const career = executiveOn(file, deadline)?.appointment === 'career'
  return ask(rankNominee, at, {
    careerAppointee: career,
    employedAtDeadline: career,
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
