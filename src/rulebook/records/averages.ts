import { type Cents, percentOf, shareOf, usd } from '../../base/money.ts'
import { day } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'

/** Average salary in whole dollars, and the average award of those who received one, in percent with one decimal. */
type Answer = {
  averageSalary: Cents | null
  averageAwardPercent: number | null
  /** The benchmark’s share of its salary, in dollars. */
  benchmarkSalary: Cents
  benchmarkAward: Cents
}

/** The averages of fiscal year 2013. */
const SALARY_2013 = usd(165_890)
const AWARD_2013 = 6_60

/** Cents in a dollar, and basis points in a tenth of a percent. */
const DOLLAR = 100
const TENTH = 10

/** Average salary and average award, beside those of fiscal year 2013. */
export const averages = rule({
  id: 'records/averages',
  asks: 'What is the average salary of these executives, and the average award of those who received one?',
  needs: ['salariesPaid', 'executivesCounted'],
  may: ['awardsPaid', 'recipientSalaries'],
  money: ['averageSalary', 'benchmarkSalary', 'benchmarkAward'],
  says({ averageSalary, averageAwardPercent }: Answer) {
    const salary = averageSalary === null ? 'nobody is counted' : shownUsd(averageSalary)
    const award =
      averageAwardPercent === null
        ? ''
        : `; average award ${averageAwardPercent}% of the salary of its recipients`
    return `Average salary: ${salary}${award}. In fiscal year 2013: ${shownUsd(SALARY_2013)} and 6.6%.`
  },
  changes: () => ['Executives without an award do not count in the average award.'],
  law: [
    {
      from: day('2015-01-01'),
      by: ['SEA primer'],
      summary:
        'Averages for reports. In fiscal year 2013 the average salary was $165,890, and those who received a performance award averaged 6.6% of salary.',
      alsoNeeds: ({ awardsPaid }) => (awardsPaid === undefined ? undefined : ['recipientSalaries']),
      apply({ salariesPaid, executivesCounted, awardsPaid, recipientSalaries }, note): Answer {
        const averageSalary =
          executivesCounted === 0
            ? null
            : note.usd(
                'Average salary, to the nearest dollar',
                (Math.round(salariesPaid / (executivesCounted * DOLLAR)) * DOLLAR) as Cents,
              )
        const share =
          awardsPaid === undefined || recipientSalaries === undefined
            ? undefined
            : shareOf(awardsPaid, recipientSalaries)
        note.usd('For comparison, average salary in fiscal year 2013', SALARY_2013, 'SEA primer')
        const benchmarkAward = note.usd(
          'For comparison, 6.6% of it',
          percentOf(SALARY_2013, AWARD_2013, 'nearest cent'),
        )
        return {
          averageSalary,
          averageAwardPercent: share === undefined ? null : Math.round(share / TENTH) / TENTH,
          benchmarkSalary: SALARY_2013,
          benchmarkAward,
        }
      },
    },
  ],
})
