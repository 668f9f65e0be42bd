import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { newAdministration } from './new-administration.ts'

const on = day('2026-11-22')
const career = (ratingDate: string) => ({ careerAppointee: true, ratingDate: day(ratingDate) })

export const newAdministrationCases = casesOf(newAdministration, [
  {
    name: 'The day before the inauguration of 2025',
    on,
    proves: ['performance/PM-S11'],
    facts: career('2025-01-19'),
    gives: { allowed: true },
  },
  {
    name: 'The day of the inauguration of 2025',
    on,
    proves: ['performance/PM-S11'],
    facts: career('2025-01-20'),
    gives: { allowed: false, firstLawful: day('2025-05-21') },
  },
  { name: 'The day after', on, facts: career('2025-01-21'), gives: { allowed: false } },
  { name: 'Day 119', on, facts: career('2025-05-19'), gives: { allowed: false } },
  {
    name: 'Day 120, the last that is barred',
    on,
    proves: ['performance/PM-S11'],
    facts: career('2025-05-20'),
    gives: { allowed: false, firstLawful: day('2025-05-21') },
  },
  {
    name: 'Day 121, the first that is open',
    on,
    proves: ['performance/PM-S11'],
    facts: career('2025-05-21'),
    gives: { allowed: true, firstLawful: day('2025-05-21') },
  },
  {
    name: 'From 20 January 2017 to 21 May 2017',
    on,
    proves: ['performance/PM-S11', 'S4-VIII.C-2'],
    facts: career('2017-02-01'),
    gives: { allowed: false, firstLawful: day('2017-05-21') },
  },
  {
    name: 'In 2021',
    on,
    proves: ['performance/PM-S11', 'S4-VIII.C-2'],
    facts: career('2021-05-20'),
    gives: { allowed: false, firstLawful: day('2021-05-21') },
  },
  {
    name: 'In 2029',
    on,
    proves: ['performance/PM-S11'],
    facts: career('2029-05-20'),
    gives: { allowed: false },
  },
  {
    name: 'A noncareer appointee is not protected',
    on,
    proves: ['performance/PM-S11'],
    facts: { careerAppointee: false, ratingDate: day('2025-02-01') },
    gives: { allowed: true },
  },
  {
    name: 'A second term in a row, by our reading no new administration',
    on,
    proves: ['performance/PM-S11'],
    facts: career('2013-02-01'),
    gives: { allowed: true },
  },
  {
    name: 'A new administration that the list does not hold, on day 120',
    on,
    facts: { ...career('2033-05-20'), administrationBegan: day('2033-01-20') },
    gives: { allowed: false, firstLawful: day('2033-05-21') },
  },
  {
    name: 'And on day 121',
    on,
    facts: { ...career('2033-05-21'), administrationBegan: day('2033-01-20') },
    gives: { allowed: true },
  },
  { name: 'In 1981, by the statute', on, facts: career('1981-05-20'), gives: { allowed: false } },
  { name: 'In 1981 on the first open day', on, facts: career('1981-05-21'), gives: { allowed: true } },
  {
    name: 'Before the first inauguration of the Service',
    on,
    facts: career('1980-02-01'),
    gives: { allowed: true },
  },
  {
    name: 'Nothing known of the appointment',
    on,
    facts: { ratingDate: on },
    gives: { missing: ['careerAppointee'] },
  },
  { name: 'Before the Senior Executive Service', on, facts: career('1979-07-12'), gives: 'no-law' },
])
