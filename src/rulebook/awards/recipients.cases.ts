import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { awardRecipients } from './recipients.ts'

export const awardRecipientsCases = casesOf(awardRecipients, [
  {
    name: 'Half of 40 positions, in the first months',
    on: day('1979-08-01'),
    proves: ['performance/PM-S26', 'pay/PA-5'],
    facts: { awardRecipients: 20, allocatedPositions: 40 },
    gives: { within: true, ceiling: 20 },
  },
  {
    name: 'One more',
    on: day('1984-01-15'),
    proves: ['performance/PM-S26', 'pay/PA-5'],
    facts: { awardRecipients: 21, allocatedPositions: 40 },
    gives: { within: false, ceiling: 20 },
  },
  {
    name: 'An agency with three positions',
    on: day('1984-01-15'),
    proves: ['pay/PA-5'],
    facts: { awardRecipients: 3, allocatedPositions: 3 },
    gives: { within: true, ceiling: null },
  },
  {
    name: 'Fiscal year 1981: half is the outer limit',
    on: day('1981-01-15'),
    facts: { awardRecipients: 21, allocatedPositions: 40 },
    gives: { within: false, ceiling: 20 },
  },
  {
    name: 'Fiscal year 1983: 20%',
    on: day('1982-10-01'),
    proves: ['pay/PA-5'],
    facts: { awardRecipients: 8, allocatedPositions: 40 },
    gives: { within: true, ceiling: 8 },
  },
  {
    name: 'Fiscal year 1983: one more than 20%',
    on: day('1983-09-30'),
    proves: ['pay/PA-5'],
    facts: { awardRecipients: 9, allocatedPositions: 40 },
    gives: { within: false, ceiling: 8 },
  },
  {
    name: 'Fiscal year 1983: one award in an agency with four positions',
    on: day('1983-01-15'),
    proves: ['pay/PA-5'],
    facts: { awardRecipients: 1, allocatedPositions: 4 },
    gives: { within: true, ceiling: 1 },
  },
  {
    name: 'Without the positions',
    on: day('1984-01-15'),
    facts: { awardRecipients: 1 },
    gives: { missing: ['allocatedPositions'] },
  },
  {
    name: 'Since 6 February 1985 there is a pool of dollars in its place',
    on: day('1985-02-06'),
    facts: { awardRecipients: 1, allocatedPositions: 40 },
    gives: 'no-law',
  },
  {
    name: 'Fiscal year 1983: five positions are enough for the limit',
    on: day('1982-10-01'),
    facts: { awardRecipients: 2, allocatedPositions: 5 },
    gives: { within: false, count: 2 },
  },
  {
    name: 'Half of four positions: the limit applies from four on',
    on: day('1979-08-01'),
    facts: { awardRecipients: 2, allocatedPositions: 4 },
    gives: { within: true, count: 2, ceiling: 2 },
  },
])
