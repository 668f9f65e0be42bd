import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { disciplineDecision } from './discipline-decision.ts'

const on = day('2020-03-02')
const base = { noticeReceived: day('2020-03-02'), replyDaysGiven: 7 } as const

export const disciplineDecisionCases = casesOf(disciplineDecision, [
  {
    name: 'On the last day to answer, with no answer',
    on,
    proves: ['S4-IX.A.7-1', 'staffing/DSC-04'],
    facts: { ...base, decisionDate: day('2020-03-09') },
    gives: { allowed: false, firstLawful: day('2020-03-10') },
  },
  {
    name: 'The day after',
    on,
    proves: ['S4-IX.A.7-1', 'staffing/DSC-04'],
    facts: { ...base, decisionDate: day('2020-03-10') },
    gives: { allowed: true },
  },
  {
    name: 'On the day the answer comes',
    on,
    proves: ['S4-IX.A.7-1'],
    facts: { ...base, replyReceived: day('2020-03-06'), decisionDate: day('2020-03-06') },
    gives: { allowed: true, firstLawful: day('2020-03-06') },
  },
  {
    name: 'The day before it comes',
    on,
    proves: ['S4-IX.A.7-1'],
    facts: { ...base, replyReceived: day('2020-03-06'), decisionDate: day('2020-03-05') },
    gives: { allowed: false, firstLawful: day('2020-03-06') },
  },
  {
    name: 'Six days to answer are too few',
    on,
    proves: ['staffing/DSC-04'],
    facts: { ...base, replyDaysGiven: 6, decisionDate: day('2020-03-20') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'On the effective date',
    on,
    proves: ['staffing/DSC-04'],
    facts: { ...base, removalEffective: day('2020-04-01'), decisionDate: day('2020-04-01') },
    gives: { allowed: true },
  },
  {
    name: 'The day after the effective date',
    on,
    proves: ['staffing/DSC-04'],
    facts: { ...base, removalEffective: day('2020-04-01'), decisionDate: day('2020-04-02') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'The time to answer is not known',
    on,
    facts: { noticeReceived: day('2020-03-02'), decisionDate: day('2020-04-02') },
    gives: { missing: ['replyDaysGiven'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...base, decisionDate: day('1979-07-12') },
    gives: 'no-law',
  },
])
