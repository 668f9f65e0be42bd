import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { veteransAffairsAction } from './veterans-affairs-action.ts'

const on = day('2019-10-04')

export const veteransAffairsActionCases = casesOf(veteransAffairsAction, [
  {
    name: 'Notice on Friday 4 October 2019, with a holiday on the 14th',
    on,
    proves: ['staffing/DSC-05'],
    facts: { noticeReceived: day('2019-10-04') },
    gives: {
      respondBy: day('2019-10-16'),
      decideBy: day('2019-10-28'),
      grievanceDays: 21,
      grievanceDecidedBy: null,
      moratoriumApplies: false,
      review: 'grievance, then a court',
    },
  },
  {
    name: 'Notice on Monday 3 June 2019, and a grievance of 1 July',
    on,
    proves: ['staffing/DSC-05'],
    facts: { noticeReceived: day('2019-06-03'), grievanceFiled: day('2019-07-01') },
    gives: {
      respondBy: day('2019-06-12'),
      decideBy: day('2019-06-24'),
      grievanceDecidedBy: day('2019-07-21'),
    },
  },
  { name: 'Without the notice', on, facts: {}, gives: { missing: ['noticeReceived'] } },
  {
    name: 'The day before the law',
    on,
    facts: { noticeReceived: day('2017-06-22') },
    gives: 'no-law',
  },
])
