import { day } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import type { FactValue } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { EX_IV, GS15_STEP1 } from '../tables/pay-schedule.ts'

type Answer = { allowed: boolean; lacking: readonly string[] }

const RATES = ['rateEs1', 'rateEs2', 'rateEs3', 'rateEs4', 'rateEs5', 'rateEs6'] as const

type Rates = { readonly [K in (typeof RATES)[number]]: FactValue<K> }

function tested(given: Rates, least: Cents, most: Cents, cite: Cite, note: Note): Answer {
  const rates = RATES.map((id) => given[id])
  const tests: Test[] = [
    [
      'Each rate is higher than the one before, or both stand at level IV',
      rates.every((rate, index) => {
        const before = rates[index - 1]
        return before === undefined || rate > before || (rate === before && rate === most)
      }),
      cite,
      'the rates do not rise',
    ],
    ['The lowest is not below its bound', (rates[0] ?? 0) >= least, cite, 'the lowest is too low'],
    ['The highest does not pass level IV', (rates[5] ?? 0) <= most, cite, 'the highest passes level IV'],
  ]
  return { allowed: note.tests(tests), lacking: lackingOf(tests) }
}

/** Whether a table of six rates may stand. */
export const rateTable = rule({
  id: 'pay/rate-table',
  asks: 'May these six SES rates stand on this day?',
  needs: RATES,
  may: ['gs16MinimumRate', 'levelFourRate'],
  says({ allowed, lacking }: Answer) {
    return allowed ? 'Allowed: six rising rates within both bounds.' : `Not allowed: ${lacking.join('; ')}.`
  },
  changes({ allowed, lacking }) {
    return allowed
      ? ['A rate outside the bounds, or out of order, would bar it.']
      : lacking.map((one) => `Set right: ${one}.`)
  },
  law: [
    {
      from: day('1991-07-01'),
      until: day('2004-01-11'),
      by: ['5 USC 5382', 'OPM SES-91-04, VI.A'],
      summary:
        'Six rising rates, the lowest at least 120% of GS-15, step 1, the highest not above level IV of the Executive Schedule. The band took their place in January 2004.',
      apply(facts, note) {
        const exact = percentOf(note.table(GS15_STEP1), 120_00, 'nearest cent')
        const least = note.usd('120% of GS-15, step 1', exact)
        const most = note.usd('Level IV', note.table(EX_IV))
        return tested(facts, least, most, 'OPM SES-91-04, VI.A', note)
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5382'],
      summary:
        'Five or more rates set by the President, six in use: the lowest at least the minimum of GS-16, the highest not above level IV. No schedule of those years is on record, so both bounds are asked for.',
      alsoNeeds: () => ['gs16MinimumRate', 'levelFourRate'],
      apply(facts, note) {
        const least = note.usd('The minimum of GS-16', facts.gs16MinimumRate ?? (0 as Cents), '5 USC 5382')
        const most = note.usd('Level IV', facts.levelFourRate ?? (0 as Cents), '5 USC 5382')
        return tested(facts, least, most, '5 USC 5382', note)
      },
    },
  ],
})
