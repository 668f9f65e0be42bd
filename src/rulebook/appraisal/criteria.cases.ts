import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { criteria } from './criteria.ts'

const on = day('2026-11-22')

export const criteriaCases = casesOf(criteria, [
  {
    name: 'Merit system principles on the day before the act of 1994',
    on: day('1994-10-28'),
    proves: ['performance/PM-S07'],
    facts: { appraisalFactor: 'merit system principles' },
    gives: { required: false },
  },
  {
    name: 'Merit system principles from that day on',
    on: day('1994-10-29'),
    proves: ['performance/PM-S07'],
    facts: { appraisalFactor: 'merit system principles' },
    gives: { required: true, inStatute: true },
  },
  {
    name: 'Protecting whistleblowers on the day before the act of 2017',
    on: day('2017-12-11'),
    proves: ['performance/PM-S07'],
    facts: { appraisalFactor: 'protecting whistleblowers' },
    gives: { required: false },
  },
  {
    name: 'Protecting whistleblowers from that day on',
    on: day('2017-12-12'),
    proves: ['performance/PM-S07'],
    facts: { appraisalFactor: 'protecting whistleblowers' },
    gives: { required: true, inStatute: true, inRegulation: false },
  },
  {
    name: 'Cost efficiency since the first day',
    on: day('1979-07-13'),
    proves: ['performance/PM-S07'],
    facts: { appraisalFactor: 'cost efficiency' },
    gives: { required: true, inStatute: true, inRegulation: false },
  },
  {
    name: 'Customer views on the day before the rule of 2000',
    on: day('2000-11-12'),
    proves: ['performance/PM-C08'],
    facts: { appraisalFactor: 'customer views' },
    gives: { required: false },
  },
  {
    name: 'Customer views since the rule of 2000',
    on: day('2000-11-13'),
    proves: ['performance/PM-C08'],
    facts: { appraisalFactor: 'customer views' },
    gives: { required: true, inRegulation: true },
  },
  {
    name: 'Guidelines on the agency’s performance since 2015',
    on: day('2015-10-26'),
    proves: ['performance/PM-C08'],
    facts: { appraisalFactor: 'agency performance guidelines' },
    gives: { required: true },
  },
  {
    name: 'Not before',
    on: day('2015-10-25'),
    proves: ['performance/PM-C08'],
    facts: { appraisalFactor: 'agency performance guidelines' },
    gives: { required: false },
  },
  {
    name: 'Diversity and inclusion on the last day',
    on: day('2025-10-14'),
    proves: ['performance/PM-C08'],
    facts: { appraisalFactor: 'diversity, inclusion and engagement' },
    gives: { required: true, inRegulation: true },
  },
  {
    name: 'Struck from the regulation on 15 October 2025',
    on: day('2025-10-15'),
    proves: ['performance/PM-C08'],
    facts: { appraisalFactor: 'diversity, inclusion and engagement' },
    gives: { required: false },
  },
  {
    name: 'Equal employment opportunity stays in the statute',
    on,
    proves: ['performance/PM-S07'],
    facts: { appraisalFactor: 'affirmative action and equal employment opportunity' },
    gives: { required: true, inStatute: true, inRegulation: false },
  },
  { name: 'Without a factor', on, facts: {}, gives: { missing: ['appraisalFactor'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { appraisalFactor: 'timeliness' },
    gives: 'no-law',
  },
  {
    name: 'The performance of the people led, in statute and regulation',
    on: day('2017-12-11'),
    facts: { appraisalFactor: 'performance of the people led' },
    gives: { required: true },
  },
])
