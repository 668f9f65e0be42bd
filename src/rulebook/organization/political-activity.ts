import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { rule } from '../kernel/rule.ts'

type Activity = FactValue<'politicalActivity'>

/** Whether the activity is open to the executive. */
type Answer = { allowed: boolean; activity: Activity }

/** What nobody covered by the Act may do. */
const FOR_NOBODY: ReadonlySet<Activity> = new Set([
  'use of official authority',
  'soliciting contributions',
  'candidacy in a partisan election',
])

/** An active part in political management or campaigns, closed to career executives besides. */
const ACTIVE_PART: ReadonlySet<Activity> = new Set([
  'campaign speeches',
  'circulating petitions',
  'party office',
  'other part in a campaign',
])

/** Political activity under the Hatch Act. */
export const politicalActivity = rule({
  id: 'organization/political-activity',
  asks: 'May the executive take part in this political activity?',
  needs: ['appointmentType', 'politicalActivity'],
  says: ({ allowed, activity }: Answer) =>
    `${allowed ? 'Open to the executive' : 'Not open to the executive'}: ${activity}.`,
  changes: ({ activity }) =>
    ACTIVE_PART.has(activity)
      ? ['The bar on an active part in campaigns is for career executives; a noncareer one is not listed.']
      : [],
  law: [
    {
      from: day('2015-01-01'),
      by: ['5 USC 7323', 'SEA primer'],
      summary:
        'Nobody may use official authority, solicit contributions or stand in a partisan election. A career executive may besides take no active part in political management or campaigns: no speeches, petitions or party office. Noncareer executives are not listed there, and officers appointed with the Senate’s consent are exempt.',
      apply({ appointmentType, politicalActivity: activity }, note): Answer {
        const career = note.test(
          'The executive holds a career appointment, to which the narrower bar belongs',
          appointmentType === 'career',
          '5 USC 7323(b)(2)(B)(ii)',
        )
        const allowed = note.tests([
          [
            'It is no use of authority, no soliciting and no partisan candidacy',
            !FOR_NOBODY.has(activity),
            '5 USC 7323',
          ],
          [
            'A career executive takes no active part in political management or campaigns',
            !career || !ACTIVE_PART.has(activity),
            '5 USC 7323(b)(2)(B)(ii)',
          ],
        ])
        return { allowed, activity }
      },
    },
  ],
})
