import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** Each agency has at least one Performance Review Board. */
export const boardEstablished = rule({
  id: 'boards/board-established',
  asks: 'Has the agency the Performance Review Boards that it must have?',
  needs: ['performanceReviewBoards'],
  says: ({ within }: { within: boolean }) =>
    within ? 'Yes: it has at least one.' : 'No: it must establish at least one.',
  changes: ({ within }) =>
    within ? ['It may have several; without any it would not.'] : ['One board would do.'],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 4314(c)(1)'],
      summary:
        'Each agency establishes one or more Performance Review Boards, which recommend to the appointing authority on the performance of its executives.',
      apply: ({ performanceReviewBoards }, note) => ({
        within: note.test(
          'The agency has at least one Performance Review Board',
          performanceReviewBoards >= 1,
          '5 USC 4314(c)(1)',
        ),
      }),
    },
  ],
})
