import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { ratingOfDepartment } from './rating-of-department.ts'

const at = { on: day('2026-11-22'), scopes: ['component:ICE', 'department:DHS'] } as const
const whole = { elementsJustified: true, reasonsShown: true, decisionsRestOnRatings: true }

export const ratingOfDepartmentCases = casesOf(ratingOfDepartment, [
  { ...at, name: 'All of it', facts: whole, gives: { allowed: true } },
  {
    ...at,
    name: 'An element without a word on it',
    proves: ['S1-V.A.2'],
    facts: { ...whole, elementsJustified: false },
    gives: { allowed: false, missing: ['an accomplishment or a shortfall for each element'] },
  },
  {
    ...at,
    name: 'The executive does not see the reasons',
    proves: ['S1-V.A.3'],
    facts: { ...whole, reasonsShown: false },
    gives: { allowed: false, missing: ['ratings and reasons that the executive can see'] },
  },
  {
    ...at,
    name: 'An award that names no rating',
    proves: ['S1-V.A.6'],
    facts: { ...whole, decisionsRestOnRatings: false },
    gives: { allowed: false, missing: ['the ratings on which the decisions rest'] },
  },
  {
    ...at,
    name: 'Nothing known of the reasons',
    facts: { ...whole, reasonsShown: undefined },
    gives: { missing: ['reasonsShown'] },
  },
  { on: at.on, name: 'Another department has no such directive here', facts: whole, gives: 'no-law' },
])
