import { type Appraisal, appraisalOf, appraisalStream } from '../../record/appraisal.ts'
import { cycleStream } from '../../record/appraisal-cycle.ts'
import { standing } from '../../record/fold.ts'
import { type Sitting, sittingOf, sittingStream } from '../../record/sitting.ts'
import { boardReview } from '../../rulebook/appraisal/board-review.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import type { Decision, Given } from '../action.ts'
import { ask, bars, refuse } from '../asked.ts'
import { boardThatSits, isPast, type SittingNamed } from './board-of-record.ts'

/** A rating that the board may take up today, with the ruling. */
export type TakenUp = {
  appraisal: Appraisal
  initial: NonNullable<Appraisal['initial']>
  explanation: Explanation
}

/** The streams of the board, of the appraisal and of its cycle, which stand in the sitting. */
export function boardAndAppraisal(
  named: SittingNamed & { person: string },
  history: Given['history'],
): readonly string[] {
  const called = sittingOf(standing(history(sittingStream(named.sitting))))
  return called === undefined
    ? []
    : [
        ...boardThatSits(named, history),
        appraisalStream(named.person, called.fiscalYear),
        cycleStream(called.unit, called.fiscalYear),
      ]
}

/** Refuses a step that only a sitting takes whose roll is called; undefined where it is open. */
export function isShut(sitting: Sitting): Decision | undefined {
  if (sitting.state !== 'called') return isPast(sitting)
  return {
    kind: 'refused',
    reason: {
      message: `the sitting ${sitting.id} is not open: the chair calls the roll on ${shownDate(sitting.on)}`,
      rule: 'boards/quorum',
      compared: { state: sitting.state, on: sitting.on },
      cites: ['Cadre practice'],
      earliest: sitting.on,
    },
  }
}

/** The rating, where the executive has had the time to answer and no higher-level review runs; or why not. */
export function takeUp(
  given: Given,
  { fiscalYear, id }: Sitting,
  person: string,
): TakenUp | { refused: Decision } {
  const appraisal = appraisalOf(standing(given.history(appraisalStream(person, fiscalYear))))
  const { initial, shared, answer, higherReview, final, notRated } = appraisal ?? {}
  if (appraisal === undefined || initial === undefined || shared === undefined) {
    const message = `${person} has no initial rating of ${fiscalYear} that was shared; ${id} takes it up after that`
    return { refused: { kind: 'not-found', message } }
  }
  if (final !== undefined || notRated !== undefined) {
    const message =
      final === undefined
        ? `${person} is not rated for ${fiscalYear}: ${notRated?.ground}`
        : `the annual summary rating of ${person} was given on ${shownDate(final.on)}; the board comes before it`
    return {
      refused: {
        kind: 'refused',
        reason: {
          message,
          rule: 'boards/recommendation',
          compared: { person, state: appraisal.state },
          cites: ['5 USC 4314(c)(3)'],
        },
      },
    }
  }
  const over = answer !== undefined || given.today > shared.answerBy
  const facts = {
    boardReviewDate: given.today,
    initialRatingShared: shared.on,
    responseOver: over,
    higherReviewRequested: higherReview !== undefined,
    higherReviewCompleted: higherReview?.made?.on,
  }
  const asked = ask(boardReview, { on: given.today, scopes: given.scopes }, facts)
  if (!bars(asked)) return { appraisal, initial, explanation: asked.explanation }
  const why = over ? '' : `; it ends on ${shownDate(shared.answerBy)}`
  const message = `the board may not take up the rating of ${person} yet: ${asked.value?.lacks.join('; ') ?? asked.explanation.answer}${why}`
  const compared = {
    today: given.today,
    answerBy: shared.answerBy,
    answered: answer !== undefined,
    reviewAskedFor: higherReview !== undefined,
    reviewMade: higherReview?.made?.on ?? null,
  }
  return { refused: refuse(asked, { message, compared, earliest: asked.value?.firstLawful ?? null }) }
}
