import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { retainedBenefitsChange } from './retained-benefits-change.ts'

const on = day('2020-11-01')
const base = { benefitsElectedOn: day('2019-11-01') } as const
const proves = ['staffing/RNS-03', 'pay/RB-2'] as const

export const retainedBenefitsChangeCases = casesOf(retainedBenefitsChange, [
  {
    name: 'The day before a year is over',
    on,
    proves,
    facts: { ...base, electionChangeDate: day('2020-10-31') },
    gives: { allowed: false, firstLawful: day('2020-11-01') },
  },
  {
    name: 'A year after the election',
    on,
    proves,
    facts: { ...base, electionChangeDate: day('2020-11-01') },
    gives: { allowed: true, firstLawful: day('2020-11-01') },
  },
  {
    name: 'A year and a day after',
    on,
    facts: { ...base, electionChangeDate: day('2020-11-02') },
    gives: { allowed: true },
  },
  {
    name: 'Less than 12 months after the last change',
    on,
    proves,
    facts: { ...base, lastElectionChange: day('2020-12-01'), electionChangeDate: day('2021-11-30') },
    gives: { allowed: false, firstLawful: day('2021-12-01') },
  },
  {
    name: 'Twelve months after the last change',
    on,
    proves,
    facts: { ...base, lastElectionChange: day('2020-12-01'), electionChangeDate: day('2021-12-01') },
    gives: { allowed: true },
  },
  {
    name: 'The election is not known',
    on,
    facts: { electionChangeDate: day('2021-12-01') },
    gives: { missing: ['benefitsElectedOn'] },
  },
  {
    name: 'Before the regulation',
    on,
    facts: { benefitsElectedOn: day('1993-11-01'), electionChangeDate: day('1995-02-01') },
    gives: 'no-law',
  },
])
