import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { secondScheduleRise } from './second-schedule-rise.ts'

const on = day('2004-04-01')
const second = {
  performanceWarrants: true,
  lastAdjustment: day('2004-02-08'),
  scheduleRiseEffective: day('2004-01-11'),
  secondRiseInYear: true,
}
const top = {
  ...second,
  secondRiseInYear: false,
  basicPay: usd(154_700),
  oldMaximumRate: usd(154_700),
}
const proves = ['pay/AD-9']

export const secondScheduleRiseCases = casesOf(secondScheduleRise, [
  {
    name: 'A second rise, back to January 2004',
    on,
    facts: second,
    gives: { allowed: true, from: day('2004-02-08') },
    proves,
  },
  {
    name: 'A raise on the day of the rise',
    on,
    facts: { ...second, lastAdjustment: day('2004-01-11') },
    gives: { allowed: true, from: day('2004-01-11') },
    proves,
  },
  {
    name: 'A raise the day before',
    on,
    facts: { ...second, lastAdjustment: day('2004-01-10') },
    gives: { allowed: false, from: null },
    proves,
  },
  {
    name: 'The criteria are not met',
    on,
    facts: { ...second, performanceWarrants: false },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Pay exactly at the old maximum',
    on,
    facts: top,
    gives: { allowed: true, from: day('2004-01-11') },
    proves,
  },
  {
    name: 'A dollar below it',
    on,
    facts: { ...top, basicPay: usd(154_699) },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Without the old maximum',
    on,
    facts: { ...second, secondRiseInYear: false, basicPay: usd(154_700) },
    gives: { missing: ['oldMaximumRate'] },
  },
  { name: 'Before the band', on: day('2004-01-10'), facts: second, gives: 'no-law' },
])
