import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { furlough } from './furlough.ts'

const on = day('2013-05-01')
const short = {
  careerAppointee: true,
  nondisciplinaryReason: true,
  furloughContinuous: true,
  furloughDays: 30,
  recallWithinYear: true,
  furloughNoticeComplete: true,
  noticeReceived: day('2013-05-01'),
  furloughStarts: day('2013-05-31'),
} as const
const proves = ['staffing/FUR-01']

export const furloughCases = casesOf(furlough, [
  {
    name: '30 calendar days, on the thirtieth day after the notice',
    on,
    proves,
    facts: short,
    gives: { allowed: true, firstLawful: day('2013-05-31') },
  },
  {
    name: 'On the twenty-ninth',
    on,
    proves,
    facts: { ...short, furloughStarts: day('2013-05-30') },
    gives: {
      allowed: false,
      firstLawful: day('2013-05-31'),
      lacks: ['the notice came less than 30 days before'],
    },
  },
  {
    name: 'On the thirty-first',
    on,
    facts: { ...short, furloughStarts: day('2013-06-01') },
    gives: { allowed: true },
  },
  {
    name: '29 days need no competition either',
    on,
    facts: { ...short, furloughDays: 29, furloughProceduresKnown: false },
    gives: { allowed: true },
  },
  {
    name: '31 calendar days without procedures made known',
    on,
    proves,
    facts: { ...short, furloughDays: 31, furloughProceduresKnown: false },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: '31 calendar days under procedures made known',
    on,
    proves,
    facts: { ...short, furloughDays: 31, furloughProceduresKnown: true },
    gives: { allowed: true },
  },
  {
    name: '22 work days that do not run on',
    on,
    proves,
    facts: { ...short, furloughContinuous: false, furloughDays: 22, furloughProceduresKnown: false },
    gives: { allowed: true },
  },
  {
    name: '23 work days that do not run on',
    on,
    proves,
    facts: { ...short, furloughContinuous: false, furloughDays: 23, furloughProceduresKnown: false },
    gives: { allowed: false },
  },
  {
    name: 'A year',
    on,
    facts: { ...short, furloughDays: 365, furloughProceduresKnown: true },
    gives: { allowed: true },
  },
  {
    name: 'A day more than a year',
    on,
    proves,
    facts: { ...short, furloughDays: 366, furloughProceduresKnown: true },
    gives: { allowed: false, lacks: ['it is longer than a year'] },
  },
  {
    name: 'No recall is intended',
    on,
    proves,
    facts: { ...short, recallWithinYear: false },
    gives: { allowed: false },
  },
  {
    name: 'For discipline',
    on,
    proves,
    facts: { ...short, nondisciplinaryReason: false },
    gives: { allowed: false },
  },
  {
    name: 'A notice that leaves something out',
    on,
    proves,
    facts: { ...short, furloughNoticeComplete: false },
    gives: { allowed: false },
  },
  {
    name: 'An emergency that could not be foreseen',
    on,
    proves,
    facts: { ...short, unforeseeableEmergency: true, furloughStarts: day('2013-05-02') },
    gives: { allowed: true },
  },
  {
    name: 'A noncareer executive is not covered',
    on,
    proves,
    facts: { careerAppointee: false, furloughStarts: day('2013-05-02') },
    gives: { allowed: true },
  },
  {
    name: 'A reemployed annuitant is not covered',
    on,
    proves,
    facts: { careerAppointee: true, reemployedAnnuitant: true, furloughStarts: day('2013-05-02') },
    gives: { allowed: true },
  },
  {
    name: 'By the regulation of 1983',
    on,
    proves,
    facts: { ...short, noticeReceived: day('1984-05-01'), furloughStarts: day('1984-05-31') },
    gives: { allowed: true },
  },
  {
    name: 'A long furlough of which the procedures are not known',
    on,
    facts: { ...short, furloughDays: 31 },
    gives: { missing: ['furloughProceduresKnown'] },
  },
  {
    name: 'Before the regulation',
    on,
    facts: { ...short, furloughStarts: day('1983-03-01') },
    gives: 'no-law',
  },
])
