import type { IsoDate } from '../base/dates.ts'
import type { AppraisalLevel, RecusalGround } from '../record/appraisal-terms.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'
import {
  type Block,
  fields,
  heading,
  list,
  paragraph,
  type Sheet,
  signatures,
  table,
  writing,
} from './sheet.ts'
import {
  type Appointment,
  appointmentShown,
  levelShown,
  type RulingShown,
  rulingShown,
  type Signed,
  signer,
} from './terms-shown.ts'

/** A sitting of a board: what its certificate and its minutes are made of. */
export type Sitting = {
  agency: string
  board: string
  charter: string
  on: IsoDate
  number?: string
  /** What the rule on the make-up of the board said of those present. */
  rule: RulingShown
  roll: readonly { name: string; seat: string; appointment: Appointment; voting: boolean; present: boolean }[]
  recusals: readonly { member: string; executive: string; ground: RecusalGround; by: string }[]
  results: readonly {
    executive: string
    organization?: string
    initial: AppraisalLevel
    /** Null where the board is split; absent where the case was put off. */
    level?: AppraisalLevel | null
    votes?: string
  }[]
  /** How many cases whoever gets this copy keeps out of; they are not in its results. */
  leftOut?: number
  chair?: Signed
  secretary?: Signed
}

/** The certificate: under which rule the board sat, who sat, who kept out of what, and what it recommends. */
export function boardCertificate(sitting: Sitting): Sheet {
  return {
    ...front(sitting, 'Certificate of a sitting'),
    blocks: [
      ...opening(sitting),
      ...course(sitting),
      ...results(sitting),
      heading(2, 'Certificate'),
      paragraph(
        'The board sat as stated above. Nobody took part in a case from which the list of recusals keeps them, and the results are those that the board voted.',
      ),
      signatures(signer('Chair', sitting.chair), signer('Secretary of the board', sitting.secretary)),
    ],
  }
}

/** The minutes: the certificate’s facts with what was done at each point of the agenda. */
export function boardMinutes(sitting: Sitting, points: readonly { point: string; done?: string }[]): Sheet {
  return {
    ...front(sitting, 'Minutes of a sitting'),
    blocks: [
      ...opening(sitting),
      ...course(sitting),
      heading(2, 'Agenda'),
      ...points.flatMap(({ point, done }, index) => [
        heading(3, `${index + 1}. ${point}`),
        writing('What was done', done, 3),
      ]),
      ...results(sitting),
      heading(2, 'Signatures'),
      signatures(signer('Chair', sitting.chair), signer('Secretary of the board', sitting.secretary)),
    ],
  }
}

function front({ agency, board, on, number }: Sitting, title: string): Omit<Sheet, 'blocks'> {
  const when = `Sitting of ${shownDate(on)}${number === undefined ? '' : `, number ${number}`}`
  return {
    title,
    subtitle: `${board}\n${when}`,
    language: 'en',
    marks: { agency, form: title, period: `${board}, ${shownDate(on)}` },
    date: on,
  }
}

function opening({ board, charter, rule }: Sitting): Block[] {
  return [
    fields([
      ['Board', board],
      ['Charter', charter],
    ]),
    heading(2, 'Rule'),
    paragraph(rulingShown(rule)),
  ]
}

function course({ roll, recusals }: Sitting): Block[] {
  return [
    heading(2, 'Roll'),
    table(
      'Members',
      [
        { head: 'Member', share: 2 },
        { head: 'Seat' },
        { head: 'Appointment' },
        { head: 'Vote' },
        { head: 'Present' },
      ],
      roll.map(({ name, seat, appointment, voting, present }) => [
        name,
        seat,
        appointmentShown(appointment),
        voting ? 'Votes' : 'Doesn’t vote',
        present ? 'Present' : 'Absent',
      ]),
    ),
    heading(2, 'Recusals'),
    recusals.length === 0
      ? paragraph('None. Every member declared before the first file was opened.')
      : table(
          'Members who kept out of a case',
          [{ head: 'Member' }, { head: 'Case' }, { head: 'Ground' }, { head: 'Entered by' }],
          recusals.map(({ member, executive, ground, by }) => [member, executive, ground, by]),
        ),
  ]
}

function results({ results: all, leftOut = 0 }: Sitting): Block[] {
  const level = (value: AppraisalLevel | null | undefined): string =>
    value === undefined ? 'Put off' : value === null ? 'Split, no level' : levelShown(value)
  const changed = all.filter(
    (one) => one.level !== undefined && one.level !== null && one.level !== one.initial,
  )
  return [
    heading(2, 'Results'),
    table(
      'Recommendations',
      [
        { head: 'Executive', share: 2 },
        { head: 'Initial', share: 2 },
        { head: 'Recommended', share: 2 },
        { head: 'Votes' },
      ],
      all.map((one) => [
        one.organization === undefined ? one.executive : `${one.executive}\n${one.organization}`,
        levelShown(one.initial),
        level(one.level),
        one.votes ?? '',
      ]),
    ),
    list([
      `Cases: ${all.length}`,
      `Recommended at another level than the initial rating: ${changed.length}`,
      `Split or put off: ${all.filter((one) => one.level === undefined || one.level === null).length}`,
      ...(leftOut === 0 ? [] : [`Not in this copy, because of a recusal: ${leftOut}`]),
    ]),
  ]
}
