import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'

/** A position ends only while nobody holds it. */
export const abolish = rule({
  id: 'positions/abolish',
  asks: 'May this position be abolished on this day?',
  needs: ['positionIsHeld'],
  says: ({ allowed }: { allowed: boolean }) =>
    allowed
      ? 'It may be abolished: nobody holds it on that day.'
      : 'It may not be abolished: somebody holds it on that day. Separation, reassignment or a reduction in force comes first.',
  changes: ({ allowed }) =>
    allowed
      ? ['An appointment to it that lasts beyond that day would be in the way.']
      : ['Once it is vacant it may be abolished.'],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3133(c)'],
      standing: 'assumed',
      summary:
        'The agency may end a position as it may establish one. That the position must be vacant is our choice: how an incumbent leaves has rules of its own.',
      apply: ({ positionIsHeld }, note) => ({
        allowed: note.test('The position is vacant on that day', !positionIsHeld, '5 USC 3133(c)'),
      }),
    },
  ],
})
