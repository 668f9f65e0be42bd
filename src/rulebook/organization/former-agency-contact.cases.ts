import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { formerAgencyContact } from './former-agency-contact.ts'

const on = day('2015-06-01')
const former = {
  basicPay: usd(158_554.5),
  leftSeniorServiceOn: day('2015-06-01'),
  contactOn: day('2016-06-01'),
  meansToInfluence: true,
} as const
const proves = ['staffing/ETH-02', 'S3-Unlike-3']

export const formerAgencyContactCases = casesOf(formerAgencyContact, [
  {
    name: '86.5 percent of level II in 2015, on the last day of the year',
    on,
    proves,
    facts: former,
    gives: { allowed: false, firstLawful: day('2016-06-02') },
  },
  {
    name: 'The day after the year',
    on,
    proves,
    facts: { ...former, contactOn: day('2016-06-02') },
    gives: { allowed: true, firstLawful: day('2016-06-02') },
  },
  {
    name: 'A day before its end',
    on,
    facts: { ...former, contactOn: day('2016-05-31') },
    gives: { allowed: false },
  },
  {
    name: 'A cent less pay',
    on,
    proves: ['staffing/ETH-02'],
    facts: { ...former, basicPay: usd(158_554.49) },
    gives: { allowed: true },
  },
  { name: 'A cent more', on, facts: { ...former, basicPay: usd(158_554.51) }, gives: { allowed: false } },
  {
    name: 'Without the intent to influence',
    on,
    proves: ['staffing/ETH-02'],
    facts: { ...former, meansToInfluence: false },
    gives: { allowed: true },
  },
  {
    name: '2025: $195,230.50',
    on,
    proves: ['staffing/ETH-02'],
    facts: {
      ...former,
      basicPay: usd(195_230.5),
      leftSeniorServiceOn: day('2025-06-01'),
      contactOn: day('2025-09-01'),
    },
    gives: { allowed: false },
  },
  {
    name: '2026: $197,220',
    on,
    proves: ['staffing/ETH-02'],
    facts: {
      ...former,
      basicPay: usd(197_220),
      leftSeniorServiceOn: day('2026-06-01'),
      contactOn: day('2026-09-01'),
    },
    gives: { allowed: false },
  },
  {
    name: '2026: a cent less',
    on,
    proves: ['staffing/ETH-02'],
    facts: {
      ...former,
      basicPay: usd(197_219.99),
      leftSeniorServiceOn: day('2026-06-01'),
      contactOn: day('2026-09-01'),
    },
    gives: { allowed: true },
  },
  {
    name: '2010',
    on,
    proves: ['staffing/ETH-02'],
    facts: {
      ...former,
      basicPay: usd(179_700),
      leftSeniorServiceOn: day('2010-06-01'),
      contactOn: day('2010-09-01'),
    },
    gives: { allowed: false },
  },
  {
    name: 'In 2003 the rate of level V',
    on,
    proves: ['staffing/ETH-02'],
    facts: {
      ...former,
      basicPay: usd(142_500),
      leftSeniorServiceOn: day('2003-06-01'),
      contactOn: day('2003-09-01'),
    },
    gives: { allowed: false },
  },
  {
    name: 'Without the pay',
    on,
    facts: { leftSeniorServiceOn: day('2015-06-01'), contactOn: day('2016-06-01'), meansToInfluence: true },
    gives: { missing: ['basicPay'] },
  },
  { name: 'Before 1991', on, facts: { ...former, leftSeniorServiceOn: day('1990-12-31') }, gives: 'no-law' },
])
