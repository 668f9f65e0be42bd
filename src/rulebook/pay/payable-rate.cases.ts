import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import type { FactValue } from '../facts.ts'
import { casesOf } from '../kernel/rule.ts'
import { payableRate } from './payable-rate.ts'

const of = (payFigure: FactValue<'payFigure'>, on: string, payable: number, official: number) => ({
  name: `${payFigure} on ${on}`,
  on: day(on),
  facts: { payFigure },
  gives: { payable: usd(payable), officialRate: usd(official) },
  proves: ['pay/PF-3', 'pay/PF-5'],
})

export const payableRateCases = casesOf(payableRate, [
  of('EX-I', '2014-06-01', 199_700, 201_700),
  of('EX-II', '2014-06-01', 179_700, 181_500),
  of('EX-III', '2018-06-01', 165_300, 174_500),
  of('EX-IV', '2018-12-31', 155_500, 164_200),
  of('EX-V', '2019-01-05', 145_700, 153_800),
  of('Vice President', '2018-06-01', 230_700, 243_500),
  of('EX-I', '2019-01-06', 203_500, 213_600),
  of('EX-II', '2021-06-01', 183_100, 199_300),
  of('EX-III', '2021-06-01', 168_400, 183_300),
  of('EX-IV', '2021-06-01', 158_500, 172_500),
  of('EX-V', '2021-06-01', 148_500, 161_700),
  { ...of('Vice President', '2026-01-30', 235_100, 292_300), proves: ['pay/PF-3', 'pay/PF-4', 'pay/PF-5'] },
  {
    name: 'What applies after 30 January 2026 is not on record',
    on: day('2026-01-31'),
    facts: { payFigure: 'EX-I' },
    gives: 'no-law',
    proves: ['pay/PF-4'],
  },
  {
    name: 'No other figure is frozen so',
    on: day('2021-06-01'),
    facts: { payFigure: 'SES minimum' },
    gives: 'no-law',
  },
  { name: 'Without the figure', on: day('2021-06-01'), facts: {}, gives: { missing: ['payFigure'] } },
  { name: 'Before this freeze', on: day('2013-12-31'), facts: { payFigure: 'EX-I' }, gives: 'no-law' },
])
