import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { ratingGuidelines } from './rating-guidelines.ts'

const on = day('2020-12-01')
const given = {
  periodEnd: day('2020-09-30'),
  firstInitialRating: day('2020-10-15'),
  guidelinesGivenBy: 'agency head',
  guidelinesLimitLevels: false,
} as const

export const ratingGuidelinesCases = casesOf(ratingGuidelines, [
  {
    name: 'On the day the period ends',
    on,
    proves: ['performance/PM-E11'],
    facts: { ...given, guidelinesIssued: day('2020-09-30') },
    gives: { allowed: true, firstLawful: day('2020-09-30'), lastLawful: day('2020-10-15') },
  },
  {
    name: 'The day before the period ends',
    on,
    proves: ['performance/PM-E11'],
    facts: { ...given, guidelinesIssued: day('2020-09-29') },
    gives: { allowed: false },
  },
  {
    name: 'On the day of the first initial rating',
    on,
    proves: ['performance/PM-E11'],
    facts: { ...given, guidelinesIssued: day('2020-10-15') },
    gives: { allowed: true },
  },
  {
    name: 'The day after the first initial rating',
    on,
    proves: ['performance/PM-E11'],
    facts: { ...given, guidelinesIssued: day('2020-10-16') },
    gives: { allowed: false },
  },
  {
    name: 'No rating has been recommended yet',
    on,
    facts: { ...given, firstInitialRating: undefined, guidelinesIssued: day('2021-02-01') },
    gives: { allowed: true, lastLawful: null },
  },
  {
    name: 'A rating recommended before the period ended leaves no day',
    on,
    facts: { ...given, firstInitialRating: day('2020-09-15'), guidelinesIssued: day('2020-10-01') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'From the official named for it',
    on,
    proves: ['performance/PM-E11'],
    facts: { ...given, guidelinesGivenBy: 'named official', guidelinesIssued: day('2020-10-05') },
    gives: { allowed: true },
  },
  {
    name: 'From somebody else',
    on,
    facts: { ...given, guidelinesGivenBy: 'other', guidelinesIssued: day('2020-10-05') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'With a numeric limit at a level',
    on,
    proves: ['performance/PM-E03'],
    facts: { ...given, guidelinesLimitLevels: true, guidelinesIssued: day('2020-10-05') },
    gives: { allowed: false },
  },
  {
    name: 'In an Office of Inspector General the Inspector General gives them',
    on,
    proves: ['performance/PM-E11'],
    facts: {
      ...given,
      officeOfInspectorGeneral: true,
      guidelinesGivenBy: 'inspector general',
      guidelinesIssued: day('2020-10-05'),
    },
    gives: { allowed: true },
  },
  {
    name: 'In an Office of Inspector General the agency head does not',
    on,
    proves: ['performance/PM-E11'],
    facts: { ...given, officeOfInspectorGeneral: true, guidelinesIssued: day('2020-10-05') },
    gives: { allowed: false },
  },
  {
    name: 'Without the end of the period',
    on,
    facts: { ...given, periodEnd: undefined, guidelinesIssued: day('2020-10-05') },
    gives: { missing: ['periodEnd'] },
  },
  {
    name: 'Before the regulations',
    on,
    facts: { ...given, guidelinesIssued: day('2004-07-28') },
    gives: 'no-law',
  },
  {
    name: 'The first initial rating on the day the period ends',
    on: day('2020-12-01'),
    facts: {
      periodEnd: day('2020-10-15'),
      firstInitialRating: day('2020-10-15'),
      guidelinesGivenBy: 'agency head',
      guidelinesLimitLevels: false,
      guidelinesIssued: day('2020-09-30'),
    },
    gives: { allowed: false, firstLawful: day('2020-10-15'), lastLawful: day('2020-10-15') },
  },
  {
    name: 'The day before the period ends, no initial rating yet',
    on: day('2020-12-01'),
    facts: {
      periodEnd: day('2020-09-30'),
      guidelinesGivenBy: 'agency head',
      guidelinesLimitLevels: false,
      guidelinesIssued: day('2020-09-29'),
    },
    gives: { allowed: false },
  },
])
