import { day } from '../../base/dates.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'

type May = 'fromCandidatesAgency' | 'membersAgencies'
type Facts = Given<'boardMembers' | 'boardCareerMembers', May>
type Board = { within: boolean; career: number; of: number; missing: readonly string[] }

/** How a Qualifications Review Board is made up: a career majority, and in practice three of three agencies. */
export const qualificationsReviewBoard = rule({
  id: 'boards/qualifications-review-board',
  asks: 'Is this Qualifications Review Board made up as it must be?',
  needs: ['boardMembers', 'boardCareerMembers'],
  may: ['fromCandidatesAgency', 'membersAgencies'],
  says: ({ within, career, of, missing }: Board) =>
    `${within ? 'It is made up as it must be' : 'It is not'}: ${shownCount(career)} of ${shownCount(of)} are career appointees.${missing.length === 0 ? '' : ` Missing: ${missing.join('; ')}.`}`,
  changes: ({ within, of, missing }) =>
    within
      ? [`With ${shownCount(Math.floor(of / 2))} career members or fewer it would not be.`]
      : missing.map((condition) => `Needed: ${condition}.`),
  law: [
    {
      from: day('2019-07-31'),
      scope: 'department:DHS',
      by: ['5 USC 3393(c)(1)', 'USCIS SES briefing, slide 17'],
      standing: 'secondary',
      summary:
        'More than half of the members are career appointees, as the statute says. In practice three executives sit, each of another agency, and none judges a candidate of the own agency.',
      alsoNeeds: () => ['fromCandidatesAgency', 'membersAgencies'],
      apply: (facts, note) =>
        answer(facts, note, [
          [
            'The board has three members',
            facts.boardMembers === 3,
            'USCIS SES briefing, slide 17',
            'three members',
          ],
          [
            'Each member comes from another agency',
            (facts.membersAgencies ?? 0) >= facts.boardMembers,
            'USCIS SES briefing, slide 17',
            'members each of another agency',
          ],
          [
            'No member belongs to the candidate’s agency',
            facts.fromCandidatesAgency === 0,
            'USCIS SES briefing, slide 17',
            'no member of the candidate’s agency',
          ],
        ]),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3393(c)(1)'],
      summary:
        'OPM establishes the boards. More than half of the members of each are career appointees, chosen without regard to party for their knowledge of public management and of the field.',
      apply: (facts, note) => answer(facts, note, []),
    },
  ],
})

function answer(facts: Facts, note: Note, practice: readonly Test[]): Board {
  const { boardMembers: of, boardCareerMembers: career } = facts
  const tests: readonly Test[] = [
    [
      'More than half of the members are career appointees',
      career * 2 > of,
      '5 USC 3393(c)(1)',
      'a majority of career appointees',
    ],
    ...practice,
  ]
  return { within: note.tests(tests), career, of, missing: lackingOf(tests) }
}
