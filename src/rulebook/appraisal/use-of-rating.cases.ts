import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { useOfRating } from './use-of-rating.ts'

const on = day('2026-11-22')
const removal = 'removal from the Service'
const move = 'reassignment, transfer or removal'
const nothing = 'nothing that must be done'
const rated = (summaryLevel: number, earlierRating: number, earlierRatingYear: number) => ({
  summaryLevel,
  careerAppointee: true,
  latestRatingYear: 2026,
  earlierRating,
  earlierRatingYear,
})

export const useOfRatingCases = casesOf(useOfRating, [
  {
    name: 'Fully successful: an award may be given',
    on,
    proves: ['performance/PM-S13', 'performance/PM-C13', 'S3-Ann-1'],
    facts: { summaryLevel: 3, careerAppointee: true },
    gives: { outcome: nothing, awardPossible: true },
  },
  {
    name: 'Minimally satisfactory: no award',
    on,
    proves: ['performance/PM-S13', 'performance/PM-C13'],
    facts: { summaryLevel: 2, careerAppointee: true },
    gives: { outcome: nothing, awardPossible: false },
  },
  {
    name: 'Outstanding, but noncareer: no award',
    on,
    proves: ['performance/PM-S13', 'performance/PM-C13'],
    facts: { summaryLevel: 5, careerAppointee: false },
    gives: { outcome: nothing, awardPossible: false },
  },
  {
    name: 'One unsatisfactory rating',
    on,
    proves: ['performance/PM-S14', 'performance/PM-C13', 'performance/PM-N07'],
    facts: { summaryLevel: 1, careerAppointee: true },
    gives: { outcome: move },
  },
  {
    name: 'One unsatisfactory rating of a noncareer appointee: the rule binds for any executive',
    on,
    proves: ['performance/PM-S14', 'performance/PM-C13'],
    facts: { summaryLevel: 1, careerAppointee: false },
    gives: { outcome: move },
  },
  {
    name: 'Two unsatisfactory ratings, the fifth year',
    on,
    proves: ['performance/PM-S15', 'performance/PM-C13'],
    facts: rated(1, 1, 2022),
    gives: { outcome: removal },
  },
  {
    name: 'Two unsatisfactory ratings, the sixth year',
    on,
    proves: ['performance/PM-S15'],
    facts: rated(1, 1, 2021),
    gives: { outcome: move },
  },
  {
    name: 'Two minimally satisfactory ratings, the third year',
    on,
    proves: ['performance/PM-S16', 'performance/PM-C13', 'performance/PM-N07'],
    facts: rated(2, 2, 2024),
    gives: { outcome: removal },
  },
  {
    name: 'Two minimally satisfactory ratings, the fourth year: the primer’s five years are wrong',
    on,
    proves: ['performance/PM-S16'],
    facts: rated(2, 2, 2023),
    gives: { outcome: nothing },
  },
  {
    name: 'Unsatisfactory and minimally satisfactory count alike in the three years',
    on,
    proves: ['performance/PM-S16'],
    facts: rated(2, 1, 2024),
    gives: { outcome: removal },
  },
  {
    name: 'A noncareer appointee with two ratings below fully successful',
    on,
    proves: ['performance/PM-C13'],
    facts: { ...rated(2, 2, 2025), careerAppointee: false },
    gives: { outcome: removal },
  },
  {
    name: 'Years by the days of issue would give another outcome: both are shown',
    on,
    proves: ['performance/PM-S16'],
    facts: { ...rated(2, 2, 2024), ratingDate: day('2027-02-01'), earlierRatingDate: day('2024-12-15') },
    gives: { outcome: removal, otherwiseByIssue: false },
  },
  {
    name: 'Issued more than three years apart, of years that lie within three',
    on,
    proves: ['performance/PM-S16'],
    facts: { ...rated(2, 2, 2024), ratingDate: day('2027-12-15'), earlierRatingDate: day('2024-12-15') },
    gives: { outcome: removal, otherwiseByIssue: true },
  },
  {
    name: 'In 2005, two in any three years',
    on: day('2005-11-22'),
    proves: ['performance/PM-C13'],
    facts: { ...rated(2, 2, 2003), latestRatingYear: 2005 },
    gives: { outcome: removal },
  },
  {
    name: 'In 1985, one unsatisfactory rating',
    on: day('1985-11-22'),
    proves: ['performance/PM-S14'],
    facts: { summaryLevel: 1, careerAppointee: true },
    gives: { outcome: move, awardPossible: false },
  },
  {
    name: 'An earlier rating of no known year',
    on,
    facts: { summaryLevel: 1, careerAppointee: true, earlierRating: 1 },
    gives: { missing: ['latestRatingYear', 'earlierRatingYear'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { summaryLevel: 1, careerAppointee: true },
    gives: 'no-law',
  },
])
