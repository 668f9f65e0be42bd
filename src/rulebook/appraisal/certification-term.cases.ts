import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certificationTerm } from './certification-term.ts'

const on = day('2026-11-22')

export const certificationTermCases = casesOf(certificationTerm, [
  {
    name: 'A full certification of 15 March 2024',
    on,
    proves: ['performance/PM-E02', 'pay/PT-9'],
    facts: { systemCertifiedOn: day('2024-03-15'), certificationKind: 'full' },
    gives: { lastDay: day('2026-03-14'), lastDayByRegulation: day('2025-12-31') },
  },
  {
    name: 'Extended by six months, the most',
    on,
    proves: ['performance/PM-E02', 'pay/PT-9'],
    facts: { systemCertifiedOn: day('2024-03-15'), certificationKind: 'full', extensionMonths: 6 },
    gives: { lastDay: day('2026-09-14'), monthsExtended: 6 },
  },
  {
    name: 'Seven months are too many; six count',
    on,
    proves: ['performance/PM-E02', 'pay/PT-9'],
    facts: { systemCertifiedOn: day('2024-03-15'), certificationKind: 'full', extensionMonths: 7 },
    gives: { lastDay: day('2026-09-14'), monthsExtended: 6 },
  },
  {
    name: 'Five months',
    on,
    facts: { systemCertifiedOn: day('2024-03-15'), certificationKind: 'full', extensionMonths: 5 },
    gives: { lastDay: day('2026-08-14'), monthsExtended: 5 },
  },
  {
    name: 'Certified on 29 February',
    on,
    facts: { systemCertifiedOn: day('2024-02-29'), certificationKind: 'full' },
    gives: { lastDay: day('2026-02-27') },
  },
  {
    name: 'A provisional certification runs for its calendar year',
    on,
    proves: ['performance/PM-E02'],
    facts: { systemCertifiedOn: day('2024-03-15'), certificationKind: 'provisional' },
    gives: { lastDay: day('2024-12-31'), lastDayByRegulation: day('2024-12-31') },
  },
  {
    name: 'A provisional certification given in December for the year that follows',
    on,
    facts: { systemCertifiedOn: day('2013-12-10'), certificationKind: 'provisional', certifiedForYear: 2014 },
    gives: { lastDay: day('2014-12-31') },
  },
  {
    name: 'Ended early for want of conformance',
    on,
    proves: ['performance/PM-E02', 'pay/PT-9'],
    facts: {
      systemCertifiedOn: day('2024-03-15'),
      certificationKind: 'full',
      certificationEndedOn: day('2025-01-10'),
    },
    gives: { lastDay: day('2025-01-10') },
  },
  {
    name: 'An end named after the term changes nothing',
    on,
    facts: {
      systemCertifiedOn: day('2024-03-15'),
      certificationKind: 'full',
      certificationEndedOn: day('2026-03-14'),
    },
    gives: { lastDay: day('2026-03-14') },
  },
  {
    name: 'The first day of the new term',
    on,
    facts: { systemCertifiedOn: day('2008-10-08'), certificationKind: 'full' },
    gives: { lastDay: day('2010-10-07') },
  },
  {
    name: 'The day before, for calendar years 2008 and 2009',
    on,
    facts: { systemCertifiedOn: day('2008-10-07'), certificationKind: 'full' },
    gives: { lastDay: day('2009-12-31') },
  },
  {
    name: 'A provisional certification for 2008, given on 12 February 2008',
    on,
    proves: ['performance/PM-E02'],
    facts: { systemCertifiedOn: day('2008-02-12'), certificationKind: 'provisional' },
    gives: { lastDay: day('2009-06-30'), lastDayByRegulation: day('2008-12-31') },
  },
  {
    name: 'A provisional certification for 2008, given on 15 September 2008: a year from the letter is later',
    on,
    proves: ['performance/PM-E02'],
    facts: { systemCertifiedOn: day('2008-09-15'), certificationKind: 'provisional' },
    gives: { lastDay: day('2009-09-15') },
  },
  {
    name: 'As known before the memorandum of December 2008',
    on,
    known: day('2008-12-18'),
    facts: { systemCertifiedOn: day('2008-02-12'), certificationKind: 'provisional' },
    gives: { lastDay: day('2008-12-31') },
  },
  {
    name: 'A full certification of 2005',
    on,
    proves: ['performance/PM-E02', 'pay/PT-9'],
    facts: { systemCertifiedOn: day('2005-05-02'), certificationKind: 'full' },
    gives: { lastDay: day('2006-12-31') },
  },
  {
    name: 'Without the kind',
    on,
    facts: { systemCertifiedOn: day('2024-03-15') },
    gives: { missing: ['certificationKind'] },
  },
  {
    name: 'Before the regulations',
    on,
    facts: { systemCertifiedOn: day('2004-07-28'), certificationKind: 'full' },
    gives: 'no-law',
  },
  {
    name: 'A provisional certification extended by six months',
    on: day('2026-11-22'),
    facts: { systemCertifiedOn: day('2024-03-15'), certificationKind: 'provisional', extensionMonths: 6 },
    gives: { lastDay: day('2026-09-14') },
  },
])
