import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { schedule } from './schedule.ts'

const on = day('2026-11-22')
const proves = ['performance/PM-R07']

export const scheduleCases = casesOf(schedule, [
  {
    name: 'SES',
    on,
    proves,
    facts: { scheduleItem: 'SES performance' },
    gives: { item: '072', years: 5, longerAllowed: true },
  },
  {
    name: 'Not SES, acceptable',
    on,
    proves,
    facts: { scheduleItem: 'acceptable performance, not SES' },
    gives: { item: '070', years: 4, longerAllowed: false },
  },
  {
    name: 'Not SES, unacceptable',
    on,
    proves,
    facts: { scheduleItem: 'unacceptable performance, not SES' },
    gives: { item: '071', years: 1 },
  },
  {
    name: 'Superseded',
    on,
    proves,
    facts: { scheduleItem: 'superseded performance records' },
    gives: { item: '073', years: null },
  },
  { name: 'Which records is not known', on, facts: {}, gives: { missing: ['scheduleItem'] } },
  {
    name: 'Before the schedule',
    on: day('2016-12-31'),
    facts: { scheduleItem: 'SES performance' },
    gives: 'no-law',
  },
])
