import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { probationPeriod } from './probation-period.ts'

const on = day('2020-02-16')
const from = { effectiveDate: day('2020-02-16') } as const

export const probationPeriodCases = casesOf(probationPeriod, [
  {
    name: 'Appointed on 16 February 2020',
    on,
    proves: ['staffing/PRO-02', 'S0-2-7', 'S4-IV.C'],
    facts: from,
    gives: {
      starts: day('2020-02-16'),
      ends: day('2021-02-15'),
      completedOn: day('2021-02-16'),
      months: 12,
      extensionDays: 0,
      remind90: day('2020-11-17'),
      remind30: day('2021-01-16'),
    },
  },
  {
    name: 'Appointed on 1 March 2020, from a candidate program',
    on,
    proves: ['S0-2-7'],
    facts: { effectiveDate: day('2020-03-01') },
    gives: { ends: day('2021-02-28') },
  },
  {
    name: 'Appointed on a leap day',
    on,
    facts: { effectiveDate: day('2020-02-29') },
    gives: { ends: day('2021-02-27'), completedOn: day('2021-02-28') },
  },
  {
    name: 'Thirty days of nonpay time are credited',
    on,
    proves: ['staffing/PRO-02'],
    facts: { ...from, nonpayDays: 30 },
    gives: { ends: day('2021-02-15'), extensionDays: 0 },
  },
  {
    name: 'Thirty-one days extend it by one',
    on,
    proves: ['staffing/PRO-02'],
    facts: { ...from, nonpayDays: 31 },
    gives: { ends: day('2021-02-16'), extensionDays: 1 },
  },
  {
    name: 'Twenty-nine days',
    on,
    facts: { ...from, nonpayDays: 29 },
    gives: { extensionDays: 0 },
  },
  {
    name: 'Twenty-two work days of nonpay time are credited',
    on,
    proves: ['staffing/PRO-02'],
    facts: { ...from, nonpayWorkDays: 22 },
    gives: { ends: day('2021-02-15') },
  },
  {
    name: 'Twenty-four work days extend it by two',
    on,
    proves: ['staffing/PRO-02'],
    facts: { ...from, nonpayWorkDays: 24 },
    gives: { ends: day('2021-02-17') },
  },
  {
    name: 'Military duty counts upon return',
    on,
    proves: ['staffing/PRO-02'],
    facts: { ...from, nonpayDays: 200, nonpayIsMilitaryOrInjury: true },
    gives: { ends: day('2021-02-15'), extensionDays: 0 },
  },
  {
    name: 'The Department of Defense from 25 November 2015: two years',
    on,
    proves: ['staffing/PRO-05'],
    facts: { effectiveDate: day('2015-11-25'), inDefenseDepartment: true },
    gives: { ends: day('2017-11-24'), months: 24 },
  },
  {
    name: 'The Department of Defense the day before: one year',
    on,
    proves: ['staffing/PRO-05'],
    facts: { effectiveDate: day('2015-11-24'), inDefenseDepartment: true },
    gives: { ends: day('2016-11-23'), months: 12 },
  },
  {
    name: 'The Department of Defense on 30 December 2022: two years',
    on,
    proves: ['staffing/PRO-05'],
    facts: { effectiveDate: day('2022-12-30'), inDefenseDepartment: true },
    gives: { months: 24 },
  },
  {
    name: 'The Department of Defense on 31 December 2022: one year again',
    on,
    proves: ['staffing/PRO-05'],
    facts: { effectiveDate: day('2022-12-31'), inDefenseDepartment: true },
    gives: { months: 12 },
  },
  {
    name: 'Any other agency in those years: one year',
    on,
    facts: { effectiveDate: day('2017-05-01'), inDefenseDepartment: false },
    gives: { months: 12 },
  },
  {
    name: 'In 1991',
    on,
    proves: ['S4-IV.C'],
    facts: { effectiveDate: day('1991-07-01') },
    gives: { ends: day('1992-06-30') },
  },
  { name: 'Without the date', on, facts: {}, gives: { missing: ['effectiveDate'] } },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { effectiveDate: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'In 1991 thirty days of nonpay time',
    on: day('2020-02-16'),
    facts: { effectiveDate: day('1991-07-01'), nonpayDays: 30 },
    gives: { starts: day('1991-07-01'), ends: day('1992-06-30'), completedOn: day('1992-07-01') },
  },
])
