import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'

const NEEDS = ['rankSought', 'ranksAwarded', 'careerExecutives'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]

/** Whether so many fit; the ceiling and what is left of it. */
type Answer = { within: boolean; rank: string; count: number; ceiling: number; left: number }

/** How many of each rank may be awarded governmentwide in a fiscal year. */
export const rankQuota = rule<Needs, Answer>({
  id: 'awards/rank-quota',
  asks: 'May so many of this rank be awarded governmentwide in the fiscal year?',
  needs: NEEDS,
  says: ({ within, rank, count, ceiling }) =>
    `${within ? 'Within' : 'Over'} the limit: ${shownCount(count)} ${rank} ${count === 1 ? 'rank' : 'ranks'}, at most ${shownCount(ceiling)} are allowed.`,
  changes: ({ ceiling }) => [`${shownCount(ceiling + 1)} or more would be over it.`],
  law: [
    version(
      '2002-08-13',
      ['5 CFR 451.303(a)', '5 USC 4507(d)'],
      '5 CFR 451.303(a)',
      'In a fiscal year at most 5% of career executives are awarded the meritorious rank and at most 1% the distinguished.',
    ),
    version(
      '1979-07-13',
      ['5 USC 4507(d)'],
      '5 USC 4507(d)',
      'In a fiscal year at most 5% of the Senior Executive Service are awarded the meritorious rank and at most 1% the distinguished.',
    ),
  ],
})

function version(
  from: '2002-08-13' | '1979-07-13',
  by: readonly Cite[],
  cite: Cite,
  summary: string,
): Version<Needs, never, Answer> {
  return {
    from: day(from),
    by,
    summary,
    also: [
      {
        by: '5 USC 4507(d)',
        says: 'The statute takes the share of the Senior Executive Service.',
        governs: false,
        why: 'The regulation takes the share of its career members, which is the lower figure.',
      },
    ],
    apply({ rankSought: rank, ranksAwarded: count, careerExecutives }, note) {
      if (from === '1979-07-13')
        note.assumed(
          'Base',
          'the career executives, as the regulation later said; the statute says the Service',
        )
      if (careerExecutives % (rank === 'meritorious' ? 20 : 100) !== 0)
        note.assumed('Fractions', 'rounded down')
      note.count('Career executives', careerExecutives)
      const ceiling =
        rank === 'meritorious'
          ? note.count('At most 5% of them', Math.floor(careerExecutives / 20), cite)
          : note.count('At most 1% of them', Math.floor(careerExecutives / 100), cite)
      const within = note.test('The ranks awarded are no more than that', count <= ceiling, cite)
      return { within, rank, count, ceiling, left: Math.max(0, ceiling - count) }
    },
  }
}
