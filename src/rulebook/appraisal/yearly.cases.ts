import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { yearly } from './yearly.ts'

const on = day('2026-11-22')
const of2026 = { periodStart: day('2025-10-01'), periodEnd: day('2026-09-30') }

export const yearlyCases = casesOf(yearly, [
  {
    name: 'A year to the day',
    on,
    proves: ['performance/PM-S10', 'performance/PM-C04', 'performance/PM-C08'],
    facts: of2026,
    gives: { within: true, lastDay: day('2026-09-30') },
  },
  { name: 'A day less', on, facts: { ...of2026, periodEnd: day('2026-09-29') }, gives: { within: true } },
  {
    name: 'A day more',
    on,
    proves: ['performance/PM-S10'],
    facts: { ...of2026, periodEnd: day('2026-10-01') },
    gives: { within: false },
  },
  {
    name: 'Extended, because the minimum period was not met',
    on,
    proves: ['performance/PM-C10'],
    facts: { ...of2026, periodEnd: day('2026-11-15'), periodExtended: true },
    gives: { within: true },
  },
  {
    name: 'Extended in 2005',
    on,
    proves: ['performance/PM-C10'],
    facts: { periodStart: day('2004-10-01'), periodEnd: day('2005-11-15'), periodExtended: true },
    gives: { within: true },
  },
  {
    name: 'In 1985 the statute alone: no extension is spoken of',
    on,
    facts: { periodStart: day('1984-10-01'), periodEnd: day('1985-10-01'), periodExtended: true },
    gives: { within: false },
  },
  {
    name: 'Without the end',
    on,
    facts: { periodStart: day('2025-10-01') },
    gives: { missing: ['periodEnd'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { periodStart: day('1979-01-01'), periodEnd: day('1979-07-12') },
    gives: 'no-law',
  },
])
