import { day } from '../../base/dates.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'

type Board = { within: boolean; noncareer: number | null; of: number; missing: readonly string[] }

/** How an Executive Resources Board is made up. */
export const executiveResourcesBoard = rule({
  id: 'boards/executive-resources-board',
  asks: 'Is this Executive Resources Board made up as it must be?',
  needs: ['boardMembers'],
  may: ['noncareerMembers', 'chairIsNoncareer', 'chairIsDeputyDirector', 'executiveMembers'],
  says({ within, noncareer, of, missing }: Board) {
    const counted = noncareer === null ? '' : ` ${shownCount(noncareer)} of ${shownCount(of)} are noncareer.`
    return within
      ? `It is made up as it must be.${counted}`
      : `It is not. Missing: ${missing.join('; ')}.${counted}`
  },
  changes: ({ within, missing, of, noncareer }) =>
    within
      ? noncareer === null
        ? []
        : [`With ${shownCount(Math.floor(of / 2))} noncareer members or fewer there would be no majority.`]
      : missing.map((condition) => `Needed: ${condition}.`),
  law: [
    {
      from: day('2025-01-20'),
      by: ['Presidential memorandum of 20 January 2025'],
      standing: 'secondary',
      summary:
        'Boards were ended and made anew with a senior noncareer chair and a noncareer majority beside career members. That the memorandum exists is seen; its detail is from accounts. OPM strengthened the boards’ part by its memorandum of 29 May 2025, in force by 1 October 2025.',
      also: [
        {
          by: 'ICE Directive 1056.1, 3.5',
          says: 'The Deputy Director chairs, and the board is a panel of the component’s executives.',
          governs: false,
          why: 'The President’s memorandum is later and reaches every agency.',
        },
        {
          by: '5 USC 4314(c)(5)',
          says: 'Boards that review the performance of career executives have a career majority.',
          governs: false,
          why: 'That is another board, whose statute stands.',
        },
      ],
      alsoNeeds: () => ['noncareerMembers', 'chairIsNoncareer'],
      apply({ boardMembers, noncareerMembers, chairIsNoncareer }, note): Board {
        const noncareer = noncareerMembers ?? 0
        const tests: readonly Test[] = [
          [
            'More than half of the members are noncareer',
            noncareer * 2 > boardMembers,
            'Presidential memorandum of 20 January 2025',
            'a noncareer majority',
          ],
          [
            'The chair is noncareer',
            chairIsNoncareer === true,
            'Presidential memorandum of 20 January 2025',
            'a noncareer chair',
          ],
        ]
        return { within: note.tests(tests), noncareer, of: boardMembers, missing: lackingOf(tests) }
      },
    },
    {
      from: day('2019-07-31'),
      until: day('2025-01-20'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 2', 'ICE Directive 1056.1, 3.5'],
      summary: 'The Deputy Director chairs the board, whose members are executives of the component.',
      alsoNeeds: () => ['chairIsDeputyDirector', 'executiveMembers'],
      apply({ boardMembers, chairIsDeputyDirector, executiveMembers }, note): Board {
        const tests: readonly Test[] = [
          [
            'The Deputy Director chairs the board',
            chairIsDeputyDirector === true,
            'ICE Directive 1056.1, 2',
            'the Deputy Director as chair',
          ],
          [
            'Every member is an executive of the component',
            executiveMembers === boardMembers,
            'ICE Directive 1056.1, 3.5',
            'executives of the component as members',
          ],
        ]
        return { within: note.tests(tests), noncareer: null, of: boardMembers, missing: lackingOf(tests) }
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3393(b)'],
      summary: 'Statute and regulation name no share of career or noncareer members.',
      apply({ boardMembers }, note): Board {
        note.says('Share of career or noncareer members', 'none is named', '5 USC 3393(b)')
        return { within: true, noncareer: null, of: boardMembers, missing: [] }
      },
    },
  ],
})
