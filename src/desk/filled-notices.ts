import type { IsoDate } from '../base/dates.ts'
import { progressReview } from '../forms/progress-review.ts'
import { ratingNotice } from '../forms/rating-notice.ts'
import type { Sheet } from '../forms/sheet.ts'
import { ofType } from '../record/fold.ts'
import { planOn } from '../record/appraisal.ts'
import type { AppraisalFile } from './appraisal-file.ts'
import type { Desk } from './desk.ts'
import { partiesOf, rulingOf } from './filled-parties.ts'

/** A progress review by the entry that recorded it; undefined where the appraisal has none of that entry. */
export async function reviewSheet(
  desk: Desk,
  file: AppraisalFile,
  entry: string,
  on: IsoDate,
): Promise<Sheet | undefined> {
  const { appraisal, text, events } = file
  const index = appraisal?.reviews.findIndex((one) => one.entry === entry) ?? -1
  const review = appraisal?.reviews[index]
  if (appraisal === undefined || review === undefined) return undefined
  const { agency, executive, nameOf } = await partiesOf(desk, file, appraisal, on)
  const recorded = ofType(events, 'appraisal/progress-reviewed').find(({ id }) => id === entry)
  const plan = planOn(appraisal, review.on)?.elements ?? appraisal.draft.elements
  const [feedback, advice] = [text(entry, 'feedback'), text(entry, 'advice')]
  return progressReview({
    agency,
    period: { from: appraisal.period.start, to: appraisal.period.end },
    number: index + 1,
    on: review.on,
    executive,
    ratingOfficial: { name: nameOf(review.by) },
    informal: review.informal,
    ...(recorded === undefined ? {} : { belowFullySuccessful: recorded.body.belowFullySuccessful }),
    elements: plan.map(({ name }) => ({ name })),
    ...(feedback === undefined ? {} : { feedback }),
    ...(advice === undefined ? {} : { advice }),
  })
}

/** The notices of a rating: of the initial one once it was shared, of the annual one once it was given. */
export type NoticeStage = 'initial' | 'annual'

/**
 * The notice of a rating to its executive: of the stage asked for, else of the last one reached. Undefined where that
 * stage is not reached.
 */
export async function noticeSheet(
  desk: Desk,
  file: AppraisalFile,
  on: IsoDate,
  stage?: NoticeStage,
): Promise<Sheet | undefined> {
  const { appraisal, outcome } = file
  if (appraisal?.initial === undefined) return undefined
  const { initial, shared, final, issued, higherReview, board, period } = appraisal
  const { agency, executive, nameOf } = await partiesOf(desk, file, appraisal, on)
  const front = { agency, executive, period: { from: period.start, to: period.end } }
  if ((stage ?? (final === undefined ? 'initial' : 'annual')) === 'annual') {
    if (final === undefined) return undefined
    return ratingNotice({
      ...front,
      on: issued ?? final.on,
      stage: 'annual',
      level: final.level,
      initial: initial.level,
      ...(higherReview?.made === undefined ? {} : { higherReview: higherReview.made.level }),
      board: board?.level ?? null,
      consequences: outcome === undefined ? [] : [rulingOf(outcome.explanation)],
      authority: { name: nameOf(final.by), on: final.on },
    })
  }
  if (shared === undefined) return undefined
  return ratingNotice({
    ...front,
    on: shared.on,
    stage: 'initial',
    level: initial.level,
    answerBy: shared.answerBy,
    ratingOfficial: { name: nameOf(initial.by), on: initial.on },
  })
}
