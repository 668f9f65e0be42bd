import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { casesOf } from '../kernel/rule.ts'
import { politicalActivity } from './political-activity.ts'

const on = day('2015-06-01')
const proves = ['staffing/ETH-01', 'S3-Unlike-2']

function asked(appointmentType: FactValue<'appointmentType'>, activity: FactValue<'politicalActivity'>) {
  return { appointmentType, politicalActivity: activity }
}

export const politicalActivityCases = casesOf(politicalActivity, [
  {
    name: 'A career executive’s speeches',
    on,
    proves,
    facts: asked('career', 'campaign speeches'),
    gives: { allowed: false },
  },
  {
    name: 'A career executive’s petitions',
    on,
    proves,
    facts: asked('career', 'circulating petitions'),
    gives: { allowed: false },
  },
  {
    name: 'A career executive’s candidacy',
    on,
    proves,
    facts: asked('career', 'candidacy in a partisan election'),
    gives: { allowed: false },
  },
  {
    name: 'A career executive’s party office',
    on,
    proves,
    facts: asked('career', 'party office'),
    gives: { allowed: false },
  },
  {
    name: 'A career executive votes',
    on,
    facts: asked('career', 'voting and stating opinions'),
    gives: { allowed: true },
  },
  {
    name: 'A noncareer executive’s speeches',
    on,
    proves: ['staffing/ETH-01'],
    facts: asked('noncareer', 'campaign speeches'),
    gives: { allowed: true },
  },
  {
    name: 'A noncareer executive solicits',
    on,
    proves: ['staffing/ETH-01'],
    facts: asked('noncareer', 'soliciting contributions'),
    gives: { allowed: false },
  },
  {
    name: 'A noncareer executive uses official authority',
    on,
    proves: ['staffing/ETH-01'],
    facts: asked('noncareer', 'use of official authority'),
    gives: { allowed: false },
  },
  {
    name: 'Without the activity',
    on,
    facts: { appointmentType: 'career' },
    gives: { missing: ['politicalActivity'] },
  },
  {
    name: 'Before the account',
    on: day('2014-12-31'),
    facts: asked('career', 'party office'),
    gives: 'no-law',
  },
])
