import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { leavePayment } from './leave-payment.ts'

const on = day('2015-06-01')
const leaving = { leaveToPay: 720, basicPay: usd(208_700), leavingDate: day('2015-12-26') } as const
const proves = ['pay/LV-6']

export const leavePaymentCases = casesOf(leavePayment, [
  {
    name: '720 hours at $100',
    on,
    proves,
    facts: leaving,
    gives: { payment: usd(72_000), hourly: usd(100) },
  },
  {
    name: '600 of them fall after an adjustment',
    on,
    proves,
    facts: { ...leaving, hoursAfterChange: 600, basicPayAfterChange: usd(210_787) },
    gives: { payment: usd(72_600), hourly: usd(100) },
  },
  {
    name: 'In 1991',
    on,
    facts: { ...leaving, leaveToPay: 10, leavingDate: day('1991-07-01') },
    gives: { payment: usd(1_000) },
  },
  {
    name: 'The later rate is not known',
    on,
    facts: { ...leaving, hoursAfterChange: 600 },
    gives: { missing: ['basicPayAfterChange'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...leaving, leavingDate: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'No hours after a change of pay',
    on: day('2015-06-01'),
    facts: { leaveToPay: 720, basicPay: usd(208_700), leavingDate: day('2015-12-26'), hoursAfterChange: 0 },
    gives: { payment: usd(72_000), hourly: usd(100) },
  },
])
