import { day, type IsoDate } from '../../base/dates.ts'
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
  let days = 0
  let since: IsoDate | undefined
  for (const event of file) {
    if (event.effective > on) continue
    if (event.type === 'staffing/appointed') {
      if (since !== undefined) days += length(since, event.effective)
      since = event.body.appointment === 'career' ? event.effective : undefined
    } else if (event.type === 'staffing/separated' && since !== undefined) {
      days += length(since, event.effective)
      since = undefined
    }
  }
  if (since !== undefined) days += length(since, on)
  return Math.floor(days / 365.25)
}

function length(from: IsoDate, until: IsoDate): number {
  return Math.max(0, (Date.parse(until) - Date.parse(from)) / 86_400_000)
}

/** What a nomination says of the nominee besides the record. */
export type Claimed = { serviceYears: number; accomplishmentYears: number; due: IsoDate }

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

/** Whether a rank is open to an executive in a program year, given the ranks that are held. */
export function repeatAsked(
  scopes: readonly Scope[],
  held: readonly RankAward[],
  of: { rank: Rank; fiscalYear: number },
) {
  const rankGrantDate = yearEnd(of.fiscalYear)
  const same = held.filter((one) => one.rank === of.rank && one.fiscalYear < of.fiscalYear)
  const last = same.reduce((year, one) => Math.max(year, one.fiscalYear), 0)
  const prior = last === 0 ? { priorRank: 'none' as const } : { priorRank: of.rank, priorRankYear: last }
  return ask(rankRepeat, { on: rankGrantDate, scopes }, { rankSought: of.rank, rankGrantDate, ...prior })
}

/** Whether one more of a rank fits the Government’s year. */
export function quotaAsked(at: At, year: RankYear, rank: Rank) {
  const ranksAwarded = countOf(year, rank) + 1
  return ask(rankQuota, at, { rankSought: rank, ranksAwarded, careerExecutives: year.opened.career })
}
