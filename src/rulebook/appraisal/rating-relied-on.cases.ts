import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { ratingReliedOn } from './rating-relied-on.ts'

const DHS = { on: day('2020-12-16'), scopes: ['department:DHS'] } as const
const proves = ['S1-V.A.6']

export const ratingReliedOnCases = casesOf(ratingReliedOn, [
  {
    name: 'An award that names its rating',
    ...DHS,
    proves,
    facts: { restsOnPerformance: true, ratingNamed: true },
    gives: { allowed: true },
  },
  {
    name: 'An award that names none',
    ...DHS,
    proves,
    facts: { restsOnPerformance: true, ratingNamed: false },
    gives: { allowed: false },
  },
  {
    name: 'An action that does not rest on performance',
    ...DHS,
    facts: { restsOnPerformance: false },
    gives: { allowed: true },
  },
  {
    name: 'Whether it names one is not known',
    ...DHS,
    facts: { restsOnPerformance: true },
    gives: { missing: ['ratingNamed'] },
  },
  {
    name: 'Outside the department',
    on: day('2020-12-16'),
    facts: { restsOnPerformance: false },
    gives: 'no-law',
  },
])
