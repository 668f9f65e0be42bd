import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { aggregateLimit } from './aggregate-limit.ts'

const on = day('2026-06-01')

export const aggregateLimitCases = casesOf(aggregateLimit, [
  {
    name: '2026, certified: the Vice President’s official salary, used of necessity',
    on,
    proves: ['pay/AG-1', 'pay/AG-7', 'pay/AG-10'],
    facts: { paymentDate: on, systemCertified: true },
    gives: { limit: usd(292_300), ofVicePresident: true },
  },
  {
    name: '2026, not certified: level I',
    on,
    proves: ['pay/AG-1'],
    facts: { paymentDate: on, systemCertified: false },
    gives: { limit: usd(253_100), ofVicePresident: false },
  },
  {
    name: 'The first days of 2026, before the schedule changed: still the figure of 31 December 2026',
    on,
    proves: ['pay/AG-10'],
    facts: { paymentDate: day('2026-01-02'), systemCertified: false },
    gives: { limit: usd(253_100), readOn: day('2026-12-31') },
  },
  {
    name: '2004, the first year of the higher limit',
    on,
    proves: ['pay/AG-6', 'pay/AG-7'],
    facts: { paymentDate: day('2004-06-01'), systemCertified: true },
    gives: { limit: usd(203_000) },
  },
  {
    name: '2004, not certified',
    on,
    proves: ['pay/AG-6'],
    facts: { paymentDate: day('2004-12-20'), systemCertified: false },
    gives: { limit: usd(175_700) },
  },
  {
    name: '2003: the higher limit could not be used yet',
    on,
    proves: ['pay/AG-6'],
    facts: { paymentDate: day('2003-12-31'), systemCertified: true },
    gives: { limit: usd(171_900), ofVicePresident: false },
  },
  {
    name: '1991: 138,900',
    on,
    proves: ['pay/AG-6', 'S4-VI.E-1'],
    facts: { paymentDate: day('1991-12-02') },
    gives: { limit: usd(138_900) },
  },
  {
    name: '1991, before the section began: the year is taken whole',
    on,
    facts: { paymentDate: day('1991-01-02') },
    gives: { limit: usd(138_900), readOn: day('1991-12-31') },
  },
  {
    name: 'Without the certification',
    on,
    facts: { paymentDate: on },
    gives: { missing: ['systemCertified'] },
  },
  {
    name: 'Before the calendar-year limit',
    on,
    facts: { paymentDate: day('1990-12-31') },
    gives: 'no-law',
  },
])
