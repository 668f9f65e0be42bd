import { addYears, day, type IsoDate } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { judged, type Judged } from '../kernel/judged.ts'

const NEEDS = [
  'recertificationDate',
  'recertificationOutcome',
  'threeYearsWeighed',
  'statementOffered',
  'boardMembers',
  'boardCareerMembers',
  'decidedByHead',
] as const satisfies readonly FactId[]

/** Whether the decision was properly made, what followed, and the day of a final one; null where it is final. */
type Answer = Judged & { follows: string; finalBy: IsoDate | null }

const FOLLOWS = {
  recertified: 'The executive stays until the next recertification.',
  'conditionally recertified': 'A final decision follows within a year.',
  'not recertified':
    'The executive is removed from the Service, with an appeal to the Merit Systems Protection Board and placement in a position at GS-15 or above.',
} as const

/** The decision on a recertification. */
export const recertificationDecision = rule<(typeof NEEDS)[number], Answer>({
  id: 'appraisal/recertification-decision',
  asks: 'Was this decision on recertification properly made, and what followed from it?',
  needs: NEEDS,
  datedBy: 'recertificationDate',
  says({ allowed, missing, follows, finalBy }) {
    const by = finalBy === null ? '' : ` By ${shownDate(finalBy)}.`
    return allowed ? `It was. ${follows}${by}` : `It was not. Missing: ${missing.join('; ')}.`
  },
  changes: ({ allowed, missing }) =>
    allowed
      ? ['Since 24 January 2003 nobody is recertified.']
      : missing.map((what) => `Needed first: ${what}.`),
  law: [
    {
      from: day('1991-07-01'),
      until: day('2003-01-24'),
      by: ['5 USC 3393a', 'OPM SES-91-04, IX.A.3'],
      standing: 'secondary',
      summary:
        'The supervisor recommends, weighing three years of ratings, awards and development; a board with a career majority reviews that and any statement of the executive; the agency head decides. Conditional recertification leaves a year to a final decision. Appeals pending at the repeal were saved.',
      apply(facts, note): Answer {
        const { recertificationDate, recertificationOutcome, boardMembers, boardCareerMembers } = facts
        const answer = judged(note, [
          [
            'The supervisor weighed three years of ratings, awards and development',
            facts.threeYearsWeighed,
            '5 USC 3393a',
            'three years of ratings, awards and development in the recommendation',
          ],
          [
            'The executive could put in a statement',
            facts.statementOffered,
            'OPM SES-91-04, IX.A.3',
            'the chance of a statement by the executive',
          ],
          [
            'More than half of the board’s members are career appointees',
            2 * boardCareerMembers > boardMembers,
            'OPM SES-91-04, IX.A.3',
            'a career majority of the board',
          ],
          ['The agency head decided', facts.decidedByHead, '5 USC 3393a', 'the agency head’s own decision'],
        ])
        const follows = FOLLOWS[recertificationOutcome]
        if (recertificationOutcome !== 'conditionally recertified')
          return { ...answer, follows, finalBy: null }
        counted(note, 'anniversary')
        const finalBy = note.date('Final decision by', addYears(recertificationDate, 1), '5 USC 3393a')
        return { ...answer, follows, finalBy }
      },
    },
  ],
})
