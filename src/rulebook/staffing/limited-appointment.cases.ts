import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { limitedAppointment } from './limited-appointment.ts'

const on = day('2026-11-22')

const term = {
  limitedType: 'limited-term',
  designation: 'general',
  effectiveDate: day('2026-12-01'),
  notToExceed: day('2029-11-30'),
  isRenewal: false,
  qualificationFinding: true,
  opmApproval: true,
  dutiesExpire: true,
} as const

const { dutiesExpire: _, ...rest } = term
const emergency = {
  ...rest,
  limitedType: 'limited-emergency',
  notToExceed: day('2028-05-31'),
  urgentNeed: true,
} as const

export const limitedAppointmentCases = casesOf(limitedAppointment, [
  {
    name: 'Three years to the day',
    on,
    proves: ['staffing/APT-03', 'S4-III.B.3'],
    facts: term,
    gives: { allowed: true, lastNotToExceed: day('2029-11-30') },
  },
  {
    name: 'A day longer than three years',
    on,
    proves: ['staffing/APT-03', 'S4-III.B.3'],
    facts: { ...term, notToExceed: day('2029-12-01') },
    gives: { allowed: false, missing: ['an earlier not-to-exceed date'] },
  },
  {
    name: 'Eighteen months of emergency',
    on,
    proves: ['staffing/APT-03', 'S4-III.B.4'],
    facts: emergency,
    gives: { allowed: true, lastNotToExceed: day('2028-05-31') },
  },
  {
    name: 'A day longer than eighteen months',
    on,
    proves: ['staffing/APT-03', 'S4-III.B.4'],
    facts: { ...emergency, notToExceed: day('2028-06-01') },
    gives: { allowed: false, lastNotToExceed: day('2028-05-31') },
  },
  {
    name: 'OPM authorized two years only',
    on,
    proves: ['staffing/APT-03'],
    facts: { ...term, opmAuthorizedMonths: 24 },
    gives: { allowed: false, lastNotToExceed: day('2028-11-30') },
  },
  {
    name: 'To a career reserved position, renewed, without OPM',
    on,
    proves: ['staffing/APT-03', 'S4-III.B.5-2'],
    facts: { ...term, designation: 'career-reserved', isRenewal: true, opmApproval: false },
    gives: {
      allowed: false,
      missing: [
        'a general position',
        'a first appointment; none is renewed',
        'OPM’s approval of this use of the authority',
      ],
    },
  },
  {
    name: 'From the agency’s pool OPM’s approval is not needed',
    on,
    proves: ['staffing/APT-04'],
    facts: { ...term, usesPool: true, opmApproval: false },
    gives: { allowed: true },
  },
  {
    name: 'Duties that go on after the term',
    on,
    proves: ['S4-III.B.3'],
    facts: { ...term, dutiesExpire: false },
    gives: { allowed: false },
  },
  {
    name: 'No urgent need',
    on,
    proves: ['S4-III.B.4'],
    facts: { ...emergency, urgentNeed: false },
    gives: { allowed: false },
  },
  {
    name: 'It would end before it begins',
    on,
    facts: { ...term, notToExceed: day('2026-11-30') },
    gives: { allowed: false },
  },
  {
    name: 'No written finding of qualifications',
    on,
    proves: ['staffing/APT-03', 'S4-IV.D-2'],
    facts: { ...term, qualificationFinding: false },
    gives: { allowed: false },
  },
  {
    name: 'In 1985 there was no pool',
    on: day('1985-06-01'),
    facts: {
      ...term,
      effectiveDate: day('1985-06-01'),
      notToExceed: day('1988-05-31'),
      usesPool: true,
      opmApproval: false,
    },
    gives: { allowed: false, missing: ['OPM’s approval of this use of the authority'] },
  },
  {
    name: 'Nothing known of the not-to-exceed date',
    on,
    facts: { limitedType: 'limited-emergency', effectiveDate: day('2026-12-01') },
    gives: { missing: ['designation', 'notToExceed', 'isRenewal', 'qualificationFinding'] },
  },
  {
    name: 'Nothing known of the need and of OPM’s approval',
    on,
    facts: { ...rest, limitedType: 'limited-emergency', opmApproval: undefined },
    gives: { missing: ['urgentNeed', 'opmApproval'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...term, effectiveDate: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'In 1991: three years of a term appointment',
    on,
    proves: ['S4-III.B.3', 'S4-III.B.5-2'],
    facts: { ...term, effectiveDate: day('1991-07-01'), notToExceed: day('1994-06-30') },
    gives: { allowed: true, lastNotToExceed: day('1994-06-30') },
  },
  {
    name: 'In 1991: a day more, renewed, without OPM',
    on,
    proves: ['S4-III.B.3', 'S4-III.B.5-2'],
    facts: {
      ...term,
      effectiveDate: day('1991-07-01'),
      notToExceed: day('1994-07-01'),
      isRenewal: true,
      opmApproval: false,
    },
    gives: { allowed: false },
  },
  {
    name: 'In 1991: eighteen months of an emergency appointment',
    on,
    proves: ['S4-III.B.4'],
    facts: { ...emergency, effectiveDate: day('1991-07-01'), notToExceed: day('1992-12-31') },
    gives: { allowed: true, lastNotToExceed: day('1992-12-31') },
  },
])
