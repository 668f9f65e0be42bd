import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { vacancyFile } from './vacancy-file.ts'

const on = day('2022-02-17')
const ICE = { on, scopes: ['component:ICE', 'department:DHS'] } as const
const appointed = { vacancyRecord: 'case file', initialAppointmentDate: day('2020-02-16') } as const

export const vacancyFileCases = casesOf(vacancyFile, [
  {
    name: 'ICE: two years after the appointment, to the day',
    ...ICE,
    proves: ['S0-6-1', 'performance/PM-R08'],
    facts: { ...appointed, disposalDate: day('2022-02-16') },
    gives: { allowed: false, keepThrough: day('2022-02-16'), firstLawful: day('2022-02-17') },
  },
  {
    name: 'ICE: the day after',
    ...ICE,
    proves: ['S0-6-1', 'performance/PM-R08'],
    facts: { ...appointed, disposalDate: day('2022-02-17') },
    gives: { allowed: true, overdue: false },
  },
  {
    name: 'ICE: a day later still, longer than the schedule authorizes',
    ...ICE,
    proves: ['performance/PM-R08'],
    facts: { ...appointed, disposalDate: day('2022-02-18') },
    gives: { allowed: true, overdue: true },
  },
  {
    name: 'ICE: nobody was appointed, so the closing counts',
    ...ICE,
    proves: ['S0-6-2'],
    facts: {
      vacancyRecord: 'case file',
      announcementCloses: day('2019-10-15'),
      disposalDate: day('2021-10-15'),
    },
    gives: { allowed: false, firstLawful: day('2021-10-16') },
  },
  {
    name: 'ICE: the day after',
    ...ICE,
    proves: ['S0-6-2'],
    facts: {
      vacancyRecord: 'case file',
      announcementCloses: day('2019-10-15'),
      disposalDate: day('2021-10-16'),
    },
    gives: { allowed: true },
  },
  {
    name: 'ICE: an appointment that follows makes the longer date',
    ...ICE,
    proves: ['S0-6-2'],
    facts: { ...appointed, announcementCloses: day('2019-10-15'), disposalDate: day('2021-10-16') },
    gives: { allowed: false, firstLawful: day('2022-02-17') },
  },
  {
    name: 'ICE: neither date is known',
    ...ICE,
    facts: { vacancyRecord: 'case file', disposalDate: day('2021-10-16') },
    gives: { missing: ['announcementCloses'] },
  },
  {
    name: 'By the general schedule: two years after the final action',
    on: day('2026-11-22'),
    proves: ['performance/PM-R08'],
    facts: {
      vacancyRecord: 'case file',
      finalAction: day('2024-06-03'),
      disposalDate: day('2026-06-04'),
    },
    gives: { allowed: true, overdue: false },
  },
  {
    name: 'By the general schedule: on the anniversary',
    on: day('2026-11-22'),
    proves: ['performance/PM-R08'],
    facts: {
      vacancyRecord: 'case file',
      finalAction: day('2024-06-03'),
      disposalDate: day('2026-06-03'),
    },
    gives: { allowed: false },
  },
  {
    name: 'An application alone: a year',
    on: day('2026-11-22'),
    proves: ['performance/PM-R08'],
    facts: {
      vacancyRecord: 'application',
      finalAction: day('2024-06-03'),
      disposalDate: day('2025-06-04'),
    },
    gives: { allowed: true, keepThrough: day('2025-06-03') },
  },
  {
    name: 'Before the schedule was read',
    on,
    facts: { vacancyRecord: 'case file', finalAction: day('2019-09-01'), disposalDate: day('2021-09-02') },
    gives: { allowed: true },
  },
  {
    name: 'Without the final action',
    on: day('2026-11-22'),
    facts: { vacancyRecord: 'case file', disposalDate: day('2026-06-04') },
    gives: { missing: ['finalAction'] },
  },
  {
    name: 'Before the directive',
    on,
    facts: { vacancyRecord: 'case file', finalAction: day('2016-09-01'), disposalDate: day('2019-07-30') },
    gives: 'no-law',
  },
  {
    name: 'Before the schedule was read the final action must be told',
    on: day('2022-02-17'),
    facts: { vacancyRecord: 'case file', disposalDate: day('2021-09-02') },
    gives: { missing: ['finalAction'] },
  },
  {
    name: 'Asked about long before it is free',
    on: day('2026-11-22'),
    facts: { vacancyRecord: 'case file', finalAction: day('2024-06-03'), disposalDate: day('2022-02-16') },
    gives: { allowed: false },
  },
])
