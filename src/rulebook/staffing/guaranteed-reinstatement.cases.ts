import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { guaranteedReinstatement } from './guaranteed-reinstatement.ts'

const on = day('2021-01-20')
const base = {
  careerAppointee: true,
  breakBeforePresidentialPost: false,
  leftPostForMisconduct: false,
  presidentialSeparation: day('2021-01-20'),
} as const

export const guaranteedReinstatementCases = casesOf(guaranteedReinstatement, [
  {
    name: 'On the eighty-ninth day',
    on,
    facts: { ...base, applicationDate: day('2021-04-19') },
    gives: { allowed: true, firstLawful: day('2021-01-20') },
  },
  {
    name: 'On the ninetieth day',
    on,
    proves: ['staffing/RNS-02'],
    facts: { ...base, applicationDate: day('2021-04-20') },
    gives: { allowed: true },
  },
  {
    name: 'On the ninety-first day',
    on,
    proves: ['staffing/RNS-02'],
    facts: { ...base, applicationDate: day('2021-04-21') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'As soon as the resignation is submitted',
    on,
    proves: ['staffing/RNS-02'],
    facts: { ...base, resignationSubmitted: day('2021-01-04'), applicationDate: day('2021-01-04') },
    gives: { allowed: true },
  },
  {
    name: 'Before the resignation is submitted',
    on,
    facts: { ...base, resignationSubmitted: day('2021-01-04'), applicationDate: day('2021-01-03') },
    gives: { allowed: false, firstLawful: day('2021-01-04') },
  },
  {
    name: 'Left the post for misconduct',
    on,
    proves: ['staffing/RNS-02'],
    facts: { ...base, leftPostForMisconduct: true, applicationDate: day('2021-02-01') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'A break before the Presidential post',
    on,
    proves: ['staffing/RNS-02'],
    facts: { ...base, breakBeforePresidentialPost: true, applicationDate: day('2021-02-01') },
    gives: { allowed: false },
  },
  {
    name: 'Not a career executive before',
    on,
    facts: { ...base, careerAppointee: false, applicationDate: day('2021-02-01') },
    gives: { allowed: false },
  },
  {
    name: 'Declined an ordered reinstatement',
    on,
    proves: ['staffing/RNS-02'],
    facts: { ...base, placementDeclined: true, applicationDate: day('2021-02-01') },
    gives: { allowed: false },
  },
  {
    name: 'Already reinstated by negotiation',
    on,
    proves: ['staffing/RNS-02'],
    facts: { ...base, reinstatedByNegotiation: true, applicationDate: day('2021-02-01') },
    gives: { allowed: false },
  },
  {
    name: 'Two Presidential posts with an interval, not reinstated between',
    on,
    proves: ['staffing/RNS-02'],
    facts: {
      ...base,
      intervalBetweenPosts: true,
      reinstatedBetweenPosts: false,
      applicationDate: day('2021-02-01'),
    },
    gives: { allowed: false },
  },
  {
    name: 'Two Presidential posts with an interval, reinstated between',
    on,
    proves: ['staffing/RNS-02'],
    facts: {
      ...base,
      intervalBetweenPosts: true,
      reinstatedBetweenPosts: true,
      applicationDate: day('2021-02-01'),
    },
    gives: { allowed: true },
  },
  {
    name: 'Two Presidential posts without an interval: the right goes on',
    on,
    proves: ['staffing/RNS-02'],
    facts: { ...base, intervalBetweenPosts: false, applicationDate: day('2021-02-01') },
    gives: { allowed: true },
  },
  {
    name: 'In 1989, by the statute alone',
    on,
    facts: { ...base, presidentialSeparation: day('1989-01-20'), applicationDate: day('1989-04-21') },
    gives: { allowed: false },
  },
  {
    name: 'The separation is not known',
    on,
    facts: {
      careerAppointee: true,
      breakBeforePresidentialPost: false,
      leftPostForMisconduct: false,
      applicationDate: day('2021-02-01'),
    },
    gives: { missing: ['presidentialSeparation'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...base, applicationDate: day('1979-07-12') },
    gives: 'no-law',
  },
  {
    name: 'In 1989 an interval between two posts changes nothing',
    on: day('2021-01-20'),
    facts: {
      careerAppointee: true,
      breakBeforePresidentialPost: false,
      leftPostForMisconduct: false,
      presidentialSeparation: day('1989-01-20'),
      applicationDate: day('1989-04-21'),
      intervalBetweenPosts: true,
    },
    gives: { allowed: false },
  },
  {
    name: 'Resigned a day after the separation',
    on: day('2021-01-20'),
    facts: {
      careerAppointee: true,
      breakBeforePresidentialPost: false,
      leftPostForMisconduct: false,
      presidentialSeparation: day('2021-01-20'),
      applicationDate: day('2021-04-19'),
      resignationSubmitted: day('2021-01-21'),
    },
    gives: { allowed: true, firstLawful: day('2021-01-20') },
  },
])
