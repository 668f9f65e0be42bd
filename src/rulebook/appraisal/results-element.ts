import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { BASIC_SYSTEM_FROM, NEW_SYSTEM_FROM } from './element-system.ts'

/** Fewest performance requirements of Achieving Organizational Goals. */
const FEWEST = 3

type Answer = { allowed: boolean; fewest: number; lacking: readonly string[] }

/** Whether the results element of a plan holds what its system asks. */
export const resultsElement = rule({
  id: 'appraisal/results-element',
  asks: 'Does the results element of this plan hold what the appraisal system asks (Results Driven, or Achieving Organizational Goals)?',
  needs: ['resultRequirements', 'requirementsAligned'],
  may: ['requirementsWithPage', 'periodStart'],
  datedBy: 'periodStart',
  says: ({ allowed, lacking }: Answer) =>
    allowed ? 'Yes: the element holds what is asked.' : `No: ${lacking.join('; ')}.`,
  changes: ({ allowed, lacking, fewest }) =>
    allowed
      ? [`With fewer than ${fewest} or with one that is not aligned it would not.`]
      : lacking.map((reason) => `It turns on this: ${reason}.`),
  law: [
    {
      from: NEW_SYSTEM_FROM,
      by: ['OPM memorandum of 25 February 2025'],
      summary:
        'Achieving Organizational Goals holds at least three performance requirements, each with at least one strategic alignment; a page number and a weight of each are optional. The other four elements carry OPM’s standard wording, to which the agency may add requirements of its own.',
      apply({ resultRequirements, requirementsAligned }, note): Answer {
        const tests: Test[] = [
          [
            'There are at least three performance requirements',
            resultRequirements >= FEWEST,
            'OPM memorandum of 25 February 2025',
            'it holds fewer than three performance requirements',
          ],
          [
            'Each of them shows at least one strategic alignment',
            requirementsAligned >= resultRequirements,
            'OPM memorandum of 25 February 2025',
            'a requirement shows no strategic alignment',
          ],
        ]
        const allowed = note.tests(tests)
        return { allowed, fewest: FEWEST, lacking: lackingOf(tests) }
      },
    },
    {
      from: BASIC_SYSTEM_FROM,
      by: ['OPM memorandum of 4 January 2012'],
      summary:
        'The requirements of Results Driven show what goal they align with, and the page of the strategic plan, budget justification or annual performance plan. How many there are is left open.',
      alsoNeeds: () => ['requirementsWithPage'],
      apply({ resultRequirements, requirementsAligned, requirementsWithPage = 0 }, note): Answer {
        const tests: Test[] = [
          [
            'There is a performance requirement',
            resultRequirements > 0,
            'OPM memorandum of 4 January 2012',
            'it holds no performance requirement',
          ],
          [
            'Each of them names the goal it aligns with',
            requirementsAligned >= resultRequirements,
            'OPM memorandum of 4 January 2012',
            'a requirement names no goal',
          ],
          [
            'Each of them names the page where the goal stands',
            requirementsWithPage >= resultRequirements,
            'OPM memorandum of 4 January 2012',
            'a requirement names no page',
          ],
        ]
        note.assumed(
          'Written reasons for an element at level 5 or below level 3',
          'asked by some agencies, not by the system; nor does it limit the length of a narrative',
        )
        const allowed = note.tests(tests)
        return { allowed, fewest: 1, lacking: lackingOf(tests) }
      },
    },
  ],
})
