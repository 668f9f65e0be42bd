import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certificationDeadline } from './certification-deadline.ts'

const on = day('2026-11-22')
const of = (announcementCloses: string, caseSubmitted: string) =>
  ({
    announcementCloses: day(announcementCloses),
    caseSubmitted: day(caseSubmitted),
  }) as const

export const certificationDeadlineCases = casesOf(certificationDeadline, [
  {
    name: 'Closed on 1 October 2025: the eightieth day',
    on,
    proves: ['staffing/QRB-06'],
    facts: of('2025-10-01', '2025-12-20'),
    gives: { allowed: true, due: day('2025-12-20') },
  },
  {
    name: 'The eighty-first day',
    on,
    proves: ['staffing/QRB-06'],
    facts: of('2025-10-01', '2025-12-21'),
    gives: { allowed: false },
  },
  { name: 'The seventy-ninth day', on, facts: of('2025-10-01', '2025-12-19'), gives: { allowed: true } },
  {
    name: 'Closed on 30 September 2025: 90 work days',
    on,
    proves: ['staffing/QRB-06'],
    facts: of('2025-09-30', '2026-01-30'),
    gives: { allowed: true },
  },
  {
    name: 'Closed in 2016: ninety days',
    on,
    proves: ['staffing/QRB-06'],
    facts: of('2016-03-01', '2016-05-30'),
    gives: { allowed: true, due: day('2016-05-30') },
  },
  {
    name: 'Closed in 2016: ninety-one',
    on,
    facts: of('2016-03-01', '2016-05-31'),
    gives: { allowed: false },
  },
  {
    name: 'Ninety-one days, ten of them in a moratorium',
    on,
    proves: ['staffing/QRB-06', 'staffing/QRB-07'],
    facts: { ...of('2016-03-01', '2016-05-31'), moratoriumDays: 10 },
    gives: { allowed: true, due: day('2016-06-09') },
  },
  {
    name: 'Disapproved and returned: sixty days',
    on,
    proves: ['staffing/QRB-06'],
    facts: { ...of('2016-03-01', '2016-08-30'), returnedOn: day('2016-07-01') },
    gives: { allowed: true, due: day('2016-08-30') },
  },
  {
    name: 'Returned sixty-one days ago',
    on,
    facts: { ...of('2016-03-01', '2016-08-31'), returnedOn: day('2016-07-01') },
    gives: { allowed: false },
  },
  {
    name: 'Closed in 2007',
    on,
    facts: of('2007-03-01', '2007-05-30'),
    gives: { allowed: true, due: day('2007-05-30') },
  },
  {
    name: 'Closed in 1995: a year, and OPM urged nine months',
    on,
    proves: ['staffing/QRB-06'],
    facts: of('1995-03-01', '1996-03-01'),
    gives: { allowed: true, due: day('1996-03-01'), urgedBy: day('1995-12-01') },
  },
  {
    name: 'Closed in 1995: a day more',
    on,
    facts: of('1995-03-01', '1996-03-02'),
    gives: { allowed: false },
  },
  {
    name: 'The closing date is not known',
    on,
    facts: { caseSubmitted: day('2026-11-22') },
    gives: { missing: ['announcementCloses'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: of('1979-07-12', '1979-08-01'),
    gives: 'no-law',
  },
])
