import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { savedPayEnds } from './saved-pay-ends.ts'

const on = day('2015-06-01')
const proves = ['staffing/FBK-03']

export const savedPayEndsCases = casesOf(savedPayEnds, [
  {
    name: 'A break of a work day',
    on,
    proves,
    facts: { savedPayEvent: 'break in service of a work day or more' },
    gives: { required: true },
  },
  {
    name: 'A demotion for conduct',
    on,
    proves,
    facts: { savedPayEvent: 'demotion for performance or conduct' },
    gives: { required: true },
  },
  {
    name: 'A demotion asked for',
    on,
    proves,
    facts: { savedPayEvent: 'demotion at own request' },
    gives: { required: true },
  },
  {
    name: 'A higher rate is due',
    on,
    proves,
    facts: { savedPayEvent: 'entitlement to an equal or higher rate' },
    gives: { required: true },
  },
  {
    name: 'The maximum has reached it',
    on,
    proves,
    facts: { savedPayEvent: 'saved rate no higher than the maximum' },
    gives: { required: true },
  },
  {
    name: 'Another worksite',
    on,
    proves,
    facts: { savedPayEvent: 'another worksite' },
    gives: { required: false },
  },
  { name: 'Without the event', on, facts: {}, gives: { missing: ['savedPayEvent'] } },
  { name: 'Before May 2005', on: day('2005-04-30'), facts: { savedPayEvent: 'nothing' }, gives: 'no-law' },
])
