import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { aggregateCarriedKinds } from './aggregate-carried-kinds.ts'

export const aggregateCarriedKindsCases = casesOf(aggregateCarriedKinds, [
  {
    name: 'A rank award in 1991',
    on: day('1991-12-02'),
    proves: ['S4-VI.E-2'],
    facts: { paymentKind: 'rank-award' },
    gives: { carried: true },
  },
  {
    name: 'A retention allowance in 1991',
    on: day('1991-12-02'),
    proves: ['S4-VI.E-2'],
    facts: { paymentKind: 'retention-incentive' },
    gives: { carried: false },
  },
  {
    name: 'A retention allowance on the last day of the older limit',
    on: day('1992-10-01'),
    facts: { paymentKind: 'retention-incentive' },
    gives: { carried: false },
  },
  {
    name: 'A retention allowance a day later',
    on: day('1992-10-02'),
    facts: { paymentKind: 'retention-incentive' },
    gives: { carried: true },
  },
  {
    name: 'A retention incentive in 2026',
    on: day('2026-06-01'),
    proves: ['pay/AG-2'],
    facts: { paymentKind: 'retention-incentive' },
    gives: { carried: true },
  },
  {
    name: 'A retention allowance early in 1991',
    on: day('1991-03-01'),
    facts: { paymentKind: 'retention-incentive' },
    gives: { carried: false },
  },
  {
    name: 'Without the kind',
    on: day('1991-12-02'),
    facts: {},
    gives: { missing: ['paymentKind'] },
  },
  {
    name: 'Before the calendar-year limit',
    on: day('1990-12-31'),
    facts: { paymentKind: 'rank-award' },
    gives: 'no-law',
  },
])
