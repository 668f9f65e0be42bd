import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { RANK_AMOUNTS } from '../tables/rank-awards.ts'
import { atMost } from './shares.ts'

const NEEDS = ['rankSought'] as const satisfies readonly FactId[]
const MAY = ['basicPay'] as const satisfies readonly FactId[]
type Facts = Given<'rankSought', 'basicPay'>

/** What the rank pays; `basicPay` is null where the sum does not turn on it. */
type Answer = { rank: string; amount: Cents; basicPay: Cents | null }

/** What a Presidential rank is worth. */
export const rankAmount = rule<'rankSought', Answer, 'basicPay'>({
  id: 'awards/rank-amount',
  asks: 'How much does this rank pay?',
  needs: NEEDS,
  may: MAY,
  money: ['amount', 'basicPay'],
  says: ({ rank, amount, basicPay }) =>
    `The ${rank} rank pays ${shownUsd(amount)}${basicPay === null ? ', whatever the pay' : ` on basic pay of ${shownUsd(basicPay)}`}, in one sum besides pay and any performance award; it counts toward the yearly limit on pay.`,
  changes: ({ basicPay }) => [
    basicPay === null
      ? 'Since 21 October 1998 it is a share of pay.'
      : 'Another rate of basic pay would change it.',
  ],
  law: [
    version(
      '2002-08-13',
      'Meritorious: 20% of annual basic pay; distinguished: 35%; one sum, subject to the yearly limit on pay. The day on which basic pay is read is stated nowhere.',
    ),
    version('1998-10-21', 'Meritorious: 20% of annual basic pay; distinguished: 35%; one sum.'),
    version('1979-07-13', 'Meritorious: 10,000 dollars; distinguished: 20,000 dollars, whatever the pay.'),
  ],
})

function version(
  from: '2002-08-13' | '1998-10-21' | '1979-07-13',
  summary: string,
): Version<'rankSought', 'basicPay', Answer> {
  return {
    from: day(from),
    by: from === '2002-08-13' ? ['5 USC 4507(e)', '5 CFR 451.304'] : ['5 USC 4507(e)'],
    summary,
    alsoNeeds: () => (from === '1979-07-13' ? undefined : ['basicPay']),
    apply: amountOf,
  }
}

function amountOf({ rankSought: rank, basicPay }: Facts, note: Note): Answer {
  const amounts = note.table(RANK_AMOUNTS)
  if ('sum' in amounts) {
    const amount = note.usd('The sum of this rank', amounts.sum[rank], '5 USC 4507(e)')
    return { rank, amount, basicPay: null }
  }
  const pay = note.usd('Annual basic pay', basicPay ?? usd(0))
  note.assumed('Basic pay', 'as on the day of the grant')
  const share = atMost(pay, amounts.share[rank])
  const amount =
    rank === 'meritorious'
      ? note.usd('20% of it', share, '5 USC 4507(e)(1)')
      : note.usd('35% of it', share, '5 USC 4507(e)(2)')
  return { rank, amount, basicPay: pay }
}
