import { addDays, daysBetween, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted, termEnds, workDaysAfter } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownDate, shownOf } from '../kernel/shown.ts'
import { DEFENSE_PROBATION_MONTHS } from '../tables/probation-months.ts'

const NEEDS = ['effectiveDate'] as const satisfies readonly FactId[]
const MAY = [
  'nonpayDays',
  'nonpayWorkDays',
  'nonpayIsMilitaryOrInjury',
  'inDefenseDepartment',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** The period, when it is completed, and when supervisor and office are reminded. */
type Answer = {
  starts: IsoDate
  ends: IsoDate
  completedOn: IsoDate
  months: number
  extensionDays: number
  remind90: IsoDate
  remind30: IsoDate
}

const MONTHS = 12
const CREDITED_DAYS = 30
const CREDITED_WORK_DAYS = 22
/** No absence is longer; a larger number is read as this many days. */
const MOST = 3650

/** When SES probation ends. */
export const probationPeriod = rule<Needs, Answer, May>({
  id: 'staffing/probation-period',
  asks: 'When does the SES probationary period end?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  says: ({ starts, ends, completedOn, extensionDays }) => {
    const longer =
      extensionDays === 0 ? '' : `, ${shownOf(extensionDays, 'day', 'days')} longer for nonpay time`
    return `It runs from ${shownDate(starts)} to ${shownDate(ends)}${longer}; completed on ${shownDate(completedOn)}.`
  },
  changes: ({ ends }) => [
    `More than ${CREDITED_DAYS} days in nonpay status, or ${CREDITED_WORK_DAYS} work days, would move ${shownDate(ends)} back.`,
    'Paid leave, a transfer within the SES, and the 120-day bar on removals change nothing.',
  ],
  law: [
    version(
      '1995-02-02',
      ['5 USC 3393(d)', '5 CFR 317.503'],
      'Probation begins on the effective date of the first career appointment and ends one calendar year later. Paid leave counts, leave paid as a lump sum does not, and up to 30 calendar or 22 work days of nonpay time; more extends it. Military duty and compensable injury count upon return. A transfer within the SES does not start it anew; the bar on removals does not extend it. In the Department of Defense it lasted two years from 25 November 2015 to 30 December 2022.',
      '5 CFR 317.503',
    ),
    version(
      '1979-07-13',
      ['5 USC 3393(d)'],
      'A first career appointment becomes final after a probationary period of one year.',
      undefined,
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  counting: Cite | undefined,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary,
    apply: (facts, note) => periodOf(facts, note, counting),
  }
}

function periodOf(facts: Facts, note: Note, counting: Cite | undefined): Answer {
  const { effectiveDate: starts } = facts
  const months =
    facts.inDefenseDepartment === true
      ? note.count('Months of probation', note.table(DEFENSE_PROBATION_MONTHS))
      : note.count('Months of probation', MONTHS, '5 USC 3393(d)')
  counted(note, 'term')
  const whole = note.date('Last day of so many months', termEnds(starts, months))
  const ends = counting === undefined ? whole : extended(whole, facts, note, counting)
  return {
    starts,
    ends: note.date('Last day of probation', ends),
    completedOn: addDays(ends, 1),
    months,
    extensionDays: daysBetween(whole, ends),
    remind90: addDays(ends, -90),
    remind30: addDays(ends, -30),
  }
}

function extended(whole: IsoDate, facts: Facts, note: Note, by: Cite): IsoDate {
  const { nonpayDays, nonpayWorkDays } = facts
  if (nonpayDays === undefined && nonpayWorkDays === undefined) return whole
  const counts = note.test(
    'The nonpay time was military duty or a compensable injury, which counts upon return',
    facts.nonpayIsMilitaryOrInjury === true,
    by,
  )
  if (counts) return whole
  note.assumed('Extension', 'by the nonpay time beyond what is credited')
  if (nonpayDays !== undefined) {
    const beyond = Math.max(
      0,
      Math.min(nonpayDays, MOST) - note.count('Calendar days credited', CREDITED_DAYS, by),
    )
    return addDays(whole, note.count('Calendar days beyond', beyond))
  }
  const credited = note.count('Work days credited', CREDITED_WORK_DAYS, by)
  const beyond = Math.max(0, Math.min(nonpayWorkDays ?? 0, MOST) - credited)
  if (beyond === 0) return whole
  counted(note, 'workDays')
  return workDaysAfter(whole, note.count('Work days beyond', beyond))
}
