import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { meritRecordRetention } from './merit-record-retention.ts'

const on = day('2024-06-03')
const ICE = ['component:ICE', 'department:DHS'] as const

export const meritRecordRetentionCases = casesOf(meritRecordRetention, [
  {
    name: 'Appointed on 3 June 2024',
    on,
    proves: ['staffing/MST-05'],
    facts: {
      announcementCloses: day('2024-01-15'),
      careerAppointmentMade: true,
      initialAppointmentDate: day('2024-06-03'),
    },
    gives: { keptThrough: day('2026-06-03'), disposableFrom: day('2026-06-04') },
  },
  {
    name: 'Nobody appointed: from the closing date, a leap day',
    on,
    proves: ['staffing/MST-05'],
    facts: { announcementCloses: day('2024-02-29'), careerAppointmentMade: false },
    gives: { start: day('2024-02-29'), keptThrough: day('2026-03-01'), disposableFrom: day('2026-03-02') },
  },
  {
    name: 'At ICE, from the appointment',
    on,
    scopes: ICE,
    proves: ['S0-6-1'],
    facts: {
      announcementCloses: day('2024-01-15'),
      careerAppointmentMade: true,
      initialAppointmentDate: day('2024-06-03'),
    },
    gives: { start: day('2024-06-03'), keptThrough: day('2026-06-03') },
  },
  {
    name: 'At ICE, nobody appointed',
    on,
    scopes: ICE,
    proves: ['S0-6-2'],
    facts: { announcementCloses: day('2024-01-15'), careerAppointmentMade: false },
    gives: { start: day('2024-01-15'), keptThrough: day('2026-01-15') },
  },
  {
    name: 'The day of the appointment is not known',
    on,
    facts: { announcementCloses: day('2024-01-15'), careerAppointmentMade: true },
    gives: { missing: ['initialAppointmentDate'] },
  },
  {
    name: 'Before the regulation',
    on: day('1989-03-07'),
    facts: { announcementCloses: day('1989-01-15'), careerAppointmentMade: false },
    gives: 'no-law',
  },
])
