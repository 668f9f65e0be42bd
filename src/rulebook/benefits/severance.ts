import { day } from '../../base/dates.ts'
import { type Cents, dividedBy, percentOf } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { WORK_YEAR_HOURS } from '../tables/work-year.ts'

const LEAST_MONTHS = 12
const FIRST_YEARS = 10
const WEEKS = { first: 1, beyond: 2 }
const AGE = 40
/** Ten percent for each year of age above 40, in basis points. */
const AGE_SHARE = 10_00
const WEEK_HOURS = 40
/** Nobody serves or lives longer; more is as much as this. */
const LONGEST = 150

const NEEDS = [
  'monthsEmployed',
  'separationInvoluntary',
  'separationForCause',
  'annuityAtOnce',
  'severanceYears',
  'ageYears',
  'basicPay',
  'leavingDate',
] as const satisfies readonly FactId[]
type Facts = Given<(typeof NEEDS)[number], never>

/** Whether severance is due, and how much in all. */
type Answer = { eligible: boolean; weeks: number; severance: Cents }

/** Severance pay. */
export const severance = rule({
  id: 'benefits/severance',
  asks: 'Is severance pay due, and how much?',
  needs: NEEDS,
  datedBy: 'leavingDate',
  money: ['severance'],
  says: ({ eligible, severance: amount }: Answer) =>
    eligible
      ? `Severance pay of ${shownUsd(amount)} in all, paid by pay periods.`
      : 'No severance pay is due.',
  changes: ({ eligible }) =>
    eligible
      ? ['An immediate annuity, or a removal for cause, would leave none.']
      : [
          '12 months of employment, an involuntary separation that is not for cause and no immediate annuity would bring it.',
        ],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 5595(b)', '5 USC 5595(c)', '5 USC 5504(b)'],
      summary:
        'One who has been employed for 12 months, is separated involuntarily and not for cause, and has no immediate annuity is paid a week’s pay for each of the first ten years of service and two weeks’ for each beyond, and 10 percent of that more for each year of age over 40, in all no more than a year’s pay. Executives are not left out for the height of their pay.',
      apply(facts, note): Answer {
        const eligible = note.tests(conditions(facts))
        if (!eligible) return { eligible, weeks: 0, severance: 0 as Cents }
        const years = Math.min(facts.severanceYears, LONGEST)
        const weeks = note.count(
          'Weeks: one for each of ten years, two for each beyond',
          Math.min(years, FIRST_YEARS) * WEEKS.first + Math.max(0, years - FIRST_YEARS) * WEEKS.beyond,
          '5 USC 5595(c)(1)',
        )
        return { eligible, weeks, severance: amountOf(facts, weeks, note) }
      },
    },
  ],
})

function conditions(facts: Facts): Test[] {
  return [
    ['Employed for at least 12 months', facts.monthsEmployed >= LEAST_MONTHS, '5 USC 5595(b)(1)'],
    ['The separation is involuntary', facts.separationInvoluntary, '5 USC 5595(b)(2)'],
    [
      'It is no removal for misconduct, delinquency or inefficiency',
      !facts.separationForCause,
      '5 USC 5595(b)(2)',
    ],
    ['No immediate annuity is due', !facts.annuityAtOnce, '5 USC 5595(a)(2)(iv)'],
  ]
}

function amountOf({ basicPay, ageYears }: Facts, weeks: number, note: Note): Cents {
  const hours = note.count('Hours of a year of pay', note.table(WORK_YEAR_HOURS), '5 USC 5504(b)')
  const hourly = dividedBy(basicPay, hours)
  const week = note.usd('A week’s pay', (hourly * WEEK_HOURS) as Cents, '5 USC 5504(b)')
  const basic = note.usd('Basic allowance', (week * weeks) as Cents, '5 USC 5595(c)(1)')
  const over = note.count('Years of age over 40', Math.max(0, Math.min(ageYears, LONGEST) - AGE))
  const forAge = note.usd(
    'Ten percent of it for each of these years',
    percentOf(basic, over * AGE_SHARE, 'nearest cent'),
    '5 USC 5595(c)(2)',
  )
  const total = (basic + forAge) as Cents
  return note.usd('Together, no more than a year’s pay', total < basicPay ? total : basicPay, '5 USC 5595(c)')
}
