import { civil, day, type IsoDate } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import type { Note } from '../kernel/note.ts'
import { EX_I, VICE_PRESIDENT } from '../tables/pay-schedule.ts'

/** From when the higher limit of a certified system could be used, and the regulation is cited. */
type LimitVersion = {
  from: IsoDate
  by: readonly Cite[]
  /** Whether certification raises the limit. */
  higher: boolean
  standing?: 'assumed'
  summary: string
}

/** The versions of the calendar-year limit, newest first. */
export const LIMIT_VERSIONS: readonly LimitVersion[] = [
  {
    from: day('2004-12-06'),
    by: ['5 USC 5307', '5 CFR 530.203', '5 CFR 530.202'],
    higher: true,
    summary:
      'The official salary of the Vice President where the appraisal system is certified, else level I of the Executive Schedule, as of the last day of the calendar year; what is received in the year counts, whenever it was earned.',
  },
  {
    from: day('2004-01-01'),
    by: ['5 USC 5307(d)', 'CPM 2004-21'],
    higher: true,
    summary:
      'The higher limit of certified systems, in law since 24 January 2003, could first be used in 2004; a certified agency must use it.',
  },
  {
    from: day('1991-07-01'),
    by: ['5 USC 5307', '5 USC 5383(b)'],
    higher: false,
    summary: 'Level I of the Executive Schedule, for the calendar year.',
  },
  {
    from: day('1991-01-01'),
    by: ['5 USC 5307', '5 USC 5383(b)'],
    higher: false,
    standing: 'assumed',
    summary:
      'Level I of the Executive Schedule, for the calendar year; the section began between February and May 1991, and the year is taken whole.',
  },
]

/** From when the regulation counts what is received in the year; before, the statute’s pay for the year is taken. */
const RECEIPT_COUNTS_FROM = day('2004-12-06')

/** Whether basic pay of a year counts as it is received, 5 CFR 530.203(c), or as the annual rate. */
export function countsReceipt(on: IsoDate): boolean {
  return on >= RECEIPT_COUNTS_FROM
}

/** The last day of the calendar year of a day. */
export function yearEnd(date: IsoDate): IsoDate {
  return civil(Number(date.slice(0, 4)), 12, 31) ?? date
}

/** The first day of the next calendar year. */
export function nextJanuary(date: IsoDate): IsoDate {
  return civil(Number(date.slice(0, 4)) + 1, 1, 1) ?? date
}

/** The limit of the calendar year of a day, read once on its last day. */
export function limitOf(
  note: Note,
  on: IsoDate,
  certified: boolean | undefined,
  { higher }: Pick<LimitVersion, 'higher'>,
): Cents {
  const last = note.date('The limit is read on the last day of the year', yearEnd(on), '5 USC 5307(a)(1)')
  if (!higher) return note.usd('Limit: level I', note.table(EX_I, last), '5 USC 5307(a)(1)')
  const vice = note.test('The appraisal system is certified', certified === true, '5 USC 5307(d)(2)')
  return vice
    ? note.usd('Limit: salary of the Vice President', note.table(VICE_PRESIDENT, last), '5 USC 5307(d)(1)')
    : note.usd('Limit: level I', note.table(EX_I, last), '5 USC 5307(a)(1)')
}

/** Basic pay of the year: as received, else the annual rate. */
export function basicPayOf(
  facts: {
    basicPay?: Cents | undefined
    basicPayReceived?: Cents | undefined
    payDatesAssumed?: boolean | undefined
  },
  note: Note,
): Cents {
  if (facts.basicPayReceived !== undefined && facts.payDatesAssumed === true)
    note.assumed(
      'Pay dates',
      'each pay period is taken as paid on the Thursday twelve days after it; no law sets the day, and payroll’s own figure goes before it',
    )
  if (facts.basicPayReceived !== undefined)
    return note.usd('Basic pay received in the year', facts.basicPayReceived, '5 USC 5307(a)(1)')
  note.says(
    'Basic pay of the year',
    'taken as the annual rate; a year holds 26 or 27 pay dates, and receipt counts',
  )
  return note.usd('Basic pay of the year', facts.basicPay ?? usd(0), '5 USC 5307(a)(1)')
}

/** What the limit leaves beside basic pay, which is never held back. */
export function roomOf(limit: Cents, basic: Cents, note: Note): Cents {
  return note.usd('Left beside basic pay, which is never held back', Math.max(0, limit - basic) as Cents)
}

/** The day on which a carried amount falls due. */
export function dueOf(on: IsoDate, note: Note): IsoDate {
  note.assumed('The beginning of the next calendar year', '1 January')
  return note.date('What is carried is due on', nextJanuary(on), '5 USC 5307(b)(1)')
}
