import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

/** What the Department of Homeland Security asks of ratings, and of what is decided on them, besides the law. */
export const ratingOfDepartment = rule({
  id: 'appraisal/rating-of-department',
  asks: 'Does the rating, with what is decided on it, meet the department’s own directive?',
  needs: ['elementsJustified', 'reasonsShown', 'decisionsRestOnRatings'],
  may: ['ratingDate'],
  datedBy: 'ratingDate',
  says: saysConditions('It meets the department’s directive', 'It does not meet the department’s directive'),
  changes: changesConditions(['The law and the regulation have conditions of their own.']),
  law: [
    {
      from: day('2012-06-05'),
      scope: 'department:DHS',
      by: ['DHS SES directive, V.A'],
      standing: 'assumed',
      summary:
        'Performance is recognized fully and accurately, the process is transparent, and the results are the ground of decisions on pay, awards, development and retention. How each duty is shown to be met is our reading; the directive bears no date, and that of the latest text it cites is taken.',
      apply(facts, note) {
        return judged(note, [
          [
            'Each element rating states an accomplishment or a shortfall',
            facts.elementsJustified,
            'DHS SES directive, V.A.2',
            'an accomplishment or a shortfall for each element',
          ],
          [
            'The executive can see the ratings and the decision with its reasons',
            facts.reasonsShown,
            'DHS SES directive, V.A.3',
            'ratings and reasons that the executive can see',
          ],
          [
            'Decisions on pay, awards, development and retention name the ratings they rest on',
            facts.decisionsRestOnRatings,
            'DHS SES directive, V.A.6',
            'the ratings on which the decisions rest',
          ],
        ])
      },
    },
  ],
})
