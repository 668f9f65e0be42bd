import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  daysFrom,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import { reviewedFrom } from './board-review.ts'
import { MINIMUM_DAYS } from './minimum-period.ts'
import { noteAdministration, openDays } from './new-administration.ts'

const NEEDS = [
  'ratingDate',
  'careerAppointee',
  'boardAdviceConsidered',
  'assignedByAppointingAuthority',
  'responseOver',
  'higherReviewRequested',
] as const satisfies readonly FactId[]

const MAY = [
  'boardRecommendedOn',
  'higherReviewCompleted',
  'daysUnderPlan',
  'administrationBegan',
] as const satisfies readonly FactId[]

type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>
/** Where each version has its rules of the annual summary rating. */
type Sources = { assigned: Cite; minimum?: Cite }

/** The annual summary rating: after the board, by the appointing authority, never in the closed days. */
export const finalRating = rule<Needs, DayAnswer, May>({
  id: 'appraisal/final-rating',
  asks: 'May the appointing authority give the annual summary rating on this day?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'ratingDate',
  day: 'ratingDate',
  says: (answer) => saysDay('the annual summary rating, which is the official one, may be given', answer),
  changes: changesDay,
  law: [
    {
      ...version(
        '2015-10-26',
        ['5 USC 4314(b)(1)', '5 USC 4314(c)(3)', '5 CFR 430.309'],
        'The appointing authority assigns the annual summary rating in writing after considering the board’s recommendation; it is the official rating. It needs 90 days under the plan and is not given to career appointees in the closed days.',
        { assigned: '5 CFR 430.309', minimum: '5 CFR 430.304(b)(4)' },
      ),
      standing: 'recalled',
    },
    version(
      '2000-11-13',
      ['5 USC 4314(b)(1)', '5 USC 4314(c)(3)', '5 CFR 430.308'],
      'The appointing authority assigns the annual summary rating in writing after considering the board’s recommendation; it is the official rating. It needs 90 days under the plan and is not given to career appointees in the closed days.',
      { assigned: '5 CFR 430.308(d)', minimum: '5 CFR 430.304(c)(1)(i)' },
    ),
    version(
      '1979-07-13',
      ['5 USC 4314(b)(1)', '5 USC 4314(c)(3)', '5 USC 4312(b)(3)'],
      'The appointing authority makes the rating after the board has reviewed it and only after considering what the board recommends. The executive could answer before, and have it reviewed at a higher level. Career appointees are not rated in the closed days.',
      { assigned: '5 USC 4314(c)(3)' },
    ),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  summary: string,
  sources: Sources,
): Version<Needs, May, DayAnswer> {
  return {
    from: day(from),
    by,
    summary,
    lawful: (facts) => lawfulDays(conditionsOf(facts, sources)),
    apply(facts, note) {
      noteAdministration(facts, note, facts.ratingDate)
      return answerOn(facts.ratingDate, conditionsOf(facts, sources), note)
    },
  }
}

function conditionsOf(facts: Omit<Facts, 'ratingDate'>, { assigned, minimum }: Sources): Conditions {
  const { boardRecommendedOn, daysUnderPlan } = facts
  const tests: Test[] = [
    [
      'The appointing authority has considered the board’s recommendation',
      facts.boardAdviceConsidered,
      '5 USC 4314(c)(3)',
      'the appointing authority has not considered the recommendation',
    ],
    [
      'The appointing authority, or its delegate, assigns the rating',
      facts.assignedByAppointingAuthority,
      assigned,
      'it is not the appointing authority’s own written rating',
    ],
    [
      'The executive has answered or let the chance go by',
      facts.responseOver,
      '5 USC 4312(b)(3)',
      'the time for the executive’s answer still runs',
    ],
  ]
  if (minimum !== undefined && daysUnderPlan !== undefined) {
    tests.push([
      'The executive has worked under the plan for at least 90 days',
      daysUnderPlan >= MINIMUM_DAYS,
      minimum,
      'the minimum period of 90 days is not met, so the period is extended',
    ])
  }
  return {
    tests,
    days: [
      [
        'The Performance Review Board has made its recommendation by then',
        boardRecommendedOn === undefined ? [] : daysFrom(boardRecommendedOn),
        '5 USC 4314(b)(1)(A)',
        'the board has not made its recommendation',
      ],
      [
        'A higher-level review that was asked for is finished',
        reviewedFrom(facts),
        '5 USC 4312(b)(3)',
        'the higher-level review that the executive asked for is not finished',
      ],
      [
        'The day is open to ratings of this executive',
        openDays(facts),
        '5 USC 4314(b)(1)(C)',
        'it is within 120 days after a new administration began',
      ],
    ],
  }
}
