import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { planActivity } from './plan-activity.ts'

const on = day('2020-06-01')
const scopes = ['component:ICE', 'department:DHS'] as const
const activity = {
  activityServesQualification: true,
  activityBegins: day('2020-07-01'),
  activityEnds: day('2020-07-01'),
  mentorIsParticipant: false,
} as const

export const planActivityCases = casesOf(planActivity, [
  {
    name: 'A day of training',
    on,
    proves: ['S3-IDP-1', 'S3-IDP-3'],
    facts: activity,
    gives: { allowed: true },
  },
  {
    name: 'It ends the day before it begins',
    on,
    proves: ['S3-IDP-3'],
    facts: { ...activity, activityEnds: day('2020-06-30') },
    gives: { allowed: false, missing: ['dates in order'] },
  },
  {
    name: 'No competency is named',
    on,
    proves: ['S3-IDP-3'],
    facts: { ...activity, activityServesQualification: false },
    gives: { allowed: false },
  },
  {
    name: 'The participant is the mentor',
    on,
    proves: ['S3-IDP-1'],
    facts: { ...activity, mentorIsParticipant: true },
    gives: { allowed: false },
  },
  {
    name: 'At ICE a developmental assignment',
    on,
    scopes,
    proves: ['S0-3.4'],
    facts: { ...activity, activityKind: 'developmental assignment' },
    gives: { allowed: true },
  },
  {
    name: 'At ICE something else',
    on,
    scopes,
    proves: ['S0-3.4'],
    facts: { ...activity, activityKind: 'another' },
    gives: { allowed: false },
  },
  {
    name: 'At ICE without a qualification that it serves',
    on,
    scopes,
    proves: ['S0-3.4'],
    facts: { ...activity, activityKind: 'formal training', activityServesQualification: false },
    gives: { allowed: false },
  },
  { name: 'At ICE, of an unknown kind', on, scopes, facts: activity, gives: { missing: ['activityKind'] } },
  { name: 'Before the sample plan', on: day('2014-12-31'), facts: activity, gives: 'no-law' },
])
