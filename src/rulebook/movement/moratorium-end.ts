import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = ['leaderAppointed', 'barredAction'] as const satisfies readonly FactId[]
const MAY = ['daysOnDetail', 'leaderActingDays', 'breakAfterActing'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

/** The days that an appointment closes; no last closed day where nothing is left to run. */
type Answer = { days: number; lastClosed: IsoDate | null; firstOpen: IsoDate }

const BARRED = 120
const MOST_DETAIL_DAYS = 60

/** When the bar after new leadership ends. */
export const moratoriumEnd = rule<Needs, Answer, May>({
  id: 'movement/moratorium-end',
  asks: 'When does the 120-day bar that follows this appointment end?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'leaderAppointed',
  says: ({ lastClosed, firstOpen }) =>
    lastClosed === null
      ? `Nothing is left to run: it is open from ${shownDate(firstOpen)} on.`
      : `The last closed day is ${shownDate(lastClosed)}; ${shownDate(firstOpen)} is the first that is open.`,
  changes: () => [
    'For a reassignment, days on details, up to 60, lengthen it, and days of acting before the appointment shorten it.',
    'A later appointment of an agency head or a noncareer supervisor starts a bar of its own; the later end governs.',
  ],
  law: [
    version(
      '1998-06-24',
      ['5 USC 3395(e)', '5 USC 3592(b)', '5 CFR 317.901(c)'],
      '5 CFR 317.901(c)(4)',
      '5 CFR 317.901(c)(5)',
    ),
    version('1991-12-02', ['5 USC 3395(e)', '5 USC 3592(b)'], '5 USC 3395(e)(3)', undefined),
    version('1979-07-13', ['5 USC 3395(e)', '5 USC 3592(b)'], undefined, undefined),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  details: Cite | undefined,
  acting: Cite | undefined,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary:
      details === undefined
        ? 'The bar closes the 120 days after the appointment.'
        : acting === undefined
          ? 'The bar closes the 120 days after the appointment; for reassignments up to 60 days on details do not count.'
          : 'The bar closes the 120 days after the appointment. For reassignments up to 60 days on details do not count, and days that the official had acted without a break do; removals know neither.',
    apply: (facts, note) => endOf(facts, note, details, acting),
  }
}

function endOf(
  facts: Given<Needs, May>,
  note: Note,
  details: Cite | undefined,
  acting: Cite | undefined,
): Answer {
  const { leaderAppointed: appointed, daysOnDetail, leaderActingDays, breakAfterActing } = facts
  const move = note.test(
    'The action is a reassignment',
    facts.barredAction === 'reassignment',
    '5 USC 3395(e)',
  )
  counted(note, 'closed')
  let days = note.count(
    'Days closed after an appointment',
    BARRED,
    move ? '5 USC 3395(e)(1)' : '5 USC 3592(b)(1)',
  )
  if (move && details !== undefined && daysOnDetail !== undefined) {
    days += note.count(
      'Days on details, of which 60 at most are left out of the count',
      Math.min(daysOnDetail, MOST_DETAIL_DAYS),
      details,
    )
  }
  if (move && acting !== undefined && leaderActingDays !== undefined) {
    const unbroken = note.test(
      'The official went from acting to the appointment without a break in service',
      breakAfterActing !== true,
      acting,
    )
    if (unbroken) days = Math.max(0, days - note.count('Days of acting that count', leaderActingDays, acting))
  }
  if (days === 0) return { days, lastClosed: null, firstOpen: appointed }
  const lastClosed = note.date('Last closed day', addDays(appointed, days))
  return { days, lastClosed, firstOpen: addDays(lastClosed, 1) }
}
