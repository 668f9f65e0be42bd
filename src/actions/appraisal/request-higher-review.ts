import { z } from 'zod'
import { appraisalOf } from '../../record/appraisal.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { executiveOn } from '../../record/executive.ts'
import { standing } from '../../record/fold.ts'
import { higherLevelReview } from '../../rulebook/appraisal/higher-level-review.ts'
import { higherLevelReviewer } from '../../rulebook/appraisal/higher-level-reviewer.ts'
import { action, type Given } from '../action.ts'
import { personField, yesNoField } from '../fields.ts'
import { notOpen, sharedDay } from './answer-rating.ts'
import { dueOf } from './answer-time.ts'
import { ask, bars, refuse } from '../asked.ts'
import { type AtHand, atHand, dayProblem, streamsOf } from './at-hand.ts'
import { OF_FIELDS, onField, wordsField } from './rating-fields.ts'

/** The executive asks for one review at a higher level before the board gets the rating, 5 USC 4312(b)(3). */
export const requestHigherReview = action({
  id: 'appraisal/request-higher-review',
  title: 'Ask for a review at a higher level',
  about:
    'Names who reviews the rating at a higher level. The reviewer may recommend another level, and changes none.',
  power: 'answer-appraisal',
  fields: z.strictObject({
    ...OF_FIELDS,
    on: onField('Asked for on'),
    reviewer: personField({ title: 'Reviewer' }),
    higherLevel: yesNoField({
      title: 'The reviewer stands at a higher level than your supervisor',
      hint: 'Needed where the record of supervisors does not show it',
    }).optional(),
    officer: yesNoField({
      title: 'The reviewer is a commissioned officer on active duty',
      hint: 'By asking you consent to it',
    }).optional(),
    text: wordsField({ title: 'What you ask to be reviewed' }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [...streamsOf(input), `person:${input.reviewer}`],
  readsAlso(input, history) {
    const appraisal = appraisalOf(standing(history(`appraisal:${input.person}/${input.fiscalYear}`)))
    const rater = appraisal?.initial?.by
    return rater === undefined || rater === input.person || rater === input.reviewer
      ? []
      : [`person:${rater}`]
  },
  decide(input, given) {
    const { person, fiscalYear, on, reviewer, text } = input
    const found = atHand(given, input, () => given.who.person === person)
    if ('refused' in found) return found.refused
    const { appraisal } = found
    const shut = notOpen(appraisal, given)
    if (shut !== undefined) return shut
    const wrongDay = dayProblem(on, given.today, sharedDay(appraisal))
    if (wrongDay !== undefined) return wrongDay
    const facts = {
      higherReviewsHad: appraisal.higherReview === undefined ? 0 : 1,
      ratingIsFinal: appraisal.final !== undefined,
      withBoard: appraisal.board !== undefined,
      reviewDeclined: appraisal.answer?.answer === 'waived',
    }
    const entitled = ask(higherLevelReview, { on, scopes: given.scopes }, facts)
    if (entitled.value?.eligible !== true) {
      const message = entitled.value?.against.join('; ')
      return refuse(entitled, { compared: facts, ...(message === undefined ? {} : { message }) })
    }
    const who = reviewerFacts(found, input, given)
    const may = ask(higherLevelReviewer, { on, scopes: given.scopes }, who)
    if (bars(may)) return refuse(may, { compared: { reviewer, ...who } })
    const { due, explanation } = dueOf(given, 'higher-level review', on)
    return {
      kind: 'events',
      says: `${reviewer} reviews the rating by ${due}. The reviewer may recommend another level; the board and the appointing authority get the finding.`,
      rulings: [entitled.explanation, may.explanation, explanation],
      events: [
        {
          stream: `appraisal:${person}/${fiscalYear}`,
          type: 'appraisal/higher-review-requested',
          effective: on,
          body: { person, fiscalYear, reviewer, dueBy: due },
          ...(text === undefined ? {} : { personal: { text } }),
          ruling: entitled.explanation,
        },
      ],
    }
  },
})

type Named = {
  person: string
  reviewer: string
  higherLevel?: boolean | undefined
  officer?: boolean | undefined
}

/** What the record shows of a reviewer: whoever supervises the rater stands higher; the rater and those below do not. */
function reviewerFacts(
  { appraisal }: AtHand,
  { person, reviewer, higherLevel, officer }: Named,
  given: Given,
) {
  const { today } = given
  const rater = appraisal.initial?.by ?? appraisal.supervisor
  const fileOf = (one: string): readonly RecordedEvent[] => standing(given.history(`person:${one}`))
  const reviewing = executiveOn(fileOf(reviewer), today)
  const involved = reviewer === person || reviewer === rater
  const below = reviewing?.supervisor?.person === person || reviewing?.supervisor?.person === rater
  const above = !involved && executiveOn(fileOf(rater), today)?.supervisor?.person === reviewer
  const kind = officer === true ? 'commissioned officer on active duty' : undefined
  return {
    reviewerKind: kind ?? (reviewing === undefined ? 'other employee' : 'executive'),
    reviewerAtHigherLevel: above || (!involved && !below && higherLevel === true),
    ...(officer === true ? { executiveConsents: true } : {}),
    reviewerTookPart: involved,
  } as const
}
