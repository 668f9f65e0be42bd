import { day } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { EX_II } from '../tables/pay-schedule.ts'

/** The share of each rise of the maximum, in basis points. */
const SHARE = 50_00

const NEEDS = [
  'savedRate',
  'gradeMaximumBefore',
  'gradeMaximumAfter',
  'maximumChange',
] as const satisfies readonly FactId[]
type Facts = Given<(typeof NEEDS)[number], 'effectiveDate'>

/** The rate after the change, and whether saved pay has ended with it. */
type Answer = { rate: Cents; ended: boolean; rise: Cents }

/** How a saved rate grows. */
export const savedPayIncrease = rule({
  id: 'removal/saved-pay-increase',
  asks: 'What is the saved rate after the highest payable rate of the grade has changed?',
  needs: NEEDS,
  may: ['effectiveDate'],
  datedBy: 'effectiveDate',
  money: ['rate', 'rise'],
  says: ({ rate, ended }: Answer) =>
    ended
      ? `${shownUsd(rate)}, the highest payable rate of the grade: saved pay has ended.`
      : `${shownUsd(rate)}; it is still a saved rate.`,
  changes: ({ ended }) =>
    ended
      ? ['Only a saved rate above the maximum would go on.']
      : ['When the maximum reaches the saved rate, the maximum is paid and saved pay ends.'],
  law: [
    {
      from: day('2005-05-01'),
      by: ['5 USC 3594(c)(2)', '5 CFR 359.705'],
      summary:
        'The saved rate rises by half of each rise of the grade’s highest payable rate that comes from an adjustment of the pay schedule, not from another worksite or schedule, up to level II of the Executive Schedule. When it is no higher than the maximum, the maximum is paid and saved pay ends. At another worksite the rate is converted geographically, after an adjustment on the same day.',
      apply(facts, note): Answer {
        const { rise, rate: risen } = half(facts, note)
        const cap = note.usd('Level II of the Executive Schedule', note.table(EX_II), '5 CFR 359.705')
        const rate = note.usd('The saved rate, no higher than that', risen < cap ? risen : cap)
        if (facts.maximumChange === 'another worksite or schedule')
          note.says(
            'At another worksite',
            'the rate is converted geographically, which is not computed here',
            '5 CFR 359.705',
          )
        return ending(facts, { rate, rise }, note)
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3594(c)(2)'],
      summary:
        'The rate rises by half of each rise of the highest rate of the grade, until it equals the rate in effect for the position.',
      apply: (facts, note): Answer => ending(facts, half(facts, note), note),
    },
  ],
})

function half(
  { savedRate, gradeMaximumBefore, gradeMaximumAfter, maximumChange }: Facts,
  note: Note,
): { rate: Cents; rise: Cents } {
  const rises = note.test(
    'The maximum rises by an adjustment of the pay schedule',
    maximumChange === 'pay schedule adjustment' && gradeMaximumAfter > gradeMaximumBefore,
    '5 USC 3594(c)(2)',
  )
  const change = rises
    ? note.usd('Rise of the maximum', (gradeMaximumAfter - gradeMaximumBefore) as Cents)
    : (0 as Cents)
  if (rises) note.assumed('Half of the rise', 'to the nearest cent')
  const rise = note.usd('Half of it', percentOf(change, SHARE, 'nearest cent'), '5 USC 3594(c)(2)')
  return { rise, rate: note.usd('With the saved rate', (savedRate + rise) as Cents) }
}

function ending(
  { gradeMaximumAfter }: Facts,
  { rate, rise }: { rate: Cents; rise: Cents },
  note: Note,
): Answer {
  const ended = note.test(
    'The rate is no higher than the maximum, so that the maximum is paid and saved pay ends',
    rate <= gradeMaximumAfter,
    '5 USC 3594(c)(2)',
  )
  return { rate: ended ? gradeMaximumAfter : rate, ended, rise }
}
