import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { aggregateWhoPays } from './aggregate-who-pays.ts'

const departureDate = day('2025-11-30')
const on = departureDate

export const aggregateWhoPaysCases = casesOf(aggregateWhoPays, [
  {
    name: 'Transferred: the gaining agency pays, the losing one bears it',
    on,
    proves: ['pay/AG-4'],
    facts: { departure: 'transfer', departureDate },
    gives: {
      payer: 'the gaining agency',
      bornBy: 'the losing agency, which sends the records and transfers the full cost',
      dueOn: day('2026-01-01'),
      limitApplies: true,
    },
  },
  {
    name: 'Left the Government on 30 November: all of it after 30 days',
    on,
    proves: ['pay/AG-4'],
    facts: { departure: 'left-government', departureDate },
    gives: {
      payer: 'the last employing agency',
      dueOn: day('2025-12-31'),
      limitApplies: false,
      countsAgainstNewPost: false,
    },
  },
  {
    name: 'Employed again in the same year',
    on,
    proves: ['pay/AG-4'],
    facts: { departure: 'left-government', departureDate: day('2025-03-31'), rehiredSameYear: true },
    gives: { countsAgainstNewPost: true },
  },
  {
    name: 'Died: all of it at once',
    on,
    proves: ['pay/AG-4'],
    facts: { departure: 'death', departureDate },
    gives: { dueOn: departureDate, limitApplies: false },
  },
  {
    name: 'Stays: the next January',
    on,
    proves: ['pay/AG-2'],
    facts: { departure: 'none', departureDate },
    gives: { payer: 'the employing agency', dueOn: day('2026-01-01') },
  },
  { name: 'Without the day', on, facts: { departure: 'transfer' }, gives: { missing: ['departureDate'] } },
  {
    name: 'Before the regulation',
    on,
    facts: { departure: 'transfer', departureDate: day('2004-12-05') },
    gives: 'no-law',
  },
  {
    name: 'A transfer is no departure from the government',
    on: day('2025-11-30'),
    facts: { departure: 'transfer', departureDate: day('2025-11-30'), rehiredSameYear: true },
    gives: { countsAgainstNewPost: false },
  },
])
