import type { IsoDate } from '../../base/dates.ts'
import { type Cents, shareOf } from '../../base/money.ts'
import { shownUsd } from '../../rulebook/kernel/shown.ts'
import { headsCount } from '../pool-law.ts'
import { awardOf } from '../worksheet/award.ts'
import type { WorksheetRow } from '../worksheet/row.ts'
import { type SheetLaw, sheetLawOf } from '../worksheet/sheet-law.ts'
import type { WorksheetTerms } from '../worksheet/terms.ts'
import { awardStanding, type Course, rateChanged } from './course.ts'

/** What the summary tells of an executive besides the course; money in cents. */
export type MemberRead = {
  person: string
  /** The first day as an executive. */
  begun: IsoDate | null
  cash: number | null
  distinguished: number | null
  meritorious: number | null
  /** What raises that keep the place in the band came to in the calendar year. */
  kept: number | null
  /** What was paid beside basic pay in the calendar year and counts toward its limit. */
  other_paid: number | null
}

/** A member’s line, as section B of OPM Form 1558 has it. Money is in cents, shares in basis points. */
export type MemberLine = {
  person: string
  name: string
  /** C, N or L. */
  type: 'C' | 'N' | 'L'
  /** Appointed within the cycle. */
  isNew: boolean
  /** 5 to 1, or N where none is final. */
  rating: string
  before: number | null
  after: number | null
  /** What kept the place in the band. */
  kept: number | null
  raisePoints: number | null
  award: number | null
  awardPoints: number | null
  cash: number | null
  cashPoints: number | null
  distinguished: number | null
  meritorious: number | null
  /** Basic pay expected in the calendar year of payment, and what counts beside it toward the limit of that year. */
  aggregate: number
  /** Why the line would be rejected, or what of it can’t be reported yet. */
  problems: readonly string[]
}

/** Executives of each kind of appointment. */
export type ByType = { C: number; N: number; L: number; all: number }

/** Sums of the lines of one kind of appointment and rating. */
export type SummaryTotal = {
  type: MemberLine['type']
  rating: string
  members: number
  adjusted: number
  raises: number
  awards: number
  award: number
}

/** The annual summary of pay and ratings, in the layout of OPM Form 1558 as far as its fields are known. */
export type AnnualSummary = {
  members: ByType
  rated: ByType
  notRated: ByType
  /** `positions` and recipients stand where heads are counted, until February 1985. */
  pool: {
    base: number | null
    awards: number
    points: number | null
    heads?: { positions: number; recipients: number }
  }
  lines: readonly MemberLine[]
  totals: readonly SummaryTotal[]
}

/** What a summary is made of; `cycle` are the first and last day of the appraisal cycle. */
export type SummaryAsked = {
  rows: readonly WorksheetRow[]
  /** Whose rating of the year is final; a level that is only proposed is nobody’s rating of record. */
  rated: ReadonlySet<string>
  terms: WorksheetTerms
  courses: ReadonlyMap<string, Course>
  members: ReadonlyMap<string, MemberRead>
  cycle: { start: IsoDate; end: IsoDate }
  on: IsoDate
}

/** The summary: actions that are carried out alone; what is approved and not yet carried out is said with its line. */
export function annualSummary(asked: SummaryAsked): AnnualSummary {
  const law = sheetLawOf(asked.terms)
  const lines = asked.rows.map((row) =>
    lineOf(asked.rated.has(row.person) ? row : { ...row, level: null }, row.level !== null, law, asked),
  )
  const awards = lines.reduce((sum, { award }) => sum + (award ?? 0), 0)
  const base = asked.terms.pool?.base ?? null
  return {
    members: counted(lines),
    rated: counted(lines.filter(({ rating }) => rating !== NOT_RATED)),
    notRated: counted(lines.filter(({ rating }) => rating === NOT_RATED)),
    pool: {
      base,
      awards,
      points: base === null ? null : (shareOf(awards, base) ?? null),
      ...headsOf(lines, law),
    },
    lines,
    totals: totalsOf(lines),
  }
}

const NOT_RATED = 'N'

/** SES positions and recipients, where the law of the day counts heads. */
function headsOf(lines: readonly MemberLine[], law: SheetLaw): Pick<AnnualSummary['pool'], 'heads'> {
  const positions = law.terms.pool?.positions
  if (positions === undefined || !headsCount(law.awardAt)) return {}
  return { heads: { positions, recipients: lines.filter(({ award }) => (award ?? 0) > 0).length } }
}

function lineOf(row: WorksheetRow, levelled: boolean, law: SheetLaw, asked: SummaryAsked): MemberLine {
  const { courses, members, cycle, on } = asked
  const course = courses.get(row.person)
  const member = members.get(row.person)
  const late: string[] = []
  if (levelled && row.level === null)
    late.push('Not reported yet: the rating of the year, which is not final.')
  const set = course === undefined ? null : rateChanged(course)
  const from = course?.rate_from ?? null
  const effective = set !== null && from !== null && from <= on
  if (set !== null && !effective)
    late.push(`Not reported yet: the rate of ${money(set)}, which begins ${from ?? 'later'}.`)
  const before = effective ? (course?.rate_before ?? null) : row.rate
  const after = effective ? set : row.rate
  const standing = course === undefined ? null : awardStanding(course)
  const paid = course?.award_state === 'paid'
  if (standing !== null && standing > 0 && !paid)
    late.push(`Not reported yet: the award of ${money(standing)}, which is not paid.`)
  const award = paid && standing !== null && standing > 0 ? standing : null
  const cash = positive(member?.cash)
  return {
    person: row.person,
    name: row.name,
    type: row.appointment === 'career' ? 'C' : row.appointment === 'noncareer' ? 'N' : 'L',
    isNew:
      member?.begun !== null &&
      member !== undefined &&
      member.begun >= cycle.start &&
      member.begun <= cycle.end,
    rating: row.level === null ? NOT_RATED : String(row.level),
    before,
    after,
    kept: positive(member?.kept),
    raisePoints: before === null || after === null ? null : (shareOf(after - before, before) ?? null),
    award,
    awardPoints:
      award === null ? null : (course?.granted_points ?? shareOf(award, row.periodEndRate) ?? null),
    cash,
    cashPoints: cash === null || after === null ? null : (shareOf(cash, after) ?? null),
    distinguished: positive(member?.distinguished),
    meritorious: positive(member?.meritorious),
    aggregate: row.basicPayYear + (member?.other_paid ?? 0),
    problems: [...wrongWith(row, award, after, law), ...late],
  }
}

/** What a reader of the form would send back. */
function wrongWith(row: WorksheetRow, award: number | null, after: number | null, law: SheetLaw): string[] {
  const found: string[] = []
  if (after === null || after <= 0) found.push('No rate of basic pay is on record.')
  const { band } = law
  if (band !== undefined && band !== 'six rates' && after !== null && after > 0) {
    if (after < band.floor) found.push(`The rate is below the band, which begins at ${money(band.floor)}.`)
    if (after > band.ceiling) found.push(`The rate is above the band, which ends at ${money(band.ceiling)}.`)
  }
  if (award !== null) {
    const judged = { ...row, approvedAward: false }
    found.push(...awardOf(judged, { award }, law).problems.map(({ message }) => message))
  }
  return found
}

function counted(lines: readonly MemberLine[]): ByType {
  const of = (type: MemberLine['type']): number => lines.filter((line) => line.type === type).length
  return { C: of('C'), N: of('N'), L: of('L'), all: lines.length }
}

const TYPES = ['C', 'N', 'L'] as const
const RATINGS = ['5', '4', '3', '2', '1', NOT_RATED] as const

function totalsOf(lines: readonly MemberLine[]): readonly SummaryTotal[] {
  return TYPES.flatMap((type) =>
    RATINGS.flatMap((rating) => {
      const own = lines.filter((line) => line.type === type && line.rating === rating)
      if (own.length === 0) return []
      const raised = own.filter(({ raisePoints }) => (raisePoints ?? 0) > 0)
      return [
        {
          type,
          rating,
          members: own.length,
          adjusted: raised.length,
          raises: raised.reduce((sum, { before, after }) => sum + (after ?? 0) - (before ?? 0), 0),
          awards: own.filter(({ award }) => award !== null).length,
          award: own.reduce((sum, { award }) => sum + (award ?? 0), 0),
        },
      ]
    }),
  )
}

function positive(cents: number | null | undefined): number | null {
  return cents === null || cents === undefined || cents === 0 ? null : cents
}

function money(cents: number): string {
  return shownUsd(cents as Cents)
}
