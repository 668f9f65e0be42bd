import type { IsoDate } from '../base/dates.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'
import {
  type Block,
  fields,
  heading,
  list,
  NEW_PAGE,
  notice,
  paragraph,
  type Sheet,
  table,
  writing,
} from './sheet.ts'
import {
  type Appointment,
  appointmentShown,
  levelIfAny,
  levelShown,
  percentShown,
  type Period,
  periodShown,
} from './terms-shown.ts'

/** What a member takes into a sitting: the agenda and one sheet for each case that the member may see. */
export type BoardBook = {
  agency: string
  board: string
  on: IsoDate
  /** Whose copy it is; cases from which this member is recused are not in it. */
  member: string
  agenda: readonly string[]
  members: readonly { name: string; seat: string; appointment: Appointment }[]
  /** How many cases this member is recused from. */
  recusedFrom: number
  cases: readonly BoardCase[]
}

/** One executive’s case. */
export type BoardCase = {
  executive: string
  title?: string
  organization?: string
  appointment: Appointment
  period: Period
  initial: AppraisalLevel
  score?: number
  elements: readonly { name: string; weight?: number; level?: AppraisalLevel; narrative?: string }[]
  summary?: string
  answer?: string
  higherReview?: { level: AppraisalLevel; findings?: string }
  accomplishments?: string
  organizationAssessed?: string
  before: readonly { fiscalYear: number; level: AppraisalLevel }[]
}

/** The board book of one member. */
export function boardBook(book: BoardBook): Sheet {
  return {
    title: 'Board book',
    subtitle: `${book.board}\nSitting of ${shownDate(book.on)}, copy of ${book.member}`,
    language: 'en',
    marks: { agency: book.agency, form: 'Board book', period: `${book.board}, ${shownDate(book.on)}` },
    date: book.on,
    blocks: [
      notice('For members of the board alone. Return or destroy it as the office says.'),
      heading(2, 'Agenda'),
      list(book.agenda, true),
      heading(2, 'Members'),
      table(
        'Members of the board',
        [{ head: 'Member' }, { head: 'Seat' }, { head: 'Appointment' }],
        book.members.map(({ name, seat, appointment }) => [name, seat, appointmentShown(appointment)]),
      ),
      heading(2, 'Cases'),
      table(
        'Cases in this book',
        [
          { head: 'Executive', share: 2 },
          { head: 'Organization', share: 2 },
          { head: 'Initial rating', share: 2 },
        ],
        book.cases.map((one) => [one.executive, one.organization ?? '', levelShown(one.initial)]),
      ),
      ...(book.recusedFrom === 0
        ? []
        : [paragraph(`Not in this copy, because of a recusal: ${book.recusedFrom}.`)]),
      ...book.cases.flatMap(caseSheet),
    ],
  }
}

function caseSheet(one: BoardCase): Block[] {
  return [
    NEW_PAGE,
    heading(2, `Case of ${one.executive}`),
    fields([
      ['Title', one.title],
      ['Organization', one.organization],
      ['Kind of appointment', appointmentShown(one.appointment)],
      ['Appraisal period', periodShown(one.period)],
      ['Initial summary rating', levelShown(one.initial)],
      ['Score', one.score === undefined ? 'None in this system' : String(one.score)],
      ['Level that the higher-level review recommends', levelIfAny(one.higherReview?.level) ?? 'None made'],
      [
        'Ratings of earlier years',
        one.before.length === 0
          ? 'None on record'
          : one.before.map(({ fiscalYear, level }) => `FY ${fiscalYear}: ${level}`).join(', '),
      ],
    ]),
    heading(3, 'Elements'),
    table(
      'Critical elements',
      [
        { head: 'Element' },
        { head: 'Weight', numeric: true },
        { head: 'Level', numeric: true },
        { head: 'Narrative', share: 2 },
      ],
      one.elements.map(({ name, weight, level, narrative }) => [
        name,
        weight === undefined ? '' : percentShown(weight),
        level === undefined ? '' : String(level),
        narrative ?? '',
      ]),
    ),
    ...said('Narrative of the rating', one.summary),
    ...said('The executive’s answer', one.answer),
    ...said('Findings of the higher-level review', one.higherReview?.findings),
    ...said('The executive’s accomplishments', one.accomplishments),
    ...said('How the organization did', one.organizationAssessed),
    writing('Own notes', undefined, 5),
  ]
}

function said(title: string, text: string | undefined): Block[] {
  return text === undefined ? [] : [heading(3, title), paragraph(text)]
}
