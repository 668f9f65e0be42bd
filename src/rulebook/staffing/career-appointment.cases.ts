import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { careerAppointment } from './career-appointment.ts'

const on = day('2026-11-22')

const complete = {
  isInitialCareer: true,
  qualificationsCertified: true,
  competitionHeld: true,
  erbConsideredAll: true,
  erbRecommended: true,
  qrbCertified: true,
  selectionOnQualifications: true,
  ratingsDifferentiate: true,
  ratingBasisDocumented: true,
  selectedFromBest: true,
  proceduresCertified: true,
} as const

export const careerAppointmentCases = casesOf(careerAppointment, [
  {
    name: 'Every condition is met',
    on,
    proves: ['staffing/APT-01', 'staffing/MST-01', 'staffing/MST-04', 'S0-3.3', 'S3-Career-1'],
    facts: complete,
    gives: { allowed: true, missing: [] },
  },
  {
    name: 'Not certified by a Qualifications Review Board',
    on,
    proves: ['staffing/QRB-01', 'S2-3-3', 'S4-III.B.1', 'S0-3.3'],
    facts: { ...complete, qrbCertified: false },
    gives: { allowed: false, missing: ['certification by a Qualifications Review Board'] },
  },
  {
    name: 'Without competition',
    on,
    proves: ['S4-III.B.1', 'S3-Career-1'],
    facts: { ...complete, competitionHeld: false },
    gives: {
      allowed: false,
      missing: ['fair and open competition, with all candidates rated on the same basis'],
    },
  },
  {
    name: 'The board left out a candidate and gave no written list',
    on,
    proves: ['staffing/MST-01', 'staffing/MST-04', 'S0-4.3-2a', 'S0-4.3-2b'],
    facts: { ...complete, erbConsideredAll: false, erbRecommended: false },
    gives: {
      allowed: false,
      missing: [
        'the Executive Resources Board’s look at every eligible candidate',
        'the Executive Resources Board’s written recommendation and certified list',
      ],
    },
  },
  {
    name: 'Chosen for politics, from outside the best qualified',
    on,
    proves: ['staffing/MST-04', 'S0-4.3-1'],
    facts: { ...complete, selectionOnQualifications: false, selectedFromBest: false },
    gives: {
      allowed: false,
      missing: ['a selection on qualifications alone', 'a selectee among the best qualified'],
    },
  },
  {
    name: 'Ratings that rank nobody, a thin record, and no certificates',
    on,
    proves: ['staffing/MST-04'],
    facts: {
      ...complete,
      ratingsDifferentiate: false,
      ratingBasisDocumented: false,
      proceduresCertified: false,
      qualificationsCertified: false,
    },
    gives: {
      allowed: false,
      missing: [
        'the appointing authority’s written certificate of qualifications',
        'ratings that tell candidates apart',
        'a record of the basis of each determination',
        'the written certificate that merit staffing procedures were followed',
      ],
    },
  },
  {
    name: 'OPM’s review requires a correction not yet made',
    on,
    proves: ['staffing/MST-12'],
    facts: { ...complete, opmRequiresCorrection: true, correctionMade: false },
    gives: { allowed: false, missing: ['the correction that OPM requires'] },
  },
  {
    name: 'The correction has been made',
    on,
    proves: ['staffing/MST-12'],
    facts: { ...complete, opmRequiresCorrection: true, correctionMade: true },
    gives: { allowed: true },
  },
  {
    name: 'A later career appointment: only the qualifications are certified',
    on,
    proves: ['staffing/APT-01', 'S4-IV.B-1'],
    facts: { isInitialCareer: false, qualificationsCertified: true },
    gives: { allowed: true },
  },
  {
    name: 'In 1985, by the statute',
    on: day('1985-06-01'),
    facts: {
      isInitialCareer: true,
      qualificationsCertified: true,
      competitionHeld: true,
      erbConsideredAll: true,
      erbRecommended: true,
      qrbCertified: true,
    },
    gives: { allowed: true },
  },
  {
    name: 'OPM requires a correction; whether it was made is not known',
    on,
    facts: { isInitialCareer: false, qualificationsCertified: true, opmRequiresCorrection: true },
    gives: { missing: ['correctionMade'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: complete, gives: 'no-law' },
  {
    name: 'A first appointment: competition must be told',
    on: day('2026-11-22'),
    facts: {
      isInitialCareer: true,
      qualificationsCertified: true,
      erbConsideredAll: true,
      erbRecommended: true,
      qrbCertified: true,
      selectionOnQualifications: true,
      ratingsDifferentiate: true,
      ratingBasisDocumented: true,
      selectedFromBest: true,
      proceduresCertified: true,
    },
    gives: { missing: ['competitionHeld'] },
  },
  {
    name: 'In 1985, not a first appointment',
    on: day('1985-06-01'),
    facts: {
      isInitialCareer: false,
      qualificationsCertified: true,
      competitionHeld: true,
      erbConsideredAll: true,
      erbRecommended: true,
      qrbCertified: true,
    },
    gives: { allowed: true },
  },
])
