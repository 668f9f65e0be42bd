import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Test } from '../kernel/note.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { changesConditions, type Judged, judged, saysConditions } from '../kernel/judged.ts'

const NEEDS = [
  'activityServesQualification',
  'activityBegins',
  'activityEnds',
  'mentorIsParticipant',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]

/** A row of a development plan. */
export const planActivity = rule<Needs, Judged, 'activityKind'>({
  id: 'development/plan-activity',
  asks: 'May this activity stand in the development plan?',
  needs: NEEDS,
  may: ['activityKind'],
  says: saysConditions('The activity may stand in the plan', 'The activity may not stand in the plan'),
  changes: changesConditions(['Without a competency that it serves it could not stand there.']),
  law: [
    version(
      '2019-07-31',
      'ICE Directive 1056.1, 3.4',
      'Executive development is developmental assignments and formal training that build competency in the core qualifications; the activity has dates, and the mentor is another than the participant.',
      true,
    ),
    version(
      '2015-01-01',
      'SEA primer, development plan form',
      'A row names the competency it develops, the activity, and when it begins and ends; participant, mentor and supervisor are named, and the mentor is another than the participant.',
      false,
    ),
  ],
})

function version(
  from: string,
  by: Cite,
  summary: string,
  component: boolean,
): Version<Needs, 'activityKind', Judged> {
  return {
    from: day(from),
    by: [by],
    scope: component ? 'component:ICE' : undefined,
    standing: component ? undefined : 'secondary',
    summary,
    alsoNeeds: () => (component ? ['activityKind'] : undefined),
    apply(facts, note) {
      const tests: Test[] = [
        [
          'It serves a core qualification by a competency that is named',
          facts.activityServesQualification,
          by,
          'a core qualification that it serves',
        ],
        [
          'It does not end before it begins',
          facts.activityEnds >= facts.activityBegins,
          by,
          'dates in order',
        ],
        ['The mentor is another than the participant', !facts.mentorIsParticipant, by, 'another mentor'],
      ]
      if (component) {
        tests.push([
          'It is a developmental assignment or formal training',
          facts.activityKind === 'developmental assignment' || facts.activityKind === 'formal training',
          by,
          'an assignment or formal training',
        ])
      }
      return judged(note, tests)
    },
  }
}
