import { addYears, day, type IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const NEEDS = [
  'planReviewedOn',
  'planReviewedByBoard',
  'planUsesAppraisal',
  'planCheckedOn',
] as const satisfies readonly FactId[]

/** Whether the plan is in order, and by when it is reviewed again. */
type Answer = { within: boolean; nextReview: IsoDate; lacks: readonly string[] }

/** The yearly review of an Executive Development Plan. */
export const planReview = rule({
  id: 'development/plan-review',
  asks: 'Is the Executive Development Plan in order on this day?',
  needs: NEEDS,
  datedBy: 'planCheckedOn',
  says: ({ within, nextReview, lacks }: Answer) =>
    within
      ? `In order; the next review is due by ${shownDate(nextReview)}.`
      : `Not in order: ${lacks.join('; ')}. The review was or is due by ${shownDate(nextReview)}.`,
  changes: ({ within, nextReview }) =>
    within
      ? [`Without a review by ${shownDate(nextReview)} it would be overdue.`]
      : ['A review would put it in order.'],
  law: [
    {
      from: day('2009-12-10'),
      by: ['5 CFR 412.401', '5 USC 3396(a)'],
      summary:
        'Every SES member prepares, carries out and updates an Executive Development Plan, with what the appraisal brings up; it may hold sabbaticals and assignments elsewhere. An Executive Resources Board or a similar body reviews it every year and revises it.',
      apply(facts, note): Answer {
        counted(note, 'anniversary')
        const nextReview = note.date(
          'A year after the last review',
          addYears(facts.planReviewedOn, 1),
          '5 CFR 412.401',
        )
        const tests: readonly Test[] = [
          [
            'The last review is no more than a year ago',
            facts.planCheckedOn <= nextReview,
            '5 CFR 412.401',
            'the yearly review is overdue',
          ],
          [
            'An Executive Resources Board or a similar body reviewed it',
            facts.planReviewedByBoard,
            '5 CFR 412.401',
            'a review by an Executive Resources Board or a similar body',
          ],
          [
            'It uses what the appraisal brought up',
            facts.planUsesAppraisal,
            '5 CFR 412.401',
            'what the appraisal brought up',
          ],
        ]
        return { within: note.tests(tests), nextReview, lacks: lackingOf(tests) }
      },
    },
  ],
})
