import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

type Answer = { allowed: boolean }

/** Whether an action of the department that rests on performance names its rating. */
export const ratingReliedOn = rule({
  id: 'appraisal/rating-relied-on',
  asks: 'May this action be approved as resting on performance?',
  needs: ['restsOnPerformance'],
  may: ['ratingNamed'],
  says: ({ allowed }: Answer) => (allowed ? 'Yes.' : 'No: it rests on performance and names no rating.'),
  changes: ({ allowed }) =>
    allowed
      ? ['An action that rests on performance names its rating.']
      : ['A link to the rating relied on would allow it.'],
  law: [
    {
      from: day('2012-06-05'),
      scope: 'department:DHS',
      by: ['DHS SES directive, V.A.6'],
      summary:
        'Results of performance are the ground for distinctions and for decisions on pay, awards, development, keeping and removing executives; such an action names the rating it relies on.',
      alsoNeeds: ({ restsOnPerformance }) => (restsOnPerformance ? ['ratingNamed'] : undefined),
      apply({ restsOnPerformance, ratingNamed }, note): Answer {
        const rests = note.test(
          'The action rests on performance',
          restsOnPerformance,
          'DHS SES directive, V.A.6',
        )
        if (!rests) return { allowed: true }
        note.assumed('The ground for the decision', 'taken to ask for a link to the rating')
        return {
          allowed: note.test(
            'It names the rating it relies on',
            ratingNamed === true,
            'DHS SES directive, V.A.6',
          ),
        }
      },
    },
  ],
})
