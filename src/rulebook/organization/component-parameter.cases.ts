import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { componentParameter } from './component-parameter.ts'

const on = day('2019-10-01')
const scopes = ['component:ICE', 'department:DHS'] as const

export const componentParameterCases = casesOf(componentParameter, [
  {
    name: 'A second progress review in the year is stricter',
    on,
    scopes,
    proves: ['S1-IV.C'],
    facts: { parameterChange: 'stricter' },
    gives: { allowed: true, inherits: true },
  },
  {
    name: 'The department’s own value is inherited',
    on,
    scopes,
    proves: ['S1-II.A'],
    facts: { parameterChange: 'same' },
    gives: { allowed: true, inherits: true },
  },
  {
    name: 'To drop the progress review is looser',
    on,
    scopes,
    proves: ['S1-IV.C'],
    facts: { parameterChange: 'looser' },
    gives: {
      allowed: false,
      missing: ['the statute or regulation that exempts it', 'the dates of the exemption'],
    },
  },
  {
    name: 'An exemption without dates is not saved',
    on,
    scopes,
    proves: ['S1-II.A'],
    facts: { parameterChange: 'looser', exemptionCited: true },
    gives: { allowed: false, missing: ['the dates of the exemption'] },
  },
  {
    name: 'Nor is one without a citation',
    on,
    scopes,
    proves: ['S1-II.A'],
    facts: { parameterChange: 'looser', exemptionDated: true },
    gives: { allowed: false, missing: ['the statute or regulation that exempts it'] },
  },
  {
    name: 'An exemption by law, with its dates',
    on,
    scopes,
    proves: ['S1-II.A'],
    facts: { parameterChange: 'looser', exemptionCited: true, exemptionDated: true },
    gives: { allowed: true, inherits: false },
  },
  { name: 'Without the comparison', on, scopes, facts: {}, gives: { missing: ['parameterChange'] } },
  {
    name: 'Before the directive',
    on: day('2012-06-04'),
    scopes,
    facts: { parameterChange: 'same' },
    gives: 'no-law',
  },
])
