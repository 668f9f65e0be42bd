import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { awardReportDue } from './report-due.ts'

const on = day('2015-12-01')
const awardsApprovedDate = day('2015-12-01')

export const awardReportDueCases = casesOf(awardReportDue, [
  {
    name: 'Approved on 1 December: due on the 15th',
    on,
    proves: ['pay/PA-11'],
    facts: { awardsApprovedDate },
    gives: { due: day('2015-12-15'), daysLate: null },
  },
  {
    name: 'Reported on the last day',
    on,
    facts: { awardsApprovedDate, awardsReportedDate: day('2015-12-15') },
    gives: { daysLate: 0 },
  },
  {
    name: 'Reported the day after',
    on,
    proves: ['pay/PA-11'],
    facts: { awardsApprovedDate, awardsReportedDate: day('2015-12-16') },
    gives: { daysLate: 1 },
  },
  { name: 'Without the day of approval', on, facts: {}, gives: { missing: ['awardsApprovedDate'] } },
  { name: 'Before the regulation', on, facts: { awardsApprovedDate: day('1987-01-01') }, gives: 'no-law' },
])
