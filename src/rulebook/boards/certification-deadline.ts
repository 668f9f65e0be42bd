import { addDays, addMonths, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted, lastDayWithin, workDaysAfter } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import type { Clash } from '../kernel/table.ts'
import type { Standing } from '../kernel/standing.ts'

const NEEDS = ['announcementCloses', 'caseSubmitted'] as const satisfies readonly FactId[]
const MAY = ['returnedOn', 'moratoriumDays'] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<'announcementCloses', May>
type Answer = { allowed: boolean; due: IsoDate; urgedBy: IsoDate | null }

const RETURNED_DAYS = 60
/** More days of moratorium than any case could hold. */
const MOST_DAYS = 36_500

/** How one time counted the days from the closing of the announcement. */
type Clock = {
  from: string
  by: readonly Cite[]
  cite: Cite
  summary: string
  standing?: Standing
  also?: readonly Clash[]
  due: (closes: IsoDate) => IsoDate
  convention: 'within' | 'workDays' | 'anniversary'
  /** Months within which OPM urged submission. */
  urgedMonths?: number
  /** Whether a moratorium stops the clock, and a returned case has 60 days. */
  later: boolean
}

/** By when a case under criterion A or C must reach OPM for certification. */
export const certificationDeadline = rule<Needs, Answer, May>({
  id: 'boards/certification-deadline',
  asks: 'May this case under criterion A or C be submitted for certification on this day, or is it too late?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'announcementCloses',
  day: 'caseSubmitted',
  says({ allowed, due, urgedBy }) {
    const urged = urgedBy === null ? '' : ` OPM urged it by ${shownDate(urgedBy)}.`
    return `${allowed ? 'In time' : 'Too late'}: the last day is ${shownDate(due)}.${urged}`
  },
  changes: ({ due }) => [`After ${shownDate(due)} it is too late; days of a moratorium would move that day.`],
  law: [
    clock({
      from: '2025-10-01',
      by: ['OPM hiring memorandum 2025'],
      cite: 'OPM hiring memorandum 2025',
      standing: 'secondary',
      summary:
        'Within 80 calendar days of the closing of the announcement. Whether a returned case still has 60 days is not verified.',
      due: (closes) => lastDayWithin(closes, 80),
      convention: 'within',
      later: true,
    }),
    clock({
      from: '2025-01-01',
      by: ['OPM QRB memorandum 2006'],
      cite: 'OPM QRB memorandum 2006',
      standing: 'secondary',
      summary:
        'Within 90 work days of closing, as accounts of 2025 state the practice. Since when work days were counted is not at hand.',
      also: [
        {
          by: 'OPM QRB memorandum 2006',
          says: 'Within 90 days of closing.',
          governs: false,
          why: 'Accounts of 2025 say that the practice had become 90 work days.',
        },
      ],
      due: (closes) => workDaysAfter(closes, 90),
      convention: 'workDays',
      later: true,
    }),
    clock({
      from: '2006-01-01',
      by: ['OPM QRB memorandum 2006'],
      cite: 'OPM QRB memorandum 2006',
      summary:
        'Within 90 days of closing; a disapproved case again within 60 days of its return; adjusted case by case for a moratorium, whose days did not count in 2013 and 2016. The memorandum took effect 90 days after its day, about 2006, which is not at hand.',
      due: (closes) => lastDayWithin(closes, 90),
      convention: 'within',
      later: true,
    }),
    clock({
      from: '1979-07-13',
      by: ['5 USC 3393(c)'],
      cite: '5 USC 3393(c)',
      standing: 'secondary',
      summary:
        'OPM urged submission within 9 months of closing and accepted cases up to one year after it. Since when is not at hand, so it is taken for the whole time before 2006.',
      due: (closes) => addMonths(closes, 12),
      convention: 'anniversary',
      urgedMonths: 9,
      later: false,
    }),
  ],
})

function clock(terms: Clock): Version<Needs, May, Answer> {
  return {
    from: day(terms.from),
    by: terms.by,
    standing: terms.standing,
    also: terms.also,
    summary: terms.summary,
    lawful: (facts) => [{ last: dueOf(facts, terms) }],
    apply(facts, note) {
      const due = dueOf(facts, terms)
      const { urgedMonths } = terms
      const urgedBy = urgedMonths === undefined ? null : addMonths(facts.announcementCloses, urgedMonths)
      noteCount(facts, terms, note)
      note.date('Last day', due, terms.cite)
      const allowed = note.test('It is submitted by that day', facts.caseSubmitted <= due, terms.cite)
      return { allowed, due, urgedBy }
    },
  }
}

function dueOf(facts: Facts, { due, later }: Clock): IsoDate {
  const stopped = later ? Math.min(facts.moratoriumDays ?? 0, MOST_DAYS) : 0
  const last =
    later && facts.returnedOn !== undefined
      ? lastDayWithin(facts.returnedOn, RETURNED_DAYS)
      : due(facts.announcementCloses)
  return addDays(last, stopped)
}

function noteCount(facts: Facts, { convention, cite, later }: Clock, note: Note): void {
  const returned = later && facts.returnedOn !== undefined
  if (returned) counted(note, 'within')
  else counted(note, convention, convention === 'within' ? cite : undefined)
  if (later && (facts.moratoriumDays ?? 0) > 0)
    note.assumed('Days of a moratorium', 'do not count: each moves the last day by one')
}
