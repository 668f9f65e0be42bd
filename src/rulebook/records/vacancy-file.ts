import { addDays, day, type IsoDate, later } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted, disposableFrom, keptThrough } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { rule, type Span } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

/** Years for which a vacancy’s case file, and an application alone, is kept. */
const YEARS = 2
const YEARS_OF_APPLICATION = 1

type Answer = {
  allowed: boolean
  keepThrough: IsoDate
  firstLawful: IsoDate
  /** Whether it is kept longer than the schedule authorizes. */
  overdue: boolean
}

type Trigger = { event: IsoDate; cite: Cite }

function firstDay(kind: 'case file' | 'application', { event, cite }: Trigger, note: Note): IsoDate {
  const file = note.test(
    'It is the case file of a vacancy',
    kind === 'case file',
    'General Records Schedule 2.1',
  )
  const years = note.count('Years for which it is kept', file ? YEARS : YEARS_OF_APPLICATION, cite)
  note.date('Counted from', event, cite)
  counted(note, 'kept')
  note.date('Kept through', keptThrough(event, years))
  return disposableFrom(event, years)
}

/** By the component’s directive: from the appointment, else from the closing; the longer where both are known. */
function ofDirective(
  facts: { announcementCloses?: IsoDate | undefined; initialAppointmentDate?: IsoDate | undefined },
  note: Note,
): Trigger {
  const { announcementCloses, initialAppointmentDate } = facts
  const cite = 'ICE Directive 1056.1, 6'
  if (initialAppointmentDate === undefined) {
    note.says('No appointment was made', 'the closing of the announcement counts', cite)
    return { event: announcementCloses ?? FALLBACK, cite }
  }
  if (announcementCloses === undefined) return { event: initialAppointmentDate, cite }
  note.says('Of the appointment and the closing', 'the later one counts', cite)
  return { event: later(announcementCloses, initialAppointmentDate), cite }
}

/** Stands for no date; every version needs one. */
const FALLBACK = day('1979-07-13')

function answerOf(first: IsoDate, disposalDate: IsoDate): Answer {
  return {
    allowed: disposalDate >= first,
    keepThrough: addDays(first, -1),
    firstLawful: first,
    overdue: disposalDate > first,
  }
}

/** Whether the case file of an executive vacancy, or an application, may be destroyed on a day. */
export const vacancyFile = rule({
  id: 'records/vacancy-file',
  asks: 'May the records of this executive vacancy be destroyed on this day?',
  needs: ['vacancyRecord', 'disposalDate'],
  may: ['finalAction', 'initialAppointmentDate', 'announcementCloses'],
  datedBy: 'disposalDate',
  day: 'disposalDate',
  says: ({ allowed, keepThrough, overdue }: Answer) =>
    allowed
      ? `Yes: it was kept through ${shownDate(keepThrough)}.${overdue ? ' Keeping it longer is not authorized.' : ''}`
      : `No: it is kept through ${shownDate(keepThrough)}.`,
  changes: ({ allowed, firstLawful }) =>
    allowed
      ? [`Before ${shownDate(firstLawful)} it could not be.`]
      : [`From ${shownDate(firstLawful)} it is destroyed.`],
  law: [
    {
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 6', 'General Records Schedule 2.1'],
      summary:
        'Records of the executive resources board are kept two years or more from an initial career appointment; where nobody is appointed, from the closing of the announcement. The general schedule authorizes no longer term.',
      also: [
        {
          by: 'General Records Schedule 2.1',
          says: 'Case files are destroyed two years after the final action; longer is not authorized.',
          governs: false,
          why: 'The directive counts from the appointment or the closing, which is no shorter where that is the final action.',
        },
      ],
      alsoNeeds: ({ announcementCloses, initialAppointmentDate }) =>
        announcementCloses === undefined && initialAppointmentDate === undefined
          ? ['announcementCloses']
          : undefined,
      lawful: (facts, note): Span[] => [
        { from: firstDay(facts.vacancyRecord, ofDirective(facts, note), note) },
      ],
      apply(facts, note): Answer {
        const first = firstDay(facts.vacancyRecord, ofDirective(facts, note), note)
        return answerOf(first, facts.disposalDate)
      },
    },
    {
      from: day('2024-04-01'),
      by: ['General Records Schedule 2.1'],
      summary:
        'Vacancy case files, one-time competitive and SES announcements among them, are destroyed two years after the final action, applications after one; longer is not authorized.',
      alsoNeeds: () => ['finalAction'],
      lawful: (facts, note): Span[] => [{ from: byScheduleFrom(facts, note) }],
      apply: (facts, note): Answer => answerOf(byScheduleFrom(facts, note), facts.disposalDate),
    },
    {
      from: day('2019-07-31'),
      by: ['General Records Schedule 2.1'],
      standing: 'assumed',
      summary:
        'As described by NARA in April 2024; taken to have stood when the component’s directive, which agrees, was issued.',
      alsoNeeds: () => ['finalAction'],
      lawful: (facts, note): Span[] => [{ from: byScheduleFrom(facts, note) }],
      apply: (facts, note): Answer => answerOf(byScheduleFrom(facts, note), facts.disposalDate),
    },
  ],
})

function byScheduleFrom(
  facts: { vacancyRecord: 'case file' | 'application'; finalAction?: IsoDate | undefined },
  note: Note,
): IsoDate {
  note.assumed('The final action', 'counts for applications too')
  return firstDay(
    facts.vacancyRecord,
    { event: facts.finalAction ?? FALLBACK, cite: 'General Records Schedule 2.1' },
    note,
  )
}
