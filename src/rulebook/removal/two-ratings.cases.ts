import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { twoRatings } from './two-ratings.ts'

const on = day('2019-12-16')
const past = { careerAppointee: true, probationCompleted: true } as const

export const twoRatingsCases = casesOf(twoRatings, [
  {
    name: 'One unsatisfactory rating: another position or removal',
    on,
    proves: ['staffing/RMV-10', 'S3-Pay-7', 'S4-IX.A.2-1'],
    facts: { ...past, summaryLevel: 1, latestRatingYear: 2019 },
    gives: { required: false, outcome: 'reassignment, transfer or removal', primerWarning: false },
  },
  {
    name: 'Unsatisfactory for 2015 and 2019: five consecutive years',
    on,
    proves: ['staffing/RMV-10', 'S4-IX.A.2-2', 'S3-Pay-6a'],
    facts: { ...past, summaryLevel: 1, latestRatingYear: 2019, earlierRating: 1, earlierRatingYear: 2015 },
    gives: { required: true, outcome: 'removal', twoUnsatisfactoryInFive: true, twoBelowInThree: false },
  },
  {
    name: 'Unsatisfactory for 2016 and 2019',
    on,
    facts: { ...past, summaryLevel: 1, latestRatingYear: 2019, earlierRating: 1, earlierRatingYear: 2016 },
    gives: { required: true },
  },
  {
    name: 'Unsatisfactory for 2014 and 2019: six years',
    on,
    proves: ['staffing/RMV-10', 'S4-IX.A.2-2'],
    facts: { ...past, summaryLevel: 1, latestRatingYear: 2019, earlierRating: 1, earlierRatingYear: 2014 },
    gives: { required: false, outcome: 'reassignment, transfer or removal' },
  },
  {
    name: 'Minimally satisfactory for 2017, unsatisfactory for 2019: three years',
    on,
    proves: ['staffing/RMV-10', 'S4-IX.A.2-3', 'S3-Pay-6b'],
    facts: { ...past, summaryLevel: 1, latestRatingYear: 2019, earlierRating: 2, earlierRatingYear: 2017 },
    gives: { required: true, twoUnsatisfactoryInFive: false, twoBelowInThree: true },
  },
  {
    name: 'Minimally satisfactory for 2017 and 2019',
    on,
    proves: ['S3-Pay-6b', 'S4-IX.A.2-3'],
    facts: { ...past, summaryLevel: 2, latestRatingYear: 2019, earlierRating: 2, earlierRatingYear: 2017 },
    gives: { required: true, primerWarning: false },
  },
  {
    name: 'Minimally satisfactory for 2018 and 2019',
    on,
    facts: { ...past, summaryLevel: 2, latestRatingYear: 2019, earlierRating: 2, earlierRatingYear: 2018 },
    gives: { required: true },
  },
  {
    name: 'Minimally satisfactory for 2016 and 2019: four years, and a warning for the primer’s line',
    on,
    proves: ['staffing/RMV-10', 'S3-Pay-6a', 'S3-Pay-6b', 'S4-IX.A.2-2', 'S4-IX.A.2-3'],
    facts: { ...past, summaryLevel: 2, latestRatingYear: 2019, earlierRating: 2, earlierRatingYear: 2016 },
    gives: { required: false, outcome: 'removal optional', primerWarning: true },
  },
  {
    name: 'Minimally satisfactory for 2015 and 2019: five years, the warning',
    on,
    proves: ['S3-Pay-6a'],
    facts: { ...past, summaryLevel: 2, latestRatingYear: 2019, earlierRating: 2, earlierRatingYear: 2015 },
    gives: { required: false, primerWarning: true },
  },
  {
    name: 'Minimally satisfactory for 2014 and 2019: not even the warning',
    on,
    proves: ['S3-Pay-6a'],
    facts: { ...past, summaryLevel: 2, latestRatingYear: 2019, earlierRating: 2, earlierRatingYear: 2014 },
    gives: { required: false, primerWarning: false },
  },
  {
    name: 'Unsatisfactory for 2016, minimally satisfactory for 2019: neither pair',
    on,
    facts: { ...past, summaryLevel: 2, latestRatingYear: 2019, earlierRating: 1, earlierRatingYear: 2016 },
    gives: { required: false, outcome: 'removal optional', primerWarning: false },
  },
  {
    name: 'Three ratings: the earlier two make the pair',
    on,
    facts: {
      ...past,
      summaryLevel: 3,
      latestRatingYear: 2019,
      earlierRating: 1,
      earlierRatingYear: 2018,
      furtherRating: 1,
      furtherRatingYear: 2014,
    },
    gives: { required: true, twoUnsatisfactoryInFive: true },
  },
  {
    name: 'One minimally satisfactory rating: removal may be proposed, not forced',
    on,
    proves: ['S4-VIII.A-3'],
    facts: { ...past, summaryLevel: 2, latestRatingYear: 2019 },
    gives: { required: false, outcome: 'removal optional' },
  },
  {
    name: 'Fully successful',
    on,
    proves: ['S4-VIII.A-3'],
    facts: { ...past, summaryLevel: 3, latestRatingYear: 2019, earlierRating: 2, earlierRatingYear: 2018 },
    gives: { required: false, outcome: 'none' },
  },
  {
    name: 'In probation these rules do not count',
    on,
    proves: ['S4-IX.A.2-1', 'staffing/RMV-10'],
    facts: { careerAppointee: true, probationCompleted: false, summaryLevel: 1, latestRatingYear: 2019 },
    gives: { required: false, outcome: 'probation rules' },
  },
  {
    name: 'A reemployed annuitant',
    on,
    proves: ['staffing/RMV-10'],
    facts: { ...past, reemployedAnnuitant: true, summaryLevel: 1, latestRatingYear: 2019 },
    gives: { required: false, outcome: 'probation rules' },
  },
  {
    name: 'A noncareer executive',
    on,
    facts: { careerAppointee: false, probationCompleted: true, summaryLevel: 1, latestRatingYear: 2019 },
    gives: { outcome: 'probation rules' },
  },
  {
    name: 'In 1999',
    on: day('1999-12-01'),
    facts: { ...past, summaryLevel: 1, latestRatingYear: 1999, earlierRating: 1, earlierRatingYear: 1995 },
    gives: { required: true },
  },
  {
    name: 'In 1991',
    on: day('1991-10-01'),
    proves: ['S4-IX.A.2-2', 'S4-IX.A.2-3'],
    facts: { ...past, summaryLevel: 1, latestRatingYear: 1991, earlierRating: 1, earlierRatingYear: 1987 },
    gives: { required: true, twoUnsatisfactoryInFive: true },
  },
  {
    name: 'The year of the earlier rating is not known',
    on,
    facts: { ...past, summaryLevel: 1, latestRatingYear: 2019, earlierRating: 1 },
    gives: { missing: ['earlierRatingYear'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { ...past, summaryLevel: 1, latestRatingYear: 1979 },
    gives: 'no-law',
  },
  {
    name: 'The year of a further rating must be told',
    on: day('2019-12-16'),
    facts: {
      careerAppointee: true,
      probationCompleted: true,
      summaryLevel: 1,
      latestRatingYear: 2_019,
      furtherRating: 1,
    },
    gives: { missing: ['furtherRatingYear'] },
  },
])
