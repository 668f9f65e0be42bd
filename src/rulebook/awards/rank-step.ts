import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { changesOf, saysOf } from './conditions.ts'

const MAY = ['nominationApproved', 'opmRecommendedRank'] as const satisfies readonly FactId[]
type May = (typeof MAY)[number]
type Facts = Given<'rankStep', May>

/** Whether the step may be taken, by whom, and what is missing. */
type Answer = { allowed: boolean; missing: readonly string[]; actor: string }

const ACTOR = { nominate: 'the agency', recommend: 'OPM', grant: 'the President' } as const

/** The way of a nomination: the agency nominates, OPM recommends, the President grants. */
export const rankStep = rule<'rankStep', Answer, May>({
  id: 'awards/rank-step',
  asks: 'May this step of a rank nomination be taken?',
  needs: ['rankStep'],
  may: MAY,
  says: ({ allowed, missing, actor }) => saysOf(allowed, missing, `Yes: the next to act is ${actor}.`, 'No.'),
  changes: ({ allowed, missing }) =>
    changesOf(allowed, missing, 'A step may not be skipped: nominated, recommended, granted.'),
  law: [
    {
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 4.1', 'ICE Directive 1056.1, 3.11', '5 USC 4507(b)'],
      summary:
        'A nomination leaves the component once the Deputy Director has approved it; OPM recommends and the President grants.',
      alsoNeeds,
      apply: (facts, note) =>
        decided(
          facts,
          note,
          'ICE Directive 1056.1, 4.1',
          'the Deputy Director has not approved the nomination',
        ),
    },
    {
      from: day('2002-08-13'),
      by: ['5 USC 4507(b)', '5 CFR 451.305'],
      summary:
        'The agency nominates; OPM, which sets the criteria, terms and evaluation factors each year, reviews and recommends; the President grants.',
      alsoNeeds,
      apply: (facts, note) =>
        decided(facts, note, '5 USC 4507(b)', 'the agency has not approved the nomination'),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 4507(b)'],
      summary: 'The agency nominates once a year, OPM recommends, the President grants.',
      alsoNeeds,
      apply: (facts, note) =>
        decided(facts, note, '5 USC 4507(b)', 'the agency has not approved the nomination'),
    },
  ],
})

function alsoNeeds({ rankStep: step }: Facts): readonly May[] {
  return step === 'grant' ? MAY : ['nominationApproved']
}

function decided(facts: Facts, note: Note, approval: Cite, lacks: string): Answer {
  const actor = ACTOR[facts.rankStep]
  note.says('Who acts', actor, '5 USC 4507')
  const tests: Test[] = [
    ['The nomination has been approved', facts.nominationApproved === true, approval, lacks],
    ...(facts.rankStep === 'grant'
      ? ([
          [
            'OPM has recommended the executive to the President',
            facts.opmRecommendedRank === true,
            '5 USC 4507(b)',
            'OPM has not recommended the executive',
          ],
        ] as const)
      : []),
  ]
  return { allowed: note.tests(tests), missing: lackingOf(tests), actor }
}
