import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { detail } from './detail.ts'

const on = day('2020-02-03')
const begins = day('2020-02-03')
/** The last day of a detail of so many days that begins on 3 February 2020. */
const ends = { 119: day('2020-05-31'), 120: day('2020-06-01'), 121: day('2020-06-02') } as const
const long = { 239: day('2020-09-28'), 240: day('2020-09-29'), 241: day('2020-09-30') } as const
const executive = {
  detailedIsExecutive: true,
  detailTarget: 'SES position',
  designation: 'general',
  withinAgency: true,
  detailStarts: begins,
} as const
const outsider = { ...executive, detailedIsExecutive: false, withinAgency: false } as const

export const detailCases = casesOf(detail, [
  {
    name: 'To a vacant SES position from 3 February to 31 May 2020',
    on,
    proves: ['staffing/DTL-02', 'staffing/DTL-06', 'S0-3.13'],
    facts: { ...executive, detailEnds: ends[119] },
    gives: { allowed: true, days: 119, incrementsNeeded: 1, firstIncrementEnds: ends[120] },
  },
  {
    name: 'Exactly 120 days: one increment',
    on,
    proves: ['staffing/DTL-02'],
    facts: { ...executive, detailEnds: ends[120] },
    gives: { allowed: true, days: 120, incrementsNeeded: 1 },
  },
  {
    name: 'A day more in one increment',
    on,
    proves: ['staffing/DTL-02'],
    facts: { ...executive, detailEnds: ends[121], detailIncrements: 1 },
    gives: { allowed: false, days: 121, incrementsNeeded: 2 },
  },
  {
    name: 'In two increments',
    on,
    proves: ['staffing/DTL-02'],
    facts: { ...executive, detailEnds: ends[121], detailIncrements: 2 },
    gives: { allowed: true },
  },
  {
    name: 'To another agency no increments are stated',
    on,
    proves: ['staffing/DTL-01', 'staffing/DTL-02'],
    facts: { ...executive, withinAgency: false, detailEnds: long[241] },
    gives: { allowed: true, days: 241, incrementsNeeded: null, longFrom: long[241] },
  },
  {
    name: 'One outside the SES for 240 days',
    on,
    proves: ['staffing/DTL-03', 'staffing/DTL-01'],
    facts: { ...outsider, detailEnds: long[240] },
    gives: { allowed: true, days: 240 },
  },
  {
    name: 'For 241 days without competition',
    on,
    proves: ['staffing/DTL-03'],
    facts: {
      ...outsider,
      detailEnds: long[241],
      competedForDetail: false,
      positionSupervisesExecutives: false,
    },
    gives: { allowed: false, days: 241 },
  },
  {
    name: 'For 241 days after competition',
    on,
    proves: ['staffing/DTL-03'],
    facts: {
      ...outsider,
      detailEnds: long[241],
      competedForDetail: true,
      positionSupervisesExecutives: false,
    },
    gives: { allowed: true },
  },
  {
    name: 'For 241 days, eligible for a noncompetitive career appointment',
    on,
    proves: ['staffing/DTL-03'],
    facts: {
      ...outsider,
      detailEnds: long[241],
      noncompetitiveCareerEligible: true,
      positionSupervisesExecutives: false,
    },
    gives: { allowed: true },
  },
  {
    name: 'For 241 days to a position that supervises executives, without OPM',
    on,
    proves: ['staffing/DTL-04'],
    facts: {
      ...outsider,
      detailEnds: long[241],
      competedForDetail: true,
      positionSupervisesExecutives: true,
      opmApproval: false,
    },
    gives: { allowed: false, lacks: ['OPM’s prior approval'] },
  },
  {
    name: 'The same with OPM’s approval',
    on,
    proves: ['staffing/DTL-04'],
    facts: {
      ...outsider,
      detailEnds: long[241],
      competedForDetail: true,
      positionSupervisesExecutives: true,
      opmApproval: true,
    },
    gives: { allowed: true },
  },
  {
    name: 'An executive at GS-15 for 240 days',
    on,
    proves: ['staffing/DTL-04'],
    facts: {
      ...executive,
      detailTarget: 'GS-15 or below',
      detailEnds: long[240],
      detailIncrements: 2,
    },
    gives: { allowed: true },
  },
  {
    name: 'For 241 days without OPM',
    on,
    proves: ['staffing/DTL-04'],
    facts: {
      ...executive,
      detailTarget: 'GS-15 or below',
      detailEnds: long[241],
      detailIncrements: 3,
      opmApproval: false,
    },
    gives: { allowed: false },
  },
  {
    name: 'For 241 days with OPM',
    on,
    facts: {
      ...executive,
      detailTarget: 'GS-15 or below',
      detailEnds: long[241],
      detailIncrements: 3,
      opmApproval: true,
    },
    gives: { allowed: true },
  },
  {
    name: 'Unclassified duties for 240 days',
    on,
    proves: ['staffing/DTL-05'],
    facts: {
      ...executive,
      detailTarget: 'unclassified duties',
      detailEnds: long[240],
      detailIncrements: 2,
    },
    gives: { allowed: true },
  },
  {
    name: 'Unclassified duties for 239 days',
    on,
    facts: {
      ...executive,
      detailTarget: 'unclassified duties',
      detailEnds: long[239],
      detailIncrements: 2,
    },
    gives: { allowed: true },
  },
  {
    name: 'Unclassified duties for 241 days, which not even OPM may allow',
    on,
    proves: ['staffing/DTL-05'],
    facts: {
      ...executive,
      detailTarget: 'unclassified duties',
      detailEnds: long[241],
      detailIncrements: 3,
      opmApproval: true,
    },
    gives: { allowed: false },
  },
  {
    name: 'A career executive to a career reserved position',
    on,
    proves: ['staffing/DTL-06'],
    facts: {
      ...executive,
      designation: 'career-reserved',
      careerTypeAppointment: true,
      detailEnds: ends[119],
    },
    gives: { allowed: true },
  },
  {
    name: 'A noncareer executive to a career reserved position',
    on,
    proves: ['staffing/DTL-06', 'S3-Staffing-5'],
    facts: {
      ...executive,
      designation: 'career-reserved',
      careerTypeAppointment: false,
      detailEnds: ends[119],
    },
    gives: { allowed: false },
  },
  {
    name: 'A deputy who acts for three months under the own position description',
    on,
    proves: ['staffing/DTL-07'],
    facts: {
      ...outsider,
      designation: 'career-reserved',
      careerTypeAppointment: false,
      actsAsDeputy: true,
      detailEnds: ends[119],
    },
    gives: { allowed: true },
  },
  {
    name: 'The same for longer than an increment: the rules of details apply',
    on,
    proves: ['staffing/DTL-07'],
    facts: {
      ...outsider,
      designation: 'career-reserved',
      careerTypeAppointment: false,
      actsAsDeputy: true,
      detailEnds: ends[121],
    },
    gives: { allowed: false },
  },
  {
    name: 'It ends before it begins',
    on,
    facts: { ...executive, detailEnds: day('2020-02-02') },
    gives: { allowed: false, days: 0 },
  },
  {
    name: 'Without an end date it cannot be a detail',
    on,
    proves: ['S0-3.13'],
    facts: executive,
    gives: { missing: ['detailEnds'] },
  },
  {
    name: 'More than one increment, and it is not known how many',
    on,
    facts: { ...executive, detailEnds: ends[121] },
    gives: { missing: ['detailIncrements'] },
  },
  {
    name: 'Before the regulation',
    on,
    facts: { ...executive, detailStarts: day('1995-02-01'), detailEnds: day('1995-03-01') },
    gives: 'no-law',
  },
])
