import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { reductionProcedure } from './reduction-procedure.ts'

const on = day('2026-03-01')
const kept = {
  noticeReceived: on,
  effectiveDate: day('2026-03-22'),
  answerGivenOn: day('2026-03-06'),
  decisionDate: day('2026-03-12'),
  decisionGivesReasons: true,
  representationAllowed: true,
  reconsiderationAskedOn: day('2026-03-19'),
}
const proves = ['pay/RD-1']

export const reductionProcedureCases = casesOf(reductionProcedure, [
  {
    name: 'Kept throughout; reconsideration on the last day',
    on,
    facts: kept,
    gives: {
      allowed: true,
      firstEffective: day('2026-03-16'),
      answerUntil: day('2026-03-08'),
      reconsiderationUntil: day('2026-03-19'),
    },
    proves,
  },
  {
    name: 'Reconsideration asked for on the eighth day',
    on,
    facts: { ...kept, reconsiderationAskedOn: day('2026-03-20') },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Fourteen days’ notice',
    on,
    facts: { ...kept, effectiveDate: day('2026-03-15') },
    gives: { allowed: false, lacks: ['less than 15 days’ notice'] },
    proves,
  },
  {
    name: 'Fifteen days’ notice',
    on,
    facts: { ...kept, effectiveDate: day('2026-03-16') },
    gives: { allowed: true },
    proves,
  },
  {
    name: 'Decided on the sixth day without an answer',
    on,
    facts: { noticeReceived: on, decisionDate: day('2026-03-07') },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'Decided on the seventh day without an answer',
    on,
    facts: { noticeReceived: on, decisionDate: day('2026-03-08') },
    gives: { allowed: true },
    proves,
  },
  {
    name: 'Answered early, decided early',
    on,
    facts: { noticeReceived: on, answerGivenOn: day('2026-03-04'), decisionDate: day('2026-03-05') },
    gives: { allowed: true },
    proves,
  },
  {
    name: 'No representative',
    on,
    facts: { ...kept, representationAllowed: false },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'No reasons',
    on,
    facts: { ...kept, decisionGivesReasons: false },
    gives: { allowed: false },
    proves,
  },
  {
    name: 'The notice alone sets the days',
    on,
    facts: { noticeReceived: on },
    gives: { allowed: true, firstEffective: day('2026-03-16'), reconsiderationUntil: null },
    proves,
  },
  {
    name: 'Before the regulation: 15 days',
    on: day('1991-07-01'),
    facts: { noticeReceived: day('1991-07-01'), effectiveDate: day('1991-07-15') },
    gives: { allowed: false, firstEffective: day('1991-07-16'), answerUntil: null },
  },
  { name: 'Without the notice', on, facts: {}, gives: { missing: ['noticeReceived'] } },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { noticeReceived: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'The last day before the regulation: no time to answer on record',
    on: day('2004-01-10'),
    facts: { noticeReceived: day('2004-01-10'), effectiveDate: day('2004-01-25') },
    gives: { allowed: true, firstEffective: day('2004-01-25'), answerUntil: null },
  },
  {
    name: 'Its first day',
    on: day('2004-01-11'),
    facts: { noticeReceived: day('2004-01-11') },
    gives: { answerUntil: day('2004-01-18') },
    proves,
  },
  {
    name: 'Answered after the decision',
    on: day('2026-03-01'),
    facts: {
      noticeReceived: day('2026-03-01'),
      effectiveDate: day('2026-03-22'),
      answerGivenOn: day('2026-03-06'),
      decisionDate: day('2026-03-05'),
      decisionGivesReasons: true,
      representationAllowed: true,
      reconsiderationAskedOn: day('2026-03-19'),
    },
    gives: {
      allowed: false,
      lacks: ['decided before the time to answer was over', 'reconsideration asked for too late'],
    },
  },
  {
    name: 'In 1991 the fifteenth day after the notice, the day not told',
    on: day('2026-03-01'),
    facts: { noticeReceived: day('1991-07-01'), decisionDate: day('2026-03-07') },
    gives: { allowed: true, lacks: [] },
  },
  {
    name: 'Answered on the day of the decision',
    on: day('2026-03-01'),
    facts: {
      noticeReceived: day('2026-03-01'),
      effectiveDate: day('2026-03-22'),
      answerGivenOn: day('2026-03-06'),
      decisionDate: day('2026-03-06'),
      decisionGivesReasons: true,
      representationAllowed: true,
      reconsiderationAskedOn: day('2026-03-19'),
    },
    gives: { allowed: false, lacks: ['reconsideration asked for too late'] },
  },
  {
    name: 'Reconsideration asked for before any decision',
    on: day('2026-03-01'),
    facts: {
      noticeReceived: day('2026-03-01'),
      effectiveDate: day('2026-03-22'),
      answerGivenOn: day('2026-03-06'),
      decisionGivesReasons: true,
      representationAllowed: true,
      reconsiderationAskedOn: day('2026-03-19'),
    },
    gives: { allowed: true },
  },
])
