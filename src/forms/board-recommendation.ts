import type { IsoDate } from '../base/dates.ts'
import type { AppraisalLevel, RecusalGround } from '../record/appraisal-terms.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'
import { fields, heading, list, paragraph, type Sheet, signatures, table, writing } from './sheet.ts'
import {
  type Appointment,
  appointmentShown,
  inARow,
  levelIfAny,
  levelShown,
  type Period,
  periodShown,
  type RulingShown,
  rulingShown,
  type Signed,
  signer,
} from './terms-shown.ts'

/** What a Performance Review Board recommends on one executive, to the appointing authority. */
export type BoardRecommendation = {
  agency: string
  board: string
  sittingOn: IsoDate
  to: { name?: string; title?: string }
  /** Why it goes there, where an office chooses among readings of its directives. */
  addressed?: RulingShown
  executive: { name: string; title?: string; organization?: string; appointment: Appointment }
  period: Period
  /** What the board had before it. */
  initial: AppraisalLevel
  answered: boolean
  higherReview?: AppraisalLevel
  seen: readonly string[]
  /** Null where the board is split. */
  level: AppraisalLevel | null
  /** How many voted for each level. */
  votes: readonly { level: AppraisalLevel; count: number }[]
  sat: readonly { name: string; seat: string; appointment: Appointment }[]
  /** What the rule on the make-up of the board said of those who sat. */
  composition: RulingShown
  recused: readonly { name: string; ground: RecusalGround }[]
  reason?: string
  dissent?: string
  award?: string
  pay?: string
  chair?: Signed
}

/** The memorandum of the recommendation. */
export function boardRecommendation(memo: BoardRecommendation): Sheet {
  const { executive, level, initial } = memo
  return {
    title: 'Recommendation of the Performance Review Board',
    subtitle: `${executive.name}\nAppraisal period ${periodShown(memo.period)}`,
    language: 'en',
    marks: {
      agency: memo.agency,
      form: 'Board recommendation',
      period: `${executive.name}, ${periodShown(memo.period)}`,
    },
    date: memo.sittingOn,
    blocks: [
      fields([
        ['To', [memo.to.name, memo.to.title].filter((part) => part !== undefined).join(', ')],
        ['From', memo.board],
        ['Executive', executive.name],
        ['Sitting of', shownDate(memo.sittingOn)],
        ['Title', executive.title],
        ['Organization', executive.organization],
        ['Kind of appointment', appointmentShown(executive.appointment)],
      ]),
      ...(memo.addressed === undefined ? [] : [paragraph(rulingShown(memo.addressed))]),
      heading(2, 'Recommendation'),
      fields([
        ['Initial summary rating', levelShown(initial)],
        ['The board recommends', level === null ? 'No level: the board is split' : levelShown(level)],
        ['Performance award', memo.award],
        ['Pay', memo.pay],
      ]),
      writing(
        level === initial ? 'Remarks of the board' : 'Why the board departs from the initial rating',
        memo.reason,
        4,
      ),
      ...(memo.dissent === undefined ? [] : [writing('Dissent', memo.dissent, 0)]),
      heading(2, 'What the board weighed'),
      fields([
        ['The executive’s answer', memo.answered ? 'Given and weighed' : 'None given'],
        ['Higher-level review', levelIfAny(memo.higherReview) ?? 'None made'],
      ]),
      ...(memo.seen.length === 0 ? [] : [list(memo.seen)]),
      heading(2, 'Who sat'),
      table(
        'Members who took part in this case',
        [{ head: 'Member' }, { head: 'Seat' }, { head: 'Appointment' }],
        memo.sat.map(({ name, seat, appointment }) => [name, seat, appointmentShown(appointment)]),
      ),
      paragraph(rulingShown(memo.composition)),
      paragraph(
        memo.recused.length === 0
          ? 'Nobody was recused.'
          : `Recused: ${inARow(memo.recused.map(({ name, ground }) => `${name} (${ground})`))}.`,
      ),
      table(
        'Votes',
        [{ head: 'Level' }, { head: 'Votes', numeric: true }],
        memo.votes.map((vote) => [levelShown(vote.level), String(vote.count)]),
      ),
      paragraph(
        'The appointing authority assigns the annual summary rating after considering this recommendation.',
      ),
      heading(2, 'Signature'),
      signatures(signer('Chair of the board', memo.chair)),
    ],
  }
}
