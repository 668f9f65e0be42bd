import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { limitedExtension } from './limited-extension.ts'

const on = day('2024-06-01')
const term = {
  limitedType: 'limited-term',
  limitedBegan: day('2023-07-01'),
  currentNotToExceed: day('2024-06-30'),
  notToExceed: day('2025-06-30'),
  opmAuthorizedMonths: 24,
} as const

export const limitedExtensionCases = casesOf(limitedExtension, [
  {
    name: 'Made for a year of the two that OPM authorized: extended to the second',
    on,
    proves: ['staffing/APT-03'],
    facts: term,
    gives: { allowed: true, lastNotToExceed: day('2025-06-30') },
  },
  {
    name: 'A day beyond what OPM authorized',
    on,
    proves: ['staffing/APT-03'],
    facts: { ...term, notToExceed: day('2025-07-01') },
    gives: { allowed: false, missing: ['a date no later than the last lawful one'] },
  },
  {
    name: 'A day before the last lawful one',
    on,
    facts: { ...term, notToExceed: day('2025-06-29') },
    gives: { allowed: true },
  },
  {
    name: 'OPM authorized four years: the statute allows three',
    on,
    proves: ['staffing/APT-03'],
    facts: { ...term, opmAuthorizedMonths: 48, notToExceed: day('2026-07-01') },
    gives: { allowed: false, lastNotToExceed: day('2026-06-30') },
  },
  {
    name: 'From the pool, to three years',
    on,
    proves: ['staffing/APT-03'],
    facts: { ...term, opmAuthorizedMonths: undefined, usesPool: true, notToExceed: day('2026-06-30') },
    gives: { allowed: true, lastNotToExceed: day('2026-06-30') },
  },
  {
    name: 'The whole period is used up: it is not renewable',
    on,
    facts: { ...term, currentNotToExceed: day('2025-06-30'), notToExceed: day('2025-12-31') },
    gives: {
      allowed: false,
      missing: [
        'a period not used up; the appointment is not renewable',
        'a date no later than the last lawful one',
      ],
    },
  },
  {
    name: 'To an earlier day',
    on,
    facts: { ...term, notToExceed: day('2024-06-30') },
    gives: { allowed: false, missing: ['a date after the present one'] },
  },
  {
    name: 'An emergency appointment of six months, to eighteen',
    on,
    proves: ['staffing/APT-03'],
    facts: {
      limitedType: 'limited-emergency',
      limitedBegan: day('2023-07-01'),
      currentNotToExceed: day('2023-12-31'),
      notToExceed: day('2024-12-31'),
      opmAuthorizedMonths: 18,
    },
    gives: { allowed: true, lastNotToExceed: day('2024-12-31') },
  },
  {
    name: 'What OPM authorized is not known',
    on,
    facts: { ...term, opmAuthorizedMonths: undefined },
    gives: { missing: ['opmAuthorizedMonths'] },
  },
  { name: 'Before the regulation', on: day('1980-09-18'), facts: term, gives: 'no-law' },
])
