import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { probationFinal } from './probation-final.ts'

const on = day('2021-02-16')
const base = {
  probationEnds: day('2021-02-15'),
  probationAssessed: true,
  excellenceCertified: true,
} as const

export const probationFinalCases = casesOf(probationFinal, [
  {
    name: 'The day after probation, assessed and certified',
    on,
    proves: ['staffing/PRO-01', 'S0-2-7'],
    facts: { ...base, effectiveDate: day('2021-02-16') },
    gives: { allowed: true, firstLawful: day('2021-02-16') },
  },
  {
    name: 'Two days after',
    on,
    facts: { ...base, effectiveDate: day('2021-02-17') },
    gives: { allowed: true },
  },
  {
    name: 'On the last day of probation',
    on,
    proves: ['staffing/PRO-01'],
    facts: { ...base, effectiveDate: day('2021-02-15') },
    gives: { allowed: false, firstLawful: day('2021-02-16') },
  },
  {
    name: 'Not assessed',
    on,
    proves: ['staffing/PRO-01'],
    facts: { ...base, probationAssessed: false, effectiveDate: day('2021-02-16') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'Not certified',
    on,
    proves: ['staffing/PRO-01'],
    facts: { ...base, excellenceCertified: false, effectiveDate: day('2021-02-16') },
    gives: { allowed: false, lacks: ['the appointing authority’s written certification'] },
  },
  {
    name: 'Certified on special qualities, the development activities assessed',
    on,
    proves: ['staffing/PRO-01'],
    facts: {
      ...base,
      certifiedOnSpecialQualities: true,
      developmentAssessed: true,
      effectiveDate: day('2021-02-16'),
    },
    gives: { allowed: true },
  },
  {
    name: 'Certified on special qualities, the development activities left out',
    on,
    proves: ['staffing/PRO-01'],
    facts: {
      ...base,
      certifiedOnSpecialQualities: true,
      developmentAssessed: false,
      effectiveDate: day('2021-02-16'),
    },
    gives: { allowed: false },
  },
  {
    name: 'After Civil Service Rule XI the same rule stands for executives',
    on,
    proves: ['staffing/PRO-06'],
    facts: { ...base, probationEnds: day('2025-07-31'), effectiveDate: day('2025-08-01') },
    gives: { allowed: true },
  },
  {
    name: 'After it, too, the certification is needed',
    on,
    proves: ['staffing/PRO-06'],
    facts: {
      ...base,
      excellenceCertified: false,
      probationEnds: day('2025-07-31'),
      effectiveDate: day('2025-08-01'),
    },
    gives: { allowed: false },
  },
  {
    name: 'In 1985 the year alone is asked for by the statute',
    on,
    facts: {
      probationEnds: day('1985-01-31'),
      probationAssessed: false,
      excellenceCertified: false,
      effectiveDate: day('1985-02-01'),
    },
    gives: { allowed: true },
  },
  {
    name: 'Whether the activities were assessed is not known',
    on,
    facts: { ...base, certifiedOnSpecialQualities: true, effectiveDate: day('2021-02-16') },
    gives: { missing: ['developmentAssessed'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on,
    facts: { ...base, effectiveDate: day('1979-07-12') },
    gives: 'no-law',
  },
])
