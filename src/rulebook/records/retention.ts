import { addDays, day, type IsoDate, later } from '../../base/dates.ts'
import { counted, disposableFrom, keptThrough } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { rule, type Span } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

/** Years for which performance records of executives, and of others, are kept. */
const YEARS = 5
const YEARS_BEFORE_SES = 4

/** Whether it may be destroyed; through which day it is kept; null where no end can be told yet. */
type Answer = {
  allowed: boolean
  keepThrough: IsoDate | null
  firstLawful: IsoDate | null
  /** Whether it must be destroyed by then, as after a Presidential appointment without a return. */
  destructionDue: boolean
}

type Facts = {
  appraisalIssued: IsoDate
  executiveSince?: IsoDate | undefined
  caseIsPending?: boolean | undefined
  caseEnded?: IsoDate | undefined
  tookPresidentialAppointment?: boolean | undefined
  presidentialAppointmentEnded?: IsoDate | undefined
  returnedToService?: boolean | undefined
}

/** The first day on which it may be destroyed; undefined while something holds it whose end is not known. */
function firstDay(facts: Facts, note: Note): IsoDate | undefined {
  const { appraisalIssued, executiveSince } = facts
  note.date('The appraisal was issued on', appraisalIssued, '5 CFR 293.404(b)(1)')
  const executive =
    executiveSince === undefined ||
    note.test(
      'It was issued on or after the day on which the SES appointment took effect',
      appraisalIssued >= executiveSince,
      '5 CFR 293.404(b)(1)',
    )
  const years = note.count(
    'Years for which it is kept',
    executive ? YEARS : YEARS_BEFORE_SES,
    executive ? '5 CFR 293.404(b)(1)' : '5 CFR 293.404(a)',
  )
  counted(note, 'kept')
  const term = note.date('Kept at least through', keptThrough(appraisalIssued, years))
  const free = disposableFrom(appraisalIssued, years)
  const appointed = afterAppointment(facts, note)
  if (appointed === null) return undefined
  const held = afterCase(facts, note)
  if (held === null) return undefined
  let first = free
  for (const other of [appointed, held]) if (other !== undefined) first = later(first, addDays(other, 1))
  if (first !== free && first > term) note.date('First day on which nothing holds it', first)
  return first
}

/** The day on which the Presidential appointment ended, null while it lasts, undefined where there was none. */
function afterAppointment(facts: Facts, note: Note): IsoDate | null | undefined {
  if (facts.tookPresidentialAppointment !== true) return undefined
  const lasts = note.test(
    'The Presidential appointment, with SES rights kept, still lasts',
    facts.presidentialAppointmentEnded === undefined,
    '5 CFR 293.404(b)(3)',
  )
  if (lasts) return null
  note.assumed('An appointment that ends within the term', 'leaves the term standing')
  return facts.presidentialAppointmentEnded ?? null
}

/** The last day on which a case needed it, null while one does, undefined where none does. */
function afterCase({ caseIsPending, caseEnded }: Facts, note: Note): IsoDate | null | undefined {
  if (caseIsPending !== true && caseEnded === undefined) return undefined
  const needed = note.test(
    'It is still needed for a pending case',
    caseEnded === undefined,
    '5 CFR 293.404(c)',
  )
  return needed ? null : caseEnded
}

function lawful(facts: Facts, note: Note): Span[] {
  const from = firstDay(facts, note)
  return from === undefined ? [] : [{ from }]
}

function apply(facts: Facts & { disposalDate: IsoDate }, note: Note): Answer {
  const { disposalDate } = facts
  const first = firstDay(facts, note)
  const destructionDue =
    facts.tookPresidentialAppointment === true &&
    facts.presidentialAppointmentEnded !== undefined &&
    facts.returnedToService !== undefined &&
    note.test(
      'The person did not return to the SES, so that the file is destroyed as the agency prescribes',
      !facts.returnedToService,
      '5 CFR 293.404(b)(3)',
    )
  return {
    allowed: first !== undefined && disposalDate >= first,
    keepThrough: first === undefined ? null : addDays(first, -1),
    firstLawful: first ?? null,
    destructionDue,
  }
}

/** Whether a performance record of an executive may be destroyed on a day. */
export const retention = rule({
  id: 'records/performance-retention',
  asks: 'May this performance record of an executive, the rating or the plan it rests on, be destroyed on this day?',
  needs: ['appraisalIssued', 'disposalDate'],
  may: [
    'executiveSince',
    'caseIsPending',
    'caseEnded',
    'tookPresidentialAppointment',
    'presidentialAppointmentEnded',
    'returnedToService',
  ],
  datedBy: 'disposalDate',
  day: 'disposalDate',
  says({ allowed, keepThrough, destructionDue }: Answer) {
    if (keepThrough === null) return 'No: it is held, and for how long cannot be told yet.'
    const due = destructionDue ? ' It is then destroyed as the agency prescribes.' : ''
    return allowed
      ? `Yes: it had to be kept through ${shownDate(keepThrough)}.${due}`
      : `No: it is kept through ${shownDate(keepThrough)}.${due}`
  },
  changes: ({ allowed, firstLawful }) =>
    firstLawful === null
      ? ['The end of the Presidential appointment, or of the case, would set a day.']
      : allowed
        ? [`Before ${shownDate(firstLawful)} it could not be.`, 'A pending case that needs it would hold it.']
        : [`From ${shownDate(firstLawful)} it may be destroyed.`],
  law: [
    {
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 6', '5 CFR 293.404(b)(1)'],
      summary:
        'The office that serves executives keeps yearly summary ratings, and the plans they rest on, for 5 years from the day on which the appraisal is issued.',
      lawful,
      apply,
    },
    {
      from: day('2015-01-01'),
      by: ['5 CFR 293.404(b)', '5 CFR 293.404(c)', '5 CFR 430.311(c)'],
      summary:
        'Performance records of executives are kept 5 years from the day on which the appraisal is issued, from the SES appointment or reinstatement on. For a career executive who takes a Presidential appointment the file is kept as long as that lasts; for a pending case as long as it is needed.',
      also: [
        {
          by: '5 CFR 293.404(a)',
          says: 'Performance records are kept for 4 years.',
          governs: false,
          why: 'That part leaves the SES out.',
        },
      ],
      lawful,
      apply,
    },
    {
      from: day('2000-11-13'),
      by: ['5 CFR 430.311(c)', '5 CFR 293.404'],
      summary:
        'All performance records are kept at least 5 years from the issue of the annual summary rating. The exceptions of part 293 were read in the edition of 2015 and are taken to have stood.',
      standing: 'assumed',
      lawful,
      apply,
    },
  ],
})
