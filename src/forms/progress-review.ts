import type { IsoDate } from '../base/dates.ts'
import { fields, heading, paragraph, type Sheet, signatures, table, writing } from './sheet.ts'
import { dateIfAny, type Period, periodShown, type Signed, signer } from './terms-shown.ts'

/** A progress review on a sheet of its own; what is not there yet is left as blank lines. */
export type ProgressReview = {
  agency: string
  period: Period
  /** Which of the period: 1 is the first. */
  number: number
  on?: IsoDate
  executive: { name: string; title?: string; organization?: string }
  ratingOfficial: { name?: string }
  informal: boolean
  /** Below Level 3 as things stand. */
  belowFullySuccessful?: boolean
  elements: readonly { name: string; progress?: string }[]
  feedback?: string
  advice?: string
  executiveRemarks?: string
  executiveSigned?: Signed
  ratingOfficialSigned?: Signed
}

/** The record of a progress review. */
export function progressReview(review: ProgressReview): Sheet {
  const { executive, period, number } = review
  return {
    title: `Progress review ${number}`,
    subtitle: `${executive.name}\nAppraisal period ${periodShown(period)}`,
    language: 'en',
    marks: {
      agency: review.agency,
      form: 'Senior executive progress review',
      period: `${executive.name}, ${periodShown(period)}`,
    },
    ...(review.on === undefined ? {} : { date: review.on }),
    blocks: [
      fields([
        ['Executive', executive.name],
        ['Rating official', review.ratingOfficial.name],
        ['Title', executive.title],
        ['Organization', executive.organization],
        ['Held on', dateIfAny(review.on)],
        ['Manner', review.informal ? 'Informal' : 'In a meeting'],
      ]),
      paragraph(
        'The executive hears how performance stands against the plan, and what would improve it. This is not a rating.',
      ),
      heading(2, 'Progress by element'),
      table(
        'Critical elements',
        [{ head: 'Element' }, { head: 'Progress since the last review', share: 2 }],
        review.elements.map(({ name, progress }) => [name, progress ?? '']),
      ),
      heading(2, 'Feedback and advice'),
      fields(
        [
          [
            'Below Level 3 as things stand',
            review.belowFullySuccessful === undefined
              ? undefined
              : review.belowFullySuccessful
                ? 'Yes'
                : 'No',
          ],
        ],
        2,
      ),
      writing('How performance stands', review.feedback, 6),
      writing('Advice on improvement', review.advice, 5),
      writing('The executive’s remarks', review.executiveRemarks, 5),
      heading(2, 'Signatures'),
      signatures(
        signer('Rating official', { ...review.ratingOfficial, ...review.ratingOfficialSigned }),
        signer('Executive', { name: executive.name, ...review.executiveSigned }),
      ),
    ],
  }
}
