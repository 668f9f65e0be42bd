import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { raiseWithSchedule } from './raise-with-schedule.ts'

const on = day('2026-01-11')

export const raiseWithScheduleCases = casesOf(raiseWithSchedule, [
  {
    name: 'Within the band: no automatic raise',
    on,
    facts: { basicPay: usd(200_000) },
    gives: { required: false, rate: usd(200_000) },
    proves: ['pay/PT-5', 'pay/AD-1'],
  },
  {
    name: 'Left below the new lowest rate',
    on,
    facts: { basicPay: usd(150_160) },
    gives: { required: true, rate: usd(151_661) },
    proves: ['pay/PT-5', 'pay/AD-3', 'pay/PT-2'],
  },
  { name: 'A dollar below', on, facts: { basicPay: usd(151_660) }, gives: { required: true } },
  {
    name: 'Exactly at it',
    on,
    facts: { basicPay: usd(151_661) },
    gives: { required: false },
    proves: ['pay/PT-5'],
  },
  {
    name: '1992: ES-4 moves by itself',
    on: day('1992-01-12'),
    facts: { basicPay: usd(100_500), payFigure: 'ES-4' },
    gives: { required: true, rate: usd(104_000) },
    proves: ['S4-VI.A.1-1', 'pay/PT-1'],
  },
  {
    name: '1994: the rate has not risen',
    on: day('1994-01-09'),
    facts: { basicPay: usd(107_300), payFigure: 'ES-4' },
    gives: { required: false, rate: usd(107_300) },
  },
  {
    name: 'Without the rate',
    on: day('1992-01-12'),
    facts: { basicPay: usd(100_500) },
    gives: { missing: ['payFigure'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { basicPay: usd(50_000) },
    gives: 'no-law',
  },
  {
    name: 'The last day of the six rates',
    on: day('2004-01-10'),
    facts: { basicPay: usd(113_000), payFigure: 'ES-1' },
    gives: { required: true, rate: usd(116_500) },
  },
  {
    name: 'The first day of the band: within it, no raise',
    on: day('2004-01-11'),
    facts: { basicPay: usd(113_000) },
    gives: { required: false, rate: usd(113_000) },
    proves: ['pay/PT-5'],
  },
  {
    name: '1992: a rate that is none of the six',
    on: day('1992-01-12'),
    facts: { basicPay: usd(100_500), payFigure: 'EX-I' },
    gives: 'no-law',
  },
])
