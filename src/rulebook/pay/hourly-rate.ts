import { day } from '../../base/dates.ts'
import { type Cents, dividedBy } from '../../base/money.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { WORK_YEAR_HOURS } from '../tables/work-year.ts'

type Rates = { hourly: Cents; weekly: Cents; biweekly: Cents; hours: number }

/** A year's rate as hourly, weekly and biweekly rates. */
export const hourlyRate = rule({
  id: 'pay/hourly-rate',
  asks: 'What are the hourly, weekly and biweekly rates of this rate of basic pay?',
  needs: ['basicPay', 'payPeriodStart'],
  datedBy: 'payPeriodStart',
  money: ['hourly', 'weekly', 'biweekly'],
  says({ hourly, weekly, biweekly, hours }: Rates) {
    return `${shownUsd(hourly)} an hour (the year’s rate divided by ${hours}), ${shownUsd(weekly)} a week, ${shownUsd(biweekly)} in two weeks.`
  },
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 5504(b)', '5 USC 5504(c)'],
      summary:
        'The hourly rate is the year’s rate divided by the hours of a year of pay, to the nearest cent; a week is 40 and two weeks are 80 of it. It reaches the Senior Executive Service, whose exclusion from premium pay is left out here.',
      apply({ basicPay }, note): Rates {
        const hours = note.count('Hours', note.table(WORK_YEAR_HOURS), '5 USC 5504(b)')
        const hourly = note.usd(
          'Hourly rate, to the nearest cent, half a cent upwards',
          dividedBy(basicPay, hours),
          '5 USC 5504(b)',
        )
        const weekly = note.usd('40 hours', (hourly * 40) as Cents, '5 USC 5504(b)')
        const biweekly = note.usd('80 hours', (hourly * 80) as Cents, '5 USC 5504(b)')
        return { hourly, weekly, biweekly, hours }
      },
    },
  ],
})
