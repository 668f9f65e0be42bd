import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { discipline } from './discipline.ts'

const on = day('2020-03-02')
const base = {
  noticeReceived: day('2020-03-02'),
  reasonsInNotice: true,
  replyDaysGiven: 14,
  decisionDate: day('2020-03-20'),
  decisionOnNoticeAlone: true,
  officialMayDecide: true,
} as const

export const disciplineCases = casesOf(discipline, [
  {
    name: 'On the twenty-ninth day after the notice',
    on,
    proves: ['staffing/DSC-04', 'S4-IX.A.7-1'],
    facts: { ...base, effectiveDate: day('2020-03-31') },
    gives: { allowed: false, firstLawful: day('2020-04-01') },
  },
  {
    name: 'On the thirtieth day',
    on,
    proves: ['staffing/DSC-04', 'S4-IX.A.7-1', 'S4-IX.A.7-2'],
    facts: { ...base, effectiveDate: day('2020-04-01') },
    gives: { allowed: true, firstLawful: day('2020-04-01'), appeal: 'MSPB', fallback: false },
  },
  {
    name: 'On the thirty-first day',
    on,
    facts: { ...base, effectiveDate: day('2020-04-02') },
    gives: { allowed: true },
  },
  {
    name: 'Cause to believe a crime: as soon as the time to answer is over and the decision given',
    on,
    proves: ['staffing/DSC-04'],
    facts: {
      ...base,
      replyDaysGiven: 7,
      crimeBelieved: true,
      decisionDate: day('2020-03-09'),
      effectiveDate: day('2020-03-09'),
    },
    gives: { allowed: true, firstLawful: day('2020-03-09') },
  },
  {
    name: 'But not a day before',
    on,
    facts: {
      ...base,
      replyDaysGiven: 7,
      crimeBelieved: true,
      decisionDate: day('2020-03-08'),
      effectiveDate: day('2020-03-08'),
    },
    gives: { allowed: false, firstLawful: day('2020-03-09') },
  },
  {
    name: 'The decision comes a day after the effective date',
    on,
    proves: ['staffing/DSC-04'],
    facts: { ...base, decisionDate: day('2020-04-11'), effectiveDate: day('2020-04-10') },
    gives: { allowed: false, firstLawful: day('2020-04-11') },
  },
  {
    name: 'The decision comes on the effective date',
    on,
    proves: ['staffing/DSC-04'],
    facts: { ...base, decisionDate: day('2020-04-10'), effectiveDate: day('2020-04-10') },
    gives: { allowed: true },
  },
  {
    name: 'Six days to answer',
    on,
    proves: ['staffing/DSC-04'],
    facts: { ...base, replyDaysGiven: 6, effectiveDate: day('2020-04-10') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'Seven days to answer',
    on,
    facts: { ...base, replyDaysGiven: 7, effectiveDate: day('2020-04-10') },
    gives: { allowed: true },
  },
  {
    name: 'The notice gives no specific reasons',
    on,
    proves: ['staffing/DSC-04'],
    facts: { ...base, reasonsInNotice: false, effectiveDate: day('2020-04-10') },
    gives: { allowed: false },
  },
  {
    name: 'The decision rests on a new reason',
    on,
    proves: ['staffing/DSC-04'],
    facts: { ...base, decisionOnNoticeAlone: false, effectiveDate: day('2020-04-10') },
    gives: { allowed: false },
  },
  {
    name: 'The oral answer is heard by one without a say',
    on,
    proves: ['staffing/DSC-04'],
    facts: { ...base, officialMayDecide: false, effectiveDate: day('2020-04-10') },
    gives: { allowed: false },
  },
  {
    name: 'In 1991',
    on,
    proves: ['S4-IX.A.7-1', 'S4-IX.A.7-2'],
    facts: {
      noticeReceived: day('1991-07-01'),
      reasonsInNotice: true,
      replyDaysGiven: 7,
      decisionDate: day('1991-07-20'),
      effectiveDate: day('1991-07-30'),
    },
    gives: { allowed: false, firstLawful: day('1991-07-31'), appeal: 'MSPB', fallback: false },
  },
  {
    name: 'Without the decision',
    on,
    facts: {
      noticeReceived: day('2020-03-02'),
      reasonsInNotice: true,
      replyDaysGiven: 14,
      effectiveDate: day('2020-04-01'),
    },
    gives: { missing: ['decisionDate'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...base, effectiveDate: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'A shorter notice with cause to believe in a crime',
    on: day('2020-03-02'),
    facts: {
      noticeReceived: day('2020-03-02'),
      reasonsInNotice: true,
      replyDaysGiven: 14,
      decisionDate: day('2020-03-20'),
      decisionOnNoticeAlone: true,
      officialMayDecide: true,
      effectiveDate: day('2020-03-31'),
      crimeBelieved: true,
    },
    gives: { allowed: true },
  },
])
