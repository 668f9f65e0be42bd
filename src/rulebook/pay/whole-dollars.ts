import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownCount, shownUsd } from '../kernel/shown.ts'

type Bound = { amount: Cents | null; heads: number | null }

/** A percentage of an amount, or of a number of people, as a bound in whole dollars or heads. */
export const wholeDollars = rule({
  id: 'pay/whole-dollars',
  asks: 'What is this percentage as a bound: the least or most in whole dollars, or the most people?',
  needs: ['boundKind', 'boundPercent'],
  may: ['boundBase', 'headCount'],
  money: ['amount'],
  says({ amount, heads }: Bound) {
    if (amount !== null) return `${shownUsd(amount)}, in whole dollars that do not cross the bound.`
    return `${shownCount(heads ?? 0)}, rounded down to whole people.`
  },
  law: [
    {
      from: day('1979-07-13'),
      by: ['Cadre practice'],
      standing: 'assumed',
      summary:
        'No rule rounds a single award, the tenth by which pay may fall, a pool or a share of people. Money is taken in whole dollars without crossing the bound: the least upwards, the most downwards, and so the lowest rate after a cut upwards; people are rounded down.',
      alsoNeeds: ({ boundKind }) => (boundKind === 'most people' ? ['headCount'] : ['boundBase']),
      apply({ boundKind, boundPercent, boundBase, headCount }, note): Bound {
        if (boundKind === 'most people') {
          const heads = Number((BigInt(headCount ?? 0) * BigInt(boundPercent)) / 10_000n)
          return { amount: null, heads: note.count('Whole people, rounded down', heads) }
        }
        const exact = BigInt(boundBase ?? 0) * BigInt(boundPercent)
        const up = boundKind === 'least' ? 999_999n : 0n
        const amount = Number(((exact + up) / 1_000_000n) * 100n) as Cents
        const text = boundKind === 'least' ? 'Whole dollars, rounded up' : 'Whole dollars, rounded down'
        return { amount: note.usd(text, amount), heads: null }
      },
    },
  ],
})
