import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { restoredLeave } from './restored-leave.ts'

const on = day('2015-06-01')
const proves = ['pay/LV-5']

export const restoredLeaveCases = casesOf(restoredLeave, [
  {
    name: 'An error',
    on,
    proves,
    facts: { lossReason: 'administrative error' },
    gives: { eligible: true, yearsToUse: 2 },
  },
  {
    name: 'An exigency, the leave scheduled',
    on,
    proves,
    facts: { lossReason: 'exigency of the public business', leaveScheduled: true },
    gives: { eligible: true },
  },
  {
    name: 'An exigency, nothing scheduled',
    on,
    proves,
    facts: { lossReason: 'exigency of the public business', leaveScheduled: false },
    gives: { eligible: false },
  },
  {
    name: 'Sickness, the leave scheduled',
    on,
    proves,
    facts: { lossReason: 'sickness', leaveScheduled: true },
    gives: { eligible: true },
  },
  { name: 'Another reason', on, proves, facts: { lossReason: 'another reason' }, gives: { eligible: false } },
  {
    name: 'Sickness, of which the schedule is not known',
    on,
    facts: { lossReason: 'sickness' },
    gives: { missing: ['leaveScheduled'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { lossReason: 'administrative error' },
    gives: 'no-law',
  },
  {
    name: 'An exigency: whether the leave was scheduled must be told',
    on: day('2015-06-01'),
    facts: { lossReason: 'exigency of the public business' },
    gives: { missing: ['leaveScheduled'] },
  },
  {
    name: 'Sickness, nothing scheduled',
    on: day('2015-06-01'),
    facts: { lossReason: 'sickness', leaveScheduled: false },
    gives: { eligible: false, yearsToUse: null },
  },
])
