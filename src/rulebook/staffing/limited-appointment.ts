import { addDays, addMonths, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId, FactValue } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = [
  'limitedType',
  'designation',
  'effectiveDate',
  'notToExceed',
  'isRenewal',
  'qualificationFinding',
] as const satisfies readonly FactId[]

const MAY = [
  'opmApproval',
  'usesPool',
  'dutiesExpire',
  'urgentNeed',
  'opmAuthorizedMonths',
] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Whether it may be made, the last lawful not-to-exceed date, and what is missing. */
type Answer = { allowed: boolean; notToExceed: IsoDate; lastNotToExceed: IsoDate; missing: readonly string[] }

/** What differs between the versions: where things are written, and whether agencies have a pool of authorities. */
type Sources = { general: Cite; approval: Cite; renewal: Cite; pool?: Cite; period?: Cite }

/** The longest term in months of each kind, and where it is written. */
const LONGEST: Readonly<Record<FactValue<'limitedType'>, { months: number; by: Cite }>> = {
  'limited-term': { months: 36, by: '5 USC 3132(a)(5)' },
  'limited-emergency': { months: 18, by: '5 USC 3132(a)(6)' },
}

/** The conditions of a limited term or limited emergency appointment. */
export const limitedAppointment = rule<Needs, Answer, May>({
  id: 'staffing/limited-appointment',
  asks: 'May this limited term or limited emergency appointment be made, with this not-to-exceed date?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  says: ({ allowed, notToExceed, lastNotToExceed, missing }) =>
    allowed
      ? `It may be made to ${shownDate(notToExceed)}; the last lawful not-to-exceed date is ${shownDate(lastNotToExceed)}.`
      : `It may not be made. Missing: ${missing.join('; ')}. The last lawful not-to-exceed date is ${shownDate(lastNotToExceed)}.`,
  changes: ({ allowed, notToExceed, lastNotToExceed, missing }) => [
    ...missing.map((condition) => `Needed first: ${condition}.`),
    ...(allowed && notToExceed < lastNotToExceed
      ? [`It could be extended once made, up to ${shownDate(lastNotToExceed)}; OPM is notified.`]
      : []),
    `A not-to-exceed date after ${shownDate(lastNotToExceed)} would be too late.`,
  ],
  law: [
    version(
      '1995-02-02',
      [
        '5 USC 3132(a)(5)',
        '5 USC 3132(a)(6)',
        '5 USC 3394',
        '5 CFR 317.601',
        '5 CFR 317.602',
        '5 CFR 317.603',
      ],
      'A limited appointment goes to a general position, for up to 3 years (term) or 18 months (emergency), and is not renewed. OPM approves each use, and the authority goes back to it when the person leaves unless it provides otherwise; from the agency’s pool, which has conditions of its own, it is not asked. The appointing authority finds in writing that the qualifications are met.',
      {
        general: '5 CFR 317.601(a)',
        approval: '5 CFR 317.601(c)(2)',
        renewal: '5 CFR 317.602(b)',
        pool: '5 CFR 317.601(c)(1)',
        period: '5 CFR 317.602(b)',
      },
    ),
    version(
      '1979-07-13',
      ['5 USC 3132(a)(5)', '5 USC 3132(a)(6)', '5 USC 3132(a)(9)', '5 USC 3394'],
      'A limited appointment goes to a general position, for up to 3 years (term) or 18 months (emergency), is not renewed, and needs OPM’s prior approval and a written finding of qualifications.',
      { general: '5 USC 3132(a)(9)', approval: '5 USC 3394(b)', renewal: '5 USC 3132(a)(5)' },
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  sources: Sources,
): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary,
    alsoNeeds({ limitedType, usesPool }) {
      const reason = limitedType === 'limited-term' ? 'dutiesExpire' : 'urgentNeed'
      return usesPool === true && sources.pool !== undefined ? [reason] : [reason, 'opmApproval']
    },
    apply(facts, note) {
      const lastNotToExceed = lastDay(facts.effectiveDate, monthsOf(facts, note, sources), note)
      const conditions = conditionsOf(facts, sources, lastNotToExceed)
      const allowed = note.tests(conditions)
      return { allowed, notToExceed: facts.notToExceed, lastNotToExceed, missing: lackingOf(conditions) }
    },
    indicate({ limitedType, effectiveDate, opmAuthorizedMonths }, note) {
      if (limitedType === undefined || effectiveDate === undefined) return undefined
      const months = monthsOf({ limitedType, opmAuthorizedMonths }, note, sources)
      return `Indication, not a finding: the last lawful not-to-exceed date would be ${shownDate(lastDay(effectiveDate, months, note))}.`
    },
  }
}

function monthsOf(
  { limitedType, opmAuthorizedMonths }: Pick<Facts, 'limitedType' | 'opmAuthorizedMonths'>,
  note: Note,
  { period }: Sources,
): number {
  const { months, by } = LONGEST[limitedType]
  const longest = note.count('Longest term in months', months, by)
  if (opmAuthorizedMonths === undefined || period === undefined) return longest
  const authorized = note.count('Months that OPM authorized', opmAuthorizedMonths, period)
  return Math.min(longest, authorized)
}

function lastDay(start: IsoDate, months: number, note: Note): IsoDate {
  note.assumed('Last day', 'the day before the same day of the month in which the term ends')
  return note.date('Last lawful not-to-exceed date', addDays(addMonths(start, months), -1))
}

function conditionsOf(facts: Facts, sources: Sources, last: IsoDate): Test[] {
  const { effectiveDate, notToExceed } = facts
  const term = facts.limitedType === 'limited-term'
  const pool = facts.usesPool === true && sources.pool !== undefined
  return [
    ['The position is general', facts.designation === 'general', sources.general, 'a general position'],
    term
      ? [
          'The duties of the position expire at the end of the term',
          facts.dutiesExpire === true,
          '5 USC 3132(a)(5)',
          'duties that expire at the end of the term',
        ]
      : [
          'The position meets a genuine, unanticipated, urgent need',
          facts.urgentNeed === true,
          '5 USC 3132(a)(6)',
          'a genuine, unanticipated, urgent need',
        ],
    [
      'The not-to-exceed date is no later than the last lawful one',
      notToExceed <= last,
      LONGEST[facts.limitedType].by,
      'an earlier not-to-exceed date',
    ],
    [
      'The not-to-exceed date is no earlier than the first day',
      notToExceed >= effectiveDate,
      LONGEST[facts.limitedType].by,
      'a not-to-exceed date on or after the first day',
    ],
    [
      'It renews no limited appointment',
      !facts.isRenewal,
      sources.renewal,
      'a first appointment; none is renewed',
    ],
    pool
      ? [
          'It comes from the agency’s pool, whose own conditions are not tested here',
          true,
          sources.pool ?? sources.approval,
          '',
        ]
      : [
          'OPM has approved this use',
          facts.opmApproval === true,
          sources.approval,
          'OPM’s approval of this use of the authority',
        ],
    [
      'The appointing authority has found in writing that the qualifications are met',
      facts.qualificationFinding,
      '5 USC 3394(a)',
      'the written finding that the person meets the qualifications',
    ],
  ]
}
