import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { disclosure } from './disclosure.ts'

const on = day('2026-11-22')
const proves = ['performance/PM-R10']

export const disclosureCases = casesOf(disclosure, [
  {
    name: 'By the Privacy Act',
    on,
    proves,
    facts: { disclosureGround: 'the Privacy Act' },
    gives: { allowed: true },
  },
  {
    name: 'By a published routine use',
    on,
    proves,
    facts: { disclosureGround: 'a published routine use' },
    gives: { allowed: true },
  },
  { name: 'Public data', on, proves, facts: { disclosureGround: 'public data' }, gives: { allowed: true } },
  {
    name: 'On no such ground',
    on,
    proves,
    facts: { disclosureGround: 'none of these' },
    gives: { allowed: false },
  },
  { name: 'The ground is not known', on, facts: {}, gives: { missing: ['disclosureGround'] } },
  {
    name: 'Before the text that was read',
    on: day('2014-12-31'),
    facts: { disclosureGround: 'public data' },
    gives: 'no-law',
  },
])
