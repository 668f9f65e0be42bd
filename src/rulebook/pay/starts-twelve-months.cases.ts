import { day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { casesOf } from '../kernel/rule.ts'
import { startsTwelveMonths } from './starts-twelve-months.ts'

const on = day('2026-01-11')

const of = (payAction: FactValue<'payAction'>, counts: boolean, proves: readonly string[]) => ({
  name: payAction,
  on,
  facts: { payAction, effectiveDate: on },
  gives: { counts, openFrom: counts ? day('2027-01-11') : null },
  proves,
})

export const startsTwelveMonthsCases = casesOf(startsTwelveMonths, [
  of('first SES rate', true, ['pay/TM-1', 'pay/IP-1']),
  of('rate on reappointment', true, ['pay/TM-1', 'pay/IP-5']),
  of('rate on reinstatement', true, ['pay/TM-1', 'pay/IP-6']),
  of('increase', true, ['pay/TM-1', 'pay/AD-10']),
  of('increase under an exception', true, ['pay/TM-2']),
  of('reduction', true, ['pay/TM-1', 'pay/RD-2']),
  of('transfer at another rate', true, ['pay/TR-2']),
  of('zero decision', false, ['pay/AD-4', 'pay/TM-3']),
  of('conversion of 2004', false, ['pay/PT-8', 'pay/TM-3']),
  of('later overseas conversion', false, ['pay/PT-8', 'pay/TM-3']),
  of('conversion to an equivalent position', false, ['pay/TM-3']),
  of('2003 raise lost to the locality limit', false, ['pay/TM-3']),
  of('top-up after a second schedule rise', false, ['pay/AD-9', 'pay/TM-3']),
  of('keep-place raise', false, ['pay/AD-8', 'pay/TM-3']),
  of('raise to the band minimum', false, ['pay/TM-3', 'pay/PT-5']),
  of('transfer at the same rate', false, ['pay/TR-2', 'pay/TM-3']),
  {
    name: 'Before the band: the change of the schedule does not count',
    on: day('1998-01-04'),
    facts: { payAction: 'schedule adjustment', effectiveDate: day('1998-01-04') },
    gives: { counts: false },
    proves: ['pay/TM-1'],
  },
  {
    name: 'Before the band: a move to another rate does',
    on: day('2004-01-10'),
    facts: { payAction: 'increase', effectiveDate: day('2004-01-10') },
    gives: { counts: true, openFrom: day('2005-01-10') },
    proves: ['pay/TM-1'],
  },
  { name: 'Without the action', on, facts: { effectiveDate: on }, gives: { missing: ['payAction'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { payAction: 'increase', effectiveDate: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'A keep-place raise counted before the band',
    on: day('2004-01-10'),
    facts: { payAction: 'keep-place raise', effectiveDate: day('2004-01-10') },
    gives: { counts: true },
  },
  {
    name: 'And not since its first day',
    on: day('2004-01-11'),
    facts: { payAction: 'keep-place raise', effectiveDate: day('2004-01-11') },
    gives: { counts: false, openFrom: null },
    proves: ['pay/TM-3'],
  },
])
