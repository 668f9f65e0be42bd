import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { recertificationDue } from './recertification-due.ts'

const on = day('2026-11-22')
const due = { recertificationDate: day('1994-06-01'), careerAppointee: true, sesServiceWeeks: 156 }

export const recertificationDueCases = casesOf(recertificationDue, [
  {
    name: 'In 1994 after 156 weeks',
    on,
    proves: ['performance/PM-S27', 'S4-IX.A.3-1'],
    facts: due,
    gives: { required: true },
  },
  {
    name: 'After 155 weeks',
    on,
    proves: ['performance/PM-S27', 'S4-IX.A.3-1'],
    facts: { ...due, sesServiceWeeks: 155 },
    gives: { required: false },
  },
  { name: 'After 157 weeks', on, facts: { ...due, sesServiceWeeks: 157 }, gives: { required: true } },
  {
    name: 'With a break of six months and a day',
    on,
    proves: ['performance/PM-S27'],
    facts: { ...due, serviceBreakDays: 1 },
    gives: { required: false },
  },
  {
    name: 'With a break of six months',
    on,
    proves: ['performance/PM-S27'],
    facts: { ...due, serviceBreakDays: 0 },
    gives: { required: true },
  },
  {
    name: 'A noncareer appointee',
    on,
    proves: ['performance/PM-S27'],
    facts: { ...due, careerAppointee: false },
    gives: { required: false },
  },
  {
    name: 'In 1993, no year of recertification',
    on,
    proves: ['performance/PM-S27', 'S4-IX.A.3-1'],
    facts: { ...due, recertificationDate: day('1993-06-01') },
    gives: { required: false },
  },
  {
    name: 'On the first day of 1991',
    on,
    proves: ['S4-IX.A.3-1'],
    facts: { ...due, recertificationDate: day('1991-01-01') },
    gives: { required: true },
  },
  {
    name: 'On the last day of the law, in 2003',
    on,
    proves: ['performance/PM-S27'],
    facts: { ...due, recertificationDate: day('2003-01-23') },
    gives: { required: false },
  },
  {
    name: 'Nothing known of the service',
    on,
    facts: { recertificationDate: day('1994-06-01'), careerAppointee: true },
    gives: { missing: ['sesServiceWeeks'] },
  },
  {
    name: 'On the day of its repeal',
    on,
    proves: ['performance/PM-S27', 'staffing/RMV-14'],
    facts: { ...due, recertificationDate: day('2003-01-24') },
    gives: 'no-law',
  },
  {
    name: 'Before it began',
    on,
    facts: { ...due, recertificationDate: day('1990-12-31') },
    gives: 'no-law',
  },
])
