import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { awardPoolYear } from './pool-year.ts'

const on = day('2015-12-01')

export const awardPoolYearCases = casesOf(awardPoolYear, [
  {
    name: 'First paid in December 2015, the rest in January: fiscal year 2016',
    on,
    proves: ['pay/PA-9', 'S4-VI.B.4-1'],
    facts: { firstPaymentDate: day('2015-12-18') },
    gives: { fiscalYear: 2016, baseDate: day('2015-09-30') },
  },
  {
    name: 'The last day of a fiscal year',
    on,
    proves: ['pay/PA-9'],
    facts: { firstPaymentDate: day('2015-09-30') },
    gives: { fiscalYear: 2015, baseDate: day('2014-09-30') },
  },
  {
    name: 'The first day of the next',
    on,
    facts: { firstPaymentDate: day('2015-10-01') },
    gives: { fiscalYear: 2016, baseDate: day('2015-09-30') },
  },
  { name: 'Without the day', on, facts: {}, gives: { missing: ['firstPaymentDate'] } },
  {
    name: 'Before the regulation',
    on,
    facts: { firstPaymentDate: day('1987-01-01') },
    gives: 'no-law',
  },
])
