import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { abolish } from './abolish.ts'

const on = day('2019-12-01')

export const abolishCases = casesOf(abolish, [
  { name: 'A vacant position', on, facts: { positionIsHeld: false }, gives: { allowed: true } },
  { name: 'A position that somebody holds', on, facts: { positionIsHeld: true }, gives: { allowed: false } },
  { name: 'Nothing known of an incumbent', on, facts: {}, gives: { missing: ['positionIsHeld'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { positionIsHeld: false },
    gives: 'no-law',
  },
])
