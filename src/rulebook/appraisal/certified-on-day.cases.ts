import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certifiedOnDay } from './certified-on-day.ts'

const on = day('2020-10-01')
const agency = {
  systemCertifiedOn: day('2018-10-01'),
  certificationEnds: day('2020-09-30'),
  wholeAgencyCertified: true,
} as const

export const certifiedOnDayCases = casesOf(certifiedOnDay, [
  {
    name: 'The last day of the certification',
    on,
    proves: ['performance/PM-E09', 'S1-V.C'],
    facts: { ...agency, asOfDay: day('2020-09-30') },
    gives: { allowed: true, lastDay: day('2020-09-30') },
  },
  {
    name: 'The day after',
    on,
    proves: ['S1-V.C'],
    facts: { ...agency, asOfDay: day('2020-10-01') },
    gives: { allowed: false },
  },
  {
    name: 'The day before it was certified',
    on,
    facts: { ...agency, asOfDay: day('2018-09-30') },
    gives: { allowed: false, firstLawful: day('2018-10-01') },
  },
  {
    name: 'The first day',
    on,
    facts: { ...agency, asOfDay: day('2018-10-01') },
    gives: { allowed: true },
  },
  {
    name: 'A component that was certified first',
    on,
    proves: ['performance/PM-E09'],
    facts: { ...agency, wholeAgencyCertified: false, componentCertified: true, asOfDay: day('2019-10-01') },
    gives: { allowed: true },
  },
  {
    name: 'A component that the certification does not name',
    on,
    proves: ['performance/PM-E09'],
    facts: { ...agency, wholeAgencyCertified: false, componentCertified: false, asOfDay: day('2019-10-01') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'Senior professionals need a system of their own',
    on,
    proves: ['performance/PM-E09'],
    facts: { ...agency, seniorProfessional: true, asOfDay: day('2019-10-01') },
    gives: { allowed: false },
  },
  {
    name: 'The day before the suspension',
    on,
    proves: ['performance/PM-E06'],
    facts: { ...agency, suspensionBegins: day('2019-06-01'), asOfDay: day('2019-05-31') },
    gives: { allowed: true },
  },
  {
    name: 'The first day of the suspension',
    on,
    proves: ['performance/PM-E06'],
    facts: { ...agency, suspensionBegins: day('2019-06-01'), asOfDay: day('2019-06-01') },
    gives: { allowed: false },
  },
  {
    name: 'The day before it is reinstated',
    on,
    facts: {
      ...agency,
      suspensionBegins: day('2019-06-01'),
      reinstatedOn: day('2019-09-01'),
      asOfDay: day('2019-08-31'),
    },
    gives: { allowed: false },
  },
  {
    name: 'The day it is reinstated',
    on,
    proves: ['performance/PM-E06'],
    facts: {
      ...agency,
      suspensionBegins: day('2019-06-01'),
      reinstatedOn: day('2019-09-01'),
      asOfDay: day('2019-09-01'),
    },
    gives: { allowed: true },
  },
  {
    name: 'Not the whole agency, and nothing is known of the component',
    on,
    facts: { ...agency, wholeAgencyCertified: false, asOfDay: day('2019-10-01') },
    gives: { missing: ['componentCertified'] },
  },
  {
    name: 'Before the regulations',
    on,
    facts: { ...agency, asOfDay: day('2004-07-28') },
    gives: 'no-law',
  },
  {
    name: 'Certified after its own end: no day is certified',
    on: day('2020-10-01'),
    facts: {
      systemCertifiedOn: day('2020-10-01'),
      certificationEnds: day('2020-09-30'),
      wholeAgencyCertified: true,
      asOfDay: day('2020-09-30'),
    },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'Certified for one day',
    on: day('2020-10-01'),
    facts: {
      systemCertifiedOn: day('2020-09-30'),
      certificationEnds: day('2020-09-30'),
      wholeAgencyCertified: true,
      asOfDay: day('2020-09-30'),
    },
    gives: { allowed: true, firstLawful: day('2020-09-30') },
  },
])
