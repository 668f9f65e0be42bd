import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { averages } from './averages.ts'

const on = day('2015-06-30')

export const averagesCases = casesOf(averages, [
  {
    name: 'The figures of fiscal year 2013: 6.6% of $165,890 is $10,948.74',
    on,
    proves: ['S3-Pay-2', 'S3-Pay-3'],
    facts: {
      salariesPaid: usd(1_658_900),
      executivesCounted: 10,
      awardsPaid: usd(21_897.48),
      recipientSalaries: usd(331_780),
    },
    gives: {
      averageSalary: usd(165_890),
      averageAwardPercent: 6.6,
      benchmarkSalary: usd(165_890),
      benchmarkAward: usd(10_948.74),
    },
  },
  {
    name: 'Salaries alone',
    on,
    proves: ['S3-Pay-2'],
    facts: { salariesPaid: usd(350_001), executivesCounted: 2 },
    gives: { averageSalary: usd(175_001), averageAwardPercent: null },
  },
  {
    name: 'Nobody is counted',
    on,
    facts: { salariesPaid: usd(0), executivesCounted: 0 },
    gives: { averageSalary: null },
  },
  {
    name: 'Awards without the salaries of their recipients',
    on,
    facts: { salariesPaid: usd(350_001), executivesCounted: 2, awardsPaid: usd(10_000) },
    gives: { missing: ['recipientSalaries'] },
  },
  {
    name: 'Before the primer',
    on: day('2014-12-31'),
    facts: { salariesPaid: usd(350_001), executivesCounted: 2 },
    gives: 'no-law',
  },
  {
    name: 'Salaries of the recipients without their awards',
    on: day('2015-06-30'),
    facts: { salariesPaid: usd(1_658_900), executivesCounted: 10, recipientSalaries: usd(331_780) },
    gives: { averageSalary: usd(165_890), averageAwardPercent: null, benchmarkSalary: usd(165_890) },
  },
])
