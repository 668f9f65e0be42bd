import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { changesConditions, judged, saysConditions } from '../kernel/judged.ts'

/** What the Department of Homeland Security asks of a plan besides law and regulation. */
export const planOfDepartment = rule({
  id: 'appraisal/plan-of-department',
  asks: 'Does the plan hold what the department’s own directive asks for?',
  needs: [
    'individualRequirements',
    'organizationalRequirements',
    'goalsCitedForResults',
    'managesStaffElement',
    'balancedMeasures',
  ],
  datedBy: 'periodStart',
  may: ['periodStart'],
  says: saysConditions(
    'It holds what the department’s directive asks for',
    'It does not hold what the department’s directive asks for',
  ),
  changes: changesConditions(['The law and the regulation have conditions of their own.']),
  law: [
    {
      from: day('2012-06-05'),
      scope: 'department:DHS',
      by: ['DHS SES directive, V.A'],
      standing: 'assumed',
      summary:
        'Plans hold executives answerable for individual and organizational results, tie results to stated goals, hold them answerable for managing their own staff, and balance results with the views of customers, peers and employees. The directive bears no date; that of the latest text it cites is taken.',
      apply(facts, note) {
        return judged(note, [
          [
            'It covers individual performance',
            facts.individualRequirements,
            'DHS SES directive, V.A',
            'requirements for individual performance',
          ],
          [
            'It covers organizational performance',
            facts.organizationalRequirements,
            'DHS SES directive, V.A',
            'requirements for organizational performance',
          ],
          [
            'Each results element cites a goal',
            facts.goalsCitedForResults,
            'DHS SES directive, V.A.4',
            'a goal for each results element',
          ],
          [
            'It holds the executive answerable for managing staff',
            facts.managesStaffElement,
            'DHS SES directive, V.A.5',
            'an element on managing the performance of subordinates',
          ],
          [
            'Its measures balance results with the views of customers, peers and employees',
            facts.balancedMeasures,
            'DHS SES directive, V.A.8',
            'measures that balance results with the views of customers, peers and employees',
          ],
        ])
      },
    },
  ],
})
