import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'

const MAY = [
  'responseReviewed',
  'higherReviewMade',
  'higherCommentsReviewed',
  'recommendationWritten',
] as const satisfies readonly FactId[]

type Needs = 'initialRatingReceived' | 'responseMade'
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** The recommendation of a Performance Review Board on one executive. */
export const recommendation = rule<Needs, Judged, May>({
  id: 'boards/recommendation',
  asks: 'May the Performance Review Board recommend a rating of this executive to the appointing authority?',
  needs: ['initialRatingReceived', 'responseMade'],
  may: MAY,
  says: saysConditions('It may; one is due for each executive', 'It may not yet'),
  changes: changesConditions(['The board may look further before it recommends.']),
  law: [
    {
      ...version('2015-10-26', ['5 USC 4314(c)(2)', '5 CFR 430.311'], '5 CFR 430.311'),
      standing: 'recalled',
    },
    version('2000-11-13', ['5 USC 4314(c)(2)', '5 CFR 430.310'], '5 CFR 430.310'),
    version('1979-07-13', ['5 USC 4314(c)(1)', '5 USC 4314(c)(2)'], undefined),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  regulation: Cite | undefined,
): Version<Needs, May, Judged> {
  return {
    from: day(from),
    by,
    summary:
      regulation === undefined
        ? 'The supervisor gives the board an initial appraisal; the board reviews any answer of the executive and may look further before it recommends.'
        : 'The board weighs the initial rating, the executive’s answer and the comments of a higher-level reviewer, may look further, and gives a written recommendation on each executive’s annual summary rating.',
    alsoNeeds({ responseMade, higherReviewMade }) {
      const needed: May[] = []
      if (responseMade) needed.push('responseReviewed')
      if (regulation !== undefined) needed.push('recommendationWritten', 'higherReviewMade')
      if (regulation !== undefined && higherReviewMade === true) needed.push('higherCommentsReviewed')
      return needed
    },
    apply: (facts, note) => judged(note, conditionsOf(facts, regulation)),
  }
}

function conditionsOf(facts: Facts, regulation: Cite | undefined): Test[] {
  const conditions: Test[] = [
    [
      'The board has the supervisor’s initial appraisal',
      facts.initialRatingReceived,
      '5 USC 4314(c)(2)',
      'the supervisor’s initial appraisal',
    ],
    [
      'The board has reviewed the executive’s answer, if there is one',
      !facts.responseMade || facts.responseReviewed === true,
      '5 USC 4314(c)(2)',
      'the board’s review of the executive’s answer',
    ],
  ]
  if (regulation === undefined) return conditions
  return [
    ...conditions,
    [
      'The board has weighed the higher-level reviewer’s comments, if there are any',
      facts.higherReviewMade !== true || facts.higherCommentsReviewed === true,
      regulation,
      'the board’s view of the higher-level reviewer’s comments',
    ],
    [
      'The recommendation is in writing',
      facts.recommendationWritten === true,
      regulation,
      'the recommendation in writing',
    ],
  ]
}
