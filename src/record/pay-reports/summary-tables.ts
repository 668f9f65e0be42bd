import type { IsoDate } from '../../base/dates.ts'
import { type Cents, dollars } from '../../base/money.ts'
import type { AnnualSummary, ByType, MemberLine } from './annual-summary.ts'

type Cell = string | number | null

/** A sheet of the summary: its name, its heads and its rows. */
export type SummarySheet = { name: string; heads: readonly string[]; rows: readonly (readonly Cell[])[] }

/** What the first section says of the agency. Certification is named full, provisional or not there; null where unknown. */
export type SummaryFront = {
  agency: string
  on: IsoDate
  certification: string
  certifiedFrom: IsoDate | null
  cycle: { start: IsoDate; end: IsoDate }
}

export const MEMBER_HEADS = [
  'Number',
  'Identifier',
  'Name',
  'Appointment (C, N, L)',
  'New appointment',
  'Rating',
  'Pay before ($)',
  'Pay after ($)',
  'To keep the place in the band ($)',
  'Adjustment (%)',
  'Performance award ($)',
  'Performance award (%)',
  'Cash award ($)',
  'Cash award (%)',
  'Distinguished ($)',
  'Meritorious ($)',
  'Aggregate compensation ($)',
] as const

/** The summary as sheets: the agency, its members, the totals, and the lines that would be rejected. */
export function summarySheets(summary: AnnualSummary, front: SummaryFront): readonly SummarySheet[] {
  return [
    { name: 'A Agency', heads: ['Field', 'Value'], rows: frontRows(summary, front) },
    { name: 'B Members', heads: MEMBER_HEADS, rows: summary.lines.map(memberCells) },
    {
      name: 'Totals',
      heads: ['Appointment', 'Rating', 'Members', 'Adjusted', 'Adjustments ($)', 'Awards', 'Awards ($)'],
      rows: summary.totals.map(({ type, rating, members, adjusted, raises, awards, award }) => [
        type,
        rating,
        members,
        adjusted,
        money(raises),
        awards,
        money(award),
      ]),
    },
    {
      name: 'To settle',
      heads: ['Number', 'Identifier', 'Name', 'Why the line would be rejected, or what it leaves out'],
      rows: summary.lines.flatMap((line, index) =>
        line.problems.length === 0 ? [] : [[index + 1, line.person, line.name, line.problems.join(' ')]],
      ),
    },
  ]
}

/** A member’s line as cells, in the order of the heads. */
export function memberCells(line: MemberLine, index: number): Cell[] {
  return [
    index + 1,
    line.person,
    line.name,
    line.type,
    line.isNew ? 'X' : '',
    line.rating,
    money(line.before),
    money(line.after),
    money(line.kept),
    share(line.raisePoints),
    money(line.award),
    share(line.awardPoints),
    money(line.cash),
    share(line.cashPoints),
    money(line.distinguished),
    money(line.meritorious),
    money(line.aggregate),
  ]
}

function frontRows(
  summary: AnnualSummary,
  { agency, on, certification, certifiedFrom, cycle }: SummaryFront,
): Cell[][] {
  const { members, rated, notRated, pool } = summary
  return [
    ['Agency', agency],
    ['Date', on],
    ['Point of contact', null],
    ['Certification', certification],
    ['Certified from', certifiedFrom],
    ['Cycle begins', cycle.start],
    ['Cycle ends', cycle.end],
    ['Rating pattern', 'H, five levels (the letter is recalled, not read)'],
    ['Members', byType(members)],
    ['Eligible', null],
    ['Rated', byType(rated)],
    ['Not rated', byType(notRated)],
    ...(pool.heads === undefined
      ? [['Award pool: base ($)', money(pool.base)]]
      : [
          ['Award pool: SES positions', pool.heads.positions],
          ['Executives with an award paid', pool.heads.recipients],
        ]),
    ['Awards paid ($)', money(pool.awards)],
    ['Awards paid, of the base (%)', share(pool.points)],
    [
      'Layout',
      'OPM Form 1558 (June 2005), as far as its fields are known; the template of the present data call is not in the sources.',
    ],
    ['Of the count Eligible', 'Left blank: whom the form counts as eligible is not in the sources.'],
    [
      'Reported',
      'Actions that are carried out. What is approved and not carried out stands in the sheet To settle.',
    ],
    [
      'To keep the place in the band',
      'Raises recorded as such in the calendar year of payment, 5 CFR 534.404(b)(4); within pay before and after.',
    ],
  ]
}

function byType({ C, N, L, all }: ByType): string {
  return `${all}: career ${C}, noncareer ${N}, limited ${L}`
}

function money(cents: number | null): number | null {
  return cents === null ? null : dollars(cents as Cents)
}

function share(points: number | null): number | null {
  return points === null ? null : points / 100
}
