import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { originalConversion } from './original-conversion.ts'

const on = day('1979-10-01')
const noticeReceived = day('1979-04-13')

export const originalConversionCases = casesOf(originalConversion, [
  {
    name: 'On the ninetieth day',
    on,
    proves: ['staffing/APT-09'],
    facts: { noticeReceived, electionMade: day('1979-07-12') },
    gives: { eligible: true, electionDue: day('1979-07-12'), sesBegins: day('1979-07-13') },
  },
  {
    name: 'On the ninety-first',
    on,
    proves: ['staffing/APT-09'],
    facts: { noticeReceived, electionMade: day('1979-07-13') },
    gives: { eligible: false },
  },
  {
    name: 'On the eighty-ninth',
    on,
    facts: { noticeReceived, electionMade: day('1979-07-11') },
    gives: { eligible: true },
  },
  {
    name: 'Without the notice',
    on,
    facts: { electionMade: day('1979-07-11') },
    gives: { missing: ['noticeReceived'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { noticeReceived, electionMade: day('1979-07-12') },
    gives: 'no-law',
  },
])
