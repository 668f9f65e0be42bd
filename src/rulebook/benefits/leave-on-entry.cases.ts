import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { leaveOnEntry } from './leave-on-entry.ts'

const on = day('2015-06-01')
const proves = ['pay/LV-8']

export const leaveOnEntryCases = casesOf(leaveOnEntry, [
  {
    name: '300 hours brought in, 20 used',
    on,
    proves,
    facts: { leaveBroughtIn: 300, formerCeiling: 240, broughtInUsed: 20 },
    gives: { kept: 240, forfeited: 40 },
  },
  {
    name: 'Exactly the former ceiling is left',
    on,
    proves,
    facts: { leaveBroughtIn: 300, formerCeiling: 240, broughtInUsed: 60 },
    gives: { kept: 240, forfeited: 0 },
  },
  {
    name: 'An hour more',
    on,
    facts: { leaveBroughtIn: 300, formerCeiling: 240, broughtInUsed: 59 },
    gives: { kept: 240, forfeited: 1 },
  },
  {
    name: 'Without the former ceiling',
    on,
    facts: { leaveBroughtIn: 300, broughtInUsed: 59 },
    gives: { missing: ['formerCeiling'] },
  },
  {
    name: 'Before the regulation',
    on: day('1994-12-20'),
    facts: { leaveBroughtIn: 300, formerCeiling: 240, broughtInUsed: 59 },
    gives: 'no-law',
  },
])
