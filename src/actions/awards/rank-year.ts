import { z } from 'zod'
import { rankYearStream } from '../../record/pay-terms.ts'
import { countOf } from '../../record/rank.ts'
import { rankQuota } from '../../rulebook/awards/rank-quota.ts'
import { shownCount, shownDate } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { countField, dateField, textField } from '../fields.ts'
import { cancelledRefused } from './rank-at-hand.ts'
import { programAsked } from './rank-facts.ts'
import { dueProblem, GOVERNMENT, programYear, programYearField, rankField } from './rank-fields.ts'

const documentOf = (hint: string) => textField({ title: 'Document', hint })

/** OPM calls for nominations, 5 CFR 451.305; the Government’s limits are taken of the career executives named here. */
export const openRankYear = action({
  id: 'awards/open-rank-year',
  title: 'Open a year of rank awards',
  about:
    'OPM’s call for nominations: the day by which they are due, and how many career executives there are, of whom the limits are taken.',
  power: 'decide-rank',
  fields: z.strictObject({
    fiscalYear: programYearField(),
    due: dateField({ title: 'Nominations due by' }),
    career: countField({ title: 'Career executives', hint: 'Of the whole Government', unit: 'executives' }),
    document: documentOf('The call, with its date'),
  }),
  unit: () => GOVERNMENT,
  units: () => [],
  reads: ({ fiscalYear }) => [rankYearStream(GOVERNMENT, fiscalYear)],
  decide({ fiscalYear, due, career, document }, given) {
    const wrongDue = dueProblem(due, fiscalYear)
    if (wrongDue !== undefined) return wrongDue
    const cancelled = cancelledRefused(given, { unit: GOVERNMENT, fiscalYear })
    if (cancelled !== undefined) return cancelled
    const at = { on: given.today, scopes: given.scopes }
    const program = programAsked(at, fiscalYear)
    const year = programYear(given, GOVERNMENT, fiscalYear)
    const quotas = (['distinguished', 'meritorious'] as const).map((rankSought) => {
      const ranksAwarded = year === undefined ? 0 : countOf(year, rankSought)
      return ask(rankQuota, at, { rankSought, ranksAwarded, careerExecutives: career })
    })
    const over = quotas.find(({ value }) => value?.within === false)
    if (over !== undefined) return refuse(over, { compared: { career, awarded: over.value?.count ?? 0 } })
    const limits = quotas.map(({ value }) => shownCount(value?.ceiling ?? 0))
    return {
      kind: 'events',
      says: `Rank awards of fiscal year ${fiscalYear} are open: nominations by ${shownDate(due)}, at most ${limits[0]} distinguished and ${limits[1]} meritorious of ${shownCount(career)} career executives.`,
      rulings: [program.explanation, ...quotas.map(({ explanation }) => explanation)],
      events: [
        {
          stream: rankYearStream(GOVERNMENT, fiscalYear),
          type: 'awards/rank-year-opened',
          effective: given.today,
          body: { unit: GOVERNMENT, fiscalYear, due, career, document },
          ruling: program.explanation,
        },
      ],
    }
  },
})

/** The President need not award ranks in a year. */
export const cancelRankYear = action({
  id: 'awards/cancel-rank-year',
  title: 'Cancel a year of rank awards',
  about: 'Records that no ranks are awarded in a year. Nominations of every agency stop where they are.',
  power: 'decide-rank',
  fields: z.strictObject({
    fiscalYear: programYearField(),
    document: documentOf('The announcement, with its date'),
  }),
  unit: () => GOVERNMENT,
  units: () => [],
  reads: ({ fiscalYear }) => [rankYearStream(GOVERNMENT, fiscalYear)],
  decide({ fiscalYear, document }, given) {
    const year = programYear(given, GOVERNMENT, fiscalYear)
    if (year === undefined) {
      return { kind: 'not-found', message: `no rank awards of fiscal year ${fiscalYear} are open` }
    }
    const cancelled = cancelledRefused(given, { unit: GOVERNMENT, fiscalYear })
    if (cancelled !== undefined) return cancelled
    const asked = programAsked({ on: given.today, scopes: given.scopes }, fiscalYear)
    if (year.counted.size > 0) {
      const message = `${shownCount(year.counted.size)} ranks of fiscal year ${fiscalYear} are granted already`
      return refuse(asked, { message, compared: { granted: year.counted.size } })
    }
    return {
      kind: 'events',
      says: `No ranks are awarded in fiscal year ${fiscalYear}; its nominations stop.`,
      rulings: [asked.explanation],
      events: [
        {
          stream: rankYearStream(GOVERNMENT, fiscalYear),
          type: 'awards/rank-year-cancelled',
          effective: given.today,
          body: { unit: GOVERNMENT, fiscalYear, document },
          ruling: asked.explanation,
        },
      ],
    }
  },
})

/** Ranks awarded to executives whose record is kept elsewhere count toward the Government’s limits, too. */
export const carryInRanks = action({
  id: 'awards/carry-in-ranks',
  title: 'Carry in ranks awarded elsewhere',
  about:
    'Says how many of a rank were awarded in a year to executives whose record is kept elsewhere, all told. They count toward the limits of the Government.',
  power: 'decide-rank',
  fields: z.strictObject({
    fiscalYear: programYearField(),
    rank: rankField(),
    number: countField({ title: 'Awarded elsewhere', hint: 'All told; it replaces what was entered before' }),
    document: documentOf('The list they are taken from, with its date'),
  }),
  unit: () => GOVERNMENT,
  units: () => [],
  reads: ({ fiscalYear }) => [rankYearStream(GOVERNMENT, fiscalYear)],
  decide({ fiscalYear, rank, number, document }, given) {
    const year = programYear(given, GOVERNMENT, fiscalYear)
    if (year === undefined) {
      return { kind: 'not-found', message: `no rank awards of fiscal year ${fiscalYear} are open` }
    }
    const cancelled = cancelledRefused(given, { unit: GOVERNMENT, fiscalYear })
    if (cancelled !== undefined) return cancelled
    const facts = {
      rankSought: rank,
      ranksAwarded: countOf({ ...year, carriedIn: { ...year.carriedIn, [rank]: number } }, rank),
      careerExecutives: year.opened.career,
    }
    const quota = ask(rankQuota, { on: given.today, scopes: given.scopes }, facts)
    if (quota.value?.within !== true) {
      return refuse(quota, {
        compared: { awarded: facts.ranksAwarded, ceiling: quota.value?.ceiling ?? null },
      })
    }
    return {
      kind: 'events',
      says: `${shownCount(number)} ${rank} ranks of fiscal year ${fiscalYear} were awarded elsewhere; ${shownCount(quota.value.left)} are left.`,
      rulings: [quota.explanation],
      events: [
        {
          stream: rankYearStream(GOVERNMENT, fiscalYear),
          type: 'awards/ranks-carried-in',
          effective: given.today,
          body: { unit: GOVERNMENT, fiscalYear, rank, number, document },
          ruling: quota.explanation,
        },
      ],
    }
  },
})
