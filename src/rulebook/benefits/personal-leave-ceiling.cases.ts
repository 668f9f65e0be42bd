import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { personalLeaveCeiling } from './personal-leave-ceiling.ts'

const on = day('1997-06-01')
const grown = {
  personalCeiling: 900,
  leaveUsed: 250,
  leaveAccrued: 208,
  ordinaryCeiling: 720,
  leaveYearStarts: day('1997-01-05'),
} as const

export const personalLeaveCeilingCases = casesOf(personalLeaveCeiling, [
  {
    name: '42 hours used beyond what accrued',
    on,
    proves: ['pay/LV-3'],
    facts: grown,
    gives: { ceiling: 858, personal: true },
  },
  {
    name: 'Less used than accrued: it does not rise',
    on,
    proves: ['pay/LV-3'],
    facts: { ...grown, leaveUsed: 100 },
    gives: { ceiling: 900, personal: true },
  },
  {
    name: 'Down to 720: the ordinary ceiling',
    on,
    proves: ['pay/LV-3'],
    facts: { ...grown, leaveUsed: 388 },
    gives: { ceiling: 720, personal: false },
  },
  {
    name: 'An hour above it',
    on,
    facts: { ...grown, leaveUsed: 387 },
    gives: { ceiling: 721, personal: true },
  },
  {
    name: 'Below it the ordinary ceiling stands',
    on,
    facts: { ...grown, leaveUsed: 389 },
    gives: { ceiling: 720, personal: false },
  },
  {
    name: 'After leaving the SES with 600 hours, for a post with a ceiling of 240',
    on,
    proves: ['pay/LV-4'],
    facts: { ...grown, personalCeiling: 600, ordinaryCeiling: 240 },
    gives: { ceiling: 558, personal: true },
  },
  {
    name: 'Without the leave used',
    on,
    facts: {
      personalCeiling: 900,
      leaveAccrued: 208,
      ordinaryCeiling: 720,
      leaveYearStarts: day('1997-01-05'),
    },
    gives: { missing: ['leaveUsed'] },
  },
  {
    name: 'Before there was a ceiling',
    on,
    facts: { ...grown, leaveYearStarts: day('1994-10-15') },
    gives: 'no-law',
  },
])
