import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { finalRating } from './final-rating.ts'

const on = day('2026-11-22')
const today = {
  ratingDate: day('2026-12-10'),
  careerAppointee: true,
  boardRecommendedOn: day('2026-12-10'),
  boardAdviceConsidered: true,
  assignedByAppointingAuthority: true,
  responseOver: true,
  higherReviewRequested: false,
  daysUnderPlan: 365,
}
const of2017 = { ...today, boardRecommendedOn: day('2016-12-15'), ratingDate: day('2017-05-20') }
const { daysUnderPlan: _, ...statute } = today
const of1991 = { ...statute, boardRecommendedOn: day('1991-11-30'), ratingDate: day('1991-12-10') }

export const finalRatingCases = casesOf(finalRating, [
  {
    name: 'On the day of the board’s recommendation',
    on,
    proves: ['performance/PM-S09', 'performance/PM-C09', 'S4-VIII.D-1', 'S0-4.1-5'],
    facts: today,
    gives: { allowed: true, firstLawful: day('2026-12-10') },
  },
  {
    name: 'The day before it',
    on,
    proves: ['performance/PM-S09', 'S4-VIII.D-1'],
    facts: { ...today, ratingDate: day('2026-12-09') },
    gives: { allowed: false, firstLawful: day('2026-12-10') },
  },
  {
    name: 'The day after it',
    on,
    facts: { ...today, ratingDate: day('2026-12-11') },
    gives: { allowed: true },
  },
  {
    name: 'Without a recommendation',
    on,
    proves: ['performance/PM-S09', 'S4-VIII.D-1', 'S0-4.1-5'],
    facts: { ...today, boardRecommendedOn: undefined },
    gives: { allowed: false, firstLawful: null, lacks: ['the board has not made its recommendation'] },
  },
  {
    name: 'The recommendation was not considered',
    on,
    proves: ['performance/PM-S09'],
    facts: { ...today, boardAdviceConsidered: false },
    gives: { allowed: false },
  },
  {
    name: 'Signed by the supervisor',
    on,
    proves: ['performance/PM-C09', 'performance/PM-C03', 'S4-VIII.D-3'],
    facts: { ...today, assignedByAppointingAuthority: false },
    gives: { allowed: false, lacks: ['it is not the appointing authority’s own written rating'] },
  },
  {
    name: 'The executive had no chance to answer',
    on,
    proves: ['performance/PM-S04'],
    facts: { ...today, responseOver: false },
    gives: { allowed: false },
  },
  {
    name: 'The higher-level review is finished a day later',
    on,
    proves: ['performance/PM-S04'],
    facts: { ...today, higherReviewRequested: true, higherReviewCompleted: day('2026-12-11') },
    gives: { allowed: false, firstLawful: day('2026-12-11') },
  },
  {
    name: '89 days under the plan',
    on,
    proves: ['performance/PM-C05', 'performance/PM-C10'],
    facts: { ...today, daysUnderPlan: 89 },
    gives: { allowed: false, lacks: ['the minimum period of 90 days is not met, so the period is extended'] },
  },
  { name: '90 days under the plan', on, facts: { ...today, daysUnderPlan: 90 }, gives: { allowed: true } },
  {
    name: 'On the last closed day of 2017',
    on,
    proves: ['performance/PM-S11', 'S4-VIII.C-2'],
    facts: of2017,
    gives: { allowed: false, firstLawful: day('2017-05-21') },
  },
  {
    name: 'A noncareer appointee on that day',
    on,
    proves: ['performance/PM-S11'],
    facts: { ...of2017, careerAppointee: false },
    gives: { allowed: true },
  },
  {
    name: 'In 2006 the regulation of 2000',
    on,
    proves: ['performance/PM-C09'],
    facts: { ...today, boardRecommendedOn: day('2006-11-30'), ratingDate: day('2006-12-10') },
    gives: { allowed: true },
  },
  {
    name: 'In 2006, 60 days under the plan',
    on,
    proves: ['performance/PM-C05'],
    facts: {
      ...today,
      boardRecommendedOn: day('2006-11-30'),
      ratingDate: day('2006-12-10'),
      daysUnderPlan: 60,
    },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'In 1991, by the statute',
    on,
    proves: ['S4-VIII.D-1', 'S4-VIII.D-3'],
    facts: of1991,
    gives: { allowed: true },
  },
  {
    name: 'In 1991 before the board',
    on,
    proves: ['performance/PM-S09', 'S4-VIII.D-1'],
    facts: { ...of1991, ratingDate: day('1991-11-29') },
    gives: { allowed: false, firstLawful: day('1991-11-30') },
  },
  {
    name: 'Nothing known of the appointing authority',
    on,
    facts: { ...today, assignedByAppointingAuthority: undefined },
    gives: { missing: ['assignedByAppointingAuthority'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...of1991, ratingDate: day('1979-07-12') },
    gives: 'no-law',
  },
])
