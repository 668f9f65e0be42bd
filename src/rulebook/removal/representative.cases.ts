import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { representative } from './representative.ts'

const on = day('2015-03-02')
const proves = ['staffing/DSC-04'] as const

export const representativeCases = casesOf(representative, [
  {
    name: 'A conflict',
    on,
    proves,
    facts: { representativeObjection: 'conflict of interest or position' },
    gives: { allowed: true },
  },
  {
    name: 'Unreasonable cost',
    on,
    proves,
    facts: { representativeObjection: 'unreasonable cost' },
    gives: { allowed: true },
  },
  {
    name: 'Priority work',
    on,
    proves,
    facts: { representativeObjection: 'priority work' },
    gives: { allowed: true },
  },
  {
    name: 'Anything else',
    on,
    proves,
    facts: { representativeObjection: 'another reason' },
    gives: { allowed: false },
  },
  { name: 'Without a reason', on, facts: {}, gives: { missing: ['representativeObjection'] } },
  {
    name: 'Before the regulation',
    on: day('1995-02-01'),
    facts: { representativeObjection: 'priority work' },
    gives: 'no-law',
  },
])
