import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { atMost, excessOver } from './shares.ts'

const NEEDS = ['basicPay', 'incentiveAmount'] as const satisfies readonly FactId[]
const MAY = ['servicePeriodDays', 'limitWaived'] as const satisfies readonly FactId[]
type May = (typeof MAY)[number]
type Facts = Given<(typeof NEEDS)[number], May>

/** Whether the amount fits; the years of the service period to two decimals, null where they do not matter. */
type Answer = { within: boolean; limit: Cents; over: Cents; years: string | null }

const DAYS_A_YEAR = 365
/** Four years, in hundredths. */
const LONGEST = 400

/** How much a recruitment or relocation incentive may come to. */
export const recruitmentRelocationAmount = rule<(typeof NEEDS)[number], Answer, May>({
  id: 'awards/recruitment-relocation-amount',
  asks: 'Is this recruitment or relocation incentive within the limit of its amount?',
  needs: NEEDS,
  may: MAY,
  money: ['limit', 'over'],
  says({ within, limit, over, years }) {
    const period = years === null ? '' : ` for a service period of ${years} years`
    if (within) return `Within the limit of ${shownUsd(limit)}${period}.`
    return over > 0
      ? `Over the limit of ${shownUsd(limit)}${period} by ${shownUsd(over)}.`
      : `Not allowed${period}: it may have four years at most.`
  },
  changes: ({ limit }) => [`More than ${shownUsd(limit)} would be over the limit.`],
  law: [
    {
      from: day('2005-05-13'),
      by: ['5 USC 5753(d)', '5 USC 5753(e)', '5 CFR 575.109', '5 CFR 575.209'],
      summary:
        'At most 25% of the annual rate of basic pay at the start of the service period, times its years: calendar days by 365, to two decimals, four at most. Where the limit is waived for a critical need: 50% times the years, and never more than 100% of the annual rate. It is not basic pay.',
      alsoNeeds: () => ['servicePeriodDays'],
      apply: byYears,
    },
    versionOf1991('1991-07-01'),
    versionOf1991('1991-01-01'),
  ],
})

/** The law of 1991; its first day in that year is not on record, so the first half of it is taken as it came to be. */
function versionOf1991(from: '1991-07-01' | '1991-01-01'): Version<(typeof NEEDS)[number], May, Answer> {
  return {
    from: day(from),
    ...(from === '1991-01-01' ? { standing: 'assumed' as const } : { until: day('2005-05-01') }),
    by: from === '1991-01-01' ? ['5 USC 5753'] : ['5 USC 5753', 'OPM SES-91-04, VI.D'],
    summary: 'One sum of at most 25% of basic pay. The first day in 1991 is not on record.',
    apply({ basicPay, incentiveAmount }, note): Answer {
      const limit = note.usd('25% of basic pay', atMost(basicPay, 25_00), '5 USC 5753')
      const within = note.test('The amount is no more than the limit', incentiveAmount <= limit, '5 USC 5753')
      return { within, limit, over: excessOver(incentiveAmount, limit), years: null }
    },
  }
}

function byYears({ basicPay, incentiveAmount, servicePeriodDays, limitWaived }: Facts, note: Note): Answer {
  const days = note.count('Calendar days of the service period', servicePeriodDays ?? 0)
  const exact = Math.round((days * 100) / DAYS_A_YEAR)
  const shown = `${Math.floor(exact / 100)}.${String(exact % 100).padStart(2, '0')}`
  note.says('Years: days by 365, to two decimals', shown, '5 CFR 575.109(b)(3)')
  const counted = Math.min(exact, LONGEST)
  const waived = limitWaived === true
  const limit = waived
    ? note.usd(
        'Waived: 50% of basic pay times the years, at most 100%',
        Math.min(shareOf(basicPay, 50, counted), basicPay) as Cents,
        '5 USC 5753(e)',
      )
    : note.usd('25% of basic pay times the years', shareOf(basicPay, 25, counted), '5 USC 5753(d)(1)')
  const within = note.tests([
    ['The service period has four years at most', exact <= LONGEST, '5 USC 5753(c)(1)'],
    ['The amount is no more than the limit', incentiveAmount <= limit, '5 USC 5753(d)(1)'],
  ])
  return { within, limit, over: excessOver(incentiveAmount, limit), years: shown }
}

/** So many percent of pay for each year, the years in hundredths: percent times hundredths are basis points. */
function shareOf(pay: Cents, percent: number, hundredths: number): Cents {
  return pay === 0 ? usd(0) : atMost(pay, percent * hundredths)
}
