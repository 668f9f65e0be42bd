import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { hourlyRate } from './hourly-rate.ts'

const on = day('2026-06-01')
const basicPay = usd(208_700)

const began = (start: string) => ({ on, facts: { basicPay, payPeriodStart: day(start) } })

export const hourlyRateCases = casesOf(hourlyRate, [
  {
    name: '$228,000 in 2026',
    on,
    facts: { basicPay: usd(228_000), payPeriodStart: day('2026-01-11') },
    gives: { hourly: usd(109.25), weekly: usd(4_370), biweekly: usd(8_740), hours: 2087 },
    proves: ['pay/RO-1'],
  },
  {
    name: 'Half a cent is rounded up: $20,810.40 by 2,080 is $10.005',
    on,
    facts: { basicPay: usd(20_810.4), payPeriodStart: day('1986-02-02') },
    gives: { hourly: usd(10.01), biweekly: usd(800.8) },
    proves: ['pay/RO-1'],
  },
  {
    name: '2,087 hours since 1 March 1986',
    ...began('1986-03-01'),
    gives: { hourly: usd(100), hours: 2087 },
    proves: ['pay/RO-1'],
  },
  {
    name: '2,080 the day before',
    ...began('1986-02-28'),
    gives: { hourly: usd(100.34), hours: 2080 },
    proves: ['pay/RO-1'],
  },
  { name: '2,080 after fiscal year 1985', ...began('1985-10-01'), gives: { hours: 2080 } },
  { name: '2,087 on its last day', ...began('1985-09-30'), gives: { hours: 2087 }, proves: ['pay/RO-1'] },
  { name: '2,087 from fiscal year 1984', ...began('1983-10-01'), gives: { hours: 2087 } },
  { name: '2,080 before', ...began('1983-09-30'), gives: { hours: 2080 } },
  { name: 'Without the pay period', on, facts: { basicPay }, gives: { missing: ['payPeriodStart'] } },
  { name: 'Before the Senior Executive Service', ...began('1979-07-12'), gives: 'no-law' },
])
