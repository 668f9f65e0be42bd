import type { IsoDate } from '../base/dates.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'
import {
  type Block,
  fields,
  heading,
  list,
  notice,
  paragraph,
  type Sheet,
  signatures,
  table,
} from './sheet.ts'
import {
  levelIfAny,
  levelShown,
  type Period,
  periodShown,
  type RulingShown,
  rulingShown,
  type Signed,
  signer,
} from './terms-shown.ts'

/** The notice of a rating to the executive whom it concerns. */
export type RatingNotice = {
  agency: string
  on: IsoDate
  executive: { name: string; title?: string; organization?: string }
  period: Period
} & (InitialNotice | AnnualNotice)

type InitialNotice = {
  stage: 'initial'
  level: AppraisalLevel
  /** The last day for an answer and for asking for a higher-level review. */
  answerBy: IsoDate
  ratingOfficial?: Signed
}

type AnnualNotice = {
  stage: 'annual'
  level: AppraisalLevel
  initial: AppraisalLevel
  higherReview?: AppraisalLevel
  board: AppraisalLevel | null
  /** What the rules say follows from the rating, as they were given. */
  consequences: readonly RulingShown[]
  authority?: Signed
}

/** The notice: the rating, what it rests on, what rights exist, and that there is no appeal. */
export function ratingNotice(given: RatingNotice): Sheet {
  const { executive, period, stage } = given
  return {
    title: stage === 'initial' ? 'Notice of initial summary rating' : 'Notice of annual summary rating',
    subtitle: `Appraisal period ${periodShown(period)}`,
    language: 'en',
    marks: {
      agency: given.agency,
      form: 'Notice of rating',
      period: `${executive.name}, ${periodShown(period)}`,
    },
    date: given.on,
    blocks: [
      fields([
        ['To', executive.name],
        ['Date', shownDate(given.on)],
        ['Title', executive.title],
        ['Organization', executive.organization],
      ]),
      ...(given.stage === 'initial' ? initial(given) : annual(given)),
      heading(2, 'Receipt'),
      paragraph('Signing shows that the notice was received. It doesn’t show agreement.'),
      signatures(signer('Executive', { name: executive.name })),
    ],
  }
}

function initial({ level, answerBy, ratingOfficial }: InitialNotice): Block[] {
  return [
    paragraph(
      `Your initial summary rating is ${levelShown(level)}. The appraisal that it rests on is attached. It is a proposal: it becomes a rating only when the appointing authority has assigned it, after the Performance Review Board has looked at it.`,
    ),
    heading(2, 'What you may do now'),
    list([
      rulingShown({
        says: `Answer in writing by ${shownDate(answerBy)}. Your answer goes to the board and the appointing authority with the rating.`,
        cites: ['5 USC 4312(b)(3)'],
      }),
      rulingShown({
        says: `Ask by ${shownDate(answerBy)} for a review by somebody at a higher level in the agency, before the board has the rating. The reviewer may recommend another level, and changes none.`,
        cites: ['5 USC 4312(b)(3)', '5 CFR 430.309'],
      }),
      'Do neither. The rating then goes to the board as it is.',
    ]),
    notice(rulingShown({ says: 'An appraisal or rating can’t be appealed.', cites: ['5 USC 4312(d)'] })),
    signatures(signer('Rating official', ratingOfficial)),
  ]
}

function annual({
  level,
  initial: proposed,
  higherReview,
  board,
  consequences,
  authority,
}: AnnualNotice): Block[] {
  return [
    paragraph(
      `Your annual summary rating is ${levelShown(level)}. It is the official rating for the period.`,
    ),
    table(
      'How it came about',
      [{ head: 'Step' }, { head: 'Level' }],
      [
        ['Initial summary rating', levelShown(proposed)],
        ['Higher-level review', levelIfAny(higherReview) ?? 'None made'],
        ['Performance Review Board', board === null ? 'Split, no level' : levelShown(board)],
        ['Annual summary rating', levelShown(level)],
      ],
    ),
    heading(2, 'What follows'),
    consequences.length === 0
      ? paragraph('Nothing follows from this rating by itself.')
      : list(consequences.map(rulingShown)),
    heading(2, 'Your rights'),
    list([
      rulingShown({
        says: 'You have a copy of your appraisal and rating with this notice.',
        cites: ['5 USC 4312(b)(3)'],
      }),
      'What you answered in writing, and the findings of a higher-level review, stay with the appraisal.',
      'An action that rests on the rating, such as removal from the Senior Executive Service, would come with a notice of its own that states the rights in that action.',
    ]),
    notice(rulingShown({ says: 'The rating is final. It can’t be appealed.', cites: ['5 USC 4312(d)'] })),
    signatures(signer('Appointing authority', authority)),
  ]
}
