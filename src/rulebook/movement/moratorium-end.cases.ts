import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { moratoriumEnd } from './moratorium-end.ts'

const on = day('2019-12-20')
const head = { leaderAppointed: day('2019-12-20'), barredAction: 'reassignment' } as const

export const moratoriumEndCases = casesOf(moratoriumEnd, [
  {
    name: 'A department head appointed on 20 December 2019',
    on,
    proves: ['staffing/RSG-05', 'S3-Re-6'],
    facts: head,
    gives: { days: 120, lastClosed: day('2020-04-18'), firstOpen: day('2020-04-19') },
  },
  {
    name: 'The same for a removal, whatever the days on details',
    on,
    proves: ['staffing/RMV-13', 'staffing/RMV-05'],
    facts: { ...head, barredAction: 'removal', daysOnDetail: 40, leaderActingDays: 50 },
    gives: { days: 120, firstOpen: day('2020-04-19') },
  },
  {
    name: 'Sixty days on details',
    on,
    proves: ['staffing/RSG-06'],
    facts: { ...head, daysOnDetail: 60 },
    gives: { days: 180, firstOpen: day('2020-06-18') },
  },
  {
    name: 'Sixty-one days on details count as sixty',
    on,
    proves: ['staffing/RSG-06'],
    facts: { ...head, daysOnDetail: 61 },
    gives: { days: 180 },
  },
  {
    name: 'Acted for 90 days, with 20 days on a detail',
    on,
    proves: ['staffing/RSG-08'],
    facts: { ...head, daysOnDetail: 20, leaderActingDays: 90 },
    gives: { days: 50, lastClosed: day('2020-02-08') },
  },
  {
    name: 'Acted for 120 days: nothing is left',
    on,
    proves: ['staffing/RSG-08'],
    facts: { ...head, leaderActingDays: 120 },
    gives: { days: 0, lastClosed: null, firstOpen: day('2019-12-20') },
  },
  {
    name: 'Acted for 120 days, then a break in service',
    on,
    proves: ['staffing/RSG-08'],
    facts: { ...head, leaderActingDays: 120, breakAfterActing: true },
    gives: { days: 120 },
  },
  {
    name: 'In 1996 days of acting were not credited, days on details were',
    on,
    facts: { ...head, leaderAppointed: day('1996-03-01'), daysOnDetail: 10, leaderActingDays: 50 },
    gives: { days: 130 },
  },
  {
    name: 'In 1991 before December neither was',
    on,
    proves: ['S4-V.B', 'staffing/RSG-06'],
    facts: { ...head, leaderAppointed: day('1991-03-01'), daysOnDetail: 10 },
    gives: { days: 120, lastClosed: day('1991-06-29') },
  },
  { name: 'Without the action', on, facts: { leaderAppointed: on }, gives: { missing: ['barredAction'] } },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...head, leaderAppointed: day('1979-07-12') },
    gives: 'no-law',
  },
])
