import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'

/** Whether the agency may nominate so many. */
type Answer = { within: boolean; count: number; ceiling: number; left: number }

/** How many of its career executives an agency may nominate for ranks. */
export const rankNominations = rule({
  id: 'awards/rank-nominations',
  asks: 'May the agency nominate so many career executives for rank awards?',
  needs: ['rankNominations', 'careerExecutives'],
  says: ({ within, count, ceiling }: Answer) =>
    `${within ? 'Within' : 'Over'} the limit: ${shownCount(count)} nominated, at most ${shownCount(ceiling)} are allowed.`,
  changes: ({ ceiling }) =>
    ceiling === 0
      ? ['One may be nominated of 12 career executives or more; nothing read gives a smaller agency a place.']
      : [`${shownCount(ceiling + 1)} or more would be over it.`],
  law: [
    {
      from: day('2002-08-13'),
      by: ['5 CFR 451.301(c)'],
      summary: 'An agency may nominate up to 9% of its career executives.',
      also: [
        {
          by: 'Cadre practice',
          says: 'Nothing says how the count is rounded.',
          governs: false,
          why: 'It is rounded down, so that the share is never passed.',
        },
      ],
      apply({ rankNominations: count, careerExecutives }, note): Answer {
        if ((careerExecutives * 9) % 100 !== 0) note.assumed('Fractions', 'rounded down')
        note.count('Career executives of the agency', careerExecutives)
        const ceiling = note.count(
          'At most 9% of them',
          Math.floor((careerExecutives * 9) / 100),
          '5 CFR 451.301(c)',
        )
        const within = note.test(
          'The nominations are no more than that',
          count <= ceiling,
          '5 CFR 451.301(c)',
        )
        return { within, count, ceiling, left: Math.max(0, ceiling - count) }
      },
    },
  ],
})
