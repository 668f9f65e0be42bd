import type { IsoDate } from '../base/dates.ts'
import { type Cents, shareOf } from '../base/money.ts'
import { shownDate, shownUsd } from '../rulebook/kernel/shown.ts'
import { type Block, fields, heading, list, notice, paragraph, type Sheet, table } from './sheet.ts'
import { percentShown, rulingShown, type Signed } from './terms-shown.ts'
import { type ToExecutive, toExecutive } from './to-executive.ts'

/** What both papers of a reduction in pay have. Money is in cents. */
type OfReduction = ToExecutive & {
  /** The present rate. */
  before: Cents
  official?: Signed
  /** The reasons as they were written; absent where they are no longer kept. */
  reasons?: string
}

/** The written notice of a proposed reduction. */
export type ReductionNotice = OfReduction & {
  rate: Cents
  ground: string
  received: IsoDate
  effective: IsoDate
  /** The last day to answer; absent where the law gives the executive none. */
  answerBy?: IsoDate
}

/** The written decision on a proposed reduction; `rate` is absent where pay stays as it is. */
export type ReductionDecision = OfReduction & {
  rate?: Cents
  effective: IsoDate
  noticed: IsoDate
  answered?: string
  /** The last day to ask for reconsideration; absent where the law gives the executive none. */
  reconsiderBy?: IsoDate
}

/** The notice that basic pay is to be reduced, with the right to answer, 5 USC 5383(d). */
export function reductionNotice(given: ReductionNotice): Sheet {
  const { before, rate, ground, received, effective, answerBy } = given
  return sheetOf(given, 'Notice of proposed reduction in pay', [
    paragraph(
      `It is proposed to reduce your rate of basic pay from ${shownUsd(before)} to ${shownUsd(rate)} a year on ${shownDate(effective)}. This is a notice. Nothing is decided yet.`,
    ),
    rates(before, rate),
    fields([
      ['Ground', ground === 'none' ? 'None; it rests on your written consent' : ground],
      ['Notice received', shownDate(received)],
    ]),
    ...reasonsOf(given),
    ...(answerBy === undefined
      ? []
      : [
          heading(2, 'What you may do now'),
          list([
            rulingShown({
              says: `Answer by ${shownDate(answerBy)}, orally, in writing or both, and give evidence in support.`,
              cites: ['5 CFR 534.404(j)(3)'],
            }),
            rulingShown({
              says: 'Be represented by an attorney or another representative.',
              cites: ['5 CFR 534.404(j)(3)'],
            }),
            rulingShown({
              says: 'You will have a written decision with its specific reasons after your answer, or after the time for it.',
              cites: ['5 CFR 534.404(j)(3)'],
            }),
          ]),
        ]),
  ])
}

/** The decision on a proposed reduction, with the right to ask for reconsideration, 5 CFR 534.404(j). */
export function reductionDecision(given: ReductionDecision): Sheet {
  const { before, rate, effective, noticed, answered, reconsiderBy } = given
  return sheetOf(given, 'Decision on a reduction in pay', [
    paragraph(
      rate === undefined
        ? `Your rate of basic pay is not reduced. It stays at ${shownUsd(before)} a year.`
        : `Your rate of basic pay is reduced from ${shownUsd(before)} to ${shownUsd(rate)} a year from ${shownDate(effective)}.`,
    ),
    ...(rate === undefined ? [] : [rates(before, rate)]),
    fields([
      ['Notice of', shownDate(noticed)],
      ['Answer', answered ?? 'None was given'],
    ]),
    ...reasonsOf(given),
    ...(rate === undefined || reconsiderBy === undefined
      ? []
      : [
          heading(2, 'What you may do now'),
          list([
            rulingShown({
              says: `Ask the head of the agency by ${shownDate(reconsiderBy)} to reconsider. The ruling of the agency head is final.`,
              cites: ['5 CFR 534.404(j)(4)'],
            }),
          ]),
          notice(
            rulingShown({
              says: 'A reduction in pay can’t be appealed under 5 USC 7543.',
              cites: ['5 CFR 534.404(j)(4)'],
            }),
          ),
        ]),
  ])
}

function rates(before: Cents, rate: Cents): Block {
  const less = (before - rate) as Cents
  const points = shareOf(less, before)
  return table(
    'The rate',
    [{ head: 'What' }, { head: 'Amount', numeric: true }],
    [
      ['Present rate', shownUsd(before)],
      ['Reduced rate', shownUsd(rate)],
      ['Reduction', shownUsd(less)],
      ...(points === undefined ? [] : [['Reduction, of the present rate', percentShown(points)]]),
    ],
  )
}

function reasonsOf({ reasons }: OfReduction): Block[] {
  return [
    heading(2, 'Reasons'),
    paragraph(reasons ?? 'The reasons were given in writing; their text is no longer kept here.'),
  ]
}

function sheetOf(given: OfReduction, title: string, content: readonly Block[]): Sheet {
  const kind = {
    title,
    period: given.executive.name,
    unruled: 'The entry on record names no ruling.',
    signed: ['Deciding official', given.official],
    paper: 'paper',
  } as const
  return toExecutive(given, kind, content)
}
