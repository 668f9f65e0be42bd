import { addDays, day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted, firstOpenAfter } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Span, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import {
  ANY_DAY,
  answerOn,
  type Conditions,
  type DayAnswer,
  daysOutside,
  lawfulDays,
} from '../kernel/lawful-days.ts'
import type { Clash } from '../kernel/table.ts'
import { NEW_ADMINISTRATIONS, NO_RATING_DAYS, OPEN_FOR_CAREER } from '../tables/new-administrations.ts'

type Needs = 'careerAppointee' | 'ratingDate'
type Facts = Given<'careerAppointee', 'administrationBegan'>

/** The days on which an executive may be rated, as far as a new administration goes; one that is given goes before the list. */
export function openDays({ careerAppointee, administrationBegan }: Facts): readonly Span[] {
  if (!careerAppointee) return ANY_DAY
  if (administrationBegan === undefined) return OPEN_FOR_CAREER
  return daysOutside({ from: administrationBegan, last: addDays(administrationBegan, NO_RATING_DAYS) })
}

/** Notes for a career appointee the last new administration and how the 120 days after it are counted. */
export function noteAdministration(
  { careerAppointee, administrationBegan }: Facts,
  note: Note,
  on: IsoDate,
): void {
  if (!careerAppointee) return
  note.count('Days closed to ratings of career appointees', NO_RATING_DAYS, '5 USC 4314(b)(1)(C)')
  if (administrationBegan !== undefined) {
    note.date('The new administration began on', administrationBegan, '5 USC 4314(b)(1)(C)')
    noteClosed(note, administrationBegan, on)
    return
  }
  const { began, isNew } = note.table(NEW_ADMINISTRATIONS)
  note.date('The last presidential term began on', began, '5 USC 4314(b)(1)(C)')
  if (isNew) noteClosed(note, began, on)
  else if (on < firstOpenAfter(began, NO_RATING_DAYS))
    note.assumed('A second term in a row', 'begins no new administration; the law speaks of a new one')
}

/** How the days are counted matters only from the beginning to the first open day. */
function noteClosed(note: Note, began: IsoDate, on: IsoDate): void {
  const open = firstOpenAfter(began, NO_RATING_DAYS)
  if (on < began || on > open) return
  counted(note, 'closed')
  note.date('First day open to ratings after it', open)
}

/** No appraisal or rating of career appointees within 120 days after a new administration begins. */
export const newAdministration = rule<Needs, DayAnswer, 'administrationBegan'>({
  id: 'appraisal/new-administration',
  asks: 'May this executive be appraised or rated on this day, so soon after a new administration began?',
  needs: ['careerAppointee', 'ratingDate'],
  may: ['administrationBegan'],
  datedBy: 'ratingDate',
  day: 'ratingDate',
  says: ({ allowed, firstLawful }) =>
    allowed || firstLawful === null
      ? 'Yes: no new administration stands against it.'
      : `No: a career appointee is neither appraised nor rated within ${NO_RATING_DAYS} days after a new administration begins. First open day: ${shownDate(firstLawful)}.`,
  changes: ({ allowed }) =>
    allowed
      ? [
          `Within ${NO_RATING_DAYS} days after a new administration begins a career appointee could not be rated.`,
        ]
      : ['A noncareer or limited appointee could be rated. There is no exception and no waiver.'],
  law: [
    version(
      '2000-11-13',
      ['5 USC 4314(b)(1)(C)', '5 CFR 430.304(c)(1)(iii)'],
      'A career appointee is neither appraised nor rated, initially or for the year, within 120 days after the beginning of a new President’s term of office. Others may be. The regulation has stood in another section since 2015.',
      [
        {
          by: 'OPM SES-91-04, VIII.C',
          says: 'No rating is made in the 120 days; no group is named.',
          governs: false,
          why: 'The statute names career appointees.',
        },
      ],
    ),
    version(
      '1979-07-13',
      ['5 USC 4314(b)(1)(C)'],
      'A career appointee is neither appraised nor rated within 120 days after the beginning of a new administration. Others may be.',
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  also?: readonly Clash[],
): Version<Needs, 'administrationBegan', DayAnswer> {
  return {
    from: day(from),
    by,
    summary,
    also,
    lawful: (facts) => lawfulDays(conditionsOf(facts)),
    apply(facts, note) {
      note.says('Appointment', facts.careerAppointee ? 'career' : 'not career', '5 USC 4314(b)(1)(C)')
      noteAdministration(facts, note, facts.ratingDate)
      return answerOn(facts.ratingDate, conditionsOf(facts), note)
    },
  }
}

/** The one condition; it binds career appointees alone. */
function conditionsOf(facts: Facts): Conditions {
  return {
    tests: [],
    days: [
      [
        'No new administration stands against it: for a career appointee, none began within 120 days before',
        openDays(facts),
        '5 USC 4314(b)(1)(C)',
        'it is within 120 days after a new administration began',
      ],
    ],
  }
}
