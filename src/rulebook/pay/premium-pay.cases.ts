import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { premiumPay } from './premium-pay.ts'

const on = day('2015-12-01')

export const premiumPayCases = casesOf(premiumPay, [
  {
    name: 'Overtime',
    on,
    proves: ['pay/PP-1', 'S3-Unlike-1'],
    facts: { premiumKind: 'overtime' },
    gives: { allowed: false },
  },
  { name: 'Sunday', on, proves: ['pay/PP-1'], facts: { premiumKind: 'sunday' }, gives: { allowed: false } },
  { name: 'Holiday', on, proves: ['pay/PP-1'], facts: { premiumKind: 'holiday' }, gives: { allowed: false } },
  { name: 'Night', on, proves: ['pay/PP-1'], facts: { premiumKind: 'night' }, gives: { allowed: false } },
  { name: 'Standby', on, proves: ['pay/PP-1'], facts: { premiumKind: 'standby' }, gives: { allowed: false } },
  { name: 'Hazard', on, proves: ['pay/PP-1'], facts: { premiumKind: 'hazard' }, gives: { allowed: false } },
  {
    name: 'Compensatory time',
    on,
    proves: ['pay/PP-1', 'S3-Unlike-1'],
    facts: { premiumKind: 'compensatory-time' },
    gives: { allowed: false },
  },
  {
    name: 'Time off for religious observance',
    on,
    proves: ['pay/PP-1'],
    facts: { premiumKind: 'religious-compensatory-time' },
    gives: { allowed: true },
  },
  {
    name: 'Overtime in 1980',
    on: day('1980-06-01'),
    proves: ['pay/PP-1'],
    facts: { premiumKind: 'overtime' },
    gives: { allowed: false },
  },
  { name: 'Without the kind', on, facts: {}, gives: { missing: ['premiumKind'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { premiumKind: 'overtime' },
    gives: 'no-law',
  },
])
