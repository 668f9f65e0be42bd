import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { limitedReassignment } from './limited-reassignment.ts'

const on = day('2024-06-01')
const emergency = {
  limitedType: 'limited-emergency',
  designation: 'general',
  qualifiesForPosition: true,
  limitedBegan: day('2023-07-01'),
  notToExceed: day('2024-12-31'),
  urgentNeed: true,
} as const
const term = {
  limitedType: 'limited-term',
  designation: 'general',
  qualifiesForPosition: true,
  limitedBegan: day('2023-07-01'),
  notToExceed: day('2026-06-30'),
  dutiesExpire: true,
} as const

export const limitedReassignmentCases = casesOf(limitedReassignment, [
  {
    name: 'Emergency: eighteen months in the agency in all',
    on,
    proves: ['staffing/APT-05'],
    facts: emergency,
    gives: { allowed: true, lastNotToExceed: day('2024-12-31') },
  },
  {
    name: 'Emergency: a day more',
    on,
    proves: ['staffing/APT-05'],
    facts: { ...emergency, notToExceed: day('2025-01-01') },
    gives: { allowed: false, missing: ['an earlier last day'] },
  },
  {
    name: 'Term: three years in the agency in all',
    on,
    proves: ['staffing/APT-05'],
    facts: term,
    gives: { allowed: true, lastNotToExceed: day('2026-06-30') },
  },
  {
    name: 'Term: a day more',
    on,
    facts: { ...term, notToExceed: day('2026-07-01') },
    gives: { allowed: false },
  },
  {
    name: 'To a career reserved position for which the person does not qualify',
    on,
    proves: ['staffing/APT-05'],
    facts: { ...term, designation: 'career-reserved', qualifiesForPosition: false },
    gives: { allowed: false, missing: ['a general position', 'a person who qualifies for it'] },
  },
  { name: 'Duties that go on', on, facts: { ...term, dutiesExpire: false }, gives: { allowed: false } },
  { name: 'No urgent need', on, facts: { ...emergency, urgentNeed: false }, gives: { allowed: false } },
  {
    name: 'By the statute, before the regulation',
    on: day('1980-09-18'),
    facts: { ...term, limitedBegan: day('1979-08-01'), notToExceed: day('1982-07-31') },
    gives: { allowed: true },
  },
  {
    name: 'Nothing known of the need',
    on,
    facts: { ...emergency, urgentNeed: undefined },
    gives: { missing: ['urgentNeed'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: term, gives: 'no-law' },
  {
    name: 'A limited-term appointee: whether the duties expire must be told',
    on: day('2024-06-01'),
    facts: {
      limitedType: 'limited-term',
      designation: 'general',
      qualifiesForPosition: true,
      limitedBegan: day('2023-07-01'),
      notToExceed: day('2024-12-31'),
      urgentNeed: true,
    },
    gives: { missing: ['dutiesExpire'] },
  },
])
