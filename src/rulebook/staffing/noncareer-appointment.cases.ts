import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { noncareerAppointment } from './noncareer-appointment.ts'

const on = day('2026-11-22')
const complete = { designation: 'general', opmApproval: true, qualificationFinding: true } as const

export const noncareerAppointmentCases = casesOf(noncareerAppointment, [
  {
    name: 'Every condition is met',
    on,
    proves: ['staffing/APT-02', 'S4-IV.D-2'],
    facts: complete,
    gives: { allowed: true, missing: [] },
  },
  {
    name: 'To a career reserved position',
    on,
    proves: ['staffing/APT-02', 'S2-11-6'],
    facts: { ...complete, designation: 'career-reserved' },
    gives: { allowed: false, missing: ['a general position'] },
  },
  {
    name: 'Without OPM and without the finding',
    on,
    proves: ['staffing/APT-02', 'S4-IV.D-2'],
    facts: { designation: 'general', opmApproval: false, qualificationFinding: false },
    gives: {
      allowed: false,
      missing: [
        'OPM’s approval of this use of the authority',
        'the written finding that the person meets the qualifications',
      ],
    },
  },
  {
    name: 'In 1991, OPM’s approval case by case',
    on: day('1991-07-01'),
    proves: ['S4-III.B.2.a-1', 'S4-IV.D-2'],
    facts: complete,
    gives: { allowed: true },
  },
  {
    name: 'On the first day, OPM’s approval by our reading of the statute',
    on: day('1979-07-13'),
    facts: { ...complete, opmApproval: false },
    gives: { allowed: false },
  },
  {
    name: 'Nothing known of the finding',
    on,
    facts: { designation: 'general', opmApproval: true },
    gives: { missing: ['qualificationFinding'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: complete, gives: 'no-law' },
  {
    name: 'In 2015: the White House approves in practice, and OPM’s approval decides',
    on: day('2015-06-01'),
    proves: ['S3-NC-5', 'staffing/STR-16'],
    facts: { ...complete, opmApproval: false },
    gives: { allowed: false, missing: ['OPM’s approval of this use of the authority'] },
  },
])
