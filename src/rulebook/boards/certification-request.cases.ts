import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certificationRequest } from './certification-request.ts'

const on = day('2026-11-22')
const complete = {
  proceduresCertified: true,
  qualificationsCertified: true,
  isNoncareerType: false,
  inCurrentPosition: false,
  structuredInterview: true,
  presentQualifications: true,
} as const

export const certificationRequestCases = casesOf(certificationRequest, [
  {
    name: 'Complete, with a structured interview',
    on,
    proves: ['staffing/QRB-03', 'staffing/MST-08'],
    facts: complete,
    gives: { allowed: true },
  },
  {
    name: 'No evidence of merit staffing, no certificate',
    on,
    proves: ['staffing/QRB-03'],
    facts: { ...complete, proceduresCertified: false, qualificationsCertified: false },
    gives: {
      allowed: false,
      missing: [
        'evidence that merit staffing procedures were followed',
        'the appointing authority’s certificate of qualifications',
      ],
    },
  },
  {
    name: 'A Schedule C appointee in the present position',
    on,
    proves: ['staffing/QRB-05'],
    facts: { ...complete, isNoncareerType: true, inCurrentPosition: true },
    gives: { allowed: false },
  },
  {
    name: 'A Schedule C appointee for another position',
    on,
    proves: ['staffing/QRB-05'],
    facts: { ...complete, isNoncareerType: true },
    gives: { allowed: true },
  },
  {
    name: 'Without an interview, on the former qualifications',
    on,
    proves: ['staffing/MST-08'],
    facts: { ...complete, structuredInterview: false, presentQualifications: false },
    gives: {
      allowed: false,
      missing: ['a structured interview', 'the executive core qualifications of 2025'],
    },
  },
  {
    name: 'On 30 September 2025 neither was asked for',
    on: day('2025-09-30'),
    facts: {
      proceduresCertified: true,
      qualificationsCertified: true,
      isNoncareerType: false,
      inCurrentPosition: true,
    },
    gives: { allowed: true },
  },
  {
    name: 'The interview is not known',
    on,
    facts: { ...complete, structuredInterview: undefined },
    gives: { missing: ['structuredInterview'] },
  },
  { name: 'Before the regulation was so amended', on: day('2000-05-24'), facts: complete, gives: 'no-law' },
])
